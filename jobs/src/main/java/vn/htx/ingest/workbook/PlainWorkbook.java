package vn.htx.ingest.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import vn.htx.ingest.source.UnreadableException;

/**
 * Opens a workbook for the spreadsheet reader, which supports only the transitional form of Open XML: where a workbook
 * is of the strict form, has dates as text or names its parts with backslashes, the reader gets an equivalent copy in
 * memory in the transitional form (ECMA-376 Part 4). Other workbooks are opened directly.
 */
final class PlainWorkbook {
  /** Most compressed bytes of a copy. */
  static final int MOST_BYTES = 256 << 20;

  private static final String[][] STRICT_NAMES = {
    {XlsxParts.STRICT_RELATIONSHIPS, XlsxParts.RELATIONSHIPS},
    {
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    }
  };

  private PlainWorkbook() {}

  /** @param scanned the workbook's sheets in its order */
  static ReadableWorkbook open(
      Path file, List<XlsxSheets.XlsxSheet> scanned, ReadingOptions options) throws IOException {
    if (scanned.stream().noneMatch(XlsxSheets.XlsxSheet::unusual)) {
      return new ReadableWorkbook(file.toFile(), options);
    }
    try (XlsxParts parts = new XlsxParts(file)) {
      return new ReadableWorkbook(new ByteArrayInputStream(copy(parts, scanned)), options);
    }
  }

  private static byte[] copy(XlsxParts parts, List<XlsxSheets.XlsxSheet> scanned)
      throws IOException {
    List<XlsxParts.SheetPart> sheets = parts.sheets();
    var bytes = new Bounded();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.setLevel(Deflater.BEST_SPEED);
      for (String part : parts.names()) {
        if (part.endsWith(".xml") || part.endsWith(".rels")) {
          out.putNextEntry(new ZipEntry(part));
          boolean days = false;
          for (int i = 0; i < sheets.size(); i++) {
            days |= scanned.get(i).unusual() && parts.isPart(sheets.get(i).part(), part);
          }
          copy(parts, part, days, out);
          out.closeEntry();
        }
      }
    }
    return bytes.toByteArray();
  }

  private static void copy(XlsxParts parts, String part, boolean isSheet, OutputStream out)
      throws IOException {
    try (InputStream in = parts.open(part)) {
      if (isSheet) {
        new DaysAsNumbers(parts.isDate1904()).copy(in, out);
      } else if (parts.isList(part)) {
        out.write(inCommonForm(in.readNBytes((int) XlsxParts.MAX_LIST)));
      } else {
        in.transferTo(out);
      }
    } catch (XMLStreamException malformed) {
      throw new IOException(malformed);
    }
  }

  /** Converts a list of contents: names of parts with slashes, namespaces of the transitional form. */
  private static byte[] inCommonForm(byte[] list) {
    String text = new String(list, StandardCharsets.ISO_8859_1);
    for (String[] name : STRICT_NAMES) {
      text = text.replace(name[0], name[1]);
    }
    return text.replace('\\', '/').getBytes(StandardCharsets.ISO_8859_1);
  }

  private static final class Bounded extends ByteArrayOutputStream {
    @Override
    public synchronized void write(byte[] bytes, int from, int count) {
      if (size() + (long) count > MOST_BYTES) {
        throw new UnreadableException(WorkbookFaults.tooLargeToCopy());
      }
      super.write(bytes, from, count);
    }
  }
}
