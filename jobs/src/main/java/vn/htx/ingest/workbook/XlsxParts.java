package vn.htx.ingest.workbook;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.htx.ingest.source.Budget;
import vn.htx.ingest.source.UnreadableException;

/**
 * The parts of a workbook according to its lists of contents: content types, relationships, sheets (ECMA-376 Part 2 and
 * Part 1, 12.3). Paths in the archive are only used to find parts; nothing is unpacked to disk.
 */
public final class XlsxParts implements Closeable {
  /** Most entries; Excel writes a few for each sheet and one for each picture. */
  public static final int MAX_ENTRIES = 10_000;

  /** Most bytes of a list of contents; a workbook of 1,000 sheets takes 0.2 MB. */
  static final long MAX_LIST = 16L << 20;

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** The same in the strict form (ECMA-376 Part 1), in which Excel saves on request. */
  static final String STRICT_RELATIONSHIPS =
      "http://purl.oclc.org/ooxml/officeDocument/relationships";

  private static final Set<String> WORKBOOK_TYPES = Set.of(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
  private static final String TEXTS_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";
  private static final String STYLES_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

  private final ZipFile zip;
  private final Budget budget;
  private final Map<String, String> names = new HashMap<>();
  private String workbook = "xl/workbook.xml";
  private Optional<String> texts = Optional.empty();
  private Optional<String> styles = Optional.empty();
  private boolean usual = true;
  private boolean date1904;

  XlsxParts(Path file) throws IOException {
    zip = new ZipFile(file.toFile());
    budget = new Budget(Budget.Kind.WORKBOOK, Files.size(file));
    try {
      readNames();
      readContentTypes();
    } catch (IOException | UnreadableException failure) {
      zip.close();
      throw failure;
    }
  }

  /** A sheet in the workbook's list. */
  record SheetPart(String name, boolean hidden, String part) {}

  private void readNames() {
    var seen = new HashSet<String>();
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      String entry = entries.nextElement().getName();
      String name = slashed(entry);
      usual &= name.equals(entry);
      if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        throw new UnreadableException(WorkbookFaults.duplicateEntry(name));
      }
      if (seen.size() > MAX_ENTRIES) {
        throw new UnreadableException(WorkbookFaults.tooManyEntries(MAX_ENTRIES));
      }
      names.put(name.toLowerCase(Locale.ROOT), entry);
    }
  }

  /** A part's name with slashes, as in the standard; some programs write {@code xl\\workbook.xml}. */
  private static String slashed(String name) {
    String slashed = name.replace('\\', '/');
    return slashed.startsWith("/") ? slashed.substring(1) : slashed;
  }

  private void readContentTypes() throws IOException {
    read(CONTENT_TYPES, xml -> {
      if (xml.getLocalName().equals("Override")) {
        String type = attribute(xml, "ContentType");
        String part = attribute(xml, "PartName").replace('\\', '/');
        if (WORKBOOK_TYPES.contains(type)) {
          workbook = part;
        } else if (type.equals(TEXTS_TYPE)) {
          texts = Optional.of(part);
        } else if (type.equals(STYLES_TYPE)) {
          styles = Optional.of(part);
        }
      }
    });
  }

  boolean hasWorkbook() {
    return find(workbook).isPresent();
  }

  /** The sheets in the workbook's order, hidden ones too. */
  List<SheetPart> sheets() throws IOException {
    int slash = workbook.lastIndexOf('/') + 1;
    String folder = workbook.substring(0, slash);
    var targets = new HashMap<String, String>();
    read(folder + "_rels/" + workbook.substring(slash) + ".rels", xml -> {
      if (xml.getLocalName().equals("Relationship")) {
        String target = attribute(xml, "Target").replace('\\', '/');
        targets.put(attribute(xml, "Id"), target.startsWith("/") ? target : folder + target);
      }
    });
    var sheets = new ArrayList<SheetPart>();
    read(workbook, xml -> {
      if (xml.getLocalName().equals("workbookPr")) {
        String system = attribute(xml, "date1904");
        date1904 = system.equals("1") || system.equalsIgnoreCase("true");
      } else if (xml.getLocalName().equals("sheet")) {
        Optional<String> strict =
            Optional.ofNullable(xml.getAttributeValue(STRICT_RELATIONSHIPS, "id"));
        usual &= strict.isEmpty();
        String id = Optional.ofNullable(xml.getAttributeValue(RELATIONSHIPS, "id"))
            .or(() -> strict)
            .orElse("");
        String state = attribute(xml, "state");
        sheets.add(new SheetPart(
            attribute(xml, "name"),
            state.equals("hidden") || state.equals("veryHidden"),
            targets.getOrDefault(id, "")));
      }
    });
    return sheets;
  }

  /** Whether names of parts and the list of sheets are in the transitional form; known after {@link #sheets}. */
  boolean isUsual() {
    return usual;
  }

  /** Whether days are counted from 1904; known after {@link #sheets}. */
  boolean isDate1904() {
    return date1904;
  }

  /** All parts by name, with slashes. */
  List<String> names() {
    return names.values().stream().map(XlsxParts::slashed).sorted().toList();
  }

  /** Whether the part refers to other parts: content types, relationships, the workbook. */
  boolean isList(String part) {
    return part.endsWith(".rels") || isPart(CONTENT_TYPES, part) || isPart(workbook, part);
  }

  /** Whether two names mean the same part. */
  boolean isPart(String one, String other) {
    return slashed(one).equalsIgnoreCase(slashed(other));
  }

  /** The shared strings; a workbook may have none. */
  Optional<String> texts() {
    return texts.filter(name -> find(name).isPresent());
  }

  /** Whether the workbook has a styles part of reasonable size without entity expansion. */
  boolean hasStyles() throws IOException {
    if (styles.flatMap(this::find).isEmpty()) {
      return false;
    }
    try {
      read(styles.get(), xml -> {});
      return true;
    } catch (UnreadableException refused) {
      return false;
    }
  }

  /** The part's bytes, limited by the workbook's budget. */
  InputStream open(String part) throws IOException {
    ZipEntry entry =
        find(part).orElseThrow(() -> new ZipException("the workbook has no part " + part));
    return budget.limit(zip.getInputStream(entry));
  }

  private Optional<ZipEntry> find(String part) {
    String name = slashed(part).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(names.get(name)).map(zip::getEntry);
  }

  private void read(String part, Consumer<XMLStreamReader> startElement) throws IOException {
    try (InputStream in = open(part)) {
      byte[] list = in.readNBytes((int) MAX_LIST + 1);
      if (list.length > MAX_LIST) {
        throw new XmlTags.Refused(XmlTags.Reason.TOO_LONG);
      }
      XMLStreamReader xml = SafeXml.reader(new ByteArrayInputStream(list));
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
          throw new XmlTags.Refused(XmlTags.Reason.DOCTYPE);
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          startElement.accept(xml);
        }
      }
      xml.close();
    } catch (XMLStreamException malformed) {
      throw new IOException(malformed);
    } catch (XmlTags.Refused refused) {
      throw new UnreadableException(
          WorkbookFaults.of(refused.reason(), WorkbookFaults.Place.part(part)), refused);
    }
  }

  private static String attribute(XMLStreamReader xml, String name) {
    return Optional.ofNullable(xml.getAttributeValue(null, name)).orElse("");
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
