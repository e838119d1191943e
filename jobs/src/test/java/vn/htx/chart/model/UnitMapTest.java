package vn.htx.chart.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.htx.model.Language;

class UnitMapTest {
  private static ValueClasses classes(int decimals, String... values) {
    return ValueClasses.of(Stream.of(values).map(BigDecimal::new).toList(), 5, decimals);
  }

  private static List<String> shown(ValueClasses classes) {
    return classes.all().stream()
        .map(each -> "%s–%s: %s".formatted(each.least(), each.greatest(), each.values()))
        .toList();
  }

  @Test
  void classesHoldAboutAsManyUnitsEach() {
    assertThat(shown(classes(0, "10", "9", "8", "7", "6", "5", "4", "3", "2", "1")))
        .containsExactly("1–2: 2", "3–4: 2", "5–6: 2", "7–8: 2", "9–10: 2");
  }

  @Test
  void valuesThatLookEqualAreInOneClass() {
    assertThat(shown(classes(1, "0", "0", "0", "0.04", "0", "1.26", "1.34")))
        .containsExactly("0.0–0.0: 5", "1.3–1.3: 2");
  }

  @Test
  void fewValuesMakeFewClasses() {
    assertThat(shown(classes(1, "5"))).containsExactly("5.0–5.0: 1");
    assertThat(classes(1).all()).isEmpty();
  }

  @Test
  void onlyPlainValuesHaveAClass() {
    UnitMap map = SampleCharts.readinessMap();

    assertThat(map.classes().all()).extracting(each -> each.values()).containsExactly(1, 2, 1);
    assertThat(map.classes().of(map.value("c0"))).hasValue(0);
    assertThat(map.classes().of(map.value("c3"))).isEmpty(); // few observations
    assertThat(map.classes().of(map.value("c4"))).isEmpty(); // suppressed
  }

  @Test
  void theTableHasEveryUnitWithItsClassAndStatus() {
    assertThat(SampleCharts.readinessMap().table(Language.VI).csv()).isEqualTo("""
        commune,commune_name,value,n,class,status
        c0,Xã An,41.2,10,1,ok
        c1,Xã Bình,55.8,11,2,ok
        c2,Xã Chí,55.8,12,2,ok
        c3,Xã Dương,60.1,13,,few
        c4,Xã Giang,,14,,suppressed
        c5,Xã Hải,,15,,missing
        c6,Xã Đảo,71.5,16,3,ok
        """);
  }

  @Test
  void aUnitIsToldWithItsValueOrWhyThereIsNone() {
    UnitMap map = SampleCharts.readinessMap();

    assertThat(Stream.of("c0", "c3", "c4", "c5").map(code -> map.told(code, Language.VI)))
        .containsExactly(
            "Xã An: 41,2 điểm",
            "Xã Dương: 60,1 điểm (ít quan sát)",
            "Xã Giang: được che",
            "Xã Hải: chưa có số liệu");
  }
}
