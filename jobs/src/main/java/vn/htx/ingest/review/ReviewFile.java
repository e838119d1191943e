package vn.htx.ingest.review;

import java.io.Serializable;

/**
 * One file of the review folder as it was when it was read.
 *
 * @param path inside the folder, with {@code /}
 * @param sha256 of its bytes, hex; empty when it was not read
 */
public record ReviewFile(String path, String sha256) implements Serializable {
  private static final long serialVersionUID = 1L;
}
