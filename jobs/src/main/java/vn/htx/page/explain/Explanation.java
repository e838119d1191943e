package vn.htx.page.explain;

import java.util.List;
import java.util.Optional;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.model.Bilingual;
import vn.htx.model.UnitLevel;
import vn.htx.page.Scope;
import vn.htx.page.Value;
import vn.htx.query.DuckDbReader;

/**
 * What made a figure. Numbers are as shown to people.
 *
 * @param unit the unit's name
 * @param breakdowns what the figure is broken down by, and its part of each; empty for a total
 * @param published the figure with all that stands in its row
 * @param remark its status and the reason; empty where it stands
 * @param definition the version of the definition that it follows
 * @param trace empty where {@code why} says why nothing more is told
 */
public record Explanation(
    Indicator indicator,
    FigureKey key,
    String unit,
    Bilingual period,
    List<Named> breakdowns,
    List<Named> published,
    Optional<Bilingual> remark,
    String definition,
    Optional<Trace> trace,
    Optional<Bilingual> why) {
  public Explanation {
    breakdowns = List.copyOf(breakdowns);
    published = List.copyOf(published);
  }

  /** The path of the unit's profile; empty where there is none. */
  public String unitPath() {
    String level = key.code(IndicatorValues.UNIT_LEVEL);
    String unit = key.code(IndicatorValues.UNIT_CODE);
    if (unit.equals(Value.TOTAL) || unit.equals(Value.UNKNOWN_UNIT)) {
      return "";
    }
    return level.equals(UnitLevel.COOPERATIVE.code())
        ? "/cooperative/" + unit
        : "/unit/%s/%s".formatted(level, unit);
  }

  /** The ids of the loans that it lists. */
  public List<String> loans() {
    return trace.filter(Trace::isOfLoans).stream()
        .flatMap(each -> each.lines().stream())
        .flatMap(line -> line.id().stream())
        .toList();
  }

  /** Something with its name. */
  public record Named(Bilingual name, Bilingual value) {}

  /**
   * The observations behind a figure.
   *
   * @param fact its id
   * @param observed what one observation is
   * @param isOfLoans whether it is a loan
   * @param again the figure made again from them; empty where it has no value
   * @param columns what stands in the lines after the cooperative
   * @param lines of the page that is shown
   * @param listed how many observations can be listed
   * @param persons how many belong to natural persons, and are never listed
   * @param pages of lines, at least one
   * @param missing rejected rows that are not in it; empty where they are not kept
   * @param query over the version's tables
   */
  public record Trace(
      String fact,
      Bilingual observed,
      boolean isOfLoans,
      Optional<Again> again,
      List<Bilingual> columns,
      List<Line> lines,
      long listed,
      long persons,
      int page,
      int pages,
      List<Source> sources,
      Optional<Missing> missing,
      String query) {
    public Trace {
      columns = List.copyOf(columns);
      lines = List.copyOf(lines);
      sources = List.copyOf(sources);
    }
  }

  /**
   * A figure made again by another way than the night's.
   *
   * @param value with its unit
   * @param observations that have a part in it
   * @param agrees whether the published figure is the same
   */
  public record Again(Bilingual value, String observations, boolean agrees) {}

  /**
   * One observation.
   *
   * @param cooperative the id of the cooperative that it is or belongs to
   * @param name the cooperative's
   * @param id of the observation where it is not the cooperative itself
   */
  public record Line(String cooperative, String name, Optional<String> id, List<Bilingual> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A sheet of a file that the observations may come from.
   *
   * @param isUsed whether its rows count
   * @param read rows that were read; likewise the others
   */
  public record Source(
      Bilingual dataset, String place, boolean isUsed, long read, long clean, long rejected) {}

  /**
   * The rejected rows and answers that are missing from a figure.
   *
   * @param all how many name the figure's unit or a cooperative of it
   * @param rejected how many there are in all files behind it; the others name another unit or none that is known
   * @param rows the first of them
   */
  public record Missing(long all, long rejected, List<MissingRow> rows) {
    public Missing {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A rejected row, or one answer of a row.
   *
   * @param place the file and its sheet
   * @param row as the file counts
   * @param item of the answer; empty where the whole row was rejected
   * @param why what was wrong and what to do
   */
  public record MissingRow(
      Bilingual dataset, String place, long row, Optional<String> item, List<Bilingual> why) {
    public MissingRow {
      why = List.copyOf(why);
    }
  }

  /**
   * The explanation of a figure; empty where the version has no such figure.
   *
   * @param tables of a version, all of them
   * @param page of the lines, from 1; one past the end is the last
   */
  public static Optional<Explanation> of(
      DuckDbReader tables, Scope scope, FigureKey key, int page) {
    return scope
        .catalog()
        .indicator(key.indicator())
        .flatMap(indicator -> new ExplainedFigure(tables, scope, indicator, key).explained(page));
  }
}
