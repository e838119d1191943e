package vn.htx.page.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.common.IndicatorList;
import vn.htx.catalog.common.Units;
import vn.htx.model.Bilingual;
import vn.htx.page.Scope;
import vn.htx.page.unit.UnitProfile;
import vn.htx.query.DuckDbReader;

/** Rows of which there are few. */
public record ListedRows(List<DataColumn> columns, List<List<Optional<String>>> rows)
    implements DataRows {
  /** The columns of indicators. */
  public static final List<DataColumn> OF_INDICATORS = List.of(
      DataColumn.of(IndicatorList.INDICATOR_ID),
      DataColumn.of(IndicatorList.LABEL_VI),
      DataColumn.of(IndicatorList.LABEL_EN),
      DataColumn.of(IndicatorList.DOMAIN),
      DataColumn.of(IndicatorList.UNIT),
      DataColumn.of(IndicatorList.FORMULA_VI),
      DataColumn.of(IndicatorList.FORMULA_EN),
      DataColumn.of(IndicatorList.SOURCE),
      DataColumn.of(IndicatorList.OFFICIAL),
      DataColumn.of(IndicatorList.POLARITY));

  /** The columns of units. */
  public static final List<DataColumn> OF_UNITS = List.of(
      DataColumn.of(Units.LEVEL),
      DataColumn.of(Units.CODE),
      new DataColumn(
          Units.NAME.id(),
          Bilingual.of("Tên", "Name"),
          "Name on the as-of day.",
          DataColumn.Kind.TEXT));

  public ListedRows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The indicators of the chosen ids and domains, in the order of their declaration. */
  public static ListedRows indicators(Scope scope, Filters filters) {
    Map<String, String> domains = FigureRows.domains(scope.catalog());
    return new ListedRows(
        OF_INDICATORS,
        scope.catalog().indicators().stream()
            .filter(indicator -> isChosen(filters, Filter.INDICATOR, indicator.id()))
            .filter(indicator ->
                isChosen(filters, Filter.DOMAIN, domains.getOrDefault(indicator.id(), "")))
            .map(indicator -> indicator(indicator, domains.getOrDefault(indicator.id(), "")))
            .toList());
  }

  /** The units of the chosen levels that have figures, the largest first, then by name. */
  public static ListedRows units(DuckDbReader published, Scope scope, Filters filters) {
    return new ListedRows(
        OF_UNITS,
        UnitProfile.all(published, scope).values().stream()
            .flatMap(List::stream)
            .filter(unit -> isChosen(filters, Filter.LEVEL, unit.level().code()))
            .map(unit -> cells(unit.level().code(), unit.code(), unit.name()))
            .toList());
  }

  private static boolean isChosen(Filters filters, Filter filter, String value) {
    List<String> values = filters.values(filter);
    return values.isEmpty() || values.contains(value);
  }

  private static List<Optional<String>> indicator(Indicator indicator, String domain) {
    return cells(
        indicator.id(),
        indicator.label().vi(),
        indicator.label().en(),
        domain,
        indicator.unit().stored(),
        indicator.formula().vi(),
        indicator.formula().en(),
        indicator.source().vi(),
        String.valueOf(indicator.isOfficial()),
        indicator.polarity().code());
  }

  private static List<Optional<String>> cells(String... texts) {
    return Stream.of(texts).map(Optional::of).toList();
  }

  @Override
  public long size() {
    return rows.size();
  }

  @Override
  public void each(Part part, Consumer<List<Optional<String>>> reader) {
    rows.stream().skip(part.offset()).limit(part.limit()).forEach(reader);
  }
}
