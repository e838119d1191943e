package vn.htx.measure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.Sql;
import vn.htx.catalog.common.Comparisons;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.catalog.common.PlanValues;
import vn.htx.catalog.common.Units;
import vn.htx.engine.Day;
import vn.htx.engine.SqlResource;
import vn.htx.engine.Step;
import vn.htx.model.Against;
import vn.htx.model.Bilingual;
import vn.htx.model.ValueStatus;

/**
 * Every published figure beside its plan, its parent, the same period of the year before and the period before. All of
 * it follows from the declarations: which way is good from {@link Indicator#polarity}, whether a figure is a part of
 * that of its parent from {@link Indicator#measure}, and whether it changes in percent or in percentage points from its
 * unit. Nothing but published values is read, so what is withheld is told of nobody here either.
 */
public final class FigureComparisons {
  private static final Bilingual OTHER_DEFINITION = Bilingual.of(
      "hai kỳ theo hai định nghĩa khác nhau", "the two periods follow different definitions");

  private FigureComparisons() {}

  /** The step that compares the figures of these indicators; units belong to their parents as of the as-of day. */
  public static Step step(List<Indicator> indicators) {
    return Step.of(Comparisons.TABLE)
        .from(IndicatorValues.TABLE, PlanValues.TABLE, Units.TABLE)
        .on(Day.AS_OF)
        .query(step -> sql(indicators, step.asOf()));
  }

  /** The query of the step, for units and their parents as of a day. */
  public static String sql(List<Indicator> indicators, LocalDate asOf) {
    return SqlResource.text(
        FigureComparisons.class, "comparisons.sql", words(indicators, asOf.toString()));
  }

  private static Map<String, String> words(List<Indicator> indicators, String asOf) {
    var words = new HashMap<String, String>();
    words.put("as_of", "DATE " + Sql.text(asOf));
    words.put("declared", Sql.rows(indicators.stream().map(FigureComparisons::declared)));
    words.put("more", Indicator.Polarity.MORE_IS_BETTER.code());
    words.put("neither", Indicator.Polarity.NEITHER.code());
    words.put("other_definition", OTHER_DEFINITION.toString());
    Stream.of(Against.values()).forEach(each -> words.put(each.code(), each.code()));
    Stream.of(ValueStatus.OK, ValueStatus.FEW, ValueStatus.NOT_COMPARABLE)
        .forEach(each -> words.put(each.code(), each.code()));
    return words;
  }

  private static List<String> declared(Indicator indicator) {
    return List.of(
        indicator.id(),
        indicator.polarity().code(),
        Boolean.toString(indicator.isSum()),
        Boolean.toString(indicator.unit().isPercent()));
  }
}
