package vn.htx.domain.readiness.step;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.htx.catalog.FieldRow;
import vn.htx.catalog.Sql;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.config.Framework;
import vn.htx.domain.readiness.data.ReadinessIndicators;
import vn.htx.domain.readiness.maths.Rounds;
import vn.htx.engine.SqlResource;
import vn.htx.measure.Cell;
import vn.htx.measure.CellFigures;
import vn.htx.measure.Cells;
import vn.htx.measure.Figure;
import vn.htx.measure.Periods;
import vn.htx.measure.WholeNumber;
import vn.htx.model.Disposition;

/**
 * The facts of readiness and what is told of them. The period is the survey round; rounds that begin after the as-of
 * day are left out. A cooperative belongs to the place in its profile, and to {@code unknown} when it has none.
 */
public final class ReadinessCells {
  /** Every cooperative that answered, with its score where it has one. */
  public static final Cells COOPERATIVES = Cells.of("readiness_cells")
      .tell(List.of(ReadinessIndicators.READINESS_SCORE))
      .declared();

  private static final List<ReadinessIndicators> SCORED =
      List.of(ReadinessIndicators.READINESS_MEAN, ReadinessIndicators.READINESS_MEDIAN);
  private static final List<ReadinessIndicators> LEVELS =
      List.of(ReadinessIndicators.READINESS_LEVEL_SHARE);

  /** The cooperatives with a score; for the share of each level of the round's framework once more for each level. */
  public static final Cells SCORES = Cells.of("score_cells")
      .tell(SCORED)
      .tellOfCity(SCORED, IndicatorValues.SECTOR)
      .tellOfCity(SCORED, IndicatorValues.SIZE_CLASS)
      .tell(LEVELS, IndicatorValues.CATEGORY)
      .tellOfCity(LEVELS, IndicatorValues.SECTOR, IndicatorValues.CATEGORY)
      .tellOfCity(LEVELS, IndicatorValues.SIZE_CLASS, IndicatorValues.CATEGORY)
      .declared();

  /** The scores of pillars (category). */
  public static final Cells PILLARS = Cells.of("pillar_cells")
      .tell(List.of(ReadinessIndicators.READINESS_PILLAR_MEAN), IndicatorValues.CATEGORY)
      .declared();

  /** Cooperatives with a score in a round and in the one before; the first round has none. */
  public static final Cells PANEL = Cells.of("panel_cells")
      .tell(List.of(ReadinessIndicators.READINESS_PANEL_CHANGE))
      .declared();

  /** Cooperatives drawn into the sample. */
  public static final Cells RESPONSE = Cells.of("response_cells")
      .tell(List.of(ReadinessIndicators.SURVEY_RESPONSE_RATE))
      .declared();

  public static final List<Cells> ALL = List.of(COOPERATIVES, SCORES, PILLARS, PANEL, RESPONSE);

  private ReadinessCells() {}

  /** The fact, from {@code readiness_scores}. */
  public static String cooperatives(LocalDate asOf) {
    return fact("cooperative_fact.sql", "score", "round", asOf, Map.of());
  }

  /** The fact, from {@code readiness_scores} and {@code cooperative_profile}. */
  public static String scores(List<Framework> frameworks, LocalDate asOf) {
    String levels = Sql.rows(frameworks.stream()
        .flatMap(framework -> framework.levels().stream()
            .map(level -> List.of(framework.reference(), level.code()))));
    return fact("score_fact.sql", "s.score", "s.round", asOf, Map.of("levels", levels));
  }

  /** The fact, from {@code readiness_pillars} and {@code cooperative_profile}. */
  public static String pillars(LocalDate asOf) {
    return fact("pillar_fact.sql", "s.score", "s.round", asOf, Map.of());
  }

  /** The fact, from {@code readiness_scores}. */
  public static String panel(LocalDate asOf) {
    return fact("panel_fact.sql", "s.score", "s.round", asOf, Map.of());
  }

  /** The fact, from {@code survey_sample}. */
  public static String response(LocalDate asOf) {
    return fact(
        "response_fact.sql",
        "",
        "s.round",
        asOf,
        Map.of(
            "complete", Disposition.COMPLETE.code(),
            "partial", Disposition.PARTIAL.code(),
            "ineligible", Disposition.INELIGIBLE.code()));
  }

  private static String fact(
      String file, String score, String round, LocalDate asOf, Map<String, String> more) {
    var values = new HashMap<>(more);
    values.put("as_of", asOf.toString());
    values.put("unknown", Cell.UNKNOWN);
    values.put("round_begins", Periods.firstDay(round));
    values.put("score_e9", WholeNumber.of(score));
    return SqlResource.text(ReadinessCells.class, file, values);
  }

  /** Scores are defined by the framework in force on the last day of the round. */
  public static final class ByFramework implements CellFigures.Marking {
    private static final long serialVersionUID = 1L;

    private final List<Framework> frameworks;

    public ByFramework(List<Framework> frameworks) {
      this.frameworks = List.copyOf(frameworks);
    }

    @Override
    public Figure mark(Figure figure, FieldRow cell) {
      if (figure.indicator() == ReadinessIndicators.SURVEY_RESPONSE_RATE) {
        return figure;
      }
      Framework framework = Rounds.framework(frameworks, figure.cell().period()).orElseThrow();
      return figure.definedBy(framework.reference(), framework.official());
    }
  }
}
