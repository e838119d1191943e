package vn.htx.ingest.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.htx.ingest.source.SourceRow;
import vn.htx.text.encoding.CellText;
import vn.htx.text.encoding.Mendings;
import vn.htx.text.encoding.StoredForm;

/** Mends the texts of one table, each column by its encoding, and counts the mendings. */
final class TableTexts implements SourceRow.CellChange {
  private final List<CellText> texts = new ArrayList<>();
  private final List<Mendings> mendings = new ArrayList<>();
  /** The last text of each column that needed no mending. */
  private final @Nullable String[] sound;

  /** One more column, for cells beyond the header. */
  TableTexts(List<HeaderCell> head) {
    head.forEach(cell -> texts.add(new CellText(cell.form())));
    texts.add(new CellText(StoredForm.UNICODE));
    texts.forEach(text -> mendings.add(new Mendings()));
    sound = new @Nullable String[texts.size()];
  }

  SourceRow mend(SourceRow row) {
    return row.map(this);
  }

  @Override
  @SuppressWarnings(
      "ReferenceEquality") // fast path; an equal but different object is only mended again
  public String of(int column, String cell) {
    int at = Math.min(column, sound.length - 1);
    if (cell == sound[at]) {
      return cell;
    }
    String mended = texts.get(at).mend(cell, mendings.get(at));
    if (mended == cell) {
      sound[at] = cell;
    }
    return mended;
  }

  List<Mendings> mendings() {
    return mendings;
  }
}
