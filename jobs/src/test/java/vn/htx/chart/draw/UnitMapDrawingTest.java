package vn.htx.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.htx.chart.model.SampleCharts;
import vn.htx.chart.model.UnitMap;
import vn.htx.model.Language;

class UnitMapDrawingTest {
  private static final UnitMap RATES = SampleCharts.readinessMap();
  private static final UnitMap COUNTS = SampleCharts.cooperativesMap();

  @Test
  void theAreaOfADiscIsProportionalToTheValue() {
    var discs = new Discs(COUNTS, new Theme(Size.WIDE, Language.VI), 30);

    assertThat(discs.radius(90)).isCloseTo(30, within(1e-9));
    assertThat(Math.pow(discs.radius(40), 2) / Math.pow(discs.radius(10), 2))
        .isCloseTo(4, within(1e-9));
    assertThat(discs.radius(0)).isZero();
  }

  @Test
  void theIslandFarOutIsDrawnInAMapOfItsOwn() {
    MapLayout layout = MapLayout.of(RATES, Size.WIDE, 24, Language.VI);

    assertThat(layout.main().units()).containsExactly("c0", "c1", "c2", "c3", "c4", "c5");
    assertThat(layout.insets()).hasSize(1);
    assertThat(layout.insets().get(0).units()).containsExactly("c6");
    assertThat(layout.insets().get(0).title()).startsWith("Xã Đảo, cách 12");
  }

  @Test
  void insetsLieWithinThePicture() {
    for (Size size : Size.values()) {
      MapLayout layout = MapLayout.of(RATES, size, 24, Language.VI);
      var all = new Rectangle2D.Double(0, 0, size.inner(), layout.height());

      assertThat(layout.panels())
          .allSatisfy(panel -> assertThat(all.contains(panel.box())).isTrue());
    }
  }

  @Test
  void everyUnitIsALinkWithItsNameAndValue() {
    String svg = Rendering.svgInPage(
        RATES,
        Size.WIDE,
        Language.VI,
        id -> id.equals("c5") ? Optional.empty() : Optional.of("/unit/commune/" + id));

    assertThat(svg)
        .contains("role=\"group\"")
        .doesNotContain("role=\"img\"")
        .contains("<a ", "href=\"/unit/commune/c0\"", "aria-label=\"Xã An: 41,2 điểm\"")
        .contains("aria-label=\"Xã Giang: được che\"")
        .doesNotContain("/c5\"")
        .doesNotContain(" style=");
    assertThat(svg.split("<a ", -1)).hasSize(7);
  }

  @Test
  void withoutLinksAMapIsAnImage() {
    assertThat(Rendering.svgInPage(RATES, Size.WIDE, Language.VI))
        .contains("role=\"img\"")
        .doesNotContain("<a ");
  }

  @Test
  void theLegendTellsTheClassesAndEachMark() {
    List<String> legend = new UnitMapDrawing(RATES, new Theme(Size.WIDE, Language.VI), Size.WIDE)
        .body().legend().stream().map(LegendKey::text).toList();

    assertThat(legend)
        .containsExactly(
            "3 nhóm số đơn vị gần bằng nhau (quantiles), kèm số đơn vị:",
            "41,2 (1)",
            "55,8 (2)",
            "71,5 (1)",
            "ít quan sát (few observations)",
            "được che (suppressed)",
            "chưa có số liệu (no data)",
            "quận, huyện cũ còn nguyên vẹn (old districts that continue)");
  }

  @Test
  void noLegendRunsOutOfThePhonesPicture() {
    for (UnitMap map : List.of(RATES, COUNTS)) {
      Theme theme = new Theme(Size.NARROW, Language.VI);
      assertThat(new UnitMapDrawing(map, theme, Size.NARROW).body().legend())
          .allSatisfy(key -> assertThat(key.indent() + Typeface.width(key.text(), theme.small))
              .isLessThan(Size.NARROW.inner()));
    }
  }

  @Test
  void aMapSaysThatItIsSchematic() {
    assertThat(Rendering.svgInPage(RATES, Size.NARROW, Language.VI)).contains("BẢN ĐỒ SƠ ĐỒ");
  }
}
