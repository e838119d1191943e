package vn.htx.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.htx.catalog.Catalog;
import vn.htx.model.Bilingual;
import vn.htx.model.Coded;
import vn.htx.model.Severity;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;

/**
 * Selects the quality report from a version's {@code row_accounting} and {@code notices}. The rows concerned come from
 * {@code rejected} and {@code rejected_answers} where these are open as views; otherwise only the first row of each
 * remark is shown. For each dataset the page shows a limited number of sheets and remarks, those that need a person
 * most, and counts the others: no browser opens a page of ten thousand files.
 */
public final class QualityFigures {
  /** The greatest number of ranges of rows shown for one remark; about what fits on a sheet of paper. */
  static final int RANGES = 200;

  /** The greatest number of sheets shown for one dataset. */
  static final int SHEETS = 50;

  /** The greatest number of remarks shown for one sheet; that of one dataset follows. */
  static final int REMARKS_ON_SHEET = 50;

  static final int REMARKS = 150;

  /**
   * The key of a remark: the rows that broke one rule in one sheet, by question ("" where whole rows were rejected).
   */
  private record Key(String dataset, String file, String sheet, String rule) {
    static Key of(Answer.Row row) {
      return new Key(
          row.text("dataset"), row.text("source_file"), row.text("source_sheet"), row.text("rule"));
    }
  }

  private record SheetKey(String dataset, String file, String sheet) {
    static SheetKey of(Answer.Row row) {
      return new SheetKey(row.text("dataset"), row.text("source_file"), row.text("source_sheet"));
    }
  }

  private final Map<Key, Map<String, QualityPage.Rows.All>> rows = new LinkedHashMap<>();

  private QualityFigures(Answer runs) {
    var ranges = new LinkedHashMap<Key, Map<String, List<Answer.Row>>>();
    for (Answer.Row run : runs) {
      ranges
          .computeIfAbsent(Key.of(run), key -> new TreeMap<>())
          .computeIfAbsent(run.text("item"), item -> new ArrayList<>())
          .add(run);
    }
    ranges.forEach((key, byItem) -> byItem.forEach((item, ofItem) ->
        rows.computeIfAbsent(key, each -> new TreeMap<>()).put(item, all(ofItem))));
  }

  private static QualityPage.Rows.All all(List<Answer.Row> runs) {
    List<QualityPage.Range> ranges = runs.stream()
        .map(
            run -> new QualityPage.Range((int) run.count("first_row"), (int) run.count("last_row")))
        .toList();
    long shown = runs.stream().mapToLong(run -> run.count("rows_in_run")).sum();
    return new QualityPage.Rows.All(ranges, runs.get(0).count("rows_in_all") - shown);
  }

  /** The quality report of a version; without any remark it says so. */
  public static QualityPage page(DuckDbReader published, Scope scope) {
    var source = new QualitySource(published, scope.catalog());
    var figures = new QualityFigures(source.runs(SHEETS, RANGES));
    var remarks = new LinkedHashMap<SheetKey, List<QualityPage.SheetRemark>>();
    for (Answer.Row notice : source.notices(SHEETS, REMARKS_ON_SHEET, REMARKS)) {
      remarks
          .computeIfAbsent(SheetKey.of(notice), key -> new ArrayList<>())
          .add(remark(scope.catalog(), notice, figures.rows(notice)));
    }
    var sheets = new TreeMap<String, List<QualityPage.Sheet>>();
    for (Answer.Row row : source.sheets(SHEETS)) {
      sheets
          .computeIfAbsent(row.text("dataset"), dataset -> new ArrayList<>())
          .add(sheet(row, remarks.getOrDefault(SheetKey.of(row), List.of())));
    }
    Map<String, QualityPage.Rest> rest = source.rest(SHEETS);
    Map<String, Long> listed = source.listed();
    List<PageData.Dataset> datasets = source.datasets();
    return new QualityPage(
        PageData.Heading.of(scope),
        datasets,
        source.attention(),
        datasets.stream()
            .filter(dataset -> dataset.remarks() > 0)
            .map(dataset -> new QualityPage.Part(
                dataset,
                sheets.getOrDefault(dataset.id(), List.of()),
                rest.getOrDefault(dataset.id(), QualityPage.Rest.NONE),
                listed.getOrDefault(dataset.id(), 0L)))
            .toList());
  }

  /** The contents of the report's lists, read on demand. */
  public static QualityLists lists(DuckDbReader published, Catalog catalog) {
    return new QualitySource(published, catalog);
  }

  private static QualityPage.Sheet sheet(Answer.Row row, List<QualityPage.SheetRemark> remarks) {
    long all = row.number("remarks").map(Double::longValue).orElse(0L);
    return new QualityPage.Sheet(
        "%s-%s".formatted(row.text("dataset"), row.count("place")),
        row.text("source_file"),
        row.text("source_sheet"),
        counts(row),
        remarks,
        all - remarks.size());
  }

  /** The counts of a sheet; empty when it was only remarked on. */
  static Optional<QualityPage.Counts> counts(Answer.Row row) {
    Optional<QualityPage.Answers> answers = row.find("answers_read")
        .map(read -> new QualityPage.Answers(
            row.count("answers_read"),
            row.count("answers_clean"),
            row.count("answers_blank"),
            row.count("answers_rejected")));
    return row.findText("state")
        .map(state -> new QualityPage.Counts(
            state(state),
            row.count("rows_read"),
            row.count("rows_clean"),
            row.count("rows_rejected"),
            row.count("rows_skipped"),
            row.count("rows_counted"),
            answers));
  }

  private static QualityPage.State state(String code) {
    return Stream.of(QualityPage.State.values())
        .filter(state -> state.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no such state of a file: " + code));
  }

  /** @param rows all rows concerned; empty when only the first is known */
  static QualityPage.SheetRemark remark(
      Catalog catalog, Answer.Row notice, Optional<QualityPage.Rows> rows) {
    String code = notice.text("severity");
    String column = notice.text("column_id");
    return new QualityPage.SheetRemark(
        code,
        Coded.find(Severity.class, code).map(Severity::label).orElse(Bilingual.of(code, code)),
        notice.text("rule"),
        catalog
            .find(notice.text("dataset"))
            .flatMap(table -> table.find(column))
            .map(field -> field.column().label()),
        column,
        message(notice),
        notice.count("occurrences"),
        notice.findText("found"),
        rows.orElseGet(() -> first(notice)));
  }

  /** What a notice says of every row that it concerns. */
  public static Bilingual message(Answer.Row notice) {
    String file = notice.text("source_file");
    return Bilingual.of(
        withoutPlace(notice.text("message_vi"), file.isEmpty() ? " ()" : " (tệp " + file),
        withoutPlace(notice.text("message_en"), file.isEmpty() ? " ()" : " (file " + file));
  }

  /**
   * The message of a notice without its last parenthesis, which names the first place. The report shows that place
   * separately, and it would be wrong for the other rows.
   */
  private static String withoutPlace(String message, String place) {
    int start = message.indexOf(place);
    return start > 0 ? message.substring(0, start) : message;
  }

  private Optional<QualityPage.Rows> rows(Answer.Row notice) {
    Map<String, QualityPage.Rows.All> known = rows.getOrDefault(Key.of(notice), Map.of());
    return Optional.<QualityPage.Rows>ofNullable(known.get(notice.text("column_id")))
        .or(() -> Optional.ofNullable(known.get("")));
  }

  private static QualityPage.Rows first(Answer.Row notice) {
    return notice
        .find("first_row")
        .<QualityPage.Rows>map(row ->
            new QualityPage.Rows.First(((Number) row).intValue(), notice.count("occurrences")))
        .orElseGet(() -> new QualityPage.Rows.Whole(notice.text("source_file")));
  }
}
