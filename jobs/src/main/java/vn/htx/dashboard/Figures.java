package vn.htx.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.htx.catalog.Indicators;
import vn.htx.model.Bilingual;
import vn.htx.model.Coded;
import vn.htx.model.Severity;
import vn.htx.query.Answer;
import vn.htx.query.Published;

/**
 * Selects what the page shows from a version's {@code indicator_values}, {@code row_accounting} and {@code notices};
 * {@code targets} and {@code units} add plans and names where they are open as tables or views.
 */
public final class Figures {
  private static final int REMARKS = 12;

  private Figures() {}

  /** Never fails for lack of figures: a chart without any says so. */
  public static PageData page(Published published, Scope scope) {
    Source source = new Source(published, scope);
    ReadinessSection readiness = new ReadinessSection(source);
    LandSection land = new LandSection(source);
    CreditSection credit = new CreditSection(source);
    return new PageData(
        PageData.Heading.of(scope),
        Stream.of(readiness.cards(), land.cards(), credit.cards())
            .flatMap(List::stream)
            .toList(),
        List.of(
            new RegisterSection(source).section(),
            readiness.section(),
            land.section(),
            credit.section()),
        quality(source, new QualitySource(published).datasets()),
        definitions());
  }

  private static PageData.Quality quality(Source source, List<PageData.Dataset> datasets) {
    List<PageData.Remark> remarks = new ArrayList<>();
    for (Answer.Row row : source.notices(REMARKS)) {
      remarks.add(remark(row));
    }
    return new PageData.Quality(datasets, remarks, source.noticeCount() - remarks.size());
  }

  private static PageData.Remark remark(Answer.Row row) {
    String code = row.text("severity");
    Bilingual severity =
        Coded.find(Severity.class, code).map(Severity::label).orElse(Bilingual.of(code, code));
    String file = row.text("source_file").isEmpty() ? row.text("dataset") : row.text("source_file");
    String sheet = row.text("source_sheet").isEmpty() ? "" : " [" + row.text("source_sheet") + "]";
    String line = row.findText("first_row").map(first -> ", dòng " + first).orElse("");
    return new PageData.Remark(
        severity,
        code,
        file + sheet + line,
        row.count("occurrences"),
        row.text("message_vi"),
        row.text("message_en"));
  }

  private static List<PageData.Definition> definitions() {
    return Arrays.stream(Indicators.values())
        .map(one -> new PageData.Definition(
            one.id(),
            one.label(),
            one.unit(),
            one.formula(),
            one.source(),
            one.isOfficial()
                ? PageData.Definition.Standing.OFFICIAL
                : PageData.Definition.Standing.OURS))
        .toList();
  }
}
