package vn.htx.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.catalog.Field;
import vn.htx.catalog.FieldRow;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.catalog.common.ProtectedSums;
import vn.htx.engine.NewRow;
import vn.htx.model.Bilingual;
import vn.htx.model.ValueStatus;

/**
 * Empties figures that would tell a sum over few persons, or let one be derived ({@link WithheldSums}). A figure is
 * withheld when one of the sums that its indicator declares is; it keeps its row, with the status {@code suppressed}.
 */
public final class WithheldFigures {
  private static final Bilingual WHY =
      Bilingual.of("che để bảo vệ dữ liệu cá nhân", "withheld to protect personal data");

  private static final List<IndicatorValues> BREAKDOWNS_OF_COOPERATIVES =
      List.of(IndicatorValues.SECTOR, IndicatorValues.SIZE_CLASS, IndicatorValues.READINESS_LEVEL);

  private final Map<String, Indicator.Revealed> revealed = new HashMap<>();
  /** Of each population every sum, and whether it is withheld. */
  private final Map<String, Map<List<String>, Boolean>> populations = new HashMap<>();

  private WithheldFigures(List<Indicator> indicators, Map<String, List<FieldRow>> sums) {
    for (Indicator indicator : indicators) {
      if (!indicator.revealed().isNone()) {
        revealed.put(indicator.id(), indicator.revealed());
      }
    }
    sums.forEach((population, rows) -> populations.put(
        population,
        rows.stream()
            .collect(Collectors.toMap(
                row -> key(
                    row.text(ProtectedSums.UNIT_LEVEL),
                    row.text(ProtectedSums.UNIT_CODE),
                    row.text(ProtectedSums.PERIOD),
                    row.text(ProtectedSums.BREAKDOWN)),
                row -> row.flag(ProtectedSums.WITHHELD)))));
  }

  /**
   * The rows of {@code indicator_values} as they may leave the office.
   *
   * @param sums of each population, by the name of its parts, rows of {@link ProtectedSums}
   * @throws IllegalStateException when an indicator tells sums of a population that has no parts
   */
  public static Stream<NewRow> apply(
      List<FieldRow> figures, List<Indicator> indicators, Map<String, List<FieldRow>> sums) {
    var withheld = new WithheldFigures(indicators, sums);
    withheld.requireParts();
    return figures.stream().map(withheld::published);
  }

  private void requireParts() {
    revealed.forEach((indicator, sums) -> {
      if (!populations.containsKey(sums.population())) {
        throw new IllegalStateException("%s tells sums of %s, of which no step makes the parts"
            .formatted(indicator, sums.population()));
      }
    });
  }

  private static List<String> key(String level, String unit, String period, String breakdown) {
    return List.of(level, unit, period, breakdown);
  }

  private NewRow published(FieldRow cells) {
    Indicator.Revealed told = revealed.get(cells.text(IndicatorValues.INDICATOR_ID));
    if (told == null || cells.count(IndicatorValues.N) == 0) {
      return NewRow.of(IndicatorValues.TABLE, cells);
    }
    requireTotals(cells);
    Map<List<String>, Boolean> sums = Objects.requireNonNull(populations.get(told.population()));
    boolean isKnown = false;
    boolean isWithheld = false;
    for (String breakdown : told.of(cells.text(IndicatorValues.CATEGORY))) {
      Boolean withheld = sums.get(key(
          cells.text(IndicatorValues.UNIT_LEVEL),
          cells.text(IndicatorValues.UNIT_CODE),
          cells.text(IndicatorValues.PERIOD),
          breakdown));
      isKnown |= withheld != null;
      isWithheld |= Boolean.TRUE.equals(withheld);
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
    return isWithheld
        ? EmptiedRow.of(cells, ValueStatus.SUPPRESSED, WHY)
        : NewRow.of(IndicatorValues.TABLE, cells);
  }

  /** A sum by sector is none that any part knows: it would be published unprotected. */
  private static void requireTotals(FieldRow cells) {
    for (Field field : BREAKDOWNS_OF_COOPERATIVES) {
      if (!cells.text(field).equals(Cell.TOTAL)) {
        throw new IllegalStateException("%s tells of persons and is broken down by %s"
            .formatted(cells.text(IndicatorValues.INDICATOR_ID), field.id()));
      }
    }
  }
}
