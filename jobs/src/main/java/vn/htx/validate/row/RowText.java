package vn.htx.validate.row;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.htx.ingest.source.SourceRow;
import vn.htx.ingest.table.TablePart;
import vn.htx.model.SkipReason;
import vn.htx.text.Texts;
import vn.htx.text.personal.Masked;
import vn.htx.validate.check.CellCheck;
import vn.htx.validate.check.Checks;

/**
 * The text of a row in the rejected table: JSON, text by header. Masked as a whole are cells of columns with personal
 * data, of columns that the contract does not name (they may hold a name, an address, a note) and of a row with more
 * cells than the header, where cells may be in the wrong column; other cells are masked by {@link Masked}.
 */
public final class RowText {
  private static final int LONGEST_LABEL = 120;
  /** Characters of a header and a cell together, as most rows have them. */
  private static final int USUAL_CELL = 32;

  private final Checks checks;
  private final Header header;
  private final int serialShift;
  private final @Nullable CellCheck[] columns;
  private final boolean[] read;
  private final String[] names;

  RowText(Checks checks, Header header, int serialShift) {
    this.serialShift = serialShift;
    this.checks = checks;
    this.header = header;
    this.columns = new CellCheck[header.width()];
    this.read = new boolean[header.width()];
    for (int place = 0; place < read.length; place++) {
      read[place] = header.isRead(place);
    }
    for (int i = 0; i < checks.cells().size(); i++) {
      int place = header.column(i);
      if (place >= 0) {
        columns[place] = checks.cells().get(i);
      }
    }
    this.names = new String[header.width()];
    for (int place = 0; place < names.length; place++) {
      names[place] = name(place);
    }
  }

  String json(SourceRow row) {
    var json = new StringBuilder(names.length * USUAL_CELL).append('{');
    for (int i = 0; i < row.width(); i++) {
      String cell = row.cell(i);
      if (i < header.width() || !cell.isEmpty()) {
        json.append(json.length() > 1 ? "," : "");
        json.append(i < names.length ? names[i] : name(i));
        quote(cell.isEmpty() ? "" : shown(i, cell, row), json);
      }
    }
    return json.append('}').toString();
  }

  /** A header as JSON writes it before a cell. */
  private String name(int place) {
    var name = new StringBuilder();
    quote(header.name(place), name);
    return name.append(':').toString();
  }

  /** The cell of a column as it may be shown; empty when the file does not have the column. */
  String shown(String column, SourceRow row) {
    for (int i = 0; i < checks.cells().size(); i++) {
      int place = header.column(i);
      if (place >= 0 && checks.cells().get(i).field().id().equals(column)) {
        String cell = row.cell(place);
        return cell.isEmpty() ? "" : shown(place, cell, row);
      }
    }
    return "";
  }

  private String shown(int place, String cell, SourceRow row) {
    if (place >= read.length || !read[place] || isShifted(row)) {
      return Masked.MASK;
    }
    return Optional.ofNullable(columns[place])
        .map(column -> column.shown(cell, row.kind(place), serialShift))
        .orElseGet(() -> Masked.numbers(cell));
  }

  /**
   * The text of a skipped row for the table of skipped rows; empty for footers, whose signatures are names of people,
   * and for rows of other tables.
   */
  public static String label(TablePart.Skipped skipped) {
    if (skipped.reason() == SkipReason.FOOTER || skipped.reason() == SkipReason.OTHER_TABLE) {
      return "";
    }
    SourceRow row = skipped.row();
    var label = new StringBuilder();
    for (int i = 0; i < row.width() && label.length() < LONGEST_LABEL; i++) {
      String cell = Texts.clean(row.cell(i));
      if (!cell.isEmpty()) {
        label.append(label.isEmpty() ? "" : " | ").append(cell);
      }
    }
    String shown = Masked.text(label.toString());
    return shown.length() <= LONGEST_LABEL ? shown : shown.substring(0, LONGEST_LABEL) + "…";
  }

  /** Whether the row has cells beyond the header, so that any cell may be in the wrong column. */
  boolean isShifted(SourceRow row) {
    for (int i = header.width(); i < row.width(); i++) {
      if (!row.cell(i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static void quote(String text, StringBuilder json) {
    json.append('"');
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c < ' ') {
        json.append(text, written, i)
            .append(c < ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) c) : "\\" + c);
        written = i + 1;
      }
    }
    json.append(text, written, text.length()).append('"');
  }
}
