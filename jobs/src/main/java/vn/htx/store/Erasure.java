package vn.htx.store;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import vn.htx.catalog.Catalog;
import vn.htx.catalog.common.Notices;
import vn.htx.catalog.common.RowAccounting;

/**
 * Tables whose rows are to be erased for good. In each one's place a mark stays, so that whoever reads a version that
 * was made with it is told, and nobody takes it for lost.
 *
 * @param tables whatever is made from another before it, so that a second try finds what an interrupted one left
 */
public record Erasure(List<StoredTable> tables) {
  private static final String FIGURES = "_values";

  public Erasure {
    tables = List.copyOf(tables);
  }

  /** On what grounds rows are erased. */
  public enum Why {
    /** A file that they were made from is to be forgotten. */
    FILE,
    /** They were hashed by another key than the one that is set now. */
    HASH_KEY
  }

  /**
   * What stands where rows were.
   *
   * @param what SHA-256 of the file's path in the inbox, which may name people itself; for a key, the fingerprint of
   *     the one that stayed
   * @param day ISO
   */
  public record Mark(Why why, String what, String day) {
    public Mark {
      Objects.requireNonNull(why);
      Objects.requireNonNull(what);
      Objects.requireNonNull(day);
    }
  }

  /** Those of some tables that have a row for each row, person, parcel or loan; figures and accounting stay. */
  public static Erasure of(Catalog catalog, List<StoredTable> tables) {
    return new Erasure(
        tables.stream().filter(table -> isRowLevel(catalog, table.table())).toList());
  }

  /** Of the tables that are in no catalog only the domains' figures have no rows of people. */
  static boolean isRowLevel(Catalog catalog, String table) {
    return catalog
        .find(table)
        .map(known -> switch (known.layer()) {
          case CLEAN, WIDE -> true;
          case QUALITY -> !known.equals(RowAccounting.TABLE) && !known.equals(Notices.TABLE);
          case REFERENCE, MART, DESCRIPTION -> false;
        })
        .orElseGet(() -> !table.endsWith(FIGURES));
  }

  /** Erases; under the lease. */
  public void carryOut(Lake lake, Mark mark) throws IOException {
    for (StoredTable table : tables) {
      lake.in(table.table(), table.fingerprint()).erase(mark);
    }
  }
}
