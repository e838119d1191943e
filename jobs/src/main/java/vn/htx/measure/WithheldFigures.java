package vn.htx.measure;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import vn.htx.catalog.Field;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.catalog.common.SumParts;
import vn.htx.engine.Schemas;
import vn.htx.engine.TableRow;
import vn.htx.measure.suppression.PublishedSum;
import vn.htx.measure.suppression.SumPart;
import vn.htx.measure.suppression.Suppression;
import vn.htx.model.Bilingual;
import vn.htx.model.Period;
import vn.htx.model.UnitLevel;
import vn.htx.model.ValueStatus;

/**
 * Empties figures that would tell a sum over few persons, or let one be derived ({@link Suppression}). A figure is
 * withheld when one of the sums that its indicator declares is; it keeps its row, with the status {@code suppressed}.
 */
public final class WithheldFigures implements Serializable {
  private static final Bilingual WHY =
      Bilingual.of("che để bảo vệ dữ liệu cá nhân", "withheld to protect personal data");

  private static final List<IndicatorValues> BREAKDOWNS_OF_COOPERATIVES =
      List.of(IndicatorValues.SECTOR, IndicatorValues.SIZE_CLASS, IndicatorValues.READINESS_LEVEL);

  private final Map<String, Indicator.Revealed> revealed = new HashMap<>();
  private final Map<String, Sums> populations = new HashMap<>();

  /** The sums of one population, as {@link #key} writes them. */
  private record Sums(Set<String> all, Set<String> withheld) implements Serializable {}

  private WithheldFigures(List<Indicator> indicators, Map<String, Dataset<Row>> parts, int below) {
    for (Indicator indicator : indicators) {
      if (!indicator.revealed().isNone()) {
        revealed.put(indicator.id(), indicator.revealed());
      }
    }
    parts.forEach((population, rows) -> populations.put(population, sums(rows, below)));
  }

  /**
   * The rows of {@code indicator_values} as they may leave the office.
   *
   * @param parts of each population, rows of {@link SumParts}
   * @throws IllegalStateException when an indicator tells sums of a population that has no parts
   */
  public static Dataset<Row> apply(
      Dataset<Row> figures,
      List<Indicator> indicators,
      Map<String, Dataset<Row>> parts,
      Disclosure disclosure) {
    var withheld = new WithheldFigures(indicators, parts, disclosure.suppressBelow());
    withheld.requireParts();
    return figures.map(
        (MapFunction<Row, Row>) withheld::published,
        Encoders.row(Schemas.of(IndicatorValues.TABLE)));
  }

  private void requireParts() {
    revealed.forEach((indicator, sums) -> {
      if (!populations.containsKey(sums.population())) {
        throw new IllegalStateException("%s tells sums of %s, of which no step makes the parts"
            .formatted(indicator, sums.population()));
      }
    });
  }

  private static Sums sums(Dataset<Row> rows, int below) {
    List<SumPart> parts = parts(rows.collectAsList());
    var all = new HashSet<String>();
    parts.forEach(part -> part.sums().forEach(sum -> all.add(key(sum))));
    var withheld = new HashSet<String>();
    Suppression.withheld(parts, below).forEach(sum -> withheld.add(key(sum)));
    return new Sums(all, withheld);
  }

  private static List<SumPart> parts(List<Row> rows) {
    Map<String, List<TableRow>> byPart = rows.stream()
        .map(TableRow::new)
        .collect(Collectors.groupingBy(row -> row.text(SumParts.PART)));
    return byPart.values().stream().map(WithheldFigures::part).toList();
  }

  /** The part of which the rows tell one sum each. */
  private static SumPart part(List<TableRow> rows) {
    TableRow any = rows.get(0);
    return new SumPart(
        any.text(SumParts.PART),
        any.count(SumParts.N),
        any.count(SumParts.PERSONS),
        any.number(SumParts.AMOUNT),
        rows.stream()
            .map(row -> new PublishedSum(
                row.coded(SumParts.UNIT_LEVEL, UnitLevel.class),
                row.text(SumParts.UNIT_CODE),
                Period.find(row.text(SumParts.PERIOD)).orElseThrow(),
                row.text(SumParts.BREAKDOWN),
                row.flag(SumParts.TELLS_AMOUNT)))
            .toList());
  }

  private static String key(PublishedSum sum) {
    return key(sum.level().code(), sum.unit(), sum.period().code(), sum.breakdown());
  }

  private static String key(String level, String unit, String period, String breakdown) {
    return String.join("\u001f", level, unit, period, breakdown);
  }

  private Row published(Row row) {
    var cells = new TableRow(row);
    Indicator.Revealed told = revealed.get(cells.text(IndicatorValues.INDICATOR_ID));
    if (told == null || cells.count(IndicatorValues.N) == 0) {
      return row;
    }
    requireTotals(cells);
    Sums sums = Optional.ofNullable(populations.get(told.population())).orElseThrow();
    boolean isKnown = false;
    boolean isWithheld = false;
    for (String breakdown : told.of(cells.text(IndicatorValues.CATEGORY))) {
      String key = key(
          cells.text(IndicatorValues.UNIT_LEVEL),
          cells.text(IndicatorValues.UNIT_CODE),
          cells.text(IndicatorValues.PERIOD),
          breakdown);
      isKnown |= sums.all().contains(key);
      isWithheld |= sums.withheld().contains(key);
    }
    if (!isKnown) {
      throw new IllegalStateException("no part of %s is in the sums of %s %s %s %s %s"
          .formatted(
              told.population(),
              cells.text(IndicatorValues.INDICATOR_ID),
              cells.text(IndicatorValues.UNIT_LEVEL),
              cells.text(IndicatorValues.UNIT_CODE),
              cells.text(IndicatorValues.PERIOD),
              cells.text(IndicatorValues.CATEGORY)));
    }
    return isWithheld ? EmptiedRow.of(row, ValueStatus.SUPPRESSED, WHY) : row;
  }

  /** A sum by sector is none that any part knows: it would be published unprotected. */
  private static void requireTotals(TableRow cells) {
    for (Field field : BREAKDOWNS_OF_COOPERATIVES) {
      if (!cells.text(field).equals(Cell.TOTAL)) {
        throw new IllegalStateException("%s tells of persons and is broken down by %s"
            .formatted(cells.text(IndicatorValues.INDICATOR_ID), field.id()));
      }
    }
  }
}
