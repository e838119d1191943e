package vn.htx.store;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import vn.htx.catalog.Catalog;
import vn.htx.catalog.common.Notices;
import vn.htx.catalog.common.RowAccounting;

/**
 * Tables whose rows are to be erased for good. A mark replaces each of them, so that a reader of a version made with it
 * is told, and nobody takes the table for lost.
 *
 * @param tables ordered such that a table comes before those it was made from; a second attempt then finds what an
 *     interrupted one left
 */
public record Erasure(List<StoredTable> tables) {
  private static final String FIGURES = "_values";

  public Erasure {
    tables = List.copyOf(tables);
  }

  /** The reason for an erasure. */
  public enum Why {
    /** A file that the rows were made from is to be forgotten. */
    FILE,
    /** The rows were hashed with a key other than the current one. */
    HASH_KEY
  }

  /**
   * The mark in place of the rows.
   *
   * @param what SHA-256 of the file's path in the inbox, which may itself name people; for a key, the fingerprint of
   *     the current one
   * @param day ISO
   */
  public record Mark(Why why, String what, String day) {
    public Mark {
      Objects.requireNonNull(why);
      Objects.requireNonNull(what);
      Objects.requireNonNull(day);
    }
  }

  /**
   * The tables among the given ones that have a row for each delivered row, person, parcel or loan. Figures and
   * accounting stay.
   */
  public static Erasure of(Catalog catalog, List<StoredTable> tables) {
    return new Erasure(
        tables.stream().filter(table -> isRowLevel(catalog, table.table())).toList());
  }

  /** A table outside the catalog has rows of people unless it holds a domain's figures. */
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

  /** Erases the rows; the caller must hold the lease. */
  public void carryOut(Lake lake, Mark mark) throws IOException {
    for (StoredTable table : tables) {
      lake.in(table.table(), table.fingerprint()).erase(mark);
    }
  }
}
