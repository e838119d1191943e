package vn.htx.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.engine.NewRow;
import vn.htx.model.Bilingual;
import vn.htx.model.ValueStatus;

/**
 * One figure: a row of {@code indicator_values}, keyed by indicator and cell.
 *
 * @param value in the indicator's unit; empty when it is not known, and then the reason says why. A figure marked
 *     {@code few} or {@code not_comparable} may keep its value
 * @param numerator like the denominator present only where both may be added over cells
 * @param interval how far the value may be off, where that is known
 * @param n number of observations behind the value
 * @param definition version of the framework, rule set or formula
 * @param official whether that definition is official; the figure counts as official only when its indicator is, too
 */
public record Figure(
    Indicator indicator,
    Cell cell,
    Optional<Double> value,
    Optional<BigDecimal> numerator,
    Optional<BigDecimal> denominator,
    Optional<Interval> interval,
    long n,
    ValueStatus status,
    Optional<Bilingual> reason,
    String definition,
    boolean official) {
  /** The version of the formulas declared with the indicators. */
  public static final String FORMULAS = "2026.1";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A mean, a median or an index: a value that cannot be added over cells. */
  public static Figure of(Indicator indicator, Cell cell, double value, long n) {
    return new Figure(
        indicator,
        cell,
        Optional.of(value),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        n,
        ValueStatus.OK,
        Optional.empty(),
        FORMULAS,
        true);
  }

  /** A count or a sum; the sum is also the numerator. */
  public static Figure sum(Indicator indicator, Cell cell, BigDecimal sum, long n) {
    return of(indicator, cell, sum.doubleValue(), n).fraction(Optional.of(sum), Optional.empty());
  }

  public static Figure count(Indicator indicator, Cell cell, long count) {
    return sum(indicator, cell, BigDecimal.valueOf(count), count);
  }

  /** Numerator divided by denominator, to 16 significant digits; undefined when the denominator is 0. */
  public static Figure ratio(
      Indicator indicator, Cell cell, BigDecimal numerator, BigDecimal denominator, long n) {
    if (denominator.signum() == 0) {
      return undefined(indicator, cell, n, Bilingual.of("mẫu số bằng 0", "the denominator is 0"));
    }
    double value = numerator.divide(denominator, MathContext.DECIMAL64).doubleValue();
    return of(indicator, cell, value, n).fraction(Optional.of(numerator), Optional.of(denominator));
  }

  /** An arithmetic mean that is published with the sum and the number of its values. */
  static Figure mean(Indicator indicator, Cell cell, double value, BigDecimal sum, long n) {
    return of(indicator, cell, value, n)
        .fraction(Optional.of(sum), Optional.of(BigDecimal.valueOf(n)));
  }

  /** 100 × numerator ÷ denominator; undefined when the denominator is 0. */
  public static Figure percent(
      Indicator indicator, Cell cell, BigDecimal numerator, BigDecimal denominator, long n) {
    Figure ratio = ratio(indicator, cell, numerator, denominator, n);
    return ratio.value().isEmpty()
        ? ratio
        : ratio.value(Optional.of(numerator
            .multiply(HUNDRED)
            .divide(denominator, MathContext.DECIMAL64)
            .doubleValue()));
  }

  public static Figure percent(Indicator indicator, Cell cell, long part, long all) {
    return percent(indicator, cell, BigDecimal.valueOf(part), BigDecimal.valueOf(all), all);
  }

  public static Figure undefined(Indicator indicator, Cell cell, long n, Bilingual reason) {
    return of(indicator, cell, 0, n).value(Optional.empty()).status(ValueStatus.UNDEFINED, reason);
  }

  /**
   * Marks a figure of fewer than {@code least} observations where its indicator is marked so; it keeps its value. Of
   * no observation at all there are not few: a count of 0 is exact.
   */
  Figure fewBelow(int least) {
    return indicator.marksFew() && status == ValueStatus.OK && n > 0 && n < least
        ? status(
            ValueStatus.FEW,
            Bilingual.of(
                "ít quan sát: %s, dưới %s".formatted(n, least),
                "few observations: %s, below %s".formatted(n, least)))
        : this;
  }

  /** Marks a value that must not be compared with other periods; it stays valid for its own. */
  public Figure notComparable(Bilingual why) {
    return status(ValueStatus.NOT_COMPARABLE, why);
  }

  public Figure withoutValue() {
    return value(Optional.empty())
        .fraction(Optional.empty(), Optional.empty())
        .interval(Optional.empty());
  }

  /** Says how far the value may be off. */
  public Figure within(Interval around) {
    return interval(Optional.of(around));
  }

  private Figure interval(Optional<Interval> around) {
    return new Figure(
        indicator,
        cell,
        value,
        numerator,
        denominator,
        around,
        n,
        status,
        reason,
        definition,
        official);
  }

  public Figure definedBy(String version, boolean isOfficial) {
    return new Figure(
        indicator,
        cell,
        value,
        numerator,
        denominator,
        interval,
        n,
        status,
        reason,
        version,
        isOfficial);
  }

  private Figure value(Optional<Double> newValue) {
    return new Figure(
        indicator,
        cell,
        newValue,
        numerator,
        denominator,
        interval,
        n,
        status,
        reason,
        definition,
        official);
  }

  private Figure fraction(Optional<BigDecimal> above, Optional<BigDecimal> below) {
    return new Figure(
        indicator, cell, value, above, below, interval, n, status, reason, definition, official);
  }

  private Figure status(ValueStatus newStatus, Bilingual why) {
    return new Figure(
        indicator,
        cell,
        value,
        numerator,
        denominator,
        interval,
        n,
        newStatus,
        Optional.of(why),
        definition,
        official);
  }

  /** The figure as a row of {@code indicator_values}. */
  public NewRow row(Disclosure disclosure) {
    return NewRow.of(IndicatorValues.TABLE)
        .set(IndicatorValues.INDICATOR_ID, indicator.id())
        .set(IndicatorValues.UNIT_LEVEL, cell.level())
        .set(IndicatorValues.UNIT_CODE, cell.unit())
        .set(IndicatorValues.PERIOD, cell.period())
        .set(IndicatorValues.SECTOR, cell.sector())
        .set(IndicatorValues.SIZE_CLASS, cell.sizeClass())
        .set(IndicatorValues.READINESS_LEVEL, cell.readinessLevel())
        .set(IndicatorValues.CATEGORY, cell.category())
        .set(IndicatorValues.VALUE, value)
        .set(IndicatorValues.NUMERATOR, numerator)
        .set(IndicatorValues.DENOMINATOR, denominator)
        .set(IndicatorValues.SE, interval.flatMap(Interval::standardError))
        .set(IndicatorValues.CI_LOW, interval.map(Interval::low))
        .set(IndicatorValues.CI_HIGH, interval.map(Interval::high))
        .set(IndicatorValues.INTERVAL_KIND, interval.map(Interval::kind))
        .set(IndicatorValues.N, n)
        .set(IndicatorValues.STATUS, status)
        .set(IndicatorValues.REASON, reason.map(Bilingual::toString))
        .set(IndicatorValues.DEFINITION_VERSION, definition)
        .set(IndicatorValues.OFFICIAL, official && indicator.isOfficial())
        .set(IndicatorValues.SYNTHETIC, disclosure.isSynthetic());
  }
}
