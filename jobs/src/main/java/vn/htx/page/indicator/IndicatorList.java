package vn.htx.page.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.htx.catalog.Indicator;
import vn.htx.chart.model.Label;
import vn.htx.model.Period;
import vn.htx.page.PageData;
import vn.htx.page.PublishedValues;
import vn.htx.page.Scope;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;

/** Every indicator with its reporting status. */
public record IndicatorList(List<Line> lines) {
  public IndicatorList {
    lines = List.copyOf(lines);
  }

  /**
   * One indicator.
   *
   * @param latest its latest period; empty where it has no figure
   * @param told figures of that period that have a value, of all units and breakdowns
   * @param withheld those that are suppressed
   * @param notKnown those that have no value for another reason
   */
  public record Line(
      PageData.Definition definition,
      Optional<Label> latest,
      long told,
      long withheld,
      long notKnown) {}

  private static final String STATUS = """
      SELECT indicator_id, period, count(*) FILTER (value IS NOT NULL) AS told,
        count(*) FILTER (value IS NULL AND status = 'suppressed') AS withheld,
        count(*) FILTER (value IS NULL AND status <> 'suppressed') AS not_known
      FROM indicator_values
      GROUP BY indicator_id, period""";

  /** The indicators of a version, in the order of their declaration. */
  public static IndicatorList of(DuckDbReader published, Scope scope) {
    return scope.kept().of(IndicatorList.class, () -> read(published, scope));
  }

  private static IndicatorList read(DuckDbReader published, Scope scope) {
    Map<String, Answer.Row> latest = new HashMap<>();
    for (Answer.Row row : published.query(STATUS)) {
      latest.merge(row.text("indicator_id"), row, IndicatorList::later);
    }
    return new IndicatorList(scope.catalog().indicators().stream()
        .map(indicator -> line(indicator, Optional.ofNullable(latest.get(indicator.id()))))
        .toList());
  }

  private static Answer.Row later(Answer.Row one, Answer.Row other) {
    return period(one).compareTo(period(other)) >= 0 ? one : other;
  }

  private static Period period(Answer.Row row) {
    return Period.find(row.text("period"))
        .orElseThrow(() -> new IllegalStateException("no period: " + row.text("period")));
  }

  private static Line line(Indicator indicator, Optional<Answer.Row> row) {
    return new Line(
        PageData.Definition.of(indicator),
        row.map(IndicatorList::period).map(PublishedValues::label),
        row.map(each -> each.count("told")).orElse(0L),
        row.map(each -> each.count("withheld")).orElse(0L),
        row.map(each -> each.count("not_known")).orElse(0L));
  }
}
