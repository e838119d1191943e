package vn.htx.dashboard.serve.download;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import vn.htx.dashboard.ListCsv;
import vn.htx.page.extract.DataColumn;
import vn.htx.page.extract.DataRows;

/** Rows as CSV for spreadsheets, with the columns' ids as headers. */
public final class CsvRows {
  public static final String TYPE = "text/csv; charset=utf-8";

  private CsvRows() {}

  /** Writes a part of the rows and says how many there were; the stream is closed. */
  public static long write(OutputStream out, DataRows rows, DataRows.Part part) {
    long[] written = {0};
    try (ListCsv csv =
        ListCsv.to(out, rows.columns().stream().map(DataColumn::id).toList())) {
      rows.each(part, cells -> {
        csv.line(cells.stream().map(cell -> cell.orElse("")).toList());
        written[0]++;
      });
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
    return written[0];
  }
}
