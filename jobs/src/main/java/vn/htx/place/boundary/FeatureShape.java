package vn.htx.place.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import vn.htx.model.Problem;

/**
 * The polygons of one feature, checked.
 *
 * @param place where the feature is, for people
 * @param box degrees within which every coordinate is
 */
record FeatureShape(String place, Envelope box) {
  /** Its polygons; empty where they cannot be used, and {@code problems} then say why. */
  Optional<Geometry> read(JsonNode geometry, List<Problem> problems) {
    String type = geometry.path("type").asText();
    JsonNode coordinates = geometry.path("coordinates");
    List<JsonNode> polygons = switch (type) {
      case "Polygon" -> List.of(coordinates);
      case "MultiPolygon" -> elements(coordinates);
      default -> List.of();
    };
    if (polygons.isEmpty()) {
      problems.add(Problem.of("Hình không phải đa giác", "A feature is no polygon")
          .at(place)
          .found(type.isEmpty() ? "–" : type)
          .allowed("Polygon, MultiPolygon")
          .todo("xuất lớp đa giác của xã", "export the layer of the communes' polygons"));
      return Optional.empty();
    }
    for (JsonNode polygon : polygons) {
      for (JsonNode ring : polygon) {
        Optional<Problem> wrong = wrong(ring);
        if (wrong.isPresent()) {
          problems.add(wrong.get());
          return Optional.empty();
        }
      }
    }
    return valid(geometry, problems);
  }

  private static List<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private Optional<Problem> wrong(JsonNode ring) {
    for (JsonNode position : ring) {
      if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
        return Optional.of(Problem.of("Tọa độ không phải số", "A coordinate is no number")
            .at(place)
            .found(position.toString())
            .allowed("[106.68, 20.86]")
            .todo("xuất lại tệp", "export the file again"));
      }
      if (!box.contains(position.path(0).asDouble(), position.path(1).asDouble())) {
        return Optional.of(outside(position));
      }
    }
    if (ring.size() < 4 || !ring.get(0).equals(ring.get(ring.size() - 1))) {
      return Optional.of(Problem.of("Vòng ranh giới không khép kín", "A ring is not closed")
          .at(place)
          .found(
              ring.size() < 4
                  ? "%s điểm / points".formatted(ring.size())
                  : "%s … %s".formatted(ring.get(0), ring.get(ring.size() - 1)))
          .allowed(
              "ít nhất 4 điểm, điểm cuối trùng điểm đầu / 4 points or more, the last one the first again")
          .todo("khép kín vòng trong phần mềm bản đồ", "close the ring in the mapping program"));
    }
    return Optional.empty();
  }

  private Problem outside(JsonNode position) {
    boolean swapped = box.contains(position.path(1).asDouble(), position.path(0).asDouble());
    boolean metres = Math.abs(position.path(0).asDouble()) > 180;
    Problem problem = Problem.of(
            "Tọa độ nằm ngoài phạm vi thành phố", "A coordinate lies outside the city's box")
        .at(place)
        .found(position.toString())
        .allowed(String.format(
            Locale.ROOT,
            "%.2f–%.2f, %.2f–%.2f",
            box.getMinX(),
            box.getMaxX(),
            box.getMinY(),
            box.getMaxY()));
    if (swapped) {
      return problem.todo(
          "viết kinh độ trước, vĩ độ sau", "write the longitude first, then the latitude");
    }
    return metres
        ? problem.todo(
            "tọa độ là mét (VN-2000); chuyển sang WGS 84 (EPSG:4326)",
            "these are metres (VN-2000); reproject to WGS 84 (EPSG:4326)")
        : problem.todo(
            "kiểm tra hệ tọa độ và tỉnh, thành phố của tệp",
            "check the coordinate system, and which city the file is of");
  }

  private Optional<Geometry> valid(JsonNode geometry, List<Problem> problems) {
    Geometry shape;
    try {
      shape = new GeoJsonReader(new GeometryFactory()).read(geometry.toString());
    } catch (ParseException | IllegalArgumentException broken) {
      problems.add(Problem.of("Không đọc được hình", "A feature cannot be read")
          .at(place)
          .found(String.valueOf(broken.getMessage()))
          .allowed("Polygon, MultiPolygon")
          .todo("xuất lại tệp", "export the file again"));
      return Optional.empty();
    }
    TopologyValidationError error = new IsValidOp(shape).getValidationError();
    if (error != null) {
      problems.add(
          Problem.of("Đường ranh giới tự cắt hoặc chồng", "A boundary crosses or overlaps itself")
              .at(place)
              .found(String.format(
                  Locale.ROOT,
                  "%s: [%.5f, %.5f]",
                  error.getMessage(),
                  error.getCoordinate().x,
                  error.getCoordinate().y))
              .allowed("vòng đơn, không tự cắt / simple rings")
              .todo(
                  "sửa bằng “Fix geometries” trong phần mềm bản đồ",
                  "mend it by 'Fix geometries' of the mapping program"));
      return Optional.empty();
    }
    return Optional.of(shape);
  }
}
