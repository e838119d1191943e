package vn.htx.domain.register.data;

import java.time.LocalDate;

/** When a unit of {@code cooperative_profile} exists, in the SQL of both engines. */
public final class Existence {
  private Existence() {}

  /**
   * The first day of the unit: the day of its dissolution when a file gives a later foundation; null when it is not
   * known.
   *
   * @param profile the name of the table or its alias
   */
  public static String began(String profile) {
    return "CASE WHEN %1$s.dissolved_on < %1$s.founded_on THEN %1$s.dissolved_on ELSE %1$s.founded_on END"
        .formatted(profile);
  }

  /** Whether the unit exists at the end of a day. */
  public static String on(String profile, LocalDate day) {
    return on(profile, "DATE '%s'".formatted(day));
  }

  /**
   * Whether the unit exists at the end of a day. One whose foundation is not known counts as having existed from the
   * beginning.
   *
   * @param day an expression of type date
   */
  public static String on(String profile, String day) {
    return "(coalesce(%s, %s) <= %2$s AND (%3$s.dissolved_on IS NULL OR %3$s.dissolved_on > %2$s))"
        .formatted(began(profile), day, profile);
  }
}
