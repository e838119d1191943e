package vn.htx.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.htx.config.Contract.DatasetRule.Kind;
import vn.htx.model.Bilingual;
import vn.htx.text.Masked;
import vn.htx.validate.ColumnMapping;
import vn.htx.validate.ColumnMapping.Confidence;
import vn.htx.validate.FileCheck;
import vn.htx.validate.FileSummary;
import vn.htx.validate.Notice;

/** What {@code htx check} says of a file's tables: what each column is read as, the survey's questions, unknown columns. */
final class CheckColumns {
  private static final int MOST_TABLES = 3;
  private static final int MOST_UNKNOWN = 20;
  private static final int MOST_QUESTIONS = 12;
  private static final int NAME_SHOWN = 44;
  private static final String INDENT = "    ";

  private final CheckedFile file;
  private final int width;
  private final boolean all;
  private final Map<String, String> advice = new HashMap<>();

  CheckColumns(CheckedFile file, int width, boolean all) {
    this.file = file;
    this.width = width;
    this.all = all;
    FaultKind.of(file.unknownColumns())
        .forEach(kind -> kind.remarks().stream()
            .map(remark -> remark.notice())
            .forEach(notice -> advice.put(notice.column(), kind.more(notice))));
  }

  /** As a spreadsheet names it: A, B … Z, AA. */
  static String letter(int place) {
    String last = String.valueOf((char) ('A' + place % 26));
    return place < 26 ? last : letter(place / 26 - 1) + last;
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
      if (all || told++ < MOST_TABLES) {
        lines.addAll(table(tables.getKey(), tables.getValue()));
      }
    }
    if (told > MOST_TABLES) {
      lines.add("… và %s bảng khác nữa / and %s more tables: --all"
          .formatted(told - MOST_TABLES, told - MOST_TABLES));
    }
    if (file.isSurvey()) {
      lines.addAll(questions());
    }
    return lines;
  }

  private List<String> table(List<ColumnMapping> columns, List<FileCheck.TableFound> tables) {
    List<ColumnMapping> unknown = with(columns, Confidence.NONE);
    int notNeeded = with(columns, Confidence.NOT_NEEDED).size();
    List<ColumnMapping> read =
        columns.stream().filter(column -> column.column().isPresent()).toList();
    var lines = new ArrayList<String>(Layout.wrapped(
        "",
        "Cột / columns, %s: đọc/read %s · không biết/unknown %s%s"
            .formatted(
                tables.stream().map(CheckColumns::place).collect(Collectors.joining("; ")),
                read.size(),
                unknown.size(),
                notNeeded == 0 ? "" : " · không cần/not needed " + notNeeded),
        width));
    List<ColumnMapping> told = all
        ? columns
        : read.stream().filter(column -> !column.isQuestion()).toList();
    lines.addAll(
        Layout.columns("  ", told.stream().map(this::mapping).toList()));
    lines.addAll(unknown(unknown));
    return lines;
  }

  private static List<ColumnMapping> with(List<ColumnMapping> columns, Confidence confidence) {
    return columns.stream().filter(column -> column.confidence() == confidence).toList();
  }

  private static String place(FileCheck.TableFound table) {
    String sheet =
        table.sheet().isEmpty() ? "" : "trang/sheet '%s' ".formatted(Masked.name(table.sheet()));
    return table.firstRow() == table.lastRow()
        ? "%stiêu đề/header dòng/row %s".formatted(sheet, table.firstRow())
        : "%stiêu đề/header dòng/rows %s–%s"
            .formatted(sheet, table.firstRow(), table.lastRow());
  }

  private List<String> mapping(ColumnMapping column) {
    var notes = new ArrayList<String>();
    if (column.confidence() != Confidence.EXACT) {
      notes.add(column.confidence().label().toString());
    }
    column.notes().forEach(note -> notes.add(note.toString()));
    String name = column.name().replaceAll("\\s+", " ");
    return List.of(
        letter(column.place()),
        all ? name : Layout.cut(name, NAME_SHOWN),
        column.column().map(Bilingual::vi).map(label -> "→ " + label).orElse(""),
        String.join(", ", notes));
  }

  private List<String> unknown(List<ColumnMapping> columns) {
    if (columns.isEmpty() || file.unknownColumns().isEmpty()) {
      return List.of();
    }
    FaultKind kind = FaultKind.of(file.unknownColumns()).get(0);
    List<String> names = columns.stream().map(this::named).toList();
    var lines = new ArrayList<String>();
    lines.addAll(Layout.wrapped(
        "! ", "%s [%s]".formatted(kind.text().vi(), file.ruleId(Kind.UNKNOWN_COLUMN)), width));
    lines.addAll(Layout.wrapped(INDENT, kind.text().en(), width));
    int shown = all ? names.size() : Math.min(MOST_UNKNOWN, names.size());
    lines.addAll(Layout.flow(INDENT, names.subList(0, shown), " · ", width));
    List<String> like = columns.subList(shown, columns.size()).stream()
        .filter(column -> !advice(column).isEmpty())
        .limit(MOST_UNKNOWN)
        .map(this::named)
        .toList();
    if (!like.isEmpty()) {
      lines.addAll(Layout.flow(
          INDENT + "gần giống cột đã biết/like a known column: ", like, " · ", width));
    }
    int left = names.size() - shown - like.size();
    if (left > 0) {
      lines.add("%s… và %s cột không biết nữa / and %s more unknown columns: --all"
          .formatted(INDENT, left, left));
    }
    return lines;
  }

  private String named(ColumnMapping column) {
    String name = column.name().replaceAll("\\s+", " ");
    String more = advice(column);
    return "%s '%s'%s"
        .formatted(
            letter(column.place()),
            all ? name : Layout.cut(name, NAME_SHOWN),
            more.isEmpty() ? "" : " (" + more + ")");
  }

  private String advice(ColumnMapping column) {
    return advice.getOrDefault(column.name(), "");
  }

  /** How many of the survey's questions the file asks, and which not. */
  private List<String> questions() {
    List<String> asked = file.asked();
    List<String> missing =
        file.items().stream().filter(item -> !asked.contains(item)).toList();
    var lines = new ArrayList<String>(Layout.wrapped(
        "",
        "Câu hỏi / questions: nhận ra/recognised %s trong/of %s. Câu trả lời / answers: %s = hợp lệ/clean %s + trống/blank %s + bị loại/rejected %s"
            .formatted(
                asked.size(),
                file.items().size(),
                file.sum(FileSummary::answersRead),
                file.sum(FileSummary::answersClean),
                file.sum(FileSummary::answersBlank),
                file.sum(FileSummary::answersRejected)),
        width));
    lines.addAll(list("nhận ra/recognised: ", asked));
    lines.addAll(list("không có/none of: ", missing));
    return lines;
  }

  private List<String> list(String what, List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    int shown = all ? ids.size() : Math.min(MOST_QUESTIONS, ids.size());
    var told = new ArrayList<String>(ids.subList(0, shown));
    if (shown < ids.size()) {
      told.add("… +%s: --all".formatted(ids.size() - shown));
    }
    return Layout.flow("  " + what, told, ", ", width);
  }
}
