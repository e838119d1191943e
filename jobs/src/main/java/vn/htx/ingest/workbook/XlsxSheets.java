package vn.htx.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SheetShape;
import vn.htx.ingest.source.UnreadableException;

/**
 * The first pass over a workbook, before the spreadsheet reader sees it and independent of it: the second count of the
 * sheets' rows, their shapes, and anything that the reader must not be given.
 */
public final class XlsxSheets {
  /** Most bytes of the shared strings, which the reader holds in memory. */
  static final long MAX_TEXT_BYTES = 256L << 20;

  /** Most shared strings; an empty one takes about 40 bytes. */
  static final int MAX_TEXTS = 4 << 20;

  private static final byte[] ITEM = XmlTags.name("si");

  private XlsxSheets() {}

  /**
   * A sheet in the workbook's order; a hidden one is not scanned.
   *
   * @param unusual whether the reader cannot read the workbook, or this sheet, without conversion
   *     ({@link PlainWorkbook})
   */
  record XlsxSheet(String name, boolean hidden, long rows, SheetShape shape, boolean unusual) {}

  /** Why the file is not a workbook; {@code NONE} when it looks like one. */
  public static InboxFile.Fault fault(Path file) {
    try (XlsxParts parts = new XlsxParts(file)) {
      return parts.hasWorkbook() ? InboxFile.Fault.NONE : WorkbookFaults.broken();
    } catch (UnreadableException refused) {
      return refused.fault();
    } catch (IOException damaged) {
      return WorkbookFaults.broken();
    }
  }

  /**
   * The result of the pass.
   *
   * @param styled whether the reader may read number formats
   */
  record XlsxWorkbook(List<XlsxSheet> sheets, boolean styled) {}

  /** @throws UnreadableException when the reader must not be given the workbook */
  static XlsxWorkbook scan(Path file) throws IOException {
    try (XlsxParts parts = new XlsxParts(file)) {
      Optional<String> texts = parts.texts();
      if (texts.isPresent()) {
        checkTexts(parts, texts.get());
      }
      var scanned = new ArrayList<XlsxSheet>();
      for (XlsxParts.SheetPart sheet : parts.sheets()) {
        scanned.add(sheet.hidden() ? hidden(parts, sheet) : scan(parts, sheet));
      }
      return new XlsxWorkbook(scanned, parts.hasStyles());
    }
  }

  private static XlsxSheet hidden(XlsxParts parts, XlsxParts.SheetPart sheet) {
    return new XlsxSheet(sheet.name(), true, 0, SheetShape.NONE, !parts.isUsual());
  }

  private static XlsxSheet scan(XlsxParts parts, XlsxParts.SheetPart sheet) throws IOException {
    try (InputStream in = parts.open(sheet.part())) {
      SheetScan.ScannedXml found = SheetScan.read(in, sheet.name());
      boolean unusual = found.daysAsText() || !parts.isUsual();
      return new XlsxSheet(sheet.name(), false, found.rows(), found.shape(), unusual);
    }
  }

  private static void checkTexts(XlsxParts parts, String part) throws IOException {
    try (InputStream in = parts.open(part)) {
      var tags = new XmlTags(in);
      int count = 0;
      long itemFrom = -1;
      while (tags.next()) {
        if (tags.isNamed(ITEM)) {
          count += tags.isEnd() ? 0 : 1;
          itemFrom = tags.isEnd() ? -1 : tags.position();
        }
        if (itemFrom >= 0 && tags.position() - itemFrom > XmlTags.MAX_TOKEN) {
          throw new XmlTags.Refused(XmlTags.Reason.TOO_LONG);
        }
        if (count > MAX_TEXTS || tags.position() > MAX_TEXT_BYTES) {
          throw new UnreadableException(WorkbookFaults.tooManyTexts());
        }
      }
    } catch (XmlTags.Refused refused) {
      throw new UnreadableException(
          WorkbookFaults.of(refused.reason(), WorkbookFaults.Place.TEXTS), refused);
    }
  }
}
