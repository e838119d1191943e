package vn.htx.chart.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

class SchematicCellsTest {
  @Property(tries = 60)
  void cellsCoverTheHullDoNotOverlapAndHoldTheirCentres(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int count) {
    List<SchematicCells.Site> sites = sites(seed, count);

    SortedMap<String, Geometry> cells = SchematicCells.of(sites);

    double hull = SchematicCells.hull(sites).getArea();
    assertThat(cells).hasSize(count);
    assertThat(cells.values().stream().mapToDouble(Geometry::getArea).sum())
        .isCloseTo(hull, within(hull * 1e-6));
    for (SchematicCells.Site site : sites) {
      Geometry cell = cells.get(site.code());
      assertThat(cell.covers(new GeometryFactory().createPoint(site.centre()))).isTrue();
      cells.forEach((code, other) -> {
        if (!code.equals(site.code())) {
          assertThat(
                  OverlayNGRobust.overlay(cell, other, OverlayNG.INTERSECTION).getArea())
              .isLessThan(hull * 1e-6);
        }
      });
    }
  }

  private static List<SchematicCells.Site> sites(long seed, int count) {
    var random = new Random(seed);
    var sites = new ArrayList<SchematicCells.Site>();
    for (int i = 0; i < count; i++) {
      sites.add(new SchematicCells.Site(
          "c" + i,
          new Coordinate(random.nextDouble(-50, 50), random.nextDouble(-30, 30)),
          random.nextDouble(1, 8)));
    }
    return sites;
  }

  @Test
  void unitsAtOnePointStandBesideEachOther() {
    SortedMap<String, Geometry> cells = SchematicCells.of(List.of(
        new SchematicCells.Site("a", new Coordinate(0, 0), 3),
        new SchematicCells.Site("b", new Coordinate(0, 0), 3)));

    assertThat(cells.get("a").getArea()).isPositive();
    assertThat(cells.get("b").getArea()).isPositive();
  }

  @Test
  void aUnitFarOutIsAnIsland() {
    Geometry hull = SchematicCells.hull(List.of(
        new SchematicCells.Site("a", new Coordinate(0, 0), 3),
        new SchematicCells.Site("b", new Coordinate(7, 0), 3),
        new SchematicCells.Site("c", new Coordinate(90, 0), 1)));

    assertThat(hull.getNumGeometries()).isEqualTo(2);
  }
}
