package vn.htx.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks as a test writes them, part by part, so that any part can be wrong. */
final class Workbooks {
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, Part> parts = new LinkedHashMap<>();

  /** Writes one part, however large. */
  interface Part {
    void writeTo(OutputStream out) throws IOException;
  }

  /** A workbook of one visible sheet 'S' with this XML inside its worksheet element. */
  static Workbooks ofSheet(String inWorksheet) {
    return new Workbooks().with("xl/worksheets/sheet1.xml", worksheet(inWorksheet));
  }

  static String worksheet(String inside) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"" + MAIN + "\">" + inside
        + "</worksheet>";
  }

  Workbooks() {
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

  Workbooks withSheets(String sheets) {
    return with(
        "xl/workbook.xml",
        "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONSHIPS + "\"><sheets>" + sheets
            + "</sheets></workbook>");
  }

  Workbooks withTexts(String items) {
    return with("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
  }

  Workbooks with(String name, String text) {
    return with(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  Workbooks with(String name, Part part) {
    parts.put(name, part);
    return this;
  }

  Workbooks without(String name) {
    parts.remove(name);
    return this;
  }

  /** A part that begins and ends like this and repeats one text as often as stated between. */
  static Part repeating(String start, String again, long times, String end) {
    return out -> {
      int block = 4096;
      byte[] many = again.repeat(block).getBytes(StandardCharsets.UTF_8);
      byte[] one = again.getBytes(StandardCharsets.UTF_8);
      out.write(start.getBytes(StandardCharsets.UTF_8));
      for (long i = 0; i < times / block; i++) {
        out.write(many);
      }
      for (long i = 0; i < times % block; i++) {
        out.write(one);
      }
      out.write(end.getBytes(StandardCharsets.UTF_8));
    };
  }

  byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    writeTo(bytes);
    return bytes.toByteArray();
  }

  Path file(Path folder) {
    Path file = folder.resolve("a.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      writeTo(out);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return file;
  }

  private void writeTo(OutputStream out) {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        part.getValue().writeTo(zip);
        zip.closeEntry();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Every row of every visible sheet: sheet, row, then cells with ! before an error and # before a number. */
  static List<String> rows(Path file) {
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

  static SheetSource open(Path file) {
    InboxFile seen = Inbox.file(file, "loans");
    seen.findFault().ifPresent(fault -> {
      throw new UnreadableException(fault);
    });
    return SheetSource.open(
        file.toAbsolutePath().getParent(), seen, seen.parts().get(0));
  }

  private static String shown(SourceRow row) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < row.width(); i++) {
      cells.add(
          switch (row.kind(i)) {
            case TEXT -> row.cell(i);
            case NUMBER -> "#" + row.cell(i);
            case ERROR -> "!" + row.cell(i);
          });
    }
    return row.row() + ": " + String.join(" | ", cells);
  }

  static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
