package vn.htx.dashboard;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.htx.model.Bilingual;

/**
 * A dataset's rejected rows and answers for a spreadsheet: RFC 4180 in UTF-8 with a byte-order mark, without which Excel
 * takes it for another encoding. Names and answers come from people's files, so a cell that a spreadsheet would compute
 * begins with an apostrophe.
 */
public final class RejectedCsv {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final List<String> HEADER = List.of(
      "Tệp / file",
      "Trang tính / sheet",
      "Dòng / row",
      "Cột / column",
      "Quy tắc / rule",
      "Thấy / found",
      "Diễn giải",
      "Message");
  private static final Pattern FORMULA = Pattern.compile("(?s)[=@\\t\\r\\n].*|[-+](?![\\d.,]+$).*");

  private final Map<SheetRule, List<QualityPage.Remark>> remarks = new HashMap<>();

  private record SheetRule(String file, String sheet, String rule) {}

  private RejectedCsv(QualityPage.Part part) {
    for (QualityPage.Sheet sheet : part.sheets()) {
      remarks.putAll(sheet.remarks().stream()
          .collect(Collectors.groupingBy(
              remark -> new SheetRule(sheet.file(), sheet.sheet(), remark.rule()))));
    }
  }

  /** Writes the lines one by one as they come. */
  static void write(Path file, QualityPage.Part part, RejectedRows rows) throws IOException {
    var csv = new RejectedCsv(part);
    try (var text = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      text.write(BYTE_ORDER_MARK);
      try (CsvWriter writer =
          CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
        writer.writeRecord(HEADER);
        rows.each(part.dataset().id(), line -> writer.writeRecord(csv.cells(line)));
      }
    }
  }

  /**
   * Copies a list without the lines of one file of the inbox; the others keep their bytes.
   *
   * @param file path inside the inbox
   * @return how many lines were left out
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
        if (line.getField(0).equals(inert(file))) {
          left++;
        } else {
          writer.writeRecord(line.getFields());
        }
      }
      writer.flush();
    }
    return left;
  }

  private List<String> cells(RejectedRows.Line line) {
    List<QualityPage.Remark> meant =
        remarks
            .getOrDefault(new SheetRule(line.file(), line.sheet(), line.rule()), List.of())
            .stream()
            .filter(remark -> line.item().isEmpty() || remark.columnId().equals(line.item()))
            .toList();
    List<Bilingual> texts =
        meant.stream().map(QualityPage.Remark::text).distinct().toList();
    return List.of(
        inert(line.file()),
        inert(line.sheet()),
        String.valueOf(line.row()),
        inert(line.item().isEmpty() ? columns(meant) : line.item()),
        inert(line.rule()),
        inert(line.found()),
        texts.stream().map(Bilingual::vi).collect(Collectors.joining(" ")),
        texts.stream().map(Bilingual::en).collect(Collectors.joining(" ")));
  }

  private static String columns(List<QualityPage.Remark> remarks) {
    return remarks.stream()
        .filter(remark -> !remark.columnId().isEmpty())
        .map(remark -> remark
            .column()
            .map(label -> "%s (%s)".formatted(label.vi(), remark.columnId()))
            .orElse(remark.columnId()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** A signed number stays one. */
  static String inert(String cell) {
    return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
  }
}
