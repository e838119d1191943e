package vn.htx.ingest.review;

import java.io.Serializable;
import vn.htx.ingest.source.InboxFile;

/**
 * A file of the inbox that must not be used.
 *
 * @param inboxFile path inside the inbox, with {@code /}, or the file's name alone
 * @param reason never blank
 * @param file the review file that states it
 * @param row its physical row there
 */
public record Exclusion(String inboxFile, String reason, String file, int row)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Whether it names a file of the inbox, by its real or its masked path. */
  public boolean names(InboxFile file) {
    return names(file.path()) || names(file.location());
  }

  boolean names(String path) {
    return path.equals(inboxFile) || path.endsWith("/" + inboxFile);
  }
}
