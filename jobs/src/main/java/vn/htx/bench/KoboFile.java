package vn.htx.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A survey as exported by KoboToolbox to a workbook: times and device first, then one column for each question with its
 * groups in the name, ids last. Most questions do not belong to the survey, and some answers are invalid. The rows are
 * always the same.
 *
 * @param items ids of the survey's questions
 */
record KoboFile(long rows, List<String> items) {
  private static final int WIDTH = 800;
  private static final int MISTAKES = 50;
  private static final List<String> FIRST =
      List.of("start", "end", "Đợt khảo sát", "Mã HTX", "Ngày trả lời");
  private static final List<String> LAST = List.of("_id", "_uuid", "_index");

  void writeTo(Path file) throws IOException {
    Workbooks.write(file, sink -> {
      sink.row(header());
      for (long i = 0; i < rows; i++) {
        sink.row(row(i));
      }
    });
  }

  /** Writes the register of the cooperatives that answered; without it every answer would be rejected. */
  void writeRegister(Path inbox) throws IOException {
    Path file = inbox.resolve("cooperatives").resolve("2026-06-30.csv");
    Files.createDirectories(file.getParent());
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("Mã HTX,Tên HTX,Loại hình,Lĩnh vực,Tình trạng,Mã xã,Ngày thành lập\n");
      for (long i = 0; i < rows; i++) {
        out.write(String.format(Locale.ROOT, "MP-%05d,HTX %s,HTX,NN,HD,11824,2015-05-04\n", i, i));
      }
    }
  }

  private List<String> header() {
    var names = new ArrayList<>(FIRST);
    items.forEach(item -> names.add("so_hoa/" + item));
    for (int i = 1; names.size() < WIDTH - LAST.size(); i++) {
      names.add("khac/nhom_%s/cau_%s".formatted(i / 20, i));
    }
    names.addAll(LAST);
    return names;
  }

  private List<String> row(long i) {
    var chance = new SplittableRandom(i);
    var cells = new ArrayList<String>(WIDTH);
    cells.add(String.format(Locale.ROOT, "2026-05-04T08:%02d:00.000+07:00", i % 60));
    cells.add(String.format(Locale.ROOT, "2026-05-04T09:%02d:00.000+07:00", i % 60));
    cells.add("2026H1");
    cells.add(String.format(Locale.ROOT, "MP-%05d", i));
    cells.add(String.format(Locale.ROOT, "2026-05-%02d", i % 28 + 1));
    for (int item = 0; item < items.size(); item++) {
      int mistake = chance.nextInt(MISTAKES);
      cells.add(mistake == 0 ? "" : mistake == 1 ? "abc" : Integer.toString(chance.nextInt(2)));
    }
    while (cells.size() < WIDTH - LAST.size()) {
      cells.add(cells.size() % 3 == 0 ? "" : "trả lời " + chance.nextInt(100));
    }
    cells.add(Long.toString(700_000 + i));
    cells.add(String.format(Locale.ROOT, "%08x-0000-4000-8000-%012x", i * 31, i));
    cells.add(Long.toString(i + 1));
    return cells;
  }
}
