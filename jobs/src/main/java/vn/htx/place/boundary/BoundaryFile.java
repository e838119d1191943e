package vn.htx.place.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;

/**
 * Reads {@code boundaries.geojson}: a collection of features, one for each present commune, with its code in the
 * property {@code code}, a polygon or several in degrees of longitude and latitude, and the coordinate system stated in
 * {@code crs}. Everything that is wrong is told at once.
 */
public final class BoundaryFile {
  /** The ways in which files name longitude and latitude in degrees. */
  private static final Set<String> DEGREES = new TreeSet<>(
      List.of("urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4326", "EPSG:4326"));

  private static final long MOST_BYTES = 64L * 1024 * 1024;
  private static final int NAMED = 12;

  private final Path file;
  private final Set<String> units;
  private final Envelope box;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Geometry> shapes = new TreeMap<>();
  private final Set<String> seen = new TreeSet<>();

  private BoundaryFile(Path file, Set<String> units, Envelope box) {
    this.file = file;
    this.units = new TreeSet<>(units);
    this.box = box;
  }

  /**
   * The boundary of each unit, in degrees.
   *
   * @param units the codes of the present communes: the file has each of them once and no other
   * @param box degrees of longitude and latitude within which all of them are
   * @throws HtxException with all that is wrong
   */
  public static Map<String, Geometry> read(Path file, Set<String> units, Envelope box) {
    return new BoundaryFile(file, units, box).shapes();
  }

  private Map<String, Geometry> shapes() {
    JsonNode content = content();
    if (!content.path("type").asText().equals("FeatureCollection")
        || !content.path("features").isArray()) {
      throw HtxException.config(
          Problem.of("Tệp ranh giới không phải GeoJSON", "The file of boundaries is no GeoJSON")
              .at(file.toString())
              .found("type: " + content.path("type").asText("–"))
              .allowed("FeatureCollection")
              .todo(
                  "xuất lớp xã dưới dạng GeoJSON (FeatureCollection)",
                  "export the layer of communes as GeoJSON (FeatureCollection)"));
    }
    checkSystem(content.path("crs").path("properties").path("name").asText());
    for (int i = 0; i < content.path("features").size(); i++) {
      read(content.path("features").get(i), "features[%s]".formatted(i));
    }
    checkMissing();
    if (!problems.isEmpty()) {
      throw new HtxException(HtxException.Kind.CONFIG, problems);
    }
    return shapes;
  }

  private JsonNode content() {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw HtxException.config(
            Problem.of("Tệp ranh giới quá lớn", "The file of boundaries is too large")
                .at(file.toString())
                .found("%s MB".formatted(Files.size(file) / 1024 / 1024))
                .allowed("64 MB")
                .todo("đơn giản hóa đường ranh giới", "simplify the lines"));
      }
      return new ObjectMapper().readTree(Files.readString(file));
    } catch (JsonProcessingException broken) {
      throw unreadable(broken.getOriginalMessage());
    } catch (IOException unreadable) {
      throw unreadable(unreadable.toString());
    }
  }

  private HtxException unreadable(String why) {
    return HtxException.config(
        Problem.of("Không đọc được tệp ranh giới", "The file of boundaries cannot be read")
            .at(file.toString())
            .found(why)
            .allowed("GeoJSON, UTF-8")
            .todo("xuất lại tệp", "export the file again"));
  }

  private void checkSystem(String name) {
    if (!DEGREES.contains(name)) {
      problems.add(Problem.of(
              "Tệp ranh giới không nêu hệ tọa độ là kinh độ, vĩ độ",
              "The file does not state that its coordinates are longitude and latitude")
          .at(at("crs.properties.name"))
          .found(name.isEmpty() ? "–" : name)
          .allowed(String.join(", ", DEGREES))
          .todo(
              "chuyển từ VN-2000 sang WGS 84 (EPSG:4326) rồi xuất lại, giữ mục crs",
              "reproject from VN-2000 to WGS 84 (EPSG:4326) and export again, with crs"));
    }
  }

  private void read(JsonNode feature, String place) {
    String code = feature.path("properties").path("code").asText().strip();
    if (!units.contains(code)) {
      problems.add(Problem.of(
              code.isEmpty() ? "Hình không có mã đơn vị" : "Mã đơn vị không có trong danh mục",
              code.isEmpty()
                  ? "A feature has no unit's code"
                  : "A unit's code is not in the list of units")
          .at(at(place + ".properties.code"))
          .found(code.isEmpty() ? "–" : code)
          .allowed("mã xã, phường, đặc khu từ 1/7/2025 / codes of communes since 1 July 2025")
          .todo(
              "sửa mã theo reference/units.csv, hoặc bỏ hình này",
              "mend the code by reference/units.csv, or leave the feature out"));
    } else if (!seen.add(code)) {
      problems.add(Problem.of("Một đơn vị có hai hình", "A unit has two features")
          .at(at(place + ".properties.code"))
          .found(code)
          .allowed("1")
          .todo("gộp thành một MultiPolygon", "merge them into one MultiPolygon"));
    }
    var checked =
        new FeatureShape(at("%s (%s)".formatted(place, code.isEmpty() ? "–" : code)), box);
    checked.read(feature.path("geometry"), problems).ifPresent(shape -> shapes.put(code, shape));
  }

  private void checkMissing() {
    var missing = new TreeSet<>(units);
    missing.removeAll(seen);
    if (!missing.isEmpty()) {
      String named = String.join(", ", missing.stream().limit(NAMED).toList());
      problems.add(Problem.of("Thiếu hình của đơn vị", "Units have no feature")
          .at(at("features"))
          .found("%s: %s%s".formatted(missing.size(), named, missing.size() > NAMED ? ", …" : ""))
          .allowed("mỗi đơn vị một hình / one feature for each unit")
          .todo("thêm các đơn vị còn thiếu", "add the units that are missing"));
    }
  }

  private String at(String place) {
    return file + " › " + place;
  }
}
