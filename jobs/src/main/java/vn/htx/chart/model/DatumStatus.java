package vn.htx.chart.model;

import vn.htx.model.Language;

/** The status of a value, as in {@code indicator_values.status}; {@link #MISSING} when there is no row. */
public enum DatumStatus {
  OK("ok", "", ""),
  FEW("few", "ít quan sát", "few observations"),
  SUPPRESSED("suppressed", "được che", "suppressed"),
  NOT_COMPARABLE("not_comparable", "không so sánh được", "not comparable"),
  UNDEFINED("undefined", "không xác định", "undefined"),
  MISSING("missing", "chưa có số liệu", "no data");

  private final String id;
  private final String vi;
  private final String en;

  DatumStatus(String id, String vi, String en) {
    this.id = id;
    this.vi = vi;
    this.en = en;
  }

  /** The status in tables and CSV. */
  public String id() {
    return id;
  }

  /** The status in Vietnamese; empty for {@link #OK}. */
  public String vi() {
    return vi;
  }

  public String en() {
    return en;
  }

  /** The status in one of the two languages; empty for {@link #OK}. */
  public String in(Language language) {
    return language == Language.VI ? vi : en;
  }

  /**
   * The constant of a status.
   *
   * @throws IllegalArgumentException when there is no such status; the message names all of them
   */
  public static DatumStatus of(String id) {
    for (DatumStatus status : values()) {
      if (status.id.equals(id)) {
        return status;
      }
    }
    throw new IllegalArgumentException(
        "status '%s' is none of ok, few, suppressed, not_comparable, undefined, missing"
            .formatted(id));
  }
}
