package vn.htx.validate.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import vn.htx.ingest.review.Correction;
import vn.htx.ingest.review.Exclusion;
import vn.htx.ingest.review.LogEntry;
import vn.htx.ingest.review.Review;
import vn.htx.ingest.review.ReviewRemark;
import vn.htx.ingest.source.InboxFile;
import vn.htx.validate.check.Notice;
import vn.htx.validate.row.Amendments;

/** Notices about the review folder itself, under the dataset {@code review}. */
public final class ReviewNotices {
  /** Used as the dataset in notices. */
  public static final String DATASET = "review";

  private ReviewNotices() {}

  /**
   * Remarks made while the folder was read, corrections of other bytes, exclusions that match no file; at most one per
   * file and kind.
   */
  public static List<Notice> of(Review review, List<InboxFile> inbox, Supplier<Set<String>> met) {
    var remarks = new ArrayList<>(review.remarks());
    for (Exclusion exclusion : review.exclusions()) {
      if (inbox.stream().noneMatch(file -> exclusion.names(file))) {
        remarks.add(new ReviewRemark(
            ReviewRemark.Kind.NO_SUCH_FILE,
            exclusion.file(),
            1,
            exclusion.row(),
            exclusion.inboxFile()));
      }
    }
    if (!review.corrections().isEmpty() || !review.log().isEmpty()) {
      remarks.addAll(unused(review, inbox, met.get()));
    }
    return FileCheck.merge(remarks.stream().map(ReviewNotices::notice).toList());
  }

  private static List<ReviewRemark> unused(Review review, List<InboxFile> inbox, Set<String> met) {
    var remarks = new ArrayList<ReviewRemark>();
    for (Correction row : review.corrections()) {
      if (inbox.stream().noneMatch(file -> Amendments.concerns(row, file))) {
        remarks.add(
            new ReviewRemark(ReviewRemark.Kind.STALE, row.file(), 1, row.row(), row.inboxFile()));
      } else if (!met.contains(Amendments.name(row))) {
        remarks.add(new ReviewRemark(
            ReviewRemark.Kind.NO_SUCH_ROW,
            row.file(),
            1,
            row.row(),
            "%s: %s".formatted(row.inboxFile(), row.sourceRow())));
      }
    }
    for (LogEntry entry : review.log()) {
      if (!met.contains(Amendments.name(entry))) {
        remarks.add(new ReviewRemark(
            ReviewRemark.Kind.NO_SUCH_SUBMISSION, entry.file(), 1, entry.row(), entry.uuid()));
      }
    }
    return remarks;
  }

  /** The id of a kind of remark in the notices table. */
  public static String id(ReviewRemark.Kind kind) {
    return DATASET + "." + kind.id();
  }

  private static Notice notice(ReviewRemark remark) {
    return new Notice(
        DATASET,
        "review/" + remark.file(),
        "",
        id(remark.kind()),
        "",
        remark.kind().severity(),
        remark.occurrences(),
        remark.firstRow(),
        remark.found(),
        remark.kind().text().vi(),
        remark.kind().text().en());
  }
}
