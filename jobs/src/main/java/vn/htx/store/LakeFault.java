package vn.htx.store;

import vn.htx.model.Problem;

/** Something in a lake that differs from what was written, and how to mend it. */
public record LakeFault(Subject subject, Problem told) {
  /** What has to be made again. */
  public sealed interface Subject {}

  /** A table that is missing, or whose rows cannot be trusted. */
  public record OfTable(Lineage.Ref table) implements Subject {}

  /** Something in a version's folder. */
  public record OfVersion(String id, Part part) implements Subject {}

  /** The link {@code CURRENT} to the published version. */
  public record OfCurrent() implements Subject {}

  /** The faulty part of a version. */
  public enum Part {
    /** The manifest, or a file that does not belong to the version: {@link Versions#tidy} mends it. */
    TIDY,
    /** Something made from the tables: the database, a page, or the list of their digests. */
    CONTENT,
    /** A table of the version that has other rows now. */
    TABLE
  }
}
