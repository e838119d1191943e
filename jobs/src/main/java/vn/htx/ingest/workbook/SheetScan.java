package vn.htx.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import vn.htx.ingest.source.SheetShape;
import vn.htx.ingest.source.UnreadableException;

/**
 * The first pass over one sheet of a workbook: how many rows it has, which cells are merged, what is hidden, and
 * whether the reader can read it in bounded memory. Limits of a sheet: ECMA-376 Part 1 and Excel's published limits
 * (1,048,576 rows, 16,384 columns).
 */
public final class SheetScan {
  static final int MAX_ROW = 1 << 20;
  public static final int MAX_COLUMN = 1 << 14;

  /** Most merges: one for each row; a merge takes 32 bytes. */
  public static final int MAX_MERGES = MAX_ROW;

  /** The reader searches all array formulas for each cell; this many comparisons take about ten seconds. */
  static final long MAX_ARRAY_LOOKS = 2_000_000_000L;

  /** A double has at most 309 digits before the decimal point. */
  static final int MAX_NUMBER = 400;

  private static final byte[] SHEET_DATA = XmlTags.name("sheetData");
  private static final byte[] ROW = XmlTags.name("row");
  private static final byte[] CELL = XmlTags.name("c");
  private static final byte[] VALUE = XmlTags.name("v");
  private static final byte[] FORMULA = XmlTags.name("f");
  private static final byte[] MERGE = XmlTags.name("mergeCell");
  private static final byte[] COLUMN = XmlTags.name("col");
  private static final byte[] ADDRESS = XmlTags.name("r");
  private static final byte[] TYPE = XmlTags.name("t");
  private static final byte[] HIDDEN = XmlTags.name("hidden");
  private static final byte[] REFERENCE = XmlTags.name("ref");
  private static final byte[] MIN = XmlTags.name("min");
  private static final byte[] MAX = XmlTags.name("max");

  private final String sheet;
  private final List<SheetShape.Merge> merges = new ArrayList<>();
  private final BitSet hiddenRows = new BitSet();
  private final BitSet hiddenColumns = new BitSet();
  private boolean inData;
  private long rows;
  private long cells;
  private long arrays;
  private int row;
  private int column;
  private int lastRow;
  private int lastColumn;
  private long cellFrom = -1;
  private long valueFrom = -1;
  private boolean number;
  private boolean daysAsText;

  private SheetScan(String sheet) {
    this.sheet = sheet;
  }

  /**
   * The result of the pass.
   *
   * @param rows its row elements
   * @param daysAsText whether a cell holds a date as ISO 8601 text
   */
  record ScannedXml(long rows, SheetShape shape, boolean daysAsText) {}

  /**
   * @param in the sheet's XML
   * @throws UnreadableException when the reader must not be given the sheet
   */
  static ScannedXml read(InputStream in, String sheet) throws IOException {
    var scan = new SheetScan(sheet);
    try {
      scan.read(new XmlTags(in));
    } catch (XmlTags.Refused refused) {
      throw new UnreadableException(WorkbookFaults.of(refused.reason(), scan.place()), refused);
    }
    return new ScannedXml(scan.rows, scan.shape(), scan.daysAsText);
  }

  private void read(XmlTags tags) throws IOException {
    while (tags.next()) {
      if (tags.isEnd()) {
        end(tags);
      } else {
        start(tags);
      }
      if (cellFrom >= 0 && tags.position() - cellFrom > XmlTags.MAX_TOKEN) {
        throw new XmlTags.Refused(XmlTags.Reason.TOO_LONG);
      }
    }
  }

  private void start(XmlTags tags) throws XmlTags.Refused {
    if (inData) {
      if (tags.isNamed(CELL)) {
        startCell(tags);
      } else if (tags.isNamed(ROW)) {
        startRow(tags);
      } else if (tags.isNamed(VALUE)) {
        valueFrom = tags.isEmptyElement() ? -1 : tags.position();
      } else if (tags.isNamed(FORMULA) && tags.attribute(TYPE).equals("array")) {
        arrays++;
        checkArrays();
      }
    } else if (tags.isNamed(SHEET_DATA)) {
      inData = !tags.isEmptyElement();
    } else if (tags.isNamed(MERGE)) {
      merge(tags.attribute(REFERENCE));
    } else if (tags.isNamed(COLUMN) && isTrue(tags.attribute(HIDDEN))) {
      hideColumns(tags.attribute(MIN), tags.attribute(MAX));
    }
  }

  private void end(XmlTags tags) {
    if (tags.isNamed(VALUE)) {
      boolean tooLong = number && valueFrom >= 0 && tags.position() - valueFrom > MAX_NUMBER;
      valueFrom = -1;
      if (tooLong) {
        throw new UnreadableException(WorkbookFaults.longNumber(place()));
      }
    } else if (tags.isNamed(CELL)) {
      cellFrom = -1;
    } else if (tags.isNamed(SHEET_DATA)) {
      inData = false;
    }
  }

  private void startRow(XmlTags tags) throws XmlTags.Refused {
    rows++;
    String address = tags.attribute(ADDRESS);
    row = address.isEmpty() ? row + 1 : number(address, MAX_ROW);
    if (row < 1 || row > MAX_ROW) {
      throw outside(address.isEmpty() ? Integer.toString(row) : address);
    }
    lastRow = Math.max(lastRow, row);
    column = 0;
    cellFrom = -1;
    if (isTrue(tags.attribute(HIDDEN))) {
      hiddenRows.set(row);
    }
  }

  private void startCell(XmlTags tags) throws XmlTags.Refused {
    cells++;
    checkArrays();
    String address = tags.attribute(ADDRESS);
    column = address.isEmpty() ? column + 1 : columnOf(address);
    if (column < 1 || column > MAX_COLUMN) {
      throw outside(address.isEmpty() ? Integer.toString(column) : address);
    }
    lastColumn = Math.max(lastColumn, column);
    String type = tags.attribute(TYPE);
    number = type.isEmpty() || type.equals("n");
    daysAsText |= type.equals("d");
    cellFrom = tags.isEmptyElement() ? -1 : tags.position();
  }

  private void checkArrays() {
    if (arrays * cells > MAX_ARRAY_LOOKS) {
      throw new UnreadableException(WorkbookFaults.tooManyArrays(place()));
    }
  }

  private void hideColumns(String min, String max) {
    int from = number(min, MAX_COLUMN);
    int to = number(max, MAX_COLUMN);
    if (from >= 1 && to >= from) {
      hiddenColumns.set(from - 1, Math.min(to, MAX_COLUMN));
    }
  }

  /** Adds a merge; an invalid reference is ignored. */
  private void merge(String reference) {
    int colon = reference.indexOf(':');
    if (colon < 0) {
      return;
    }
    String from = reference.substring(0, colon);
    String to = reference.substring(colon + 1);
    int firstRow = rowOf(from);
    int lastRow = rowOf(to);
    int firstColumn = columnOf(from) - 1;
    int toColumn = columnOf(to) - 1;
    if (firstRow < 1 || lastRow < firstRow || firstColumn < 0 || toColumn < firstColumn) {
      return;
    }
    merges.add(new SheetShape.Merge(firstRow, firstColumn, lastRow, toColumn));
    if (merges.size() > MAX_MERGES) {
      throw new UnreadableException(WorkbookFaults.tooManyMerges(place(), MAX_MERGES));
    }
  }

  private SheetShape shape() {
    return new SheetShape(clipped(merges, lastRow, lastColumn - 1), hiddenRows, hiddenColumns);
  }

  /** Merges clipped to the cells of the sheet; those of a single cell are dropped. */
  static List<SheetShape.Merge> clipped(
      List<SheetShape.Merge> merges, int lastRow, int lastColumn) {
    return merges.stream()
        .map(merge -> new SheetShape.Merge(
            merge.firstRow(),
            merge.firstColumn(),
            Math.min(merge.lastRow(), lastRow),
            Math.min(merge.lastColumn(), lastColumn)))
        .filter(merge ->
            merge.lastRow() >= merge.firstRow() && merge.lastColumn() >= merge.firstColumn())
        .filter(
            merge -> merge.lastRow() > merge.firstRow() || merge.lastColumn() > merge.firstColumn())
        .toList();
  }

  private UnreadableException outside(String address) {
    String shown = address.substring(0, Math.min(address.length(), 20));
    return new UnreadableException(WorkbookFaults.outside(place(), shown));
  }

  private WorkbookFaults.Place place() {
    return WorkbookFaults.Place.of(sheet, row);
  }

  private static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true");
  }

  /** The column of an address such as AB12, from 1; beyond the sheet when it is invalid. */
  private static int columnOf(String address) {
    int found = 0;
    for (int i = 0; i < address.length() && found <= MAX_COLUMN; i++) {
      char c = Character.toUpperCase(address.charAt(i));
      if (c >= 'A' && c <= 'Z') {
        found = found * 26 + c - 'A' + 1;
      } else if (c != '$') {
        break;
      }
    }
    return found;
  }

  private static int rowOf(String address) {
    int i = 0;
    while (i < address.length() && (address.charAt(i) < '0' || address.charAt(i) > '9')) {
      i++;
    }
    return number(address.substring(i), MAX_ROW);
  }

  /** The number in plain digits, {@code most} + 1 when it is larger, -1 when it is not a number. */
  static int number(String digits, int most) {
    int value = digits.isEmpty() ? -1 : 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = Math.min(value * 10 + c - '0', most + 1);
    }
    return value;
  }
}
