package vn.htx.domain.readiness.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.htx.catalog.Field;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.config.Framework;
import vn.htx.config.Framework.Level;
import vn.htx.domain.readiness.data.ReadinessIndicators;
import vn.htx.domain.readiness.data.ReadinessPillars;
import vn.htx.domain.readiness.data.ReadinessScores;
import vn.htx.domain.readiness.data.SurveySample;
import vn.htx.domain.readiness.maths.Rounds;
import vn.htx.domain.register.data.CooperativeProfile;
import vn.htx.domain.register.data.Profile;
import vn.htx.engine.Gathering;
import vn.htx.engine.NewRow;
import vn.htx.engine.TableRow;
import vn.htx.measure.Cell;
import vn.htx.measure.Disclosure;
import vn.htx.measure.Figure;
import vn.htx.measure.Summary;
import vn.htx.model.Bilingual;
import vn.htx.model.Disposition;
import vn.htx.model.Period;
import vn.htx.model.UnitLevel;
import vn.htx.place.Places;

/**
 * Figures of readiness per cooperative, commune, old district and city. The period is the survey round; rounds that
 * begin after the as-of day are left out. A cooperative belongs to the place in its profile, and to {@code unknown}
 * when it has none. For the city, means and shares of levels are also given by sector and by size class. The change of
 * the same cooperatives compares a round with the one before; the first round has none.
 */
public final class ReadinessValues {
  private ReadinessValues() {}

  /** The score of one cooperative in one round, with its profile. */
  private record Scored(
      String coopId, Optional<Double> score, Optional<String> level, Optional<Profile> profile) {}

  /** From scores, pillars, the sample and profiles to rows of {@code indicator_values}. */
  public static Dataset<Row> apply(
      Dataset<Row> scores,
      Dataset<Row> pillars,
      Dataset<Row> sample,
      Dataset<Row> profiles,
      List<Framework> frameworks,
      LocalDate asOf,
      Disclosure disclosure) {
    List<Framework> rulers = List.copyOf(frameworks);
    var gathering = new Gathering()
        .with(scores, ReadinessScores.TABLE)
        .with(pillars, ReadinessPillars.TABLE)
        .with(sample, SurveySample.TABLE)
        .with(profiles, CooperativeProfile.TABLE);
    return NewRow.flatMap(
        gathering,
        (all, group) ->
            figures(Gathering.apart(group), rulers, asOf, disclosure.fewBelow()).stream()
                .map(figure -> figure.row(disclosure))
                .iterator(),
        IndicatorValues.TABLE);
  }

  private static List<Figure> figures(
      List<List<TableRow>> tables, List<Framework> frameworks, LocalDate asOf, int fewBelow) {
    Map<String, Profile> profiles = tables.get(3).stream()
        .map(Profile::of)
        .collect(Collectors.toMap(Profile::coopId, profile -> profile));
    Map<String, List<TableRow>> pillars = byRound(tables.get(1), ReadinessPillars.ROUND, asOf);
    var figures = new ArrayList<Figure>();
    Map<String, Double> before = Map.of();
    for (var round : byRound(tables.get(0), ReadinessScores.ROUND, asOf).entrySet()) {
      Framework framework = Rounds.framework(frameworks, round.getKey()).orElseThrow();
      List<Scored> scored =
          round.getValue().stream().map(row -> scored(row, profiles)).toList();
      var ofRound = new ArrayList<Figure>(cooperatives(round.getKey(), scored));
      places(round.getKey(), scored)
          .forEach((cell, inCell) -> means(cell, inCell, framework)
              .forEach(figure -> ofRound.add(figure.fewBelow(fewBelow))));
      pillarMeans(round.getKey(), pillars.getOrDefault(round.getKey(), List.of()), profiles)
          .forEach(figure -> ofRound.add(figure.fewBelow(fewBelow)));
      change(round.getKey(), before, scored)
          .ifPresent(figure -> ofRound.add(figure.fewBelow(fewBelow)));
      ofRound.forEach(figure -> figures.add(figure.definedBy(
          framework.reference(),
          framework.official() ? Indicator.Basis.OFFICIAL : Indicator.Basis.OURS)));
      before = scoresOf(scored);
    }
    byRound(tables.get(2), SurveySample.ROUND, asOf)
        .forEach((round, drawn) -> figures.add(responseRate(round, drawn)));
    return figures;
  }

  private static SortedMap<String, List<TableRow>> byRound(
      List<TableRow> rows, Field round, LocalDate asOf) {
    return rows.stream()
        .filter(row -> !Rounds.period(row.text(round)).first().isAfter(asOf))
        .collect(Collectors.groupingBy(row -> row.text(round), TreeMap::new, Collectors.toList()));
  }

  private static Scored scored(TableRow row, Map<String, Profile> profiles) {
    String coopId = row.text(ReadinessScores.COOP_ID);
    return new Scored(
        coopId,
        row.findDouble(ReadinessScores.SCORE),
        row.findText(ReadinessScores.LEVEL),
        Optional.ofNullable(profiles.get(coopId)));
  }

  private static List<Figure> cooperatives(String round, List<Scored> scored) {
    return scored.stream()
        .map(one -> {
          Cell cell = Cell.of(UnitLevel.COOPERATIVE, one.coopId(), Rounds.period(round));
          return one.score()
              .map(score -> Figure.of(ReadinessIndicators.READINESS_SCORE, cell, score, 1))
              .orElseGet(() -> Figure.undefined(
                  ReadinessIndicators.READINESS_SCORE,
                  cell,
                  0,
                  Bilingual.of("trả lời quá ít câu hỏi", "too few items answered")));
        })
        .toList();
  }

  /** The scored cooperatives of every unit, and those of the city by sector and by size class. */
  private static Map<Cell, List<Scored>> places(String round, List<Scored> scored) {
    var cells = new TreeMap<Cell, List<Scored>>(Comparator.comparing(Cell::toString));
    for (Scored one : scored) {
      if (one.score().isEmpty()) {
        continue;
      }
      Period period = Rounds.period(round);
      Cell city = Cell.of(UnitLevel.CITY, Places.CITY, period);
      var own = new ArrayList<Cell>(units(one.profile(), period));
      one.profile().ifPresent(profile -> {
        own.add(city.sector(profile.sector()));
        own.add(city.sizeClass(profile.sizeClass()));
      });
      own.forEach(cell -> cells.computeIfAbsent(cell, key -> new ArrayList<>()).add(one));
    }
    return cells;
  }

  private static List<Cell> units(Optional<Profile> profile, Period period) {
    return List.of(
        Cell.of(UnitLevel.COMMUNE, profile.flatMap(Profile::commune).orElse(Cell.UNKNOWN), period),
        Cell.of(
            UnitLevel.OLD_DISTRICT,
            profile.flatMap(Profile::oldDistrict).orElse(Cell.UNKNOWN),
            period),
        Cell.of(UnitLevel.CITY, Places.CITY, period));
  }

  private static List<Figure> means(Cell cell, List<Scored> scored, Framework framework) {
    double[] scores =
        scored.stream().mapToDouble(one -> one.score().orElseThrow()).toArray();
    var figures = new ArrayList<Figure>();
    figures.add(Figure.mean(ReadinessIndicators.READINESS_MEAN, cell, scores));
    if (cell.level() != UnitLevel.COMMUNE) {
      figures.add(Figure.of(
          ReadinessIndicators.READINESS_MEDIAN, cell, Summary.median(scores), scores.length));
      for (Level level : framework.levels()) {
        long at = scored.stream()
            .filter(one -> one.level().equals(Optional.of(level.code())))
            .count();
        figures.add(Figure.percent(
            ReadinessIndicators.READINESS_LEVEL_SHARE,
            cell.category(level.code()),
            at,
            scores.length));
      }
    }
    return figures;
  }

  private static List<Figure> pillarMeans(
      String round, List<TableRow> pillars, Map<String, Profile> profiles) {
    var cells = new TreeMap<Cell, List<Double>>(Comparator.comparing(Cell::toString));
    for (TableRow row : pillars) {
      Optional<Profile> profile =
          Optional.ofNullable(profiles.get(row.text(ReadinessPillars.COOP_ID)));
      row.findDouble(ReadinessPillars.SCORE)
          .ifPresent(score -> units(profile, Rounds.period(round)).stream()
              .filter(cell -> cell.level() != UnitLevel.COMMUNE)
              .map(cell -> cell.category(row.text(ReadinessPillars.PILLAR)))
              .forEach(
                  cell -> cells.computeIfAbsent(cell, key -> new ArrayList<>()).add(score)));
    }
    var figures = new ArrayList<Figure>();
    cells.forEach((cell, scores) -> figures.add(Figure.mean(
        ReadinessIndicators.READINESS_PILLAR_MEAN,
        cell,
        scores.stream().mapToDouble(Double::doubleValue).toArray())));
    return figures;
  }

  private static Optional<Figure> change(
      String round, Map<String, Double> before, List<Scored> scored) {
    double[] changes = scored.stream()
        .filter(one -> one.score().isPresent() && before.containsKey(one.coopId()))
        .mapToDouble(one -> one.score().orElseThrow() - before.getOrDefault(one.coopId(), 0.0))
        .toArray();
    if (before.isEmpty()) {
      return Optional.empty();
    }
    Cell cell = Cell.of(UnitLevel.CITY, Places.CITY, Rounds.period(round));
    return Optional.of(
        changes.length == 0
            ? Figure.undefined(
                ReadinessIndicators.READINESS_PANEL_CHANGE,
                cell,
                0,
                Bilingual.of(
                    "không HTX nào có điểm ở cả hai đợt", "no cooperative has both scores"))
            : Figure.of(
                ReadinessIndicators.READINESS_PANEL_CHANGE,
                cell,
                Summary.mean(changes),
                changes.length));
  }

  private static Map<String, Double> scoresOf(List<Scored> scored) {
    var scores = new HashMap<String, Double>();
    scored.forEach(one -> one.score().ifPresent(score -> scores.put(one.coopId(), score)));
    return scores;
  }

  private static Figure responseRate(String round, List<TableRow> drawn) {
    Map<Disposition, Long> counts = drawn.stream()
        .collect(Collectors.groupingBy(
            row -> row.coded(SurveySample.DISPOSITION, Disposition.class), Collectors.counting()));
    long answered = counts.getOrDefault(Disposition.COMPLETE, 0L)
        + counts.getOrDefault(Disposition.PARTIAL, 0L);
    long eligible = drawn.size() - counts.getOrDefault(Disposition.INELIGIBLE, 0L);
    Cell cell = Cell.of(UnitLevel.CITY, Places.CITY, Rounds.period(round));
    return Figure.percent(ReadinessIndicators.SURVEY_RESPONSE_RATE, cell, answered, eligible);
  }
}
