package vn.htx.store;

import vn.htx.model.Problem;

/** Something in a lake that is not as it was written: what it is and how it is mended. */
public record LakeFault(Subject subject, Problem told) {
  /** What has to be made again. */
  public sealed interface Subject {}

  /** A table whose rows cannot be trusted, or that is gone. */
  public record OfTable(Lineage.Ref table) implements Subject {}

  /** Something in a version's folder. */
  public record OfVersion(String id, Part part) implements Subject {}

  /** The link to the published version. */
  public record OfCurrent() implements Subject {}

  /** What of a version is at fault. */
  public enum Part {
    /** The manifest, or a file that is none of the version's: {@link Versions#tidy} mends it. */
    TIDY,
    /** What is made from the tables: the database, a page, or the list of their digests. */
    CONTENT,
    /** A table of the version has other rows now. */
    TABLE
  }
}
