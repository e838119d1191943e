package vn.htx.app.check;

import java.util.ArrayList;
import java.util.List;
import vn.htx.app.terminal.Layout;
import vn.htx.catalog.Catalog;
import vn.htx.validate.check.Notice;
import vn.htx.validate.check.PlacedNotice;
import vn.htx.validate.file.FileCheck;

/**
 * What {@code htx check} shows of one file: the verdict, what to mend by kind, the columns with the first rows as they
 * were read. All of it where that is asked for, else as much as one screen takes.
 */
final class CheckView {
  private final CheckedFile file;
  private final Catalog catalog;
  private final List<FaultKind> kinds;
  private final int width;
  private final boolean all;

  CheckView(CheckedFile file, Catalog catalog, int width, boolean all) {
    this.file = file;
    this.catalog = catalog;
    this.kinds = FaultKind.of(file.remarks());
    this.width = width;
    this.all = all;
  }

  CheckVerdict verdict() {
    return new CheckVerdict(file, kinds);
  }

  List<String> lines() {
    var lines = new ArrayList<>(verdict().lines(width, all));
    var faults = new CheckFaults(file, kinds, width, all, CheckWords.BOTH);
    section(lines, "", faults.toMend());
    section(lines, "", new CheckColumns(file, width, all, CheckWords.BOTH).lines());
    section(lines, "Ghi nhận, không cần sửa / noted, nothing to mend:", faults.noted());
    section(lines, "", night());
    if (all) {
      section(lines, "Mọi nhận xét như đêm chạy ghi / every remark as a night writes it:", whole());
    }
    return lines;
  }

  private static void section(List<String> lines, String title, List<String> section) {
    if (section.isEmpty()) {
      return;
    }
    lines.add("");
    if (!title.isEmpty()) {
      lines.add(title);
    }
    lines.addAll(section);
  }

  /** What could not be looked up, and the rules that one file cannot decide. */
  private List<String> night() {
    var lines = new ArrayList<String>();
    if (!file.notLookedUp().isEmpty()) {
      lines.addAll(Layout.wrapped(
          "",
          "%s: chưa có bản công bố để tra / no published version to look it up in"
              .formatted(String.join(", ", file.notLookedUp())),
          width));
    }
    lines.addAll(Layout.wrapped(
        "",
        "Chỉ đêm chạy mới quyết được / only the night decides: "
            + String.join(", ", FileCheck.leftToTheNight(file.contract())),
        width));
    if (!all) {
      lines.add("Xem hết / see all of it: --all");
    }
    return lines;
  }

  private List<String> whole() {
    var lines = new ArrayList<String>();
    for (PlacedNotice remark : file.remarks()) {
      Notice notice = remark.notice();
      lines.add(
          "%s %s ×%s".formatted(notice.severity().label(), notice.rule(), notice.occurrences()));
      lines.add("    " + notice.messageVi(catalog));
      lines.add("    " + notice.messageEn(catalog));
    }
    return lines;
  }
}
