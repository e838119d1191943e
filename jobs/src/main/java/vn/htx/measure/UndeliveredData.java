package vn.htx.measure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.catalog.FieldRow;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.Ingredient;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.model.Bilingual;
import vn.htx.model.Period;
import vn.htx.model.UnitLevel;
import vn.htx.model.ValueStatus;
import vn.htx.place.Places;

/**
 * The datasets of which no delivery counts on the as-of day. What a step computes from their empty tables would read
 * like a fact: without any schedule no loan is past due, without any payment every loan is.
 *
 * @param never names of those of which no file came, sorted
 * @param unused names of those of which files came and none counts: broken, excluded, or of a later day; sorted
 */
public record UndeliveredData(List<String> never, List<String> unused) {
  public static final Ingredient<UndeliveredData> SETTING =
      Ingredient.setting("undelivered", UndeliveredData.class);

  private static final Bilingual NO_FILE = Bilingual.of("chưa nhận được ", "not delivered: ");
  private static final Bilingual NO_USE =
      Bilingual.of("không dùng được tệp nào của ", "no file counts of: ");

  public UndeliveredData {
    never = never.stream().sorted().toList();
    unused = unused.stream().sorted().toList();
  }

  /**
   * The given rows of {@code indicator_values} where figures that need such a dataset keep their row, lose their value
   * and are {@code undefined}, with a reason that names what is missing. An indicator without any row then gets one for
   * the city on the as-of day.
   */
  public List<FieldRow> withoutFigures(
      List<FieldRow> figures, List<Indicator> indicators, LocalDate asOf, Disclosure disclosure) {
    Map<Indicator, Bilingual> whole = missing(indicators, Indicator.Needs::datasets);
    Map<Indicator, Bilingual> byCategory = missing(indicators, Indicator.Needs::ofCategories);
    if (whole.isEmpty() && byCategory.isEmpty()) {
      return figures;
    }
    Set<String> present = figures.stream()
        .map(row -> row.text(IndicatorValues.INDICATOR_ID))
        .collect(Collectors.toSet());
    Stream<FieldRow> absent = whole.entrySet().stream()
        .filter(each -> !present.contains(each.getKey().id()))
        .map(each -> Figure.undefined(each.getKey(), city(asOf), 0, each.getValue()))
        .map(figure -> figure.row(disclosure));
    var emptied = new Emptied(byId(whole), byId(byCategory));
    return Stream.concat(figures.stream().map(emptied::row), absent).toList();
  }

  private static Cell city(LocalDate asOf) {
    return Cell.of(UnitLevel.CITY, Places.CITY, Period.day(asOf));
  }

  /** The indicators that lack a dataset, with the reason that their figures get. */
  private Map<Indicator, Bilingual> missing(
      List<Indicator> indicators, Function<Indicator.Needs, List<Table>> which) {
    var missing = new LinkedHashMap<Indicator, Bilingual>();
    for (Indicator indicator : indicators) {
      List<Table> absent = among(never, which.apply(indicator.needs()));
      List<Table> useless = among(unused, which.apply(indicator.needs()));
      if (!absent.isEmpty() || !useless.isEmpty()) {
        missing.put(
            indicator,
            Bilingual.of(
                "chưa có số liệu: " + because(Bilingual::vi, absent, useless),
                "no data: " + because(Bilingual::en, absent, useless)));
      }
    }
    return missing;
  }

  private static List<Table> among(List<String> names, List<Table> needed) {
    return needed.stream().filter(table -> names.contains(table.name())).toList();
  }

  private static String because(
      Function<Bilingual, String> language, List<Table> absent, List<Table> useless) {
    return Stream.of(
            absent.isEmpty() ? "" : language.apply(NO_FILE) + listed(absent, language),
            useless.isEmpty() ? "" : language.apply(NO_USE) + listed(useless, language))
        .filter(reason -> !reason.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String listed(List<Table> tables, Function<Bilingual, String> language) {
    return tables.stream()
        .map(table -> "%s (%s)".formatted(language.apply(table.label()), table.name()))
        .collect(Collectors.joining(", "));
  }

  private static Map<String, Bilingual> byId(Map<Indicator, Bilingual> missing) {
    return missing.entrySet().stream()
        .collect(Collectors.toMap(each -> each.getKey().id(), Map.Entry::getValue));
  }

  /** Why figures have no value, by indicator: all of its figures, and those by category. */
  private record Emptied(Map<String, Bilingual> whole, Map<String, Bilingual> byCategory) {
    FieldRow row(FieldRow row) {
      String indicator = row.text(IndicatorValues.INDICATOR_ID);
      Optional<Bilingual> ofAll = Optional.ofNullable(whole.get(indicator));
      Optional<Bilingual> why = row.text(IndicatorValues.CATEGORY).equals(Cell.TOTAL)
          ? ofAll
          : ofAll.or(() -> Optional.ofNullable(byCategory.get(indicator)));
      return why.<FieldRow>map(reason -> EmptiedRow.of(row, ValueStatus.UNDEFINED, reason))
          .orElse(row);
    }
  }
}
