package vn.htx.app.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.htx.app.terminal.Layout;
import vn.htx.config.Contract.DatasetRule.Kind;
import vn.htx.dashboard.serve.desk.Findings;
import vn.htx.model.Bilingual;
import vn.htx.text.personal.Masked;
import vn.htx.validate.check.Notice;
import vn.htx.validate.check.PlacedNotice;
import vn.htx.validate.file.FileCheck;
import vn.htx.validate.file.FileSummary;
import vn.htx.validate.row.CheckedRow;
import vn.htx.validate.row.ColumnMapping;
import vn.htx.validate.row.ColumnMapping.Confidence;

/**
 * What {@code htx check} says of a file's tables: what each column is read as, the survey's questions, unknown columns.
 */
final class CheckColumns {
  private static final int MOST_TABLES = 3;
  private static final int MOST_UNKNOWN = 20;
  private static final int UNKNOWN_LINES = 5;
  private static final int MOST_QUESTIONS = 4;
  private static final int NAME_SHOWN = 36;
  private static final String INDENT = "    ";
  private static final Bilingual WITHOUT_HEADER = Bilingual.of(
      "Dòng đầu giống số liệu hơn là tên cột nên không hiện ra: thêm một dòng tên cột ở trên.",
      "The first row looks like data rather than names of columns and is not shown: put a row of names above it.");

  private final CheckedFile file;
  private final int width;
  private final boolean all;
  private final CheckWords words;
  private final Map<String, String> advice = new HashMap<>();
  private final Set<List<List<String>>> told = new HashSet<>();

  CheckColumns(CheckedFile file, int width, boolean all, CheckWords words) {
    this.file = file;
    this.width = width;
    this.all = all;
    this.words = words;
    for (FaultKind kind : FaultKind.of(file.unknownColumns())) {
      for (PlacedNotice remark : kind.remarks()) {
        Notice notice = remark.notice();
        advice.put(notice.column(), words.part(kind.more(notice)));
      }
    }
  }

  List<String> lines() {
    Map<List<ColumnMapping>, List<FileCheck.TableFound>> alike = new LinkedHashMap<>();
    file.outcome()
        .tables()
        .forEach(table ->
            alike.computeIfAbsent(table.columns(), columns -> new ArrayList<>()).add(table));
    var lines = new ArrayList<String>();
    int told = 0;
    for (var tables : alike.entrySet()) {
      if (all || told < MOST_TABLES) {
        lines.addAll(table(tables.getKey(), tables.getValue(), told == 0));
      }
      told++;
    }
    if (!all && told > MOST_TABLES) {
      lines.add("… và %s bảng khác nữa / and %s more tables: --all"
          .formatted(told - MOST_TABLES, told - MOST_TABLES));
    }
    if (file.isSurvey()) {
      lines.addAll(questions());
    }
    return lines;
  }

  /** Each table that differs from those before it, whole. */
  List<Findings.Columns> tables() {
    var tables = new LinkedHashMap<List<ColumnMapping>, Findings.Columns>();
    for (FileCheck.TableFound found : file.outcome().tables()) {
      List<CheckedRow> rows = tables.isEmpty() ? file.rows().first() : List.of();
      tables.computeIfAbsent(found.columns(), columns -> table(found, rows));
    }
    return tables.values().stream().limit(MOST_TABLES).toList();
  }

  private Findings.Columns table(FileCheck.TableFound found, List<CheckedRow> rows) {
    if (!with(found.columns(), Confidence.COVERED).isEmpty()) {
      return new Findings.Columns(place(found), words.of(WITHOUT_HEADER), List.of(), List.of());
    }
    List<List<String>> cells = told(found.columns(), rows).cells();
    return new Findings.Columns(place(found), "", cells.get(0), cells.subList(1, cells.size()));
  }

  /** The columns that are not read, each with what it is like. */
  List<String> unknown() {
    if (file.unknownColumns().isEmpty()) {
      return List.of();
    }
    return file.outcome().tables().stream()
        .flatMap(table -> with(table.columns(), Confidence.NONE).stream())
        .map(this::named)
        .distinct()
        .limit(MOST_UNKNOWN)
        .toList();
  }

  /** @param first whether the first rows are of this table */
  private List<String> table(
      List<ColumnMapping> columns, List<FileCheck.TableFound> tables, boolean first) {
    if (!with(columns, Confidence.COVERED).isEmpty()) {
      return withoutHeader(tables.get(0));
    }
    List<ColumnMapping> unknown = with(columns, Confidence.NONE);
    int notNeeded = with(columns, Confidence.NOT_NEEDED).size();
    long read = columns.stream().filter(column -> column.column().isPresent()).count();
    var lines = new ArrayList<String>(Layout.wrapped(
        "",
        "Cột / columns, %s: đọc/read %s · lạ/unknown %s%s"
            .formatted(
                tables.stream().map(this::place).collect(Collectors.joining("; ")),
                read,
                unknown.size(),
                notNeeded == 0 ? "" : " · không cần/not needed " + notNeeded),
        width));
    List<List<String>> readAs = columns.stream()
        .filter(column -> column.column().isPresent())
        .map(column -> List.of(column.name(), column.id(), column.notes().toString()))
        .toList();
    if (all || told.add(readAs)) {
      lines.addAll(told(columns, first ? file.rows().first() : List.of()).lines(width));
    } else {
      lines.add("  đọc như bảng trên / read as the table above");
    }
    lines.addAll(unknown(unknown));
    return lines;
  }

  /** The first row is a row of data, which is not shown. */
  private List<String> withoutHeader(FileCheck.TableFound table) {
    var lines = new ArrayList<String>();
    lines.addAll(Layout.wrapped(
        "! ",
        "Dòng %s%s giống số liệu hơn là tên cột nên không in ra: thêm một dòng tên cột ở trên."
            .formatted(table.firstRow(), ofSheet(table, " của trang ")),
        width));
    lines.addAll(Layout.wrapped(
        INDENT,
        "Row %s%s looks like data rather than names of columns and is not shown: put a row of names above it."
            .formatted(table.firstRow(), ofSheet(table, " of sheet ")),
        width));
    return lines;
  }

  private static String ofSheet(FileCheck.TableFound table, String of) {
    return table.sheet().isEmpty() ? "" : "%s'%s'".formatted(of, Masked.name(table.sheet()));
  }

  private static List<ColumnMapping> with(List<ColumnMapping> columns, Confidence confidence) {
    return columns.stream().filter(column -> column.confidence() == confidence).toList();
  }

  private String place(FileCheck.TableFound table) {
    String sheet = table.sheet().isEmpty()
        ? ""
        : "%s '%s' ".formatted(words.sheet, Masked.name(table.sheet()));
    return table.firstRow() == table.lastRow()
        ? "%s%s %s %s".formatted(sheet, words.header, words.row, table.firstRow())
        : "%s%s %s %s–%s"
            .formatted(sheet, words.header, words.rows, table.firstRow(), table.lastRow());
  }

  /** Every column that is read but the later questions; with all asked for, every one but those listed as unknown. */
  private ColumnTable told(List<ColumnMapping> columns, List<CheckedRow> rows) {
    var table = new ColumnTable(file, rows, all, words);
    columns.stream()
        .filter(column -> column.column().isPresent()
            || column.confidence() == Confidence.REPEATED
            || (all && column.confidence() == Confidence.NOT_NEEDED))
        .filter(column -> all || column.confidence() != Confidence.PART)
        .filter(column -> !column.isQuestion())
        .forEach(table::add);
    for (int i = 0; i < file.contract().columns().size(); i++) {
      int place = i;
      String id = file.contract().columns().get(i).field().id();
      if (rows.stream().anyMatch(row -> row.find(place).isPresent())
          && columns.stream().noneMatch(column -> column.id().equals(id))) {
        table.addFound(i);
      }
    }
    List<ColumnMapping> questions =
        columns.stream().filter(ColumnMapping::isQuestion).toList();
    questions.stream().limit(all ? Long.MAX_VALUE : MOST_QUESTIONS).forEach(table::add);
    if (!questions.isEmpty() && (all || questions.size() < MOST_QUESTIONS)) {
      file.asked().stream()
          .filter(item -> questions.stream().noneMatch(column -> column.id().equals(item)))
          .forEach(table::addQuestion);
    }
    return table;
  }

  private List<String> unknown(List<ColumnMapping> columns) {
    if (columns.isEmpty() || file.unknownColumns().isEmpty()) {
      return List.of();
    }
    var lines = new ArrayList<String>();
    lines.addAll(Layout.wrapped(
        "! ×%s ".formatted(columns.size()),
        "Cột lạ, không được đọc. Cột nào cần thì đổi tên, hoặc thêm tên đó vào hợp đồng dữ liệu.",
        width));
    lines.addAll(Layout.wrapped(
        INDENT,
        "Unknown columns, not read. Rename one that is needed, or add its name to the contract. [%s]"
            .formatted(file.ruleId(Kind.UNKNOWN_COLUMN)),
        width));
    int shown = all ? columns.size() : fitting(columns);
    lines.addAll(names(INDENT, columns.subList(0, shown)));
    List<ColumnMapping> like = columns.subList(shown, columns.size()).stream()
        .filter(column -> !advice(column).isEmpty())
        .limit(MOST_UNKNOWN)
        .toList();
    if (!like.isEmpty()) {
      lines.addAll(names(INDENT + "gần giống cột đã biết/like a known column: ", like));
    }
    int left = columns.size() - shown - like.size();
    if (left > 0) {
      lines.add("%s… và %s cột lạ nữa / and %s more unknown columns: --all"
          .formatted(INDENT, left, left));
    }
    return lines;
  }

  /** How many of the first columns are named: fewer where their names are long. */
  private int fitting(List<ColumnMapping> columns) {
    int most = Math.min(MOST_UNKNOWN, columns.size());
    while (most > 1 && names(INDENT, columns.subList(0, most)).size() > UNKNOWN_LINES) {
      most--;
    }
    return most;
  }

  private List<String> names(String first, List<ColumnMapping> columns) {
    return Layout.flow(first, columns.stream().map(this::named).toList(), " · ", width);
  }

  private String named(ColumnMapping column) {
    String name = column.name();
    String more = advice(column);
    return "%s '%s'%s"
        .formatted(
            ColumnTable.letter(column.place()),
            all ? Layout.inOneLine(name) : Layout.cut(name, NAME_SHOWN),
            more.isEmpty() ? "" : " (" + more + ")");
  }

  private String advice(ColumnMapping column) {
    return advice.getOrDefault(column.name(), "");
  }

  /** How many of the survey's questions the file asks, which not, and what became of the answers. */
  private List<String> questions() {
    List<String> asked = file.asked();
    List<String> missing =
        file.items().stream().filter(item -> !asked.contains(item)).toList();
    var lines = new ArrayList<String>(Layout.wrapped(
        "",
        "Câu hỏi / questions: nhận ra/recognised %s trong/of %s%s"
            .formatted(
                asked.size(),
                file.items().size(),
                missing.isEmpty() ? "" : ", không có/none of: " + String.join(", ", missing)),
        width));
    lines.addAll(Layout.wrapped(
        "",
        "Câu trả lời / answers: %s = hợp lệ/clean %s + trống/blank %s + bị loại/rejected %s"
            .formatted(
                file.sum(FileSummary::answersRead),
                file.sum(FileSummary::answersClean),
                file.sum(FileSummary::answersBlank),
                file.sum(FileSummary::answersRejected)),
        width));
    return lines;
  }
}
