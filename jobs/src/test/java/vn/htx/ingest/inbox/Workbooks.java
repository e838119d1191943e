package vn.htx.ingest.inbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.source.SourceRow;
import vn.htx.ingest.source.UnreadableException;

/** Workbooks as a test writes them, part by part, so that any part can be wrong. */
public final class Workbooks {
  public static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final List<Entry> entries = new ArrayList<>();
  private boolean longDirectory;

  private record Entry(String name, ByteArrayOutputStream deflated) {}

  /** What every entry says of its size. */
  private static final int STATED_SIZE = 1000;

  /** A workbook of one visible sheet 'S' with this XML inside its worksheet element. */
  public static Workbooks ofSheet(String inWorksheet) {
    return new Workbooks().with("xl/worksheets/sheet1.xml", worksheet(inWorksheet));
  }

  public static String worksheet(String inside) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"" + MAIN + "\">" + inside
        + "</worksheet>";
  }

  public Workbooks() {
    with("[Content_Types].xml", """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
        <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
        </Types>""");
    with("xl/_rels/workbook.xml.rels", """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="r1" Target="worksheets/sheet1.xml"/>
        <Relationship Id="r2" Target="worksheets/sheet2.xml"/>
        </Relationships>""");
    withSheets("<sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/>");
  }

  public Workbooks withSheets(String sheets) {
    return with(
        "xl/workbook.xml",
        "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONSHIPS + "\"><sheets>" + sheets
            + "</sheets></workbook>");
  }

  public Workbooks withTexts(String items) {
    return with("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
  }

  Workbooks withStyles(String part) {
    with("[Content_Types].xml", """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
        <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
        </Types>""");
    return with("xl/styles.xml", part);
  }

  public Workbooks with(String name, String text) {
    return with(name, text, "", 0, "");
  }

  /** Replaces a part by one that repeats a text between its start and end; such a part may be of any size. */
  public Workbooks with(String name, String start, String again, long times, String end) {
    without(name);
    return withOneMore(name, start, again, times, end);
  }

  /** Adds a part though there may be one of that name. */
  Workbooks withOneMore(String name, String start, String again, long times, String end) {
    entries.add(new Entry(name, deflated(start, again, times, end)));
    return this;
  }

  /** Ends the archive as one of ZIP64 (APPNOTE 4.3.14). */
  Workbooks withLongDirectory() {
    longDirectory = true;
    return this;
  }

  public Workbooks without(String name) {
    entries.removeIf(entry -> entry.name().equals(name));
    return this;
  }

  /** Deflated once, the text that is repeated is copied as often as wanted: ten gigabytes take no time. */
  private static ByteArrayOutputStream deflated(
      String start, String again, long times, String end) {
    long perBlock = again.isEmpty() ? 1 : Math.max(1, (1 << 20) / again.length());
    var out = new ByteArrayOutputStream();
    out.writeBytes(block(start, false));
    byte[] many = times < perBlock ? new byte[0] : block(again.repeat((int) perBlock), false);
    for (long i = 0; i < times / perBlock; i++) {
      out.writeBytes(many);
    }
    out.writeBytes(block(again.repeat((int) (times % perBlock)) + end, true));
    return out;
  }

  private static byte[] block(String text, boolean last) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(bytes);
    if (last) {
      deflater.finish();
    }
    byte[] deflated = new byte[bytes.length + 1024];
    int length = deflater.deflate(
        deflated, 0, deflated.length, last ? Deflater.NO_FLUSH : Deflater.FULL_FLUSH);
    deflater.end();
    return Arrays.copyOf(deflated, length);
  }

  /**
   * A ZIP archive by hand (APPNOTE 4.3), with the sizes of the inflated entries as they are stated, not as they are.
   */
  byte[] bytes() {
    var data = new ByteArrayOutputStream();
    var directory = new ByteArrayOutputStream();
    for (Entry entry : entries) {
      byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
      int at = data.size();
      put(data, 0x4B50, 0x0403, 20);
      head(data, entry, name);
      put(data, 0);
      data.writeBytes(name);
      data.writeBytes(entry.deflated().toByteArray());
      put(directory, 0x4B50, 0x0201, 20, 20);
      head(directory, entry, name);
      put(directory, 0, 0, 0, 0, 0, 0, at & 0xFFFF, at >>> 16);
      directory.writeBytes(name);
    }
    int at = data.size();
    data.writeBytes(directory.toByteArray());
    int size = directory.size();
    if (longDirectory) {
      int end = data.size();
      put(data, 0x4B50, 0x0606, 44, 0, 0, 0, 45, 45, 0, 0, 0, 0);
      put(data, entries.size(), 0, 0, 0, entries.size(), 0, 0, 0);
      put(data, size & 0xFFFF, size >>> 16, 0, 0, at & 0xFFFF, at >>> 16, 0, 0);
      put(data, 0x4B50, 0x0706, 0, 0, end & 0xFFFF, end >>> 16, 0, 0, 1, 0);
      put(data, 0x4B50, 0x0605, 0, 0, -1, -1, -1, -1, -1, -1, 0);
    } else {
      put(data, 0x4B50, 0x0605, 0, 0, entries.size(), entries.size());
      put(data, size & 0xFFFF, size >>> 16, at & 0xFFFF, at >>> 16, 0);
    }
    return data.toByteArray();
  }

  /** What an entry's own header and its line in the directory have in common; the check sum is left at 0. */
  private static void head(ByteArrayOutputStream out, Entry entry, byte[] name) {
    int size = entry.deflated().size();
    put(out, 0x800, 8, 0, 0, 0, 0, size & 0xFFFF, size >>> 16, STATED_SIZE, 0, name.length);
  }

  private static void put(ByteArrayOutputStream out, int... numbers) {
    for (int number : numbers) {
      out.write(number);
      out.write(number >>> 8);
    }
  }

  public Path file(Path folder) {
    return write(folder.resolve("a.xlsx"), bytes());
  }

  public static Path write(Path file, byte[] bytes) {
    try {
      return Files.write(file, bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Every row of every visible sheet: sheet, row, then cells with ! before an error and # before a number. */
  public static List<String> rows(Path file) {
    var rows = new ArrayList<String>();
    try (SheetSource source = open(file)) {
      while (source.nextSheet()) {
        for (var row = source.next(); row.isPresent(); row = source.next()) {
          rows.add(source.sheet() + " " + shown(row.get()));
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return rows;
  }

  public static SheetSource open(Path file) {
    InboxFile seen = Inbox.file(file, "loans");
    seen.findFault().ifPresent(fault -> {
      throw new UnreadableException(fault);
    });
    return SheetSources.open(
        file.toAbsolutePath().getParent(), seen, seen.parts().get(0));
  }

  private static String shown(SourceRow row) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < row.width(); i++) {
      cells.add(
          switch (row.kind(i).type()) {
            case TEXT -> row.cell(i);
            case NUMBER, PERCENT, DAY, MONTH -> "#" + row.cell(i);
            case ERROR -> "!" + row.cell(i);
          });
    }
    return row.row() + ": " + String.join(" | ", cells);
  }

  public static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
