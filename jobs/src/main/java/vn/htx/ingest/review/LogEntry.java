package vn.htx.ingest.review;

import java.io.Serializable;

/**
 * One line of a cleaning log: an answer of one submission that is to be replaced or emptied, or a submission that is to
 * be left out.
 *
 * @param type never {@link ChangeType#NO_ACTION}
 * @param uuid of the submission, or another id that its export has
 * @param question its column: the header as written, the header's last part, or the question's id; empty where the
 *     whole submission is meant
 * @param oldValue what must stand there; empty for a blank, or for whatever stands there where the workspace says so
 * @param newValue what stands there then; empty for a blank
 * @param reason never blank
 * @param file the review file that says so
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
