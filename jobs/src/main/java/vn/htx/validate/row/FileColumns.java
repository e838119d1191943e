package vn.htx.validate.row;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.htx.ingest.source.SourceRow;
import vn.htx.text.MatchKey;
import vn.htx.validate.check.CellCheck;
import vn.htx.validate.check.Checks;

/**
 * The columns of one table of a file as in a correction workbook: with names that are unique by {@link MatchKey}, and
 * cells as displayed. Export and import use the same names.
 */
public final class FileColumns {
  private final Checks checks;
  private final Header header;
  private final int serialShift;
  private final List<String> names = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  public FileColumns(Checks checks, Header header, int serialShift) {
    this.checks = checks;
    this.header = header;
    this.serialShift = serialShift;
    nameUpTo(header.width());
  }

  private void nameUpTo(int width) {
    while (names.size() < width) {
      int place = names.size();
      String written = header.name(place);
      String name = MatchKey.of(written).isEmpty() ? written + " #" + (place + 1) : written;
      for (int i = 2; !taken.add(MatchKey.of(name)); i++) {
        name = written + " (" + i + ")";
      }
      names.add(name);
      keys.add(MatchKey.of(name));
    }
  }

  /** The names of the first columns, including those beyond the header. */
  public List<String> names(int width) {
    nameUpTo(width);
    return List.copyOf(names.subList(0, width));
  }

  String key(int place) {
    nameUpTo(place + 1);
    return keys.get(place);
  }

  /** The cell as displayed; in a column of dates a serial number is shown as a date too. */
  public String text(int place, SourceRow row) {
    String cell = row.cell(place);
    if (!cell.isEmpty() && row.kind(place).isNumber()) {
      for (int i = 0; i < checks.cells().size(); i++) {
        CellCheck check = checks.cells().get(i);
        if (header.column(i) == place && check.isDate()) {
          return check.shown(cell, row.kind(place), serialShift);
        }
      }
    }
    return row.kind(place).shown(cell, serialShift);
  }
}
