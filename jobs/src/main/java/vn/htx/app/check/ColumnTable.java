package vn.htx.app.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.app.terminal.Layout;
import vn.htx.config.Contract;
import vn.htx.model.Bilingual;
import vn.htx.text.personal.Masked;
import vn.htx.validate.check.CheckedAnswer;
import vn.htx.validate.row.CheckedRow;
import vn.htx.validate.row.ColumnMapping;
import vn.htx.validate.row.ColumnMapping.Confidence;

/** Columns of a file as lines: letter, header, what it is read as, and the values of the first rows. */
final class ColumnTable {
  private static final int WITHOUT_ROWS = 3;
  private static final int NAME_SHOWN = 32;
  private static final int VALUE_SHOWN = 16;

  private final CheckedFile file;
  private final List<CheckedRow> rows;
  private final boolean all;
  private final CheckWords words;
  private final List<List<String>> lines = new ArrayList<>();

  /** @param rows what is shown beside the columns; none for a table whose rows were not read */
  ColumnTable(CheckedFile file, List<CheckedRow> rows, boolean all, CheckWords words) {
    this.file = file;
    this.rows = rows;
    this.all = all;
    this.words = words;
    lines.add(line(
        "",
        words.nameInFile,
        words.readAs,
        rows.stream()
            .map(
                row -> "%s %s%s".formatted(words.row, row.row(), row.rules().isEmpty() ? "" : " ✗"))
            .toList(),
        ""));
  }

  private static List<String> line(
      String letter, String name, String readAs, List<String> values, String notes) {
    return Stream.of(List.of(letter, name, readAs), values, List.of(notes))
        .flatMap(List::stream)
        .toList();
  }

  void add(ColumnMapping column) {
    lines.add(line(
        letter(column.place()),
        shown(column.name()),
        readAs(column),
        values(column),
        notes(column)));
  }

  /**
   * A column of the contract that no column of the file fills, yet the rows have it: a place above them, an id found.
   */
  void addFound(int column) {
    Contract.ColumnContract found = file.contract().columns().get(column);
    lines.add(line(
        "–",
        "",
        "%s: %s".formatted(words.madeOut, words.name(found.field().column().label())),
        valuesOf(column),
        ""));
  }

  /** A question that no single column answers. */
  void addQuestion(String item) {
    lines.add(line("–", "", item, answers(item), ""));
  }

  /** All of it: a line of names, then a line a column. */
  List<List<String>> cells() {
    return List.copyOf(lines);
  }

  /** Where lines would be too long, fewer of the rows. */
  List<String> lines(int width) {
    if (lines.size() == 1) {
      return List.of();
    }
    int values = rows.size();
    List<String> told = told(values);
    while (!all && values > 1 && isWider(told, width)) {
      told = told(--values);
    }
    return all ? told : told.stream().map(line -> Layout.cutLine(line, width)).toList();
  }

  private List<String> told(int values) {
    return Layout.columns(
        "  ",
        lines.stream()
            .map(line -> Stream.concat(
                    line.subList(0, WITHOUT_ROWS + values).stream(),
                    line.subList(line.size() - 1, line.size()).stream())
                .toList())
            .toList());
  }

  private static boolean isWider(List<String> lines, int width) {
    return lines.stream().anyMatch(line -> Layout.width(line) > width);
  }

  /** As a spreadsheet names it: A, B … Z, AA. */
  static String letter(int place) {
    if (place == ColumnMapping.NOWHERE) {
      return "–";
    }
    String last = String.valueOf((char) ('A' + place % 26));
    return place < 26 ? last : letter(place / 26 - 1) + last;
  }

  private String shown(String name) {
    return all ? Layout.inOneLine(name) : Layout.cut(name, NAME_SHOWN);
  }

  private String readAs(ColumnMapping column) {
    String near = column.confidence() == Confidence.CLOSE ? "≈ " : "";
    return column
        .column()
        .map(label -> label.vi().equals(column.name()) ? "=" : near + words.name(label))
        .orElse("");
  }

  private String notes(ColumnMapping column) {
    Stream<Bilingual> unread = column.column().isPresent()
        ? Stream.of()
        : Stream.of(column.confidence().label());
    return Stream.concat(unread, column.notes().stream())
        .map(words::of)
        .collect(Collectors.joining(", "));
  }

  private List<String> values(ColumnMapping column) {
    if (column.isQuestion()) {
      return answers(column.id());
    }
    for (int i = 0; i < file.contract().columns().size(); i++) {
      if (file.contract().columns().get(i).field().id().equals(column.id())) {
        return valuesOf(i);
      }
    }
    return rows.stream().map(row -> "").toList();
  }

  private List<String> valuesOf(int column) {
    boolean hashed = file.contract().columns().get(column).field().column().isHashed();
    return rows.stream()
        .map(row -> row.find(column)
            .map(value -> hashed ? Masked.MASK : cell(Masked.text(plain(value))))
            .orElse("–"))
        .toList();
  }

  private static String plain(Object value) {
    return value instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : value.toString();
  }

  private String cell(String value) {
    return all ? Layout.inOneLine(value) : Layout.cut(value, VALUE_SHOWN);
  }

  private List<String> answers(String item) {
    return rows.stream()
        .map(row -> row.answers().stream()
            .filter(answer -> answer.item().equals(item))
            .findFirst()
            .map(this::answer)
            .orElse(""))
        .toList();
  }

  private String answer(CheckedAnswer answer) {
    return switch (answer.state()) {
      case CLEAN -> answer.value().map(ColumnTable::plain).orElse("");
      case BLANK -> "–";
      case REJECTED -> "✗ " + cell(answer.found());
    };
  }
}
