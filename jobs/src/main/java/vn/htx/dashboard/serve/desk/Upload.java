package vn.htx.dashboard.serve.desk;

import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Problem;

/**
 * A file that waits.
 *
 * @param id of this upload, in hexadecimal digits
 * @param by the account that brought it
 * @param size in bytes
 */
public record Upload(String id, String by, ZonedDateTime at, long size, Place place, Look look) {
  /**
   * Where a file is to lie.
   *
   * @param dataset empty while it is not known
   * @param folder below the dataset's, with slashes; may be empty
   * @param name of the file
   */
  public record Place(String dataset, String folder, String name) {}

  /** What was seen in it. */
  public sealed interface Look {
    /** It is being read. */
    record Reading() implements Look {}

    /** It is not known which dataset it is of. */
    record Doubtful() implements Look {}

    /**
     * A delivery of rows.
     *
     * @param same the file in the inbox that has the same bytes
     */
    record Delivery(Findings.InBoth findings, Optional<String> same) implements Look {}

    /** What a clerk answers: corrections, links, a cleaning log, files to leave out; it belongs into review. */
    record Answers(int corrections, int links, int logged, int exclusions) implements Look {}

    /** It cannot be read. */
    record Unreadable(Problem problem) implements Look {}
  }

  public boolean isBeingRead() {
    return look instanceof Look.Reading;
  }

  /** Whether it may be kept as it is. */
  public boolean isTakeable() {
    return look instanceof Look.Answers
        || (look instanceof Look.Delivery delivery
            && delivery.findings().vi().isTakeable()
            && delivery.same().isEmpty());
  }

  /** In megabytes or kilobytes, rounded up. */
  public String sizeShown() {
    long kilobytes = (size + 1023) / 1024;
    return kilobytes < 1024 ? kilobytes + " KB" : (kilobytes + 1023) / 1024 + " MB";
  }

  public String atShown() {
    return shown(at);
  }

  /** Day and time as people write them. */
  public static String shown(ZonedDateTime at) {
    return String.format(
        Locale.ROOT,
        "%s %02d:%02d",
        VietnameseFormat.shown(at.toLocalDate()),
        at.getHour(),
        at.getMinute());
  }
}
