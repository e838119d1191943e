package vn.htx.page.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.htx.catalog.Indicator;
import vn.htx.chart.model.Series;
import vn.htx.dashboard.DemoVersion;
import vn.htx.model.Period;
import vn.htx.page.NumberStyle;

/** Which plan stands beside the figure of which period. */
class CoursePlanTest {
  private static CoursePlan plan(String id, Map<String, BigDecimal> planned) {
    Indicator indicator = DemoVersion.SCOPE.catalog().indicator(id).orElseThrow();
    return new CoursePlan(indicator, NumberStyle.of(indicator), planned);
  }

  private static List<Period> periods(String... codes) {
    return Stream.of(codes).map(code -> Period.find(code).orElseThrow()).toList();
  }

  private static List<String> numbers(Optional<Series> plan) {
    return plan.orElseThrow().values().stream()
        .map(value -> value.value().map(BigDecimal::toPlainString).orElse("–"))
        .toList();
  }

  @Test
  void theNearestPlanStandsBesideAFigureAndAYearWithoutOneHasNone() {
    CoursePlan plan = plan(
        "par30",
        Map.of(
            "2026-05", new BigDecimal("4.5"),
            "2026H1", new BigDecimal("5"),
            "2026", new BigDecimal("6")));

    Optional<Series> series = plan.of(periods("2025-12", "2026-05", "2026-06", "2026-07"));

    assertThat(numbers(series)).containsExactly("–", "4.5", "5", "6");
    assertThat(series.orElseThrow().label().vi()).isEqualTo("Kế hoạch");
  }

  @Test
  void thePlanOfOnePeriodIsNamedByItAndIsInTheUnitThatPeopleRead() {
    Optional<Series> series =
        plan("outstanding", Map.of("2026", new BigDecimal("40000000000"))).of(periods("2026-06"));

    assertThat(numbers(series).get(0)).startsWith("40000");
    assertThat(series.orElseThrow().label().en()).isEqualTo("Plan 2026");
  }

  @Test
  void aYearsPlanOfWhatHappensWithinPeriodsIsNotDrawnBesideHalfYears() {
    CoursePlan plan = plan("coops_new", Map.of("2026", BigDecimal.valueOf(18)));

    assertThat(plan.of(periods("2025H2", "2026H1"))).isEmpty();
    assertThat(plan.notDrawn(periods("2025H2", "2026H1"))).containsExactly("2026");
    assertThat(plan.shown("2026")).isEqualTo("18");
    assertThat(numbers(plan.of(periods("2025", "2026")))).containsExactly("–", "18");
    assertThat(plan.notDrawn(periods("2025", "2026"))).isEmpty();
  }

  @Test
  void thePlanOfAHalfYearIsNotThatOfItsYear() {
    assertThat(plan("par30", Map.of("2026H2", BigDecimal.TEN)).of(periods("2026")))
        .isEmpty();
  }

  @Test
  void withoutAPlanThereIsNoLine() {
    assertThat(plan("par30", Map.of()).of(periods("2026-06"))).isEmpty();
  }
}
