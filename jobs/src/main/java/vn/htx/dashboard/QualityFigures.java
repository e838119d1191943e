package vn.htx.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.htx.catalog.Tables;
import vn.htx.model.Bilingual;
import vn.htx.model.Coded;
import vn.htx.model.Severity;
import vn.htx.query.Answer;
import vn.htx.query.Published;

/**
 * Selects the quality report from a version's {@code row_accounting} and {@code notices}; which rows are meant comes from
 * {@code rejected} and {@code rejected_answers} where they are open as views, else only the first row of each remark is
 * told.
 */
public final class QualityFigures {
  /** Ranges of rows shown for one remark; a sheet of paper holds about as many. */
  static final int RANGES = 200;

  /** Of a remark: the rows of one rule in one sheet, by question ("" where whole rows were rejected). */
  private record Key(String dataset, String file, String sheet, String rule) {
    static Key of(Answer.Row row) {
      return new Key(
          row.text("dataset"), row.text("source_file"), row.text("source_sheet"), row.text("rule"));
    }
  }

  private record SheetKey(String file, String sheet) {
    static SheetKey of(Answer.Row row) {
      return new SheetKey(row.text("source_file"), row.text("source_sheet"));
    }
  }

  private final Map<Key, Map<String, QualityPage.Rows.All>> rows = new LinkedHashMap<>();
  private final Map<String, Long> listed = new TreeMap<>();

  private QualityFigures(Answer runs) {
    var ranges = new LinkedHashMap<Key, Map<String, List<Answer.Row>>>();
    for (Answer.Row run : runs) {
      ranges
          .computeIfAbsent(Key.of(run), key -> new TreeMap<>())
          .computeIfAbsent(run.text("item"), item -> new ArrayList<>())
          .add(run);
    }
    ranges.forEach((key, byItem) -> byItem.forEach((item, ofItem) -> {
      long all = ofItem.get(0).count("rows_in_all");
      rows.computeIfAbsent(key, each -> new TreeMap<>()).put(item, all(ofItem, all));
      listed.merge(key.dataset(), all, Long::sum);
    }));
  }

  private static QualityPage.Rows.All all(List<Answer.Row> runs, long all) {
    List<QualityPage.Range> ranges = runs.stream()
        .map(
            run -> new QualityPage.Range((int) run.count("first_row"), (int) run.count("last_row")))
        .toList();
    long shown = runs.stream().mapToLong(run -> run.count("rows_in_run")).sum();
    return new QualityPage.Rows.All(ranges, all - shown);
  }

  /** Never fails for lack of remarks: a version without any has a page that says so. */
  public static QualityPage page(Published published, Scope scope) {
    var source = new QualitySource(published);
    var figures = new QualityFigures(source.runs(RANGES));
    List<PageData.Dataset> datasets = source.datasets();
    Map<String, List<Answer.Row>> sheets = byDataset(source.sheets());
    Map<String, List<Answer.Row>> notices = byDataset(source.notices());
    List<QualityPage.Part> all = datasets.stream()
        .map(dataset -> figures.part(
            dataset,
            sheets.getOrDefault(dataset.id(), List.of()),
            notices.getOrDefault(dataset.id(), List.of())))
        .toList();
    return new QualityPage(
        PageData.Heading.of(scope),
        datasets,
        attention(all),
        all.stream().filter(part -> part.dataset().remarks() > 0).toList());
  }

  /** The rows that the page counts; read when they are asked for. */
  public static RejectedRows rows(Published published) {
    return new QualitySource(published)::lines;
  }

  private static Map<String, List<Answer.Row>> byDataset(Answer answer) {
    var rows = new TreeMap<String, List<Answer.Row>>();
    for (Answer.Row row : answer) {
      rows.computeIfAbsent(row.text("dataset"), dataset -> new ArrayList<>()).add(row);
    }
    return rows;
  }

  private QualityPage.Part part(
      PageData.Dataset dataset, List<Answer.Row> accounting, List<Answer.Row> notices) {
    var remarks = new LinkedHashMap<SheetKey, List<QualityPage.Remark>>();
    for (Answer.Row notice : notices) {
      remarks.computeIfAbsent(SheetKey.of(notice), key -> new ArrayList<>()).add(remark(notice));
    }
    var counts = new LinkedHashMap<SheetKey, QualityPage.Counts>();
    accounting.forEach(row -> counts.put(SheetKey.of(row), counts(row)));
    List<SheetKey> keys = Stream.concat(remarks.keySet().stream(), counts.keySet().stream())
        .distinct()
        .sorted(Comparator.comparing(SheetKey::file).thenComparing(SheetKey::sheet))
        .toList();
    var sheets = new ArrayList<QualityPage.Sheet>();
    for (SheetKey key : keys) {
      sheets.add(new QualityPage.Sheet(
          "%s-%s".formatted(dataset.id(), sheets.size() + 1),
          key.file(),
          key.sheet(),
          Optional.ofNullable(counts.get(key)),
          remarks.getOrDefault(key, List.of())));
    }
    return new QualityPage.Part(dataset, sheets, listed.getOrDefault(dataset.id(), 0L));
  }

  private static QualityPage.Counts counts(Answer.Row row) {
    Optional<QualityPage.Answers> answers = row.find("answers_read")
        .map(read -> new QualityPage.Answers(
            row.count("answers_read"),
            row.count("answers_clean"),
            row.count("answers_blank"),
            row.count("answers_rejected")));
    return new QualityPage.Counts(
        state(row.text("state")),
        row.count("rows_read"),
        row.count("rows_clean"),
        row.count("rows_rejected"),
        row.count("rows_skipped"),
        row.count("rows_counted"),
        answers);
  }

  private static QualityPage.State state(String code) {
    return Stream.of(QualityPage.State.values())
        .filter(state -> state.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no such state of a file: " + code));
  }

  private QualityPage.Remark remark(Answer.Row notice) {
    String code = notice.text("severity");
    String column = notice.text("column_id");
    String file = notice.text("source_file");
    return new QualityPage.Remark(
        code,
        Coded.find(Severity.class, code).map(Severity::label).orElse(Bilingual.of(code, code)),
        notice.text("rule"),
        Tables.find(notice.text("dataset"))
            .flatMap(table -> table.find(column))
            .map(field -> field.column().label()),
        column,
        Bilingual.of(
            withoutPlace(notice.text("message_vi"), file.isEmpty() ? " ()" : " (tệp " + file),
            withoutPlace(notice.text("message_en"), file.isEmpty() ? " ()" : " (file " + file)),
        notice.count("occurrences"),
        notice.findText("found"),
        rows(notice, column));
  }

  /**
   * A notice's message ends with the place of the first one, in parentheses. That is said apart here, and would be wrong
   * for the other rows.
   */
  private static String withoutPlace(String message, String place) {
    int start = message.indexOf(place);
    return start > 0 ? message.substring(0, start) : message;
  }

  private QualityPage.Rows rows(Answer.Row notice, String column) {
    Map<String, QualityPage.Rows.All> known = rows.getOrDefault(Key.of(notice), Map.of());
    Optional<QualityPage.Rows.All> all =
        Optional.ofNullable(known.get(column)).or(() -> Optional.ofNullable(known.get("")));
    Optional<QualityPage.Rows> first = notice
        .find("first_row")
        .map(row ->
            new QualityPage.Rows.First(((Number) row).intValue(), notice.count("occurrences")));
    return all.<QualityPage.Rows>map(rows -> rows)
        .or(() -> first)
        .orElseGet(() -> new QualityPage.Rows.Whole(notice.text("source_file")));
  }

  private static QualityPage.Attention attention(List<QualityPage.Part> parts) {
    var files = new TreeMap<String, List<QualityPage.Sheet>>();
    long datasets = 0;
    for (QualityPage.Part part : parts) {
      for (QualityPage.Sheet sheet : part.sheets()) {
        if (!sheet.file().isEmpty()) {
          files.computeIfAbsent(sheet.file(), file -> new ArrayList<>()).add(sheet);
        } else if (gravest(List.of(sheet)).compareTo(Severity.WARNING) >= 0) {
          datasets++;
        }
      }
    }
    List<Severity> gravest =
        files.values().stream().map(QualityFigures::gravest).toList();
    return new QualityPage.Attention(
        gravest.size(),
        gravest.stream().filter(one -> one.compareTo(Severity.ERROR) >= 0).count(),
        gravest.stream().filter(one -> one == Severity.WARNING).count(),
        datasets);
  }

  /** How much a file needs a person; one that a later file replaced needs none. */
  private static Severity gravest(List<QualityPage.Sheet> sheets) {
    if (sheets.stream().anyMatch(sheet -> sheet.isIn(QualityPage.State.REPLACED))) {
      return Severity.INFO;
    }
    if (sheets.stream().anyMatch(sheet -> sheet.isIn(QualityPage.State.LEFT_OUT))) {
      return Severity.FATAL;
    }
    return sheets.stream()
        .flatMap(sheet -> sheet.remarks().stream())
        .flatMap(remark -> Coded.find(Severity.class, remark.severityCode()).stream())
        .max(Comparator.naturalOrder())
        .orElse(Severity.INFO);
  }
}
