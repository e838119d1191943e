package vn.htx.page;

import java.util.ArrayList;
import java.util.List;
import vn.htx.catalog.Catalog;
import vn.htx.catalog.Indicator;
import vn.htx.model.Bilingual;
import vn.htx.model.Coded;
import vn.htx.model.Severity;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;

/**
 * Selects the contents of the page from a version's {@code indicator_values}, {@code row_accounting} and
 * {@code notices}. Plans and names of units are added where {@code plan_values} and {@code units} exist.
 */
public final class Figures {
  private static final int REMARKS = 12;

  private Figures() {}

  /** The page of a version. Missing figures are no failure: a chart without any says so. */
  public static PageData page(DuckDbReader published, Scope scope, List<SectionDeclaration> views) {
    PublishedValues source = new PublishedValues(published, scope);
    return new PageData(
        PageData.Heading.of(scope),
        views.stream().flatMap(view -> view.cards(source).stream()).toList(),
        views.stream().map(view -> view.section(source)).toList(),
        quality(source, new QualitySource(published, scope.catalog()).datasets()),
        definitions(scope.catalog()));
  }

  private static PageData.Quality quality(PublishedValues source, List<PageData.Dataset> datasets) {
    List<PageData.FileRemark> remarks = new ArrayList<>();
    for (Answer.Row row : source.notices(REMARKS)) {
      remarks.add(remark(row));
    }
    return new PageData.Quality(datasets, remarks, source.noticeCount() - remarks.size());
  }

  private static PageData.FileRemark remark(Answer.Row row) {
    String code = row.text("severity");
    Bilingual severity =
        Coded.find(Severity.class, code).map(Severity::label).orElse(Bilingual.of(code, code));
    String file = row.text("source_file").isEmpty() ? row.text("dataset") : row.text("source_file");
    String sheet = row.text("source_sheet").isEmpty() ? "" : " [" + row.text("source_sheet") + "]";
    String line = row.findText("first_row").map(first -> ", dòng " + first).orElse("");
    return new PageData.FileRemark(
        severity,
        code,
        file + sheet + line,
        row.count("occurrences"),
        row.text("message_vi"),
        row.text("message_en"));
  }

  private static List<PageData.Definition> definitions(Catalog catalog) {
    return catalog.indicators().stream().map(Figures::definition).toList();
  }

  /** The definition of one indicator. */
  public static PageData.Definition definition(Indicator one) {
    return new PageData.Definition(
        one.id(),
        one.label(),
        one.unit().stored(),
        one.formula(),
        one.source(),
        one.isOfficial() ? Indicator.Basis.OFFICIAL : Indicator.Basis.OURS);
  }
}
