package vn.htx.ingest.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import vn.htx.ingest.source.CellKind;
import vn.htx.ingest.source.CellNumbers;

/**
 * A cell of OpenDocument (ODF 1.3 Part 3, 19.385 and following), with numbers and dates as in workbooks of Excel, so
 * that both are checked alike.
 */
record OdsCell(String text, CellKind kind) {
  static final OdsCell EMPTY = new OdsCell("", CellKind.TEXT);

  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final String CALC =
      "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

  /** LibreOffice's own error codes. */
  private static final Pattern ERROR_CODE = Pattern.compile("Err:\\d{3}");

  private static final Pattern NO_DIGIT = Pattern.compile("\\D");

  /** An id with leading zeros or letters, as displayed by a number's format. */
  private static final Pattern SHOWN_ID = Pattern.compile("(\\p{L}[\\p{L}\\p{N}./ _-]*?)?(\\d+)");

  /** The attributes of a cell's element; the displayed text is in its paragraphs. */
  record Stated(String type, String value, Optional<String> formula, boolean error) {
    static Stated of(XMLStreamReader cell) {
      String type = attribute(cell, OFFICE, "value-type");
      String value = switch (type) {
        case "date" -> attribute(cell, OFFICE, "date-value");
        case "time" -> attribute(cell, OFFICE, "time-value");
        case "boolean" -> attribute(cell, OFFICE, "boolean-value");
        case "string" -> attribute(cell, OFFICE, "string-value");
        default -> attribute(cell, OFFICE, "value");
      };
      return new Stated(
          type,
          value,
          Optional.ofNullable(cell.getAttributeValue(TABLE, "formula")),
          attribute(cell, CALC, "value-type").equals("error"));
    }

    private static String attribute(XMLStreamReader cell, String space, String name) {
      return Optional.ofNullable(cell.getAttributeValue(space, name)).orElse("");
    }

    /** Whether the cell has content, even an empty text. */
    boolean isFilled() {
      return !type.isEmpty() || formula.isPresent();
    }
  }

  static OdsCell of(Stated stated, String shown) {
    boolean computedError = stated.formula().isPresent()
        && (CellErrors.isError(shown) || ERROR_CODE.matcher(shown).matches());
    if (stated.error() || computedError) {
      return new OdsCell(shown.isEmpty() ? "=" : shown, CellKind.ERROR);
    }
    return switch (stated.type()) {
      case "float", "currency", "percentage" -> number(stated.value(), shown);
      case "date", "time" -> day(stated.value(), shown);
      case "boolean" -> text(stated.value().isEmpty() ? shown : stated.value());
      default -> ofText(stated, shown);
    };
  }

  private static OdsCell ofText(Stated stated, String shown) {
    if (stated.type().isEmpty() && shown.isEmpty() && stated.formula().isPresent()) {
      return new OdsCell("=" + stated.formula().get(), CellKind.ERROR);
    }
    return text(shown.isEmpty() ? stated.value() : shown);
  }

  private static OdsCell number(String value, String shown) {
    BigDecimal number;
    try {
      number = new BigDecimal(value);
    } catch (NumberFormatException none) {
      return new OdsCell(shown.isEmpty() ? value : shown, CellKind.ERROR);
    }
    if (!CellNumbers.isPossible(number)) {
      return new OdsCell(value, CellKind.ERROR);
    }
    String plain = CellNumbers.plain(number);
    return isId(shown, plain) ? text(shown) : new OdsCell(plain, kind(number, shown));
  }

  private static CellKind kind(BigDecimal number, String shown) {
    if (shown.endsWith("%")) {
      return CellKind.PERCENT;
    }
    String whole = number.abs().setScale(0, RoundingMode.HALF_UP).toPlainString();
    boolean isShownWhole =
        number.scale() > 0 && NO_DIGIT.matcher(shown).replaceAll("").equals(whole);
    return CellKind.number(0, isShownWhole, "");
  }

  /** Whether a whole number is displayed with a prefix before its digits, as {@code 0012025} or {@code HTX-0012}. */
  private static boolean isId(String shown, String plain) {
    if (shown.length() <= plain.length() || !shown.endsWith(plain)) {
      return false;
    }
    var parts = SHOWN_ID.matcher(shown);
    return parts.matches() && parts.group(2).replaceFirst("^0+(?=\\d)", "").equals(plain);
  }

  /** A date; one before the first serial number stays text. */
  private static OdsCell day(String value, String shown) {
    return IsoDay.serial(value)
        .map(serial -> new OdsCell(CellNumbers.plain(serial), CellKind.DAY))
        .orElseGet(() -> text(value.isEmpty() ? shown : value));
  }

  private static OdsCell text(String text) {
    return new OdsCell(text, CellKind.TEXT);
  }
}
