package vn.htx.ingest.review;

import java.io.Serializable;

/**
 * One entry of a cleaning log: an answer of one submission to be replaced or emptied, or a submission to be removed.
 *
 * @param type never {@link ChangeType#NO_ACTION}
 * @param uuid of the submission, or another id in its export
 * @param question its column: the header as written, the header's last part, or the question's id; empty where the
 *     whole submission is meant
 * @param oldValue the expected value; empty for a blank, or for any value where the workspace says so
 * @param newValue the new value; empty for a blank
 * @param reason never blank
 * @param file the review file that states it
 * @param row its physical row there
 */
public record LogEntry(
    ChangeType type,
    String uuid,
    String question,
    String oldValue,
    String newValue,
    String reason,
    String file,
    int row)
    implements Serializable {
  private static final long serialVersionUID = 1L;
}
