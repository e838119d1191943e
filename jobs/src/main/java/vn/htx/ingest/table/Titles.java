package vn.htx.ingest.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.htx.ingest.source.SourceRow;
import vn.htx.text.encoding.FormEvidence;
import vn.htx.text.number.MeasureUnit;
import vn.htx.text.number.UnitNote;

/** The units of amounts that the rows above a table state for all its columns. */
final class Titles {
  private final Map<MeasureUnit.Dimension, MeasureUnit> units =
      new EnumMap<>(MeasureUnit.Dimension.class);
  private String unread = "";

  /** @param rows above the header; where two state a unit of one dimension, the lower one counts */
  Titles(List<SourceRow> rows) {
    for (SourceRow row : rows) {
      for (int i = 0; i < row.width(); i++) {
        if (!row.cell(i).isBlank()) {
          String cell = FormEvidence.formOf(row.cell(i)).decode(row.cell(i));
          read(cell);
        }
      }
    }
  }

  private void read(String title) {
    Optional<UnitNote.Declared> declared = UnitNote.declared(title);
    if (declared.isPresent()) {
      declared.get().units().forEach(this::add);
      unread = declared.get().unread();
    } else {
      UnitNote.find(title).ifPresent(note -> add(note.unit()));
    }
  }

  private void add(MeasureUnit unit) {
    units.put(unit.dimension(), unit);
  }

  /** The header's cells; those without a unit get the ones stated above. */
  List<HeaderCell> complete(List<HeaderCell> cells) {
    return units.isEmpty() && unread.isEmpty()
        ? cells
        : cells.stream()
            .map(cell -> cell.statedAbove(List.copyOf(units.values()), unread))
            .toList();
  }
}
