package vn.htx.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes rows of text one after another. */
interface FileSink extends Closeable {
  void row(List<String> cells) throws IOException;

  /** The sheet that rows are written to; empty for a CSV. */
  String sheet();

  /** CSV in UTF-8 with commas and line feeds; an empty cell is written without quotes. */
  static FileSink csv(Path file) throws IOException {
    CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
    return new FileSink() {
      @Override
      public void row(List<String> cells) {
        writer.writeRecord(cells);
      }

      @Override
      public String sheet() {
        return "";
      }

      @Override
      public void close() throws IOException {
        writer.close();
      }
    };
  }
}
