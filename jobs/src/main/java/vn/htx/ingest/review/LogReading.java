package vn.htx.ingest.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.htx.ingest.source.SourceRow;
import vn.htx.text.MatchKey;

/** Reads the rows of cleaning logs: entries to apply, and a remark on each row that does nothing. */
final class LogReading {
  private final List<LogEntry> entries = new ArrayList<>();
  private final List<ReviewRemark> remarks = new ArrayList<>();

  List<LogEntry> entries() {
    return entries;
  }

  List<ReviewRemark> remarks() {
    return remarks;
  }

  void take(String file, LogColumns columns, SourceRow row) {
    String written = LogColumns.cell(columns.type(), row);
    Optional<ChangeType> type = ChangeType.of(written);
    LogColumns.Changed changed = columns.changed(row);
    if (!MatchKey.of(written).isEmpty() && type.isEmpty()) {
      remark(ReviewRemark.Kind.CHANGE_TYPE, file, row, written);
    } else if (changed == LogColumns.Changed.NOT_UNDERSTOOD) {
      String found = LogColumns.cell(columns.changed(), row);
      remark(ReviewRemark.Kind.CHANGED_NOT_KNOWN, file, row, found);
    } else if (type.equals(Optional.of(ChangeType.NO_ACTION))) {
      takeNoAction(file, row, changed);
    } else if (changed == LogColumns.Changed.NO) {
      if (type.isPresent()) {
        remark(ReviewRemark.Kind.CHANGED_NOT_KNOWN, file, row, written + ", changed: no");
      } else {
        remark(ReviewRemark.Kind.NO_ACTION, file, row, "");
      }
    } else if (type.isEmpty() && isUndecided(columns, row, changed)) {
      remark(ReviewRemark.Kind.UNDECIDED, file, row, "");
    } else {
      add(file, columns, row, type.orElse(ChangeType.CHANGE_RESPONSE));
    }
  }

  private void takeNoAction(String file, SourceRow row, LogColumns.Changed changed) {
    if (changed == LogColumns.Changed.YES) {
      remark(ReviewRemark.Kind.CHANGED_NOT_KNOWN, file, row, "no_action, changed: yes");
    } else {
      remark(ReviewRemark.Kind.NO_ACTION, file, row, "");
    }
  }

  /** Whether a row of a template was left blank: a template has a row for each doubt, and people decide only some. */
  private static boolean isUndecided(
      LogColumns columns, SourceRow row, LogColumns.Changed changed) {
    boolean nothing = LogColumns.cell(columns.newValue(), row).isEmpty();
    return changed == LogColumns.Changed.BLANK || (columns.type() >= 0 && nothing);
  }

  private void add(String file, LogColumns columns, SourceRow row, ChangeType type) {
    String id = columns.id(row);
    String reason = columns.reason(row);
    boolean whole = type == ChangeType.REMOVE_SURVEY;
    String question = whole ? "" : LogColumns.cell(columns.question(), row);
    if (id.isEmpty() || reason.isEmpty() || (question.isEmpty() && !whole)) {
      remark(ReviewRemark.Kind.ROW_INCOMPLETE, file, row, "");
      return;
    }
    String newValue =
        type == ChangeType.CHANGE_RESPONSE ? LogColumns.cell(columns.newValue(), row) : "";
    String oldValue = whole ? "" : LogColumns.cell(columns.oldValue(), row);
    entries.add(new LogEntry(type, id, question, oldValue, newValue, reason, file, row.row()));
  }

  private void remark(ReviewRemark.Kind kind, String file, SourceRow row, String found) {
    remarks.add(new ReviewRemark(kind, file, 1, row.row(), found));
  }
}
