package vn.htx.ingest.review;

import java.io.Serializable;

/**
 * One line of a cleaning log: an answer of one submission that is to be replaced.
 *
 * @param uuid of the submission
 * @param question its column: the header as written, the header's last part, or the question's id
 * @param oldValue what must stand there; empty for a blank
 * @param newValue what stands there then; empty for a blank
 * @param reason never blank
 * @param file the review file that says so
 * @param row its physical row there
 */
public record LogEntry(
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
