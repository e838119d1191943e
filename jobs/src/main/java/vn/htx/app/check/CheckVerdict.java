package vn.htx.app.check;

import java.util.ArrayList;
import java.util.List;
import vn.htx.app.terminal.Layout;
import vn.htx.text.personal.Masked;
import vn.htx.validate.check.PlacedNotice;
import vn.htx.validate.file.FileSummary;

/**
 * What {@code htx check} says first: the file, its dataset, whether it is taken, its rows, how much there is to mend.
 */
final class CheckVerdict {
  private static final int LABELS = 22;
  private static final int MOST_SHEETS = 12;

  private final CheckedFile file;
  private final List<FaultKind> kinds;

  CheckVerdict(CheckedFile file, List<FaultKind> kinds) {
    this.file = file;
    this.kinds = kinds;
  }

  List<String> lines(int width, boolean all) {
    var lines = new ArrayList<String>();
    lines.add(label("Tệp / file") + path(width - LABELS, all));
    add(lines, "Bộ dữ liệu / dataset", dataset(), width);
    add(lines, "Kết quả / verdict", mark() + " " + verdict(), width);
    add(lines, "Số dòng / rows", rows(), width);
    add(lines, "Cần sửa / to mend", toMend(), width);
    lines.addAll(sheets(all));
    return lines;
  }

  private static void add(List<String> lines, String label, String text, int width) {
    lines.addAll(Layout.wrapped(label(label), text, width));
  }

  private static String label(String label) {
    return Layout.padded(label, LABELS);
  }

  /** Whole where it fits or all is asked for; else without the first folders, which the others of an inbox share. */
  private String path(int width, boolean all) {
    String path = Masked.text(file.path().toString());
    String shown = path;
    while (!all && Layout.width(shown) > width - 2 && shown.indexOf('/', 1) > 0) {
      shown = shown.substring(shown.indexOf('/', 1));
    }
    return shown.equals(path) ? path : "…" + shown;
  }

  private String dataset() {
    return "%s (%s)%s"
        .formatted(
            file.contract().label(),
            file.contract().table().name(),
            file.guessed() ? ", đoán theo tên cột / guessed by its columns" : "");
  }

  /** One sign for a list of files: taken whole, taken in part, left out. */
  String mark() {
    return file.isLeftOut() ? "✗" : file.hasRejected() || orphans() > 0 ? "!" : "✓";
  }

  String verdict() {
    if (file.isLeftOut()) {
      return "CẢ TỆP BỊ BỎ RA / THE WHOLE FILE IS LEFT OUT";
    }
    long rows = file.sum(FileSummary::rejected);
    long answers = file.rows().rejectedAlone();
    var vi = new ArrayList<String>();
    var en = new ArrayList<String>();
    if (rows > 0) {
      vi.add(rows + " dòng");
      en.add(rows + (rows == 1 ? " row" : " rows"));
    }
    if (answers > 0) {
      vi.add(answers + " câu trả lời");
      en.add(answers + (answers == 1 ? " answer" : " answers"));
    }
    if (orphans() > 0) {
      vi.add(orphans() + " dòng có mã không tra được");
      en.add(orphans() + (orphans() == 1 ? " row" : " rows") + " with keys nobody knows");
    }
    return vi.isEmpty()
        ? "Được nhận cả / taken whole"
        : "Được nhận, trừ %s / taken, but for %s"
            .formatted(String.join(", ", vi), String.join(", ", en));
  }

  /** Rows that another dataset's keys would reject. */
  private long orphans() {
    return file.lookedUp().stream()
        .map(PlacedNotice::notice)
        .filter(notice -> FaultKind.isError(notice.severity()))
        .mapToLong(notice -> notice.occurrences())
        .sum();
  }

  private String rows() {
    long read = file.sum(FileSummary::read);
    long counted = file.sum(FileSummary::counted);
    String recount = read == counted ? "" : " · đếm lại/recount " + counted;
    if (file.isLeftOut() && read == 0) {
      return "không đọc được dòng nào / no row could be read";
    }
    return file.isLeftOut()
        ? "tệp có %s dòng, không lấy dòng nào / the file holds %s rows, none is taken%s"
            .formatted(read, read, recount)
        : "đọc/read %s · hợp lệ/clean %s · bị loại/rejected %s · bỏ qua/skipped %s%s"
            .formatted(
                read,
                file.sum(FileSummary::clean),
                file.sum(FileSummary::rejected),
                file.sum(FileSummary::skipped),
                recount);
  }

  private String toMend() {
    var parts = new ArrayList<String>();
    count(parts, "lỗi/errors", kinds.stream().filter(FaultKind::isError).toList());
    count(
        parts, "cảnh báo/warnings", kinds.stream().filter(FaultKind::isWarning).toList());
    int unknown = file.unknownColumns().size();
    if (unknown > 0) {
      parts.add("cột lạ/unknown columns " + unknown);
    }
    return parts.isEmpty() ? "không có gì / nothing" : String.join(" · ", parts);
  }

  private static void count(List<String> parts, String what, List<FaultKind> kinds) {
    long times = kinds.stream().mapToLong(FaultKind::occurrences).sum();
    if (times > 0) {
      parts.add("%s %s (%s loại/kinds)".formatted(what, times, kinds.size()));
    }
  }

  /** A line a sheet where there are several. */
  private List<String> sheets(boolean all) {
    List<FileSummary> sheets = file.outcome().summaries();
    if (sheets.size() < 2) {
      return List.of();
    }
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("trang/sheet", "đọc/read", "hợp lệ/clean", "loại/rejected", "bỏ qua/skipped"));
    for (FileSummary sheet :
        all ? sheets : sheets.subList(0, Math.min(MOST_SHEETS, sheets.size()))) {
      rows.add(List.of(
          Layout.cut(Masked.name(sheet.sheet()), 40),
          String.valueOf(sheet.read()),
          String.valueOf(sheet.clean()),
          String.valueOf(sheet.rejected()),
          String.valueOf(sheet.skipped())));
    }
    List<String> lines = new ArrayList<>(Layout.columns("  ", rows));
    if (rows.size() - 1 < sheets.size()) {
      lines.add("  … và %s trang nữa / and %s more sheets: --all"
          .formatted(sheets.size() - MOST_SHEETS, sheets.size() - MOST_SHEETS));
    }
    return lines;
  }
}
