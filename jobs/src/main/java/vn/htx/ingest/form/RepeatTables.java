package vn.htx.ingest.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.source.SourceRow;
import vn.htx.ingest.source.UnreadableException;
import vn.htx.text.Texts;

/**
 * The parent rows of a form's repeats, by their key. Link columns as KoboToolbox (formpack, reporting/export.py, 2026)
 * and ODK Central (central-backend, lib/data/briefcase.js, 2026) write them.
 */
final class RepeatTables {
  /** Most characters of all rows held; about two hundred thousand submissions of a long form. */
  static final long MOST_CHARACTERS = 128L << 20;

  private static final int MOST_REFERENCES = 100;
  private static final String HXL = "#";
  private static final Set<String> LINKS =
      Set.of("_index", "_parent_table_name", "_parent_index", "KEY", "PARENT_KEY");

  private final Map<Key, ParentRow> rows = new HashMap<>();
  private final Map<String, Table> tables = new HashMap<>();
  private final Map<String, Set<Key>> references = new HashMap<>();
  private final Map<String, List<Table>> lines = new HashMap<>();
  private long characters;

  /** @param table the sheet, as {@link #sheetName} has it; empty for ODK, whose keys are unique in the form */
  private record Key(String table, String key) {}

  private record ParentRow(String table, SourceRow row) {}

  /**
   * A column of an ancestor.
   *
   * @param level 0 is the parent
   */
  record Joined(int level, int column, String header) {}

  /** The link columns of a sheet; columns that it lacks are -1. */
  record Table(
      String name,
      List<String> headers,
      int index,
      int parentTable,
      int parentIndex,
      int key,
      int parentKey) {
    Table(String sheet, SourceRow header) {
      this(sheetName(sheet), texts(header));
    }

    private Table(String name, List<String> headers) {
      this(
          name,
          headers,
          headers.indexOf("_index"),
          headers.indexOf("_parent_table_name"),
          headers.indexOf("_parent_index"),
          headers.indexOf("KEY"),
          headers.indexOf("PARENT_KEY"));
    }

    boolean isRepeat() {
      return parentKey >= 0 || (parentTable >= 0 && parentIndex >= 0);
    }

    private Optional<Key> keyOf(SourceRow row) {
      if (key < 0 && index < 0) {
        return Optional.empty();
      }
      if (isHxl(row)) {
        return Optional.of(new Key(name, HXL));
      }
      return Optional.of(
          key >= 0
              ? new Key("", Texts.clean(row.cell(key)))
              : new Key(name, Texts.clean(row.cell(index))));
    }

    private Key parentOf(SourceRow row) {
      return parentKey >= 0
          ? new Key("", Texts.clean(row.cell(parentKey)))
          : new Key(sheetName(row.cell(parentTable)), Texts.clean(row.cell(parentIndex)));
    }
  }

  private static List<String> texts(SourceRow row) {
    var headers = new ArrayList<String>();
    for (int i = 0; i < row.width(); i++) {
      headers.add(Texts.clean(row.cell(i)));
    }
    return List.copyOf(headers);
  }

  /** A table's name as a valid sheet name: without {@code []*?:\/} and at most 31 characters. */
  private static String sheetName(String table) {
    String name = Texts.clean(table).replaceAll("[\\[\\]*?:\\\\/]", "");
    return Texts.clean(name.substring(0, Math.min(name.length(), 31)));
  }

  /** Whether this is the row of HXL tags that may follow the header (hxlstandard.org 1.1). */
  private static boolean isHxl(SourceRow row) {
    boolean any = false;
    for (int i = 0; i < row.width(); i++) {
      String cell = Texts.clean(row.cell(i));
      if (!cell.isEmpty() && !cell.startsWith(HXL)) {
        return false;
      }
      any |= !cell.isEmpty();
    }
    return any;
  }

  static boolean hasRepeats(SheetSource source) {
    while (source.nextSheet()) {
      if (header(source).map(row -> new Table(source.sheet(), row).isRepeat()).orElse(false)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<SourceRow> header(SheetSource source) {
    Optional<SourceRow> row = source.next();
    while (row.isPresent() && row.get().isBlank()) {
      row = source.next();
    }
    return row;
  }

  static RepeatTables read(SheetSource source) {
    var tables = new RepeatTables();
    while (source.nextSheet()) {
      header(source).ifPresent(row -> tables.hold(new Table(source.sheet(), row), source));
    }
    return tables;
  }

  private void hold(Table table, SheetSource source) {
    tables.put(table.name(), table);
    Set<Key> seen = references.computeIfAbsent(table.name(), name -> new LinkedHashSet<>());
    for (Optional<SourceRow> next = source.next(); next.isPresent(); next = source.next()) {
      SourceRow row = next.get();
      if (table.isRepeat() && seen.size() < MOST_REFERENCES && !row.isBlank() && !isHxl(row)) {
        seen.add(table.parentOf(row));
      }
      table.keyOf(row).filter(key -> !key.key().isEmpty()).ifPresent(key -> {
        count(row);
        rows.putIfAbsent(key, new ParentRow(table.name(), row));
      });
    }
  }

  private void count(SourceRow row) {
    for (int i = 0; i < row.width(); i++) {
      characters += row.cell(i).length();
    }
    if (characters > MOST_CHARACTERS) {
      throw new UnreadableException(new InboxFile.Fault(
          "biểu mẫu có nhóm lặp quá lớn để ghép (trên %s ký tự); hãy xuất từng khoảng ngày"
              .formatted(MOST_CHARACTERS),
          "the form with repeats is too large to join (over %s characters); export it by ranges of days"
              .formatted(MOST_CHARACTERS)));
    }
  }

  /** The parent sheet of a repeat, determined by the first rows whose parent exists. */
  private Optional<Table> parent(Table repeat) {
    return references.getOrDefault(repeat.name(), Set.of()).stream()
        .flatMap(key -> Optional.ofNullable(rows.get(key)).stream())
        .findFirst()
        .map(held -> tables.get(held.table()));
  }

  /** Whether this sheet is the parent of a repeat. */
  boolean isParent(Table table) {
    return tables.values().stream()
        .filter(Table::isRepeat)
        .flatMap(repeat -> parent(repeat).stream())
        .anyMatch(above -> above.name().equals(table.name()));
  }

  private List<Table> line(Table repeat) {
    return lines.computeIfAbsent(repeat.name(), name -> findLine(repeat));
  }

  private List<Table> findLine(Table repeat) {
    var line = new ArrayList<Table>();
    var seen = new HashSet<String>(Set.of(repeat.name()));
    Optional<Table> above = parent(repeat);
    while (above.isPresent() && seen.add(above.get().name())) {
      line.add(above.get());
      above = parent(above.get());
    }
    return line;
  }

  /** The columns of its ancestors that a repeat lacks, the nearest ancestor first, in the order of its sheet. */
  List<Joined> joined(Table repeat) {
    var joined = new ArrayList<Joined>();
    var known = new HashSet<>(repeat.headers());
    known.addAll(LINKS);
    List<Table> line = line(repeat);
    for (int level = 0; level < line.size(); level++) {
      List<String> headers = line.get(level).headers();
      for (int column = 0; column < headers.size(); column++) {
        String header = headers.get(column);
        if (!header.isEmpty() && known.add(header)) {
          joined.add(new Joined(level, column, header));
        }
      }
    }
    return joined;
  }

  /** A row's parent, that row's parent and so on, as far as they exist. */
  List<SourceRow> ancestors(Table repeat, SourceRow row) {
    var ancestors = new ArrayList<SourceRow>();
    boolean tags = isHxl(row);
    Table child = repeat;
    SourceRow from = row;
    for (Table above : line(repeat)) {
      Key key = tags ? new Key(above.name(), HXL) : child.parentOf(from);
      ParentRow held = rows.get(key);
      if (held == null || !held.table().equals(above.name())) {
        return ancestors;
      }
      ancestors.add(held.row());
      child = above;
      from = held.row();
    }
    return ancestors;
  }
}
