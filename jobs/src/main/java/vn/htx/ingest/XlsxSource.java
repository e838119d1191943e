package vn.htx.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import vn.htx.model.Sha256;

/** Rows of a workbook's visible sheets, streamed. Cells are given by value; what a number means, the contract says. */
final class XlsxSource implements SheetSource {
  private static final int DAYS_FROM_1900_TO_1904 = 1462;

  private final Path path;
  private final InboxFile file;
  private final ReadableWorkbook workbook;
  private final Iterator<Sheet> sheets;
  private final List<String> hidden = new ArrayList<>();
  private final Map<String, Long> counts;
  private String sheet = "";
  private Stream<Row> stream = Stream.empty();
  private Iterator<Row> rows = stream.iterator();

  XlsxSource(Path path, InboxFile file) {
    this.path = path;
    this.file = file;
    try {
      counts = XlsxSheets.countRows(path);
      workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(false, true));
      var visible = new ArrayList<Sheet>();
      workbook.getSheets().forEach(each -> {
        if (each.getVisibility() == SheetVisibility.VISIBLE) {
          visible.add(each);
        } else {
          hidden.add(each.getName());
        }
      });
      sheets = visible.iterator();
    } catch (IOException | UncheckedIOException | ExcelReaderException failure) {
      throw new UnreadableException(XlsxSheets.broken(), failure);
    }
  }

  @Override
  public boolean nextSheet() {
    stream.close();
    if (!sheets.hasNext()) {
      return false;
    }
    Sheet next = sheets.next();
    sheet = next.getName();
    try {
      stream = next.openStream();
      rows = stream.iterator();
    } catch (IOException | UncheckedIOException | ExcelReaderException failure) {
      throw new UnreadableException(XlsxSheets.broken(), failure);
    }
    return true;
  }

  @Override
  public String sheet() {
    return sheet;
  }

  @Override
  public Optional<SourceRow> next() {
    try {
      return rows.hasNext() ? Optional.of(row(rows.next())) : Optional.empty();
    } catch (UncheckedIOException | ExcelReaderException failure) {
      throw new UnreadableException(XlsxSheets.broken(), failure);
    }
  }

  private static SourceRow row(Row row) {
    int width = row.getCellCount();
    String[] cells = new String[width];
    SourceRow.Kind[] kinds = new SourceRow.Kind[width];
    Arrays.fill(cells, "");
    Arrays.fill(kinds, SourceRow.Kind.TEXT);
    for (int i = 0; i < width; i++) {
      Optional<Cell> cell = row.getOptionalCell(i);
      if (cell.isPresent()) {
        kinds[i] = kind(cell.get());
        cells[i] = text(cell.get(), kinds[i]);
      }
    }
    return new SourceRow(row.getRowNum(), cells, kinds);
  }

  private static SourceRow.Kind kind(Cell cell) {
    boolean noValue = cell.getType() == CellType.FORMULA && cell.getValue() == null;
    if (cell.getType() == CellType.ERROR || noValue) {
      return SourceRow.Kind.ERROR;
    }
    return cell.getValue() instanceof BigDecimal ? SourceRow.Kind.NUMBER : SourceRow.Kind.TEXT;
  }

  private static String text(Cell cell, SourceRow.Kind kind) {
    Object value = cell.getValue();
    if (kind == SourceRow.Kind.ERROR) {
      return value == null ? "=" + cell.getFormula() : value.toString();
    }
    if (value instanceof BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    return value == null ? "" : value.toString();
  }

  @Override
  public long counted() {
    return counts.getOrDefault(sheet, 0L);
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
