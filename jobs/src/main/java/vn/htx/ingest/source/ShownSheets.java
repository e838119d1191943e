package vn.htx.ingest.source;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vn.htx.text.personal.Masked;

/** A source with masked sheet names. A masked name also has the sheet's number, so that names stay unique. */
public final class ShownSheets implements SheetSource {
  private final SheetSource rows;
  private int place;

  public ShownSheets(SheetSource rows) {
    this.rows = rows;
  }

  @Override
  public boolean hasSeveralSheets() {
    return rows.hasSeveralSheets();
  }

  @Override
  public boolean nextSheet() {
    place++;
    return rows.nextSheet();
  }

  @Override
  public String sheet() {
    String name = rows.sheet();
    String shown = Masked.name(name);
    return shown.equals(name) ? name : shown + "#" + place;
  }

  @Override
  public Optional<SourceRow> next() {
    return rows.next();
  }

  @Override
  public SheetShape shape() {
    return rows.shape();
  }

  @Override
  public long counted() {
    return rows.counted();
  }

  @Override
  public int serialShift() {
    return rows.serialShift();
  }

  @Override
  public List<String> hiddenSheets() {
    return rows.hiddenSheets().stream().map(Masked::name).toList();
  }

  @Override
  public int ownColumns() {
    return rows.ownColumns();
  }

  @Override
  public boolean isParent() {
    return rows.isParent();
  }

  @Override
  public List<InboxFile.Fault> remarks() {
    return rows.remarks();
  }

  @Override
  public boolean isUnchanged() {
    return rows.isUnchanged();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
