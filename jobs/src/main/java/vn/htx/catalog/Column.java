package vn.htx.catalog;

import vn.htx.model.Bilingual;

/**
 * One column of a table.
 *
 * @param id the name in tables, lower_snake_case; a public contract
 * @param unit unit of measure (đồng, m², %/năm), empty where there is none
 * @param presence whether null is allowed; it means "not known"
 * @param protection how personal data is treated when a file is read
 * @param label what people read
 * @param meaning one sentence; says what null means where that is not obvious
 */
public record Column(
    String id,
    ColumnType type,
    String unit,
    Presence presence,
    Protection protection,
    Bilingual label,
    String meaning) {

  /** Whether a column may be empty. */
  public enum Presence {
    REQUIRED,
    OPTIONAL
  }

  /** What happens to personal data when a file is read. */
  public enum Protection {
    NONE,
    /** A citizen id or a phone: only its keyed hash is stored; the text never reaches a table, log or page. */
    HASHED
  }

  public static Column required(String id, ColumnType type, String vi, String en, String meaning) {
    return new Column(
        id, type, "", Presence.REQUIRED, Protection.NONE, Bilingual.of(vi, en), meaning);
  }

  public static Column optional(String id, ColumnType type, String vi, String en, String meaning) {
    return new Column(
        id, type, "", Presence.OPTIONAL, Protection.NONE, Bilingual.of(vi, en), meaning);
  }

  /** A column of an internal table that only our own queries read: its label is its name. */
  public static Column internal(String id, ColumnType type, String meaning) {
    return optional(id, type, id, id, meaning);
  }

  public Column unit(String newUnit) {
    return new Column(id, type, newUnit, presence, protection, label, meaning);
  }

  public Column hashed() {
    return new Column(id, type, unit, presence, Protection.HASHED, label, meaning);
  }

  public boolean isRequired() {
    return presence == Presence.REQUIRED;
  }

  public boolean isHashed() {
    return protection == Protection.HASHED;
  }
}
