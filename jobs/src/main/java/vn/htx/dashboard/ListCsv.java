package vn.htx.dashboard;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.htx.text.SpreadsheetText;

/**
 * A list for spreadsheets, written line by line as CSV by RFC 4180 in UTF-8. It has a byte-order mark, without which
 * Excel assumes another encoding. Names and answers come from other people's files, so a cell that a spreadsheet would
 * compute gets a leading apostrophe.
 */
public final class ListCsv implements Closeable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CsvWriter writer;

  private ListCsv(CsvWriter writer) {
    this.writer = writer;
  }

  /** Begins a new file and creates its folder if necessary. */
  public static ListCsv create(Path file, List<String> header) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    return to(Files.newOutputStream(file), header);
  }

  /** Begins a list that is written into a stream, which is closed with it. */
  public static ListCsv to(OutputStream stream, List<String> header) throws IOException {
    var text = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    text.write(BYTE_ORDER_MARK);
    var csv = new ListCsv(CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text));
    csv.writer.writeRecord(header);
    return csv;
  }

  /**
   * Copies a list without the lines of one file of the inbox; the other lines keep their bytes.
   *
   * @param file path inside the inbox
   * @return the number of lines left out
   */
  public static long without(Path csv, String file, Writer to) throws IOException {
    long left = 0;
    try (BufferedReader text = Files.newBufferedReader(csv, StandardCharsets.UTF_8)) {
      text.mark(1);
      if (text.read() != BYTE_ORDER_MARK) {
        text.reset();
      }
      to.write(BYTE_ORDER_MARK);
      CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(to);
      CsvReader<CsvRecord> reader = CsvReader.builder().skipEmptyLines(false).ofCsvRecord(text);
      for (CsvRecord line : reader) {
        if (line.getField(0).equals(SpreadsheetText.inert(file))) {
          left++;
        } else {
          writer.writeRecord(line.getFields());
        }
      }
      writer.flush();
    }
    return left;
  }

  /** Adds a line. */
  public void line(List<String> cells) {
    writer.writeRecord(cells.stream().map(SpreadsheetText::inert).toList());
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
