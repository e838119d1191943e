package vn.htx.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.domain.readiness.data.ReadinessIndicators;
import vn.htx.model.Bilingual;
import vn.htx.model.DataOrigin;
import vn.htx.model.Period;
import vn.htx.model.UnitLevel;

class FigureTest {
  private static final Cell CITY =
      Cell.of(UnitLevel.CITY, "31", Period.day(LocalDate.of(2026, 6, 30)));

  private static @Nullable Object cell(Figure figure, IndicatorValues column) {
    return figure.row(new Disclosure(DataOrigin.SYNTHETIC, 10, 5)).value(column);
  }

  private static Figure mean(long n) {
    return Figure.of(ReadinessIndicators.READINESS_MEAN, CITY, 50, n);
  }

  @Test
  void anIntervalStandsInItsColumnsAndGoesWithTheValue() {
    Figure figure = mean(40).within(Interval.sampling(50, 2));

    assertThat(cell(figure, IndicatorValues.SE)).isEqualTo(2.0);
    assertThat((Double) cell(figure, IndicatorValues.CI_LOW)).isCloseTo(46.08, within(0.005));
    assertThat((Double) cell(figure, IndicatorValues.CI_HIGH)).isCloseTo(53.92, within(0.005));
    assertThat(cell(figure, IndicatorValues.INTERVAL_KIND)).isEqualTo("sampling");
    assertThat(cell(figure.withoutValue(), IndicatorValues.CI_LOW)).isNull();
    assertThat(cell(mean(40).within(Interval.method(40, 60)), IndicatorValues.SE))
        .isNull();
    assertThat(cell(mean(40), IndicatorValues.INTERVAL_KIND)).isNull();
    assertThatThrownBy(() -> Interval.method(2, 1)).hasMessage("an interval from 2.0 to 1.0");
  }

  @Test
  void fewObservationsAreMarkedOfSuchIndicatorsAndNoneAreNotFew() {
    assertThat(mean(3).fewBelow(10).reason())
        .hasValue(Bilingual.of("ít quan sát: 3, dưới 10", "few observations: 3, below 10"));
    assertThat(cell(mean(10).fewBelow(10), IndicatorValues.STATUS)).isEqualTo("ok");
    assertThat(cell(mean(0).fewBelow(10), IndicatorValues.STATUS)).isEqualTo("ok");
    assertThat(cell(
            Figure.of(ReadinessIndicators.SURVEY_RESPONSE_RATE, CITY, 50, 3).fewBelow(10),
            IndicatorValues.STATUS))
        .isEqualTo("ok");
  }
}
