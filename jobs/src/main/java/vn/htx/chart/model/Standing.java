package vn.htx.chart.model;

/** How a value stands, as {@code indicator_values.status} says it; {@link #MISSING} when no row exists. */
public enum Standing {
  OK("ok", "", ""),
  FEW("few", "ít quan sát", "few observations"),
  SUPPRESSED("suppressed", "được che", "suppressed"),
  NOT_COMPARABLE("not_comparable", "không so sánh được", "not comparable"),
  UNDEFINED("undefined", "không xác định", "undefined"),
  MISSING("missing", "chưa có số liệu", "no data");

  private final String id;
  private final String vi;
  private final String en;

  Standing(String id, String vi, String en) {
    this.id = id;
    this.vi = vi;
    this.en = en;
  }

  /** The word in tables and CSV. */
  public String id() {
    return id;
  }

  /** What people read; empty for {@link #OK}. */
  public String vi() {
    return vi;
  }

  public String en() {
    return en;
  }

  /** The standing of a status word; an unknown word is an error that names the known ones. */
  public static Standing of(String id) {
    for (Standing standing : values()) {
      if (standing.id.equals(id)) {
        return standing;
      }
    }
    throw new IllegalArgumentException(
        "status '%s' is none of ok, few, suppressed, not_comparable, undefined, missing"
            .formatted(id));
  }
}
