package vn.htx.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.htx.ingest.source.CellKind;
import vn.htx.ingest.source.SourceRow;
import vn.htx.ingest.source.UnreadableException;

/**
 * The rows of an OpenDocument workbook, sheet by sheet, from its XML (ODF 1.3 Part 3, chapter 9). Only for workbooks
 * that passed {@link OdsScan}. Holds one row; a repeated row is returned as often as it is repeated.
 */
final class OdsRows implements AutoCloseable {
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

  private final InputStream content;
  private final XMLStreamReader xml;
  private int depth;
  private int spreadsheet = -1;
  private int table = -1;
  private String name = "";
  private int row;
  private int timesLeft;
  private SourceRow repeated = SourceRow.ofText(0, new String[0]);

  OdsRows(InputStream content) throws IOException {
    this.content = content;
    try {
      xml = SafeXml.reader(content);
    } catch (XMLStreamException malformed) {
      throw new IOException(malformed);
    }
  }

  /** Moves to the next sheet, skipping the rest of this one; false when there is none. */
  boolean nextSheet() throws IOException {
    try {
      timesLeft = 0;
      while (xml.hasNext()) {
        int event = advance();
        if (event == XMLStreamConstants.END_ELEMENT && depth < table) {
          table = -1;
        } else if (event == XMLStreamConstants.START_ELEMENT && table < 0 && isSheet()) {
          table = depth;
          row = 0;
          name = Optional.ofNullable(xml.getAttributeValue(TABLE, "name")).orElse("");
          return true;
        }
      }
      return false;
    } catch (XMLStreamException malformed) {
      throw new IOException(malformed);
    }
  }

  private boolean isSheet() {
    if (is(OFFICE, "spreadsheet")) {
      spreadsheet = depth;
    }
    return spreadsheet >= 0 && depth == spreadsheet + 1 && is(TABLE, "table");
  }

  /** Advances the XML reader. The depth is that of a starting element, or of the parent of an ending one. */
  private int advance() throws XMLStreamException {
    int event = xml.next();
    depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
    depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    return event;
  }

  private boolean is(String space, String local) {
    return local.equals(xml.getLocalName()) && space.equals(xml.getNamespaceURI());
  }

  String name() {
    return name;
  }

  /** The sheet's next row with content, empty at its end. */
  Optional<SourceRow> next() throws IOException {
    try {
      while (timesLeft == 0) {
        if (table < 0 || !xml.hasNext()) {
          return Optional.empty();
        }
        int event = advance();
        if (event == XMLStreamConstants.END_ELEMENT && depth < table) {
          table = -1;
        } else if (event == XMLStreamConstants.START_ELEMENT && is(TABLE, "table-row")) {
          readRow();
        } else if (event == XMLStreamConstants.START_ELEMENT && is(TABLE, "table")) {
          skip();
        }
      }
      timesLeft--;
      row++;
      return Optional.of(repeated.at(row));
    } catch (XMLStreamException malformed) {
      throw new IOException(malformed);
    }
  }

  /** Skips the content of the element that has just begun. */
  private void skip() throws XMLStreamException {
    int from = depth;
    while (depth >= from) {
      advance();
    }
  }

  private void readRow() throws XMLStreamException {
    int times = times("number-rows-repeated");
    int from = depth;
    List<OdsCell> cells = new ArrayList<>();
    int column = 0;
    boolean filled = false;
    while (depth >= from) {
      if (advance() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      boolean covered = is(TABLE, "covered-table-cell");
      if (covered || is(TABLE, "table-cell")) {
        int again = times("number-columns-repeated");
        OdsCell.Stated stated = OdsCell.Stated.of(xml);
        Optional<String> shown = paragraphs();
        if (!covered && (stated.isFilled() || shown.isPresent())) {
          filled = true;
          put(cells, column, again, OdsCell.of(stated, shown.orElse("")));
        }
        column += again;
      } else {
        skip();
      }
    }
    if (filled) {
      repeated = row(cells);
      timesLeft = times;
    } else {
      row += times;
    }
  }

  private static void put(List<OdsCell> cells, int column, int times, OdsCell cell) {
    if (cell.text().isEmpty()) {
      return;
    }
    while (cells.size() < column) {
      cells.add(OdsCell.EMPTY);
    }
    for (int i = 0; i < times; i++) {
      cells.add(cell);
    }
  }

  private static SourceRow row(List<OdsCell> cells) {
    String[] texts = new String[cells.size()];
    CellKind[] kinds = new CellKind[cells.size()];
    Arrays.setAll(texts, i -> cells.get(i).text());
    Arrays.setAll(kinds, i -> cells.get(i).kind());
    return new SourceRow(0, texts, kinds);
  }

  private int times(String attribute) {
    String digits = Optional.ofNullable(xml.getAttributeValue(TABLE, attribute)).orElse("");
    return digits.isEmpty() ? 1 : Math.max(SheetScan.number(digits, SheetScan.MAX_ROW), 1);
  }

  /**
   * The displayed text of the cell, one line per paragraph; empty when it has no paragraph. Notes and pictures do not
   * belong to it.
   */
  private Optional<String> paragraphs() throws XMLStreamException {
    int from = depth;
    boolean any = false;
    var text = new StringBuilder();
    while (depth >= from) {
      if (advance() == XMLStreamConstants.START_ELEMENT) {
        if (is(TEXT, "p")) {
          text.append(any ? "\n" : "");
          any = true;
          paragraph(text);
        } else {
          skip();
        }
      }
    }
    return any ? Optional.of(text.toString()) : Optional.empty();
  }

  private void paragraph(StringBuilder text) throws XMLStreamException {
    int from = depth;
    int start = text.length();
    while (depth >= from) {
      int event = advance();
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        append(xml.getText(), text, start);
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        if (is(TEXT, "s")) {
          spaces(text);
        } else if (is(TEXT, "tab")) {
          text.append('\t');
        } else if (is(TEXT, "line-break")) {
          text.append('\n');
        } else if (!TEXT.equals(xml.getNamespaceURI())) {
          skip();
        }
      }
    }
  }

  /** Collapses white space of the XML to one space, none at the start (ODF 1.3 Part 3, 6.1.2). */
  private static void append(String characters, StringBuilder text, int start) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      if (!space) {
        text.append(c);
      } else if (text.length() > start && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
  }

  private void spaces(StringBuilder text) {
    String digits = Optional.ofNullable(xml.getAttributeValue(TEXT, "c")).orElse("1");
    int count = Math.max(SheetScan.number(digits, XmlTags.MAX_TOKEN), 0);
    if (text.length() + count > XmlTags.MAX_TOKEN) {
      throw new UnreadableException(
          WorkbookFaults.of(XmlTags.Reason.TOO_LONG, WorkbookFaults.Place.of(name, row + 1)));
    }
    text.append(" ".repeat(count));
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
