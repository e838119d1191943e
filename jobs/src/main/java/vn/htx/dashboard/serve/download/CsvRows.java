package vn.htx.dashboard.serve.download;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try (ListCsv csv =
        ListCsv.begin(text, rows.columns().stream().map(DataColumn::id).toList())) {
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
