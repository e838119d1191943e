package vn.htx.ingest.workbook;

import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Copies the rows of an Open XML sheet and replaces dates in ISO 8601 text ({@code t="d"}; ECMA-376 Part 1, 18.18.11)
 * by the serial numbers of the transitional form. Text that is not a date stays text. Holds one cell.
 */
final class DaysAsNumbers {
  private static final BigDecimal DAYS_FROM_1900_TO_1904 = BigDecimal.valueOf(1462);

  private final boolean date1904;

  DaysAsNumbers(boolean date1904) {
    this.date1904 = date1904;
  }

  void copy(InputStream in, OutputStream out) throws XMLStreamException {
    XMLStreamReader xml = SafeXml.reader(in);
    XMLStreamWriter copy = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
    copy.writeStartElement("worksheet");
    boolean inData = false;
    while (xml.hasNext()) {
      int event = xml.next();
      boolean atData = xml.hasName() && xml.getLocalName().equals("sheetData");
      inData = atData ? event == XMLStreamConstants.START_ELEMENT : inData;
      if (!inData && !atData) {
        continue;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        start(xml, copy);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        copy.writeEndElement();
      } else if (xml.isCharacters()) {
        copy.writeCharacters(xml.getText());
      }
    }
    copy.writeEndElement();
    copy.flush();
    copy.close();
    xml.close();
  }

  private void start(XMLStreamReader xml, XMLStreamWriter copy) throws XMLStreamException {
    if (xml.getLocalName().equals("c") && "d".equals(xml.getAttributeValue(null, "t"))) {
      dayCell(xml, copy);
      return;
    }
    copy.writeStartElement(xml.getLocalName());
    writeAttributes(attributes(xml), copy);
  }

  private void dayCell(XMLStreamReader xml, XMLStreamWriter copy) throws XMLStreamException {
    Map<String, String> cell = attributes(xml);
    @Nullable Map<String, String> formula = null;
    var formulaText = new StringBuilder();
    var value = new StringBuilder();
    String within = "c";
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        within = xml.getLocalName();
        formula = within.equals("f") ? attributes(xml) : formula;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals("c")) {
          break;
        }
        within = "c";
      } else if (xml.isCharacters() && within.equals("f")) {
        formulaText.append(xml.getText());
      } else if (xml.isCharacters() && within.equals("v")) {
        value.append(xml.getText());
      }
    }
    String day = value.toString().strip();
    Optional<BigDecimal> serial = serial(day);
    cell.put("t", serial.isPresent() || day.isEmpty() ? "n" : "str");
    copy.writeStartElement("c");
    writeAttributes(cell, copy);
    if (formula != null) {
      write("f", formula, formulaText.toString(), copy);
    }
    if (!day.isEmpty()) {
      write("v", Map.of(), serial.map(BigDecimal::toPlainString).orElse(day), copy);
    }
    copy.writeEndElement();
  }

  /** The serial number of a date; a time alone is a fraction of a day in either date system. */
  private Optional<BigDecimal> serial(String day) {
    return IsoDay.serial(day)
        .map(serial -> date1904 && serial.compareTo(BigDecimal.ONE) >= 0
            ? serial.subtract(DAYS_FROM_1900_TO_1904)
            : serial);
  }

  private static Map<String, String> attributes(XMLStreamReader xml) {
    var attributes = new LinkedHashMap<String, String>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeNamespace(i) == null || xml.getAttributeNamespace(i).isEmpty()) {
        attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
      }
    }
    return attributes;
  }

  private static void write(
      String name, Map<String, String> attributes, String text, XMLStreamWriter copy)
      throws XMLStreamException {
    copy.writeStartElement(name);
    writeAttributes(attributes, copy);
    copy.writeCharacters(text);
    copy.writeEndElement();
  }

  private static void writeAttributes(Map<String, String> attributes, XMLStreamWriter copy)
      throws XMLStreamException {
    for (Map.Entry<String, String> each : attributes.entrySet()) {
      copy.writeAttribute(each.getKey(), each.getValue());
    }
  }
}
