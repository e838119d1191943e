package vn.htx.page.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.catalog.Catalog;
import vn.htx.catalog.Domain;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.model.Language;
import vn.htx.model.Period;
import vn.htx.page.PublishedValues;
import vn.htx.page.Scope;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;

/** The figures of a version that filters choose, with the columns of {@link FigureColumn}, in the order of keys. */
public final class FigureRows implements DataRows {
  private static final String BETWEEN = ",";
  private static final String NONE = "-";

  /** One condition for each filter, and one for the latest periods; an empty text chooses everything. */
  private static final String CHOSEN = Stream.concat(
          Arrays.stream(Filter.values()).map(filter -> filter.column().id()),
          Stream.of("concat_ws('/', indicator_id, unit_level, period)"))
      .map("(? = '' OR %s IN (SELECT unnest(string_split(?, ','))))"::formatted)
      .collect(Collectors.joining("\n  AND "));

  private static final String COUNT =
      "SELECT count(*) AS figures FROM indicator_values WHERE " + CHOSEN;

  private static final String ROWS = """
      SELECT %s
      FROM indicator_values
      WHERE %s
      ORDER BY indicator_id, unit_level, unit_code, period, sector, size_class, readiness_level, category
      LIMIT ? OFFSET ?""".formatted(
          Arrays.stream(IndicatorValues.values())
              .map(IndicatorValues::id)
              .collect(Collectors.joining(", ")),
          CHOSEN);

  private static final String PERIODS =
      "SELECT DISTINCT indicator_id, unit_level, period FROM indicator_values";

  private final DuckDbReader published;
  private final Scope scope;
  private final Filters filters;
  private final Language language;
  private final List<Object> parameters;

  public FigureRows(DuckDbReader published, Scope scope, Filters filters, Language language) {
    this.published = published;
    this.scope = scope;
    this.filters = filters;
    this.language = language;
    this.parameters = parameters();
  }

  @Override
  public List<DataColumn> columns() {
    return Arrays.stream(FigureColumn.values()).map(FigureColumn::column).toList();
  }

  @Override
  public long size() {
    return published.query(COUNT, parameters.toArray()).only().count("figures");
  }

  @Override
  public void each(Part part, Consumer<List<Optional<String>>> reader) {
    var names = new Figure.Names(
        scope,
        new PublishedValues(published, scope).unitNames(),
        domains(scope.catalog()),
        language);
    Map<String, Indicator> indicators = scope.catalog().indicators().stream()
        .collect(Collectors.toMap(Indicator::id, each -> each));
    var all = new ArrayList<>(parameters);
    all.add(part.limit());
    all.add(part.offset());
    published.each(
        ROWS,
        row -> Optional.ofNullable(indicators.get(row.text(IndicatorValues.INDICATOR_ID.id())))
            .map(indicator -> new Figure(row, indicator, names))
            .ifPresent(figure -> reader.accept(cells(figure))),
        all.toArray());
  }

  private static List<Optional<String>> cells(Figure figure) {
    return Arrays.stream(FigureColumn.values())
        .map(column -> column.cell(figure))
        .toList();
  }

  /** Each condition looks at its text twice. */
  private List<Object> parameters() {
    var texts = new ArrayList<String>();
    for (Filter filter : Filter.values()) {
      texts.add(String.join(BETWEEN, values(filter)));
    }
    texts.add(filters.isLatest() ? String.join(BETWEEN, latest()) : "");
    return texts.stream().flatMap(text -> Stream.<Object>of(text, text)).toList();
  }

  private List<String> values(Filter filter) {
    boolean isEvery = filters.values(filter).isEmpty();
    return switch (filter) {
      case INDICATOR -> isEvery ? ids(scope.catalog().indicators()) : filters.values(filter);
      case DOMAIN -> isEvery ? List.of() : ofDomains(filters.values(filter));
      case PERIOD -> filters.isLatest() ? List.of() : filters.values(filter);
      case LEVEL, UNIT, SECTOR, SIZE_CLASS, READINESS_LEVEL, CATEGORY, STATUS ->
        filters.values(filter);
    };
  }

  private List<String> ofDomains(List<String> domains) {
    List<String> ids = scope.catalog().domains().stream()
        .filter(domain -> domains.contains(domain.id()))
        .flatMap(domain -> ids(domain.indicators()).stream())
        .toList();
    return ids.isEmpty() ? List.of(NONE) : ids;
  }

  private static List<String> ids(List<Indicator> indicators) {
    return indicators.stream().map(Indicator::id).toList();
  }

  /** The domain of each indicator. */
  static Map<String, String> domains(Catalog catalog) {
    var domains = new HashMap<String, String>();
    for (Domain domain : catalog.domains()) {
      ids(domain.indicators()).forEach(id -> domains.put(id, domain.id()));
    }
    return domains;
  }

  /** Of each indicator and level the latest period, as the condition writes them. */
  private List<String> latest() {
    var latest = new LinkedHashMap<String, Period>();
    for (Answer.Row row : published.query(PERIODS)) {
      Period.find(row.text("period"))
          .ifPresent(period -> latest.merge(
              row.text("indicator_id") + "/" + row.text("unit_level"),
              period,
              (one, other) -> one.compareTo(other) >= 0 ? one : other));
    }
    return latest.entrySet().stream()
        .map(each -> each.getKey() + "/" + each.getValue().code())
        .toList();
  }
}
