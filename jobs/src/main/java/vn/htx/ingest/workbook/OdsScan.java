package vn.htx.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.htx.ingest.source.SheetShape;
import vn.htx.ingest.source.UnreadableException;

/**
 * The first pass over an OpenDocument workbook: how many rows each sheet has, which cells are merged, what is hidden,
 * and whether the rows can be read in bounded time. Only rows with content count; repeated rows and cells count as
 * often as they are repeated. Limits are those of {@link SheetScan}.
 */
final class OdsScan {
  /** Most cells that exist only by repetition, in rows with content. */
  static final long MAX_REPEATED = 100_000_000;

  private static final byte[] SPREADSHEET = XmlTags.name("spreadsheet");
  private static final byte[] TABLE = XmlTags.name("table");
  private static final byte[] ROW = XmlTags.name("table-row");
  private static final byte[] CELL = XmlTags.name("table-cell");
  private static final byte[] COVERED = XmlTags.name("covered-table-cell");
  private static final byte[] COLUMN = XmlTags.name("table-column");
  private static final byte[] PARAGRAPH = XmlTags.name("p");
  private static final byte[] STYLE = XmlTags.name("style");
  private static final byte[] TABLE_PROPERTIES = XmlTags.name("table-properties");
  private static final byte[] STYLE_NAME = XmlTags.name("style:name");
  private static final byte[] DISPLAY = XmlTags.name("table:display");
  private static final byte[] STYLE_OF = XmlTags.name("table:style-name");
  private static final byte[] VISIBILITY = XmlTags.name("table:visibility");
  private static final byte[] ROWS_REPEATED = XmlTags.name("table:number-rows-repeated");
  private static final byte[] COLUMNS_REPEATED = XmlTags.name("table:number-columns-repeated");
  private static final byte[] ROWS_SPANNED = XmlTags.name("table:number-rows-spanned");
  private static final byte[] COLUMNS_SPANNED = XmlTags.name("table:number-columns-spanned");
  private static final byte[] VALUE_TYPE = XmlTags.name("office:value-type");
  private static final byte[] FORMULA = XmlTags.name("table:formula");

  private final XmlTags tags;
  private final List<OdsSheet> sheets = new ArrayList<>();
  private final Set<String> hiddenStyles = new HashSet<>();
  private String style = "";
  private int depth;
  private int spreadsheet = -1;
  private int table = -1;
  /** Depth of a table within the sheet's drawings, whose rows are not the sheet's; -1 outside. */
  private int nested = -1;

  private int row = -1;
  private int cell = -1;
  private long cellFrom;
  private boolean hidden;
  private long rows;
  private long repeated;
  private int lastRow;
  private int rowRepeat;
  private boolean rowHidden;
  private int column;
  private int filledTo;
  private int cellRepeat;
  private boolean covered;
  private boolean filled;
  private int written;
  private int columns;
  private final List<int[]> spans = new ArrayList<>();
  private List<SheetShape.Merge> merges = new ArrayList<>();
  private BitSet hiddenRows = new BitSet();
  private BitSet hiddenColumns = new BitSet();
  private int lastColumn;

  private OdsScan(InputStream in) {
    tags = new XmlTags(in);
  }

  /** A sheet in the workbook's order. */
  record OdsSheet(boolean hidden, long rows, SheetShape shape) {}

  /**
   * @param content the workbook's XML
   * @throws UnreadableException when the workbook must not be read
   */
  static List<OdsSheet> read(InputStream content) throws IOException {
    var scan = new OdsScan(content);
    try {
      while (scan.tags.next()) {
        scan.accept();
      }
    } catch (XmlTags.Refused refused) {
      throw new UnreadableException(WorkbookFaults.of(refused.reason(), scan.place()), refused);
    }
    return scan.sheets;
  }

  private void accept() throws IOException {
    boolean closes = tags.isEnd() || tags.isEmptyElement();
    if (!tags.isEnd()) {
      depth++;
      start();
    }
    if (cell >= 0 && tags.position() - cellFrom > XmlTags.MAX_TOKEN) {
      throw new XmlTags.Refused(XmlTags.Reason.TOO_LONG);
    }
    if (closes) {
      end();
      depth--;
    }
  }

  private void start() throws XmlTags.Refused {
    if (cell >= 0) {
      filled |= depth == cell + 1 && tags.isNamed(PARAGRAPH);
    } else if (nested >= 0) {
      return;
    } else if (row >= 0) {
      startCell();
    } else if (table >= 0) {
      startInTable();
    } else if (spreadsheet >= 0) {
      startTable();
    } else if (tags.isNamed(SPREADSHEET)) {
      spreadsheet = depth;
    } else if (tags.isNamed(STYLE)) {
      style = tags.attribute(STYLE_NAME);
    } else if (tags.isNamed(TABLE_PROPERTIES) && tags.attribute(DISPLAY).equals("false")) {
      hiddenStyles.add(style);
    }
  }

  private void startTable() throws XmlTags.Refused {
    if (tags.isNamed(TABLE) && depth == spreadsheet + 1) {
      table = depth;
      hidden = hiddenStyles.contains(tags.attribute(STYLE_OF));
      rows = 0;
      lastRow = 0;
      lastColumn = 0;
      columns = 0;
      merges = new ArrayList<>();
      hiddenRows = new BitSet();
      hiddenColumns = new BitSet();
    }
  }

  private void startInTable() throws XmlTags.Refused {
    if (tags.isNamed(ROW)) {
      row = depth;
      rowRepeat = count(ROWS_REPEATED);
      rowHidden = isHidden();
      column = 0;
      filledTo = 0;
      written = 0;
      spans.clear();
    } else if (tags.isNamed(TABLE)) {
      nested = depth;
    } else if (tags.isNamed(COLUMN)) {
      int to = Math.min(columns + count(COLUMNS_REPEATED), SheetScan.MAX_COLUMN);
      if (isHidden()) {
        hiddenColumns.set(Math.min(columns, to), to);
      }
      columns = to;
    }
  }

  private void startCell() throws XmlTags.Refused {
    covered = tags.isNamed(COVERED);
    if (depth != row + 1 || (!covered && !tags.isNamed(CELL))) {
      return;
    }
    cell = depth;
    cellFrom = tags.position();
    cellRepeat = count(COLUMNS_REPEATED);
    filled = !tags.attribute(VALUE_TYPE).isEmpty() || tags.has(FORMULA);
    int down = count(ROWS_SPANNED);
    int across = count(COLUMNS_SPANNED);
    if (!covered && (down > 1 || across > 1)) {
      spans.add(new int[] {column, down, across});
    }
  }

  private void end() {
    if (depth == cell) {
      column += cellRepeat;
      written++;
      filledTo = filled && !covered ? column : filledTo;
      cell = -1;
    } else if (depth == nested) {
      nested = -1;
    } else if (depth == row) {
      endRow();
      row = -1;
    } else if (depth == table) {
      hiddenColumns.clear(Math.min(lastColumn, SheetScan.MAX_COLUMN), SheetScan.MAX_COLUMN);
      sheets.add(new OdsSheet(
          hidden,
          rows,
          new SheetShape(
              SheetScan.clipped(merges, lastRow, lastColumn - 1), hiddenRows, hiddenColumns)));
      table = -1;
    } else if (depth == spreadsheet) {
      spreadsheet = -1;
    }
  }

  private void endRow() {
    int from = lastRow + 1;
    long to = (long) lastRow + rowRepeat;
    lastRow = (int) Math.min(to, Integer.MAX_VALUE / 2);
    if (filledTo == 0) {
      return;
    }
    if (to > SheetScan.MAX_ROW || filledTo > SheetScan.MAX_COLUMN) {
      throw new UnreadableException(
          WorkbookFaults.outside(place(), "%s, %s".formatted(to, filledTo)));
    }
    repeated += Math.max((long) filledTo * rowRepeat - written, 0);
    if (repeated > MAX_REPEATED) {
      throw new UnreadableException(WorkbookFaults.tooManyRepeated(place()));
    }
    rows += rowRepeat;
    lastColumn = Math.max(lastColumn, filledTo);
    if (rowHidden) {
      hiddenRows.set(from, (int) to + 1);
    }
    for (int each = from; each <= to; each++) {
      for (int[] span : spans) {
        merges.add(new SheetShape.Merge(each, span[0], each + span[1] - 1, span[0] + span[2] - 1));
      }
      if (merges.size() > SheetScan.MAX_MERGES) {
        throw new UnreadableException(WorkbookFaults.tooManyMerges(place(), SheetScan.MAX_MERGES));
      }
    }
  }

  private boolean isHidden() throws XmlTags.Refused {
    String visibility = tags.attribute(VISIBILITY);
    return visibility.equals("collapse") || visibility.equals("filter");
  }

  /** The repetition count in an attribute; 1 where it is absent. */
  private int count(byte[] name) throws XmlTags.Refused {
    String digits = tags.attribute(name);
    return digits.isEmpty() ? 1 : Math.max(SheetScan.number(digits, SheetScan.MAX_ROW), 1);
  }

  private WorkbookFaults.Place place() {
    return WorkbookFaults.Place.of("#" + (sheets.size() + 1), lastRow);
  }
}
