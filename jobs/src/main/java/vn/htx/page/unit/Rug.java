package vn.htx.page.unit;

import java.util.List;
import java.util.Optional;
import vn.htx.chart.model.Label;
import vn.htx.model.Bilingual;
import vn.htx.model.UnitLevel;
import vn.htx.page.Paged;
import vn.htx.page.Scope;
import vn.htx.query.DuckDbReader;

/**
 * The units of a level by the indicators that can be compared between them: shares, means and indices, each in its
 * latest period, and how each figure stands to that of the city or to the unit's plan.
 *
 * @param columns in the order of the indicators' declaration
 * @param lines a page of those of the units that have a figure
 */
public record Rug(UnitLevel level, Base base, List<Column> columns, Paged<Line> lines) {
  public Rug {
    columns = List.copyOf(columns);
  }

  static final String NOT_KNOWN = "–";

  /** What figures are held against. */
  public enum Base {
    CITY("city", "Thành phố", "The city"),
    PLAN("plan", "Kế hoạch của đơn vị", "The unit's plan");

    private final String code;
    private final Bilingual label;

    Base(String code, String vi, String en) {
      this.code = code;
      this.label = Bilingual.of(vi, en);
    }

    public String code() {
      return code;
    }

    public Bilingual label() {
      return label;
    }
  }

  /** How a figure stands to what it is held against. */
  public enum Mark {
    BETTER("Tốt hơn", "Better"),
    SIMILAR("Tương đương", "Similar"),
    WORSE("Kém hơn", "Worse"),
    /** Where neither way is good. */
    HIGHER("Cao hơn", "Higher"),
    LOWER("Thấp hơn", "Lower"),
    /** Too few observations to judge. */
    FEW("Ít quan sát", "Few observations"),
    NOT_COMPARABLE("Không so sánh được", "Not comparable"),
    WITHHELD("Che để bảo mật", "Withheld"),
    /** There is a value, and nothing to hold it against. */
    ALONE("Không có số đối chiếu", "Nothing to compare"),
    NONE("Chưa có số liệu", "No figure");

    private final Bilingual label;

    Mark(String vi, String en) {
      this.label = Bilingual.of(vi, en);
    }

    public Bilingual label() {
      return label;
    }
  }

  /**
   * An indicator.
   *
   * @param domain its id
   * @param city the city's figure of the period
   * @param alike up to which difference figures are similar where they have no interval; with its unit
   * @param isJudged whether one way is good
   */
  public record Column(
      String indicator,
      String domain,
      Bilingual label,
      Bilingual unit,
      Label period,
      String city,
      Bilingual alike,
      boolean isJudged) {}

  /**
   * A unit.
   *
   * @param cells in the order of the columns
   */
  public record Line(String code, String name, List<Cell> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A figure, as shown to people; "–" where it is not known.
   *
   * @param isTested whether an interval decided the mark; else the declared difference did
   */
  public record Cell(String value, Mark mark, boolean isTested) {
    /** Whether there is a value. */
    public boolean isKnown() {
      return !value.equals(NOT_KNOWN);
    }
  }

  /** Whether any interval decided on this page. */
  public boolean isTested() {
    return lines.lines().stream().flatMap(line -> line.cells().stream()).anyMatch(Cell::isTested);
  }

  /**
   * The rug of a version.
   *
   * @param sort the indicator by which units are sorted, the greatest value first; empty to sort them by name
   * @param page of its lines, the first where none is asked for
   * @throws vn.htx.page.NoSuchPage for a page past the end
   */
  public static Rug of(
      DuckDbReader published,
      Scope scope,
      UnitLevel level,
      Base base,
      Optional<String> sort,
      Optional<String> page) {
    return new RugFigures(published, scope, level, base).rug(sort, page);
  }
}
