package vn.htx.validate.row;

import java.util.List;
import java.util.Optional;
import vn.htx.config.rule.ReviewRule;
import vn.htx.ingest.form.ReviewStates;
import vn.htx.ingest.review.LogEntry;
import vn.htx.ingest.source.SourceRow;
import vn.htx.model.ReviewState;
import vn.htx.model.SkipReason;
import vn.htx.text.Texts;
import vn.htx.text.personal.Masked;
import vn.htx.validate.check.Checks;
import vn.htx.validate.check.RowFindings;
import vn.htx.validate.check.Tally;

/**
 * Decides which rows of one table are left out: their submission was removed by a cleaning log, or its review state
 * does not count.
 */
public final class LeftOut {
  private final Checks checks;
  private final Header header;
  private final List<Integer> columns;

  /**
   * Why a row is left out.
   *
   * @param found the review state, or the log's reason
   */
  public record Why(SkipReason reason, String found) {}

  public LeftOut(Checks checks, Header header) {
    this.checks = checks;
    this.header = header;
    this.columns = header.reviewStates();
  }

  /** Why a row is left out; empty when it counts. */
  public Optional<Why> why(SourceRow row, Optional<LogEntry> removal, Tally tally) {
    return removal.isPresent()
        ? Optional.of(removed(row, removal.get(), tally))
        : columns.isEmpty() ? Optional.empty() : byState(row, tally);
  }

  private Why removed(SourceRow row, LogEntry removal, Tally tally) {
    String reason = Masked.text(removal.reason());
    tally.add(
        new RowFindings.Finding(checks.rules().of(ReviewRule.LOG_REMOVED), "", reason), row.row());
    return new Why(SkipReason.REMOVED_BY_LOG, reason);
  }

  /** Checks review states; a repeat may have the state of its submission in its own column and in its parent's. */
  private Optional<Why> byState(SourceRow row, Tally tally) {
    for (int column : columns) {
      String cell = Texts.clean(row.cell(column));
      Optional<ReviewState> state = ReviewStates.of(cell);
      if (state.isEmpty()) {
        tally.add(
            new RowFindings.Finding(
                checks.rules().of(ReviewRule.REVIEW_STATE_UNKNOWN),
                header.name(column),
                Masked.text(cell)),
            row.row());
      } else if (checks.forms().leftOut().contains(state.get())) {
        tally.add(
            new RowFindings.Finding(
                checks.rules().of(ReviewRule.REVIEW_STATE_LEFT_OUT),
                header.name(column) + " = " + state.get().code(),
                Masked.text(cell)),
            row.row());
        return Optional.of(new Why(SkipReason.REVIEW_STATE, state.get().code()));
      }
    }
    return Optional.empty();
  }
}
