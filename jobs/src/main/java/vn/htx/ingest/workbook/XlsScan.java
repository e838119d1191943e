package vn.htx.ingest.workbook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.htx.ingest.source.SheetShape;
import vn.htx.ingest.source.UnreadableException;

/**
 * The first pass over an Excel 97-2003 workbook (BIFF8): its sheets, the second count of their rows, their shapes, and
 * anything that the reader must not be given. Reads the records' bytes itself, independent of the reader. Layouts:
 * [MS-XLS] 2.4.21 (BOF), 2.4.28 (BoundSheet8), 2.4.77 (Date1904), 2.4.265 (SST).
 */
final class XlsScan {
  private static final int EOF = 0x0A;
  private static final int DATE1904 = 0x22;
  private static final int FILEPASS = 0x2F;
  private static final int BOUNDSHEET = 0x85;
  private static final int SST = 0xFC;
  private static final int BOF = 0x809;
  private static final Set<Integer> OLDER_BOFS = Set.of(0x09, 0x209, 0x409);
  private static final int BIFF8 = 0x600;

  /** Bytes of the shortest text: its length and its flags. */
  private static final int LEAST_TEXT = 3;

  private final long size;
  private final List<ListedSheet> listed = new ArrayList<>();
  private final Map<Long, XlsSheetScan> scans = new HashMap<>();
  private final Set<Long> starts = new HashSet<>();
  private boolean date1904;

  private XlsScan(long size) {
    this.size = size;
  }

  private record ListedSheet(String name, boolean hidden, boolean cells, long from) {}

  /**
   * A sheet of cells in the workbook's order.
   *
   * @param from offset of its records in the workbook's stream
   */
  record XlsSheet(String name, boolean hidden, long from, long rows, SheetShape shape) {}

  /** The result of the pass. */
  record XlsWorkbook(List<XlsSheet> sheets, boolean date1904) {}

  /**
   * @param in the workbook's stream
   * @param size its length in bytes
   * @throws UnreadableException when the reader must not be given the workbook
   */
  static XlsWorkbook read(InputStream in, long size) throws IOException {
    var scan = new XlsScan(size);
    scan.read(new BiffRecords(new BufferedInputStream(in, 1 << 16)));
    return new XlsWorkbook(scan.sheets(), scan.date1904);
  }

  /** The global records come first, then those of each sheet; charts are nested in a sheet's records. */
  private void read(BiffRecords record) throws IOException {
    int depth = 0;
    boolean globals = true;
    XlsSheetScan sheet = new XlsSheetScan("");
    while (record.next() && (depth > 0 || record.id() == BOF || isOlder(record))) {
      if (record.id() == BOF || isOlder(record)) {
        checkVersion(record);
        if (depth == 0) {
          starts.add(record.from());
          sheet = scans.getOrDefault(record.from(), new XlsSheetScan(""));
        }
        depth++;
      } else if (record.id() == EOF) {
        depth--;
        globals &= depth > 0;
      } else if (globals) {
        global(record);
      } else if (depth == 1) {
        sheet.accept(record);
      }
    }
    if (depth != 0 || starts.isEmpty()) {
      throw new UnreadableException(WorkbookFaults.broken());
    }
  }

  private static boolean isOlder(BiffRecords record) {
    return OLDER_BOFS.contains(record.id());
  }

  private static void checkVersion(BiffRecords record) throws IOException {
    if (record.id() != BOF || record.number(0) != BIFF8) {
      throw new UnreadableException(WorkbookFaults.olderThan97());
    }
  }

  private void global(BiffRecords record) throws IOException {
    switch (record.id()) {
      case FILEPASS -> throw new UnreadableException(WorkbookFaults.password());
      case DATE1904 -> date1904 = record.number(0) == 1;
      case BOUNDSHEET -> list(record);
      case SST -> {
        int texts = record.wide(4);
        if (texts < 0 || (long) texts * LEAST_TEXT > size) {
          throw new UnreadableException(WorkbookFaults.broken());
        }
      }
      default -> {
        // formats, fonts, names: not needed
      }
    }
  }

  private void list(BiffRecords record) throws IOException {
    long from = record.wide(0) & 0xFFFF_FFFFL;
    int state = record.unsignedByte(4) & 3;
    int kind = record.unsignedByte(5);
    String name = name(record);
    listed.add(new ListedSheet(name, state != 0, kind == 0, from));
    if (state == 0 && kind == 0 && scans.put(from, new XlsSheetScan(name)) != null) {
      throw new UnreadableException(WorkbookFaults.broken());
    }
  }

  private static String name(BiffRecords record) throws IOException {
    int length = record.unsignedByte(6);
    boolean wide = (record.unsignedByte(7) & 1) != 0;
    byte[] bytes = new byte[wide ? 2 * length : length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) record.unsignedByte(8 + i);
    }
    return new String(bytes, wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
  }

  private List<XlsSheet> sheets() {
    var sheets = new ArrayList<XlsSheet>();
    for (ListedSheet each : listed) {
      if (!each.cells()) {
        continue;
      }
      XlsSheetScan scan = scans.getOrDefault(each.from(), new XlsSheetScan(each.name()));
      if (!each.hidden() && !starts.contains(each.from())) {
        throw new UnreadableException(WorkbookFaults.broken());
      }
      sheets.add(new XlsSheet(each.name(), each.hidden(), each.from(), scan.rows(), scan.shape()));
    }
    return sheets;
  }
}
