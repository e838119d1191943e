package vn.htx.measure;

import vn.htx.model.Period;

/** Days of periods in the SQL of both engines. */
public final class Periods {
  private Periods() {}

  /** The first day of the period that a column has the code of ({@link Period}), as text. */
  public static String firstDay(String column) {
    return """
        CASE WHEN %1$s LIKE '____H1' THEN concat(substring(%1$s, 1, 4), '-01-01')
          WHEN %1$s LIKE '____H2' THEN concat(substring(%1$s, 1, 4), '-07-01')
          WHEN %1$s LIKE '____Q_'
            THEN concat(substring(%1$s, 1, 4), CASE substring(%1$s, 6, 1)
              WHEN '1' THEN '-01-01' WHEN '2' THEN '-04-01' WHEN '3' THEN '-07-01' ELSE '-10-01' END)
          WHEN %1$s LIKE '____-__' THEN concat(%1$s, '-01')
          WHEN %1$s LIKE '____' THEN concat(%1$s, '-01-01')
          ELSE %1$s END""".formatted(column);
  }
}
