package vn.htx.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import vn.htx.ingest.source.CellKind;
import vn.htx.ingest.source.CellNumbers;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SheetShape;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.source.SourceRow;
import vn.htx.ingest.source.UnreadableException;
import vn.htx.model.Sha256;

/**
 * Rows of a workbook's visible sheets, streamed. Cells are returned by value; the contract decides what a number means.
 */
public final class XlsxSource implements SheetSource {
  private static final int DAYS_FROM_1900_TO_1904 = 1462;

  private final Path path;
  private final InboxFile file;
  private final ReadableWorkbook workbook;
  private final Iterator<Sheet> sheets;
  private final NumberFormats formats = new NumberFormats();
  private final List<String> hidden = new ArrayList<>();
  private final List<XlsxSheets.XlsxSheet> scanned;
  private String sheet = "";
  private long counted;
  private SheetShape shape = SheetShape.NONE;
  private int lastRow;
  private Stream<Row> stream = Stream.empty();
  private Iterator<Row> rows = stream.iterator();

  public XlsxSource(Path path, InboxFile file) {
    this.path = path;
    this.file = file;
    try {
      XlsxSheets.XlsxWorkbook found = XlsxSheets.scan(path);
      scanned = found.sheets();
      workbook = PlainWorkbook.open(path, scanned, new ReadingOptions(found.styled(), true));
    } catch (IOException | RuntimeException failure) {
      throw unreadable(failure);
    }
    List<Sheet> all = workbook.getSheets().toList();
    if (all.size() != scanned.size()) {
      throw new UnreadableException(WorkbookFaults.broken());
    }
    var visible = new ArrayList<Sheet>();
    for (Sheet each : all) {
      if (scanned.get(each.getIndex()).hidden()) {
        hidden.add(each.getName());
      } else {
        visible.add(each);
      }
    }
    sheets = visible.iterator();
  }

  /** The reader throws exceptions of many types for damaged files. */
  private static UnreadableException unreadable(Exception failure) {
    return failure instanceof UnreadableException known
        ? known
        : new UnreadableException(WorkbookFaults.broken(), failure);
  }

  @Override
  public boolean hasSeveralSheets() {
    return scanned.size() > 1;
  }

  @Override
  public boolean nextSheet() {
    stream.close();
    if (!sheets.hasNext()) {
      return false;
    }
    Sheet next = sheets.next();
    sheet = next.getName();
    counted = scanned.get(next.getIndex()).rows();
    shape = scanned.get(next.getIndex()).shape();
    lastRow = 0;
    try {
      stream = next.openStream();
      rows = stream.iterator();
    } catch (IOException | RuntimeException failure) {
      throw unreadable(failure);
    }
    return true;
  }

  @Override
  public String sheet() {
    return sheet;
  }

  @Override
  public SheetShape shape() {
    return shape;
  }

  @Override
  public Optional<SourceRow> next() {
    try {
      return rows.hasNext() ? Optional.of(row(rows.next())) : Optional.empty();
    } catch (RuntimeException failure) {
      throw unreadable(failure);
    }
  }

  /** A row without a number follows the one before; trailing empty cells are dropped. */
  private SourceRow row(Row row) {
    lastRow = Math.max(lastRow + 1, row.getRowNum());
    int width = row.getCellCount();
    while (width > 0 && isEmpty(row.getOptionalCell(width - 1))) {
      width--;
    }
    String[] cells = new String[width];
    CellKind[] kinds = new CellKind[width];
    Arrays.fill(cells, "");
    Arrays.fill(kinds, CellKind.TEXT);
    for (int i = 0; i < width; i++) {
      Optional<Cell> cell = row.getOptionalCell(i);
      if (cell.isPresent()) {
        kinds[i] = kind(cell.get());
        cells[i] = text(cell.get(), kinds[i]);
      }
    }
    return new SourceRow(lastRow, cells, kinds);
  }

  private boolean isEmpty(Optional<Cell> cell) {
    return cell.isEmpty()
        || (kind(cell.get()).isText() && text(cell.get(), CellKind.TEXT).isEmpty());
  }

  /** The kind of a cell. A formula whose value is the empty text has a value; an error value arrives as text. */
  private CellKind kind(Cell cell) {
    boolean formula = cell.getType() == CellType.FORMULA && cell.getFormula() != null;
    boolean noValue = formula && cell.getRawValue() == null;
    boolean error = formula && cell.getValue() instanceof String text && CellErrors.isError(text);
    if (cell.getType() == CellType.ERROR || noValue || error) {
      return CellKind.ERROR;
    }
    if (cell.getValue() instanceof BigDecimal number) {
      return CellNumbers.isPossible(number) ? numberKind(cell) : CellKind.ERROR;
    }
    return CellKind.TEXT;
  }

  private CellKind numberKind(Cell cell) {
    Integer id = cell.getDataFormatId();
    return id == null ? CellKind.NUMBER : formats.of(id, cell.getDataFormatString());
  }

  private static String text(Cell cell, CellKind kind) {
    Object value = cell.getValue();
    if (value instanceof BigDecimal number && kind.isNumber()) {
      return CellNumbers.plain(number);
    }
    if (value == null) {
      return kind.isError() ? "=" + cell.getFormula() : "";
    }
    return value instanceof String text ? EscapedText.decode(text) : value.toString();
  }

  @Override
  public long counted() {
    return counted;
  }

  @Override
  public int serialShift() {
    return workbook.isDate1904() ? DAYS_FROM_1900_TO_1904 : 0;
  }

  @Override
  public List<String> hiddenSheets() {
    return List.copyOf(hidden);
  }

  @Override
  public boolean isUnchanged() {
    try (InputStream in = Files.newInputStream(path)) {
      return Sha256.of(in).equals(file.sha256());
    } catch (IOException gone) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}
