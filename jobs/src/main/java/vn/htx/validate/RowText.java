package vn.htx.validate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.htx.ingest.SourceRow;
import vn.htx.text.Texts;

/**
 * A row as the rejected table keeps it: JSON, header to text. Sensitive cells are masked; where a dataset has any, so
 * are columns that the contract does not know, rows with more cells than the header, and cells elsewhere that look like
 * a citizen id or a phone (12 or 10 digits, the first a 0): in a shifted row they may stand anywhere.
 */
final class RowText {
  private final Checks checks;
  private final Header header;
  private final boolean personal;
  private final boolean[] open;
  private final int serialShift;
  private final @Nullable CellCheck[] columns;

  RowText(Checks checks, Header header, int serialShift) {
    this.serialShift = serialShift;
    this.checks = checks;
    this.header = header;
    this.personal = checks.holdsPersonalData();
    this.open = new boolean[header.width()];
    this.columns = new CellCheck[header.width()];
    for (int i = 0; i < open.length; i++) {
      open[i] = !personal || header.isRead(i);
    }
    for (int i = 0; i < checks.cells().size(); i++) {
      int place = header.column(i);
      if (place >= 0) {
        columns[place] = checks.cells().get(i);
        open[place] &= !checks.cells().get(i).isHashed();
      }
    }
  }

  String json(SourceRow row) {
    var json = new StringBuilder("{");
    for (int i = 0; i < row.width(); i++) {
      String cell = Texts.clean(row.cell(i));
      if (i < header.width() || !cell.isEmpty()) {
        json.append(json.length() > 1 ? "," : "");
        quote(header.name(i), json);
        json.append(':');
        quote(cell.isEmpty() ? "" : shown(i, cell, row), json);
      }
    }
    return json.append('}').toString();
  }

  /** The cell of a column as it may be shown; empty when the file does not have it. */
  String shown(String column, SourceRow row) {
    for (int i = 0; i < checks.cells().size(); i++) {
      int place = header.column(i);
      if (place >= 0 && checks.cells().get(i).field().id().equals(column)) {
        String cell = Texts.clean(row.cell(place));
        return cell.isEmpty() ? "" : shown(place, cell, row);
      }
    }
    return "";
  }

  private String shown(int place, String cell, SourceRow row) {
    boolean shifted = personal && row.width() > header.width();
    boolean masked = place >= open.length || !open[place] || shifted;
    return (masked && (personal || place < open.length)) || (personal && looksPersonal(cell))
        ? CellCheck.MASK
        : columnAt(place)
            .map(column -> column.shown(cell, row.kind(place), serialShift))
            .orElse(cell);
  }

  private Optional<CellCheck> columnAt(int place) {
    return place < columns.length ? Optional.ofNullable(columns[place]) : Optional.empty();
  }

  static boolean looksPersonal(String cell) {
    int digits = 0;
    char first = 'x';
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c >= '0' && c <= '9') {
        first = digits == 0 ? c : first;
        digits++;
      } else if (c != ' ' && c != '.' && c != '-') {
        return false;
      }
    }
    return first == '0' && (digits == 10 || digits == 12);
  }

  private static void quote(String text, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
