package vn.htx.place.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;

class BoundaryFileTest {
  private static final Set<String> UNITS = Set.of("11911", "11914");
  private static final Envelope CITY = new Envelope(106, 108, 20, 21.5);
  private static final String DEGREES = "urn:ogc:def:crs:OGC:1.3:CRS84";
  private static final String WEST = "[[[106.1,20.6],[106.2,20.6],[106.2,20.7],[106.1,20.6]]]";
  private static final String EAST = "[[[107.0,20.7],[107.1,20.7],[107.1,20.8],[107.0,20.7]]]";

  @TempDir
  private Path folder;

  private static String feature(String code, String polygon) {
    return """
        {"type":"Feature","properties":{"code":"%s"},"geometry":{"type":"Polygon","coordinates":%s}}""".formatted(code, polygon);
  }

  private static String collection(String system, String... features) {
    return """
        {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"%s"}},"features":[%s]}""".formatted(system, String.join(",", features));
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("boundaries.geojson"), content);
  }

  private List<Problem> problems(String content) throws IOException {
    Path file = write(content);
    HtxException refused =
        catchThrowableOfType(HtxException.class, () -> BoundaryFile.read(file, UNITS, CITY));
    assertThat(refused.problems()).allSatisfy(problem -> {
      assertThat(problem.where()).startsWith(file.toString());
      assertThat(problem.what().vi()).isNotBlank().isNotEqualTo(problem.what().en());
      assertThat(problem.todo().vi()).isNotBlank();
    });
    return refused.problems();
  }

  private String only(String content) throws IOException {
    List<Problem> problems = problems(content);
    assertThat(problems).hasSize(1);
    return problems.get(0).text();
  }

  @Test
  void aGoodFileGivesEachUnitsShape() throws IOException {
    Path file = write(collection(DEGREES, feature("11911", WEST), feature("11914", EAST)));

    assertThat(BoundaryFile.read(file, UNITS, CITY)).containsOnlyKeys("11911", "11914");
  }

  @Test
  void severalPolygonsAreOneUnit() throws IOException {
    String islands = """
        {"type":"Feature","properties":{"code":"11914"},
         "geometry":{"type":"MultiPolygon","coordinates":[%s,%s]}}""".formatted(EAST, "[[[107.2,20.7],[107.3,20.7],[107.3,20.8],[107.2,20.7]]]");

    assertThat(BoundaryFile.read(
                write(collection(DEGREES, feature("11911", WEST), islands)), UNITS, CITY)
            .get("11914")
            .getNumGeometries())
        .isEqualTo(2);
  }

  @Test
  void everyProblemIsToldAtOnce() throws IOException {
    assertThat(problems(collection(
            "EPSG:3405",
            feature("99999", WEST),
            feature("11911", "[[[106.1,20.6],[106.2,20.6],[106.2,20.7]]]"))))
        .extracting(problem -> problem.what().en())
        .containsExactly(
            "The file does not state that its coordinates are longitude and latitude",
            "A unit's code is not in the list of units",
            "A ring is not closed",
            "Units have no feature");
  }

  @Test
  void aCoordinateSystemMustBeStated() throws IOException {
    assertThat(only("{\"type\":\"FeatureCollection\",\"features\":[" + feature("11911", WEST) + ","
            + feature("11914", EAST) + "]}"))
        .contains("crs.properties.name", "EPSG:4326");
  }

  @Test
  void unitsWithoutAFeatureAreNamed() throws IOException {
    assertThat(only(collection(DEGREES, feature("11911", WEST)))).contains("1: 11914");
  }

  @Test
  void aUnitTwiceIsAProblem() throws IOException {
    assertThat(only(collection(
            DEGREES, feature("11911", WEST), feature("11914", EAST), feature("11914", EAST))))
        .contains("features[2].properties.code", "11914");
  }

  @Test
  void aFeatureWithoutACodeIsAProblem() throws IOException {
    assertThat(only(
            collection(DEGREES, feature("11911", WEST), feature("11914", EAST), feature("", EAST))))
        .contains("A feature has no unit's code");
  }

  @Test
  void aRingThatCrossesItselfIsAProblem() throws IOException {
    String bow = "[[[106.1,20.6],[106.2,20.7],[106.2,20.6],[106.1,20.7],[106.1,20.6]]]";

    assertThat(only(collection(DEGREES, feature("11911", bow), feature("11914", EAST))))
        .contains("features[0] (11911)", "Self-intersection: [106.15000, 20.65000]");
  }

  @Test
  void anOpenRingIsAProblem() throws IOException {
    String open = "[[[106.1,20.6],[106.2,20.6],[106.2,20.7],[106.1,20.7]]]";

    assertThat(only(collection(DEGREES, feature("11911", open), feature("11914", EAST))))
        .contains("A ring is not closed", "[106.1,20.6] … [106.1,20.7]");
  }

  @Test
  void coordinatesOutsideTheCityAreAProblemWithItsLikelyCause() throws IOException {
    assertThat(only(collection(
            DEGREES,
            feature("11911", "[[[20.6,106.1],[20.6,106.2],[20.7,106.2],[20.6,106.1]]]"),
            feature("11914", EAST))))
        .contains("outside the city's box", "longitude first", "106.00–108.00, 20.00–21.50");
    assertThat(only(collection(
            DEGREES,
            feature(
                "11911", "[[[593000,2296000],[594000,2296000],[594000,2297000],[593000,2296000]]]"),
            feature("11914", EAST))))
        .contains("these are metres (VN-2000)");
  }

  @Test
  void whatIsNoPolygonIsAProblem() throws IOException {
    assertThat(only(collection(
            DEGREES,
            feature("11911", WEST),
            "{\"type\":\"Feature\",\"properties\":{\"code\":\"11914\"},"
                + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[107,20.7]}}")))
        .contains("A feature is no polygon", "Point");
    assertThat(
            only(collection(DEGREES, feature("11911", "[[[\"a\",20.6]]]"), feature("11914", EAST))))
        .contains("A coordinate is no number");
  }

  @Test
  void aFileThatIsNoGeoJsonIsRefused() throws IOException {
    assertThat(only("{\"type\": \"Feature")).contains("cannot be read");
    assertThat(only("{\"type\": \"Topology\"}")).contains("no GeoJSON", "Topology");
    assertThat(only("")).contains("no GeoJSON");
  }
}
