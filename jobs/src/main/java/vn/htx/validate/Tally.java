package vn.htx.validate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what the rows of one sheet break, by rule and column, with the first place of each. */
final class Tally {
  private static final int LONGEST_FOUND = 120;

  private final String dataset;
  private final String file;
  private final String sheet;
  private final Map<String, Map<String, Notice>> notices = new LinkedHashMap<>();

  Tally(String dataset, String file, String sheet) {
    this.dataset = dataset;
    this.file = file;
    this.sheet = sheet;
  }

  /** @param row 0 when the remark is about the sheet */
  void add(RowFindings.Finding finding, int row) {
    add(finding, row, 1);
  }

  void add(RowFindings.Finding finding, int row, long times) {
    BoundRule rule = finding.rule();
    notices
        .computeIfAbsent(rule.id(), id -> new LinkedHashMap<>())
        .compute(finding.column(), (column, before) -> {
          Notice notice = new Notice(
              dataset,
              file,
              sheet,
              rule.id(),
              column,
              rule.severity(),
              times,
              row,
              before == null ? shortened(finding.found()) : "",
              rule.vi(),
              rule.en());
          return before == null ? notice : before.plus(notice);
        });
  }

  private static String shortened(String found) {
    return found.length() <= LONGEST_FOUND ? found : found.substring(0, LONGEST_FOUND) + "…";
  }

  /** What was counted, in the order of the notices table. */
  List<Notice> notices() {
    var all = new ArrayList<Notice>();
    notices.values().forEach(byColumn -> all.addAll(byColumn.values()));
    all.sort(Notice.ORDER);
    return all;
  }
}
