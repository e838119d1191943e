package vn.htx.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.htx.catalog.ColumnType;

/**
 * A workbook of one sheet with a header row. Numbers and dates become cells of their type; what cannot be parsed stays
 * text. The file is packed again with fixed times and without compression, so that its bytes depend only on the rows.
 */
final class WorkbookSink implements FileSink {
  private static final LocalDateTime FIXED_TIME = LocalDateTime.of(2026, 6, 30, 0, 0);
  private static final Pattern TIMES = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
  private static final String SHEET = "Dữ liệu";

  private final Path file;
  private final List<ColumnType> types;
  private final Path draft;
  private final Workbook workbook;
  private final Worksheet sheet;
  private int next;

  WorkbookSink(Path file, List<ColumnType> types) throws IOException {
    this.file = file;
    this.types = List.copyOf(types);
    this.draft = file.resolveSibling(file.getFileName() + ".part");
    this.workbook = new Workbook(Files.newOutputStream(draft), "HTX Analytics", "1.0");
    this.sheet = workbook.newWorksheet(SHEET);
    sheet.freezePane(0, 1);
  }

  @Override
  public String sheet() {
    return SHEET;
  }

  @Override
  public void row(List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      if (next == 0) {
        sheet.value(next, column, cells.get(column));
        sheet.style(next, column).bold().set();
        sheet.width(column, 18);
      } else if (!cells.get(column).isEmpty()) {
        cell(column, cells.get(column));
      }
    }
    next++;
  }

  private void cell(int column, String text) {
    switch (types.get(column)) {
      case DATE -> date(column, text);
      case INTEGER, LONG, DECIMAL, MONEY, AREA, AMOUNT, DOUBLE -> number(column, text);
      case TEXT, BOOLEAN -> sheet.value(next, column, text);
    }
  }

  private void date(int column, String text) {
    if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
      sheet.value(next, column, LocalDate.parse(text));
      sheet.style(next, column).format("dd/mm/yyyy").set();
    } else {
      sheet.value(next, column, text);
    }
  }

  private void number(int column, String text) {
    if (text.matches("-?\\d+(\\.\\d+)?")) {
      sheet.value(next, column, new BigDecimal(text));
    } else {
      sheet.value(next, column, text);
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
    try (var in = new ZipFile(draft.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry : in.stream().map(ZipEntry.class::cast).toList()) {
        byte[] content = in.getInputStream(entry).readAllBytes();
        store(out, entry.getName(), withFixedTimes(entry.getName(), content));
      }
    }
    Files.delete(draft);
  }

  private static byte[] withFixedTimes(String name, byte[] content) {
    if (!name.startsWith("docProps/")) {
      return content;
    }
    String text = new String(content, StandardCharsets.UTF_8);
    return TIMES.matcher(text).replaceAll(FIXED_TIME + ":00Z").getBytes(StandardCharsets.UTF_8);
  }

  private static void store(ZipOutputStream out, String name, byte[] content) throws IOException {
    var crc = new CRC32();
    crc.update(content);
    var entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(FIXED_TIME);
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }
}
