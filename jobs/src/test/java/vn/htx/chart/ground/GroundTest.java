package vn.htx.chart.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class GroundTest {
  /** Six units in a row, one unit 100 km out, and six close together. */
  private static Ground ground() {
    var sites = new ArrayList<SchematicCells.Site>();
    for (int i = 0; i < 6; i++) {
      sites.add(new SchematicCells.Site("wide" + i, new Coordinate(12.0 * i, 0), 6));
      sites.add(new SchematicCells.Site("close" + i, new Coordinate(30 + 2.0 * i, 12), 1.5));
    }
    sites.add(new SchematicCells.Site("island", new Coordinate(160, -40), 1));
    return Ground.schematic(sites, List.of());
  }

  @Test
  void theUnitFarOutIsKnownAndTheOthersFillTheMap() {
    Ground ground = ground();

    assertThat(ground.far()).containsExactly("island");
    assertThat(ground.extent().getMaxX()).isLessThan(80);
    assertThat(ground.distance("island")).isBetween(100.0, 120.0);
  }

  /** Not where its cell was drawn; a map on which somebody is not located keeps to what is drawn. */
  @Test
  void howFarAUnitIsFollowsFromWhereUnitsAreSaidToBe() {
    Ground ground = ground();
    var places = new TreeMap<String, Coordinate>();
    ground.shapes().keySet().forEach(code -> places.put(code, new Coordinate(0, 0)));
    places.put("island", new Coordinate(90, 120));

    assertThat(ground.located(places).distance("island")).isEqualTo(150, within(1e-9));
    places.remove("wide0");
    assertThat(ground.located(places).distance("island")).isEqualTo(ground.distance("island"));
  }

  @Test
  void theCrowdedPartIsFoundAndAnEvenMapHasNone() {
    assertThat(ground().crowded())
        .hasSize(1)
        .allSatisfy(square -> assertThat(square.contains(34, 12)).isTrue());

    var even = new ArrayList<SchematicCells.Site>();
    for (int i = 0; i < 36; i++) {
      int row = i / 6;
      even.add(new SchematicCells.Site("u" + i, new Coordinate(10.0 * (i % 6), 10.0 * row), 5));
    }
    assertThat(Ground.schematic(even, List.of()).crowded()).isEmpty();
  }

  @Test
  void mergedUnitsAreTheirPartsTogether() {
    Ground ground = ground();
    Ground merged = ground.merged(Map.of("wide0", "west", "wide1", "west", "wide2", "east"));

    assertThat(merged.shapes().keySet()).containsExactly("east", "west");
    assertThat(merged.shape("west").getArea())
        .isCloseTo(ground.shape("wide0").getArea() + ground.shape("wide1").getArea(), within(1e-6));
    merged
        .centres()
        .forEach((code, centre) -> assertThat(
                merged.shape(code).covers(new GeometryFactory().createPoint(centre)))
            .isTrue());
  }

  @Test
  void outlinesAreDrawnAroundTheirUnitsAlone() {
    Ground ground = ground().outlined(Map.of("x", List.of("wide4", "wide5"), "y", List.of("none")));

    assertThat(ground.outlines()).containsOnlyKeys("x");
    assertThat(ground.outlines().get("x").getArea())
        .isCloseTo(ground.shape("wide4").getArea() + ground.shape("wide5").getArea(), within(1e-6));
  }

  /** A degree of longitude at 20.9° north is 103.9 km, one of latitude 111.2 km. */
  @Test
  void degreesBecomeKilometres() {
    var plane = new Plane(106.5, 20.9);
    Geometry point = new GeometryFactory().createPoint(new Coordinate(107.5, 21.9));

    Coordinate at = plane.of(point).getCoordinate();

    assertThat(at.x).isCloseTo(103.9, within(0.1));
    assertThat(at.y).isCloseTo(111.2, within(0.1));
    assertThat(point.getCoordinate()).isEqualTo(new Coordinate(107.5, 21.9));
  }
}
