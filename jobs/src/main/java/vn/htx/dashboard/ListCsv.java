package vn.htx.dashboard;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A list for a spreadsheet, written line by line: RFC 4180 in UTF-8 with a byte-order mark, without which Excel takes it
 * for another encoding. Names and answers come from people's files, so a cell that a spreadsheet would compute begins
 * with an apostrophe.
 */
final class ListCsv implements Closeable {
  private static final Pattern FORMULA = Pattern.compile("(?s)[=@\\t\\r\\n].*|[-+](?![\\d.,]+$).*");

  private final CsvWriter writer;

  private ListCsv(CsvWriter writer) {
    this.writer = writer;
  }

  /** Begins a new file, whose folder is made where it is missing. */
  static ListCsv create(Path file, List<String> header) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    BufferedWriter text = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    text.write('\uFEFF');
    var csv = new ListCsv(CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text));
    csv.writer.writeRecord(header);
    return csv;
  }

  void line(List<String> cells) {
    writer.writeRecord(cells.stream().map(ListCsv::inert).toList());
  }

  /** A signed number stays one. */
  static String inert(String cell) {
    return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
