package vn.htx.domain.register.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.htx.catalog.Sql;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.domain.register.data.Existence;
import vn.htx.domain.register.data.RegisterIndicators;
import vn.htx.engine.SqlResource;
import vn.htx.measure.Cell;
import vn.htx.measure.Cells;
import vn.htx.model.Period;
import vn.htx.model.SizeClass;

/** The facts of the register and what is told of them. */
public final class RegisterCells {
  private static final int HALF_YEARS = 8;

  private static final List<RegisterIndicators> TOTALS = List.of(
      RegisterIndicators.COOPERATIVES, RegisterIndicators.MEMBERS, RegisterIndicators.REVENUE);

  /**
   * Units that exist on the as-of day, by type (category), sector and size class. One whose commune or district is not
   * known belongs to {@code unknown}, so that every level adds up to the city. In the city's sectors in which a unit
   * has a known size class, a class without a unit has its cell too; where no class is known the number is not known
   * either.
   */
  public static final Cells STOCKS = Cells.of("register_cells")
      .tell(TOTALS)
      .tell(TOTALS, IndicatorValues.CATEGORY)
      .tell(TOTALS, IndicatorValues.SECTOR)
      .tell(TOTALS, IndicatorValues.SIZE_CLASS)
      .tellOfCity(TOTALS, IndicatorValues.SECTOR, IndicatorValues.SIZE_CLASS)
      .declared();

  /**
   * Units in each of the last eight half-years, the running one up to the as-of day: opening + founded − gone =
   * closing. This is a full count, so that few movements are not marked.
   */
  public static final Cells MOVEMENTS = Cells.of("movement_cells")
      .tell(List.of(
          RegisterIndicators.COOPERATIVES_OPENING,
          RegisterIndicators.COOPERATIVES_NEW,
          RegisterIndicators.COOPERATIVES_LEFT,
          RegisterIndicators.COOPERATIVES_CLOSING,
          RegisterIndicators.COOPERATIVES_SUSPENDED))
      .declared();

  /** The register's rows in force on the as-of day that state all four figures of members. */
  public static final Cells MEMBERS = Cells.of("member_cells")
      .tell(List.of(
          RegisterIndicators.MEMBERS_OPENING,
          RegisterIndicators.MEMBERS_JOINED,
          RegisterIndicators.MEMBERS_LEFT,
          RegisterIndicators.MEMBERS_CLOSING))
      .declared();

  public static final List<Cells> ALL = List.of(STOCKS, MOVEMENTS, MEMBERS);

  private RegisterCells() {}

  /** The fact, from {@code cooperative_profile}. */
  public static String stocks(LocalDate asOf) {
    return SqlResource.text(
        RegisterCells.class,
        "stock_fact.sql",
        Map.of(
            "as_of", asOf.toString(),
            "unknown", Cell.UNKNOWN,
            "unknown_size", SizeClass.UNKNOWN.code(),
            "exists", Existence.on("p", asOf),
            "sizes", Sql.rows(Stream.of(SizeClass.values()).map(size -> List.of(size.code())))));
  }

  /** The fact, from {@code cooperative_profile}. */
  public static String movements(LocalDate asOf) {
    return SqlResource.text(
        RegisterCells.class,
        "movement_fact.sql",
        Map.of(
            "began", Existence.began("p"),
            "existed_before", Existence.on("u", "h.day_before"),
            "exists_after", Existence.on("u", "h.last_day"),
            "halves",
                Sql.rows(halfYears(asOf)
                    .map(half -> List.of(
                        half.code(),
                        half.first().minusDays(1).toString(),
                        half.last().toString())))));
  }

  /** The fact, from {@code cooperatives}. */
  public static String members(LocalDate asOf) {
    return SqlResource.text(
        RegisterCells.class, "member_fact.sql", Map.of("as_of", asOf.toString()));
  }

  /** The eight half-years up to the one that contains the as-of day; that one ends on the as-of day. */
  private static Stream<Period> halfYears(LocalDate asOf) {
    return Period.halvesUpTo(asOf, HALF_YEARS).stream()
        .map(
            half -> half.last().isAfter(asOf) ? new Period(half.code(), half.first(), asOf) : half);
  }
}
