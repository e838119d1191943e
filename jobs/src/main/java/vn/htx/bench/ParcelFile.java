package vn.htx.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A land register of any length with mistakes, whose rows are always the same: missing ids, communes or areas, areas
 * that are no number or not above 0, repeated ids, unknown communes and land uses, implausibly large areas, names of
 * land uses instead of codes, and remarks with separators and quotes. The rows are ordered as an office writes them, by
 * commune and map sheet, which differs from the order of their ids.
 *
 * @param communes unit codes to draw from
 * @param beside number of columns that the contract does not have and nobody reads
 * @param hasLineBreaks whether some remarks take two lines
 */
record ParcelFile(long rows, List<String> communes, int beside, boolean hasLineBreaks) {
  /** The contract's columns as named in the file, then a remark. */
  static final List<String> HEADER =
      List.of("Mã thửa", "Mã xã", "Tờ bản đồ", "Số thửa", "Diện tích (m2)", "Loại đất", "Ghi chú");

  static final int NOTE = 6;
  private static final List<String> USES = List.of("LUC", "LUK", "BHK", "CLN", "NTS", "ONT");
  private static final int ROWS_A_COMMUNE = 20_000;
  private static final int ROWS_A_SHEET = 200;
  private static final int MISTAKES = 1_000;

  /** All column names. */
  List<String> header() {
    var names = new ArrayList<>(HEADER);
    for (int i = 1; i <= beside; i++) {
      names.add("Thông tin " + i);
    }
    return names;
  }

  /** Writes header and rows in their order. */
  void writeTo(GeneratedRowSink sink) throws IOException {
    sink.row(header());
    for (long i = 0; i < rows; i++) {
      sink.row(row(i));
    }
  }

  /** Writes a CSV in UTF-8 with commas and line feeds; cells are quoted only where necessary. */
  void writeCsv(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      writeTo(cells -> {
        for (int i = 0; i < cells.size(); i++) {
          if (i > 0) {
            out.write(',');
          }
          out.write(quoted(cells.get(i)));
        }
        out.write('\n');
      });
    }
  }

  private static String quoted(String cell) {
    boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private List<String> row(long i) {
    var chance = new SplittableRandom(i);
    int mistake = chance.nextInt(MISTAKES);
    long named = mistake == 0 ? i - 1 - chance.nextLong(Math.min(i, 5_000) + 1) : i;
    int tenths = chance.nextInt(500, 20_000);
    var cells = new ArrayList<String>(HEADER.size() + beside);
    cells.add(mistake == 1 || mistake == 2 ? "" : id(Math.max(named, 0)));
    cells.add(mistake == 3 ? "" : mistake == 4 ? "99999" : commune(i));
    cells.add(Long.toString(sheet(i)));
    cells.add(Long.toString(number(i)));
    cells.add(area(mistake, tenths));
    cells.add(use(mistake, chance));
    cells.add(note(mistake));
    for (int column = 0; column < beside; column++) {
      cells.add(column % 2 == 0 ? "Xóm " + chance.nextInt(40) : Integer.toString(tenths + column));
    }
    return cells;
  }

  private String commune(long i) {
    return communes.get((int) (i / ROWS_A_COMMUNE % communes.size()));
  }

  private static long sheet(long i) {
    return i % ROWS_A_COMMUNE / ROWS_A_SHEET + 1;
  }

  private static long number(long i) {
    return i % ROWS_A_SHEET + 1;
  }

  private String id(long i) {
    long round = i / ROWS_A_COMMUNE / communes.size();
    return "MP-%s-%s-%s-%s".formatted(commune(i), round, sheet(i), number(i));
  }

  private static String area(int mistake, int tenths) {
    return switch (mistake) {
      case 2, 5 -> "abc";
      case 6 -> "";
      case 7 -> "0";
      case 8 -> "-" + tenths + ".5";
      case 9 -> "600000.5";
      default -> tenths / 10 + "." + tenths % 10;
    };
  }

  private static String use(int mistake, SplittableRandom chance) {
    return switch (mistake) {
      case 10 -> "XYZ";
      case 11 -> "";
      case 12, 13, 14 -> "Đất lúa";
      default -> USES.get(chance.nextInt(USES.size()));
    };
  }

  private String note(int mistake) {
    if (mistake >= 20 && mistake < 60) {
      return "Giáp kênh, bờ \"vùng\"";
    }
    return mistake >= 60 && mistake < 70
        ? "Chưa đo lại" + (hasLineBreaks ? ",\n" : "; ") + "chờ bản đồ"
        : "";
  }
}
