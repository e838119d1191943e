package vn.htx.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The second count of a workbook's rows: row elements in the sheets' XML, read without the spreadsheet reader. */
final class XlsxSheets {
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final XMLInputFactory XML = xml();

  private XlsxSheets() {}

  /** Why the file is no workbook; none when it looks like one. */
  static InboxFile.Fault fault(Path file) throws IOException {
    byte[] start = new byte[4];
    try (InputStream in = Files.newInputStream(file)) {
      in.readNBytes(start, 0, start.length);
    }
    if ((start[0] & 0xFF) == 0xD0 && (start[1] & 0xFF) == 0xCF) {
      return new InboxFile.Fault(
          "sổ tính có mật khẩu hoặc là tệp .xls cũ; hãy bỏ mật khẩu và lưu lại dạng .xlsx",
          "the workbook has a password or is an old .xls; remove the password and save it as .xlsx");
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry("xl/workbook.xml") == null ? broken() : InboxFile.Fault.NONE;
    } catch (ZipException notAZip) {
      return broken();
    }
  }

  static InboxFile.Fault broken() {
    return new InboxFile.Fault(
        "không mở được sổ tính: tệp hỏng, bị cắt cụt hoặc không phải .xlsx; hãy chép lại hoặc lưu lại từ Excel",
        "the workbook cannot be opened: damaged, cut short or not .xlsx; copy it again or save it anew from Excel");
  }

  /** Row elements by sheet name, in the workbook's order. */
  static Map<String, Long> countRows(Path file) throws IOException {
    var counts = new LinkedHashMap<String, Long>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Map<String, String> targets =
          attributes(zip, "xl/_rels/workbook.xml.rels", "Relationship", "Id", "Target");
      for (var sheet : sheetIds(zip).entrySet()) {
        String target = targets.getOrDefault(sheet.getValue(), "");
        String entry = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        counts.put(sheet.getKey(), countElements(zip, entry, "row"));
      }
    } catch (XMLStreamException malformed) {
      throw new IOException(malformed);
    }
    return counts;
  }

  private static Map<String, String> sheetIds(ZipFile zip) throws IOException, XMLStreamException {
    var ids = new LinkedHashMap<String, String>();
    read(zip, "xl/workbook.xml", xml -> {
      if (xml.getLocalName().equals("sheet")) {
        ids.put(xml.getAttributeValue(null, "name"), xml.getAttributeValue(RELATIONSHIPS, "id"));
      }
    });
    return ids;
  }

  private static Map<String, String> attributes(
      ZipFile zip, String entry, String element, String key, String value)
      throws IOException, XMLStreamException {
    var found = new LinkedHashMap<String, String>();
    read(zip, entry, xml -> {
      if (xml.getLocalName().equals(element)) {
        found.put(xml.getAttributeValue(null, key), xml.getAttributeValue(null, value));
      }
    });
    return found;
  }

  private static long countElements(ZipFile zip, String entry, String element)
      throws IOException, XMLStreamException {
    long[] count = {0};
    read(zip, entry, xml -> count[0] += xml.getLocalName().equals(element) ? 1 : 0);
    return count[0];
  }

  private interface StartElement {
    void accept(XMLStreamReader xml);
  }

  private static void read(ZipFile zip, String name, StartElement elements)
      throws IOException, XMLStreamException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new ZipException("the workbook has no " + name);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      XMLStreamReader xml = XML.createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          elements.accept(xml);
        }
      }
      xml.close();
    }
  }

  private static XMLInputFactory xml() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
