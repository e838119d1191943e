package vn.htx.measure;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.catalog.FieldRow;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.ProtectedSums;
import vn.htx.catalog.common.SumParts;
import vn.htx.engine.NewRow;
import vn.htx.engine.Step;
import vn.htx.measure.suppression.PublishedSum;
import vn.htx.measure.suppression.SumPart;
import vn.htx.measure.suppression.Suppression;
import vn.htx.model.Period;
import vn.htx.model.UnitLevel;

/** Decides which sums over the persons of one population are withheld ({@link Suppression}). */
public final class WithheldSums {
  private WithheldSums() {}

  /**
   * From the parts of a population to its sums.
   *
   * @param parts a table of {@link SumParts}
   */
  public static Step step(Table parts) {
    return Step.of(ProtectedSums.of(parts))
        .from(parts)
        .with(Disclosure.SETTING)
        .whole(step -> rows(parts, step.rows(parts), step.get(Disclosure.SETTING)));
  }

  /** The rows of {@link ProtectedSums} of some parts. */
  static Stream<NewRow> rows(Table parts, List<FieldRow> rows, Disclosure disclosure) {
    Table sums = ProtectedSums.of(parts);
    List<SumPart> all = parts(rows);
    Set<List<String>> withheld = new HashSet<>();
    Suppression.withheld(all, disclosure.suppressBelow()).forEach(sum -> withheld.add(key(sum)));
    return all.stream()
        .flatMap(part -> part.sums().stream())
        .map(WithheldSums::key)
        .distinct()
        .map(key -> NewRow.of(sums)
            .set(ProtectedSums.UNIT_LEVEL, key.get(0))
            .set(ProtectedSums.UNIT_CODE, key.get(1))
            .set(ProtectedSums.PERIOD, key.get(2))
            .set(ProtectedSums.BREAKDOWN, key.get(3))
            .set(ProtectedSums.WITHHELD, withheld.contains(key)));
  }

  /** The same sum may be told with its amount and without. */
  private static List<String> key(PublishedSum sum) {
    return List.of(sum.level().code(), sum.unit(), sum.period().code(), sum.breakdown());
  }

  private static List<SumPart> parts(List<FieldRow> rows) {
    Map<String, List<FieldRow>> byPart = rows.stream()
        .collect(Collectors.groupingBy(
            row -> row.text(SumParts.PART), LinkedHashMap::new, Collectors.toList()));
    return byPart.values().stream().map(WithheldSums::part).toList();
  }

  /** The part of which the rows tell one sum each. */
  private static SumPart part(List<FieldRow> rows) {
    FieldRow any = rows.get(0);
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
}
