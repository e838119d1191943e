package vn.htx.dashboard.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.htx.dashboard.ListCsv;
import vn.htx.model.Bilingual;
import vn.htx.page.QualityLists;
import vn.htx.page.QualityPage;

/**
 * The two complete lists behind the quality report, every sheet and every remark; the page shows only the first of
 * each.
 */
final class WholeLists {
  private static final List<String> FILES = List.of(
      "Bộ dữ liệu / dataset",
      "Tệp / file",
      "Trang tính / sheet",
      "Trạng thái / state",
      "Đã đọc / read",
      "Hợp lệ / clean",
      "Bị loại / rejected",
      "Bỏ qua / skipped",
      "Đếm lại / counted again",
      "Ô trả lời bị loại / answers rejected",
      "Nhận xét / remarks");
  private static final List<String> REMARKS = List.of(
      "Bộ dữ liệu / dataset",
      "Tệp / file",
      "Trang tính / sheet",
      "Dòng đầu / first row",
      "Cột / column",
      "Mức / severity",
      "Quy tắc / rule",
      "Số lần / times",
      "Thấy / found",
      "Diễn giải",
      "Message");

  private WholeLists() {}

  /** Writes one line for each sheet of each file, as {@link QualityPage#FILES}. */
  static void writeFiles(Path file, QualityLists lists) throws IOException {
    try (var csv = ListCsv.create(file, FILES)) {
      lists.sheets(sheet -> {
        if (!sheet.file().isEmpty()) {
          csv.line(cells(sheet));
        }
      });
    }
  }

  private static List<String> cells(QualityLists.Sheet sheet) {
    var cells = new ArrayList<String>(List.of(sheet.dataset(), sheet.file(), sheet.sheet()));
    cells.add(sheet.counts().map(counts -> both(counts.state().label())).orElse(""));
    for (Function<QualityPage.Counts, Long> each : List.<Function<QualityPage.Counts, Long>>of(
        QualityPage.Counts::read,
        QualityPage.Counts::clean,
        QualityPage.Counts::rejected,
        QualityPage.Counts::skipped,
        QualityPage.Counts::again)) {
      cells.add(shown(sheet.counts().map(each)));
    }
    cells.add(shown(
        sheet.counts().flatMap(QualityPage.Counts::answers).map(QualityPage.Answers::rejected)));
    cells.add(String.valueOf(sheet.remarks()));
    return cells;
  }

  /** Writes one line for each remark, as {@link QualityPage#REMARKS}. */
  static void writeRemarks(Path file, QualityLists lists) throws IOException {
    try (var csv = ListCsv.create(file, REMARKS)) {
      lists.remarks(told -> csv.line(cells(told)));
    }
  }

  private static List<String> cells(QualityLists.Remarked told) {
    QualityPage.SheetRemark remark = told.remark();
    return List.of(
        told.dataset(),
        told.file(),
        told.sheet(),
        remark.rows() instanceof QualityPage.Rows.First first ? String.valueOf(first.row()) : "",
        remark
            .column()
            .map(label -> "%s (%s)".formatted(label.vi(), remark.columnId()))
            .orElse(remark.columnId()),
        both(remark.severity()),
        remark.rule(),
        String.valueOf(remark.occurrences()),
        remark.found().orElse(""),
        remark.text().vi(),
        remark.text().en());
  }

  private static String both(Bilingual label) {
    return label.vi() + " / " + label.en();
  }

  private static String shown(Optional<Long> count) {
    return count.map(String::valueOf).orElse("");
  }
}
