package vn.htx.domain.readiness;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.htx.catalog.Domain;
import vn.htx.catalog.Field;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.Ingredient;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.catalog.common.Survey;
import vn.htx.chart.model.Label;
import vn.htx.chart.model.ValueBand;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.config.Framework;
import vn.htx.config.Frameworks;
import vn.htx.domain.DomainSlice;
import vn.htx.domain.readiness.data.ReadinessIndicators;
import vn.htx.domain.readiness.data.ReadinessPillars;
import vn.htx.domain.readiness.data.ReadinessScores;
import vn.htx.domain.readiness.data.SurveySample;
import vn.htx.domain.readiness.step.Items;
import vn.htx.domain.readiness.step.Pillars;
import vn.htx.domain.readiness.step.ReadinessCells;
import vn.htx.domain.readiness.step.Scores;
import vn.htx.domain.readiness.view.ReadinessPage;
import vn.htx.domain.readiness.view.SurveyedCooperatives;
import vn.htx.domain.register.data.CooperativeProfile;
import vn.htx.engine.Day;
import vn.htx.engine.Step;
import vn.htx.measure.CellFigures;
import vn.htx.measure.Fact;
import vn.htx.model.Bilingual;
import vn.htx.model.Disposition;
import vn.htx.page.SectionDeclaration;
import vn.htx.page.cooperative.CooperativeDeclaration;

/** Digital readiness: the answers of cooperatives, scored by the frameworks in force. */
public final class ReadinessDomain implements DomainSlice {
  @Override
  public Domain declared() {
    return Domain.of(
            "readiness",
            List.of(
                Survey.TABLE, SurveySample.TABLE, ReadinessScores.TABLE, ReadinessPillars.TABLE),
            ReadinessIndicators.values())
        .codes("disposition", Disposition.values());
  }

  /** Of several frameworks the newest's words replace older ones. */
  @Override
  public Map<Field, Map<String, Bilingual>> names(Map<Ingredient<?>, Object> rules) {
    var levels = new TreeMap<String, Bilingual>();
    var pillars = new TreeMap<String, Bilingual>();
    var items = new TreeMap<String, Bilingual>();
    Frameworks.FILES.among(rules).all().stream()
        .sorted(Comparator.comparing(framework -> framework.validity().from()))
        .forEach(framework -> {
          framework.levels().forEach(level -> levels.put(level.code(), level.label()));
          framework.pillars().forEach(pillar -> {
            pillars.put(pillar.id(), pillar.label());
            pillar.items().forEach(item -> items.put(item.id(), item.label()));
          });
        });
    return Map.of(
        IndicatorValues.READINESS_LEVEL,
        levels,
        ReadinessPillars.PILLAR,
        pillars,
        Survey.ITEM,
        items);
  }

  /** The levels, behind the scores that they are levels of; none where frameworks draw them differently. */
  @Override
  public Map<Indicator, List<ValueBand>> bands(Map<Ingredient<?>, Object> rules) {
    List<List<ValueBand>> rulers = Frameworks.FILES.among(rules).all().stream()
        .map(framework -> bands(framework.levels()))
        .distinct()
        .toList();
    return rulers.size() == 1
        ? Map.of(
            ReadinessIndicators.READINESS_MEAN,
            rulers.get(0),
            ReadinessIndicators.READINESS_MEDIAN,
            rulers.get(0))
        : Map.of();
  }

  private static List<ValueBand> bands(List<Framework.Level> levels) {
    return levels.stream()
        .map(level -> {
          BigDecimal from = BigDecimal.valueOf(level.from());
          BigDecimal to = BigDecimal.valueOf(level.to());
          String limits = " (%s–%s)".formatted(limit(from), limit(to));
          return new ValueBand(
              new Label(level.code(), level.label().vi() + limits, level.label().en() + limits),
              from,
              to,
              level.equals(levels.get(levels.size() - 1)));
        })
        .toList();
  }

  private static String limit(BigDecimal limit) {
    int decimals = Math.max(0, limit.stripTrailingZeros().scale());
    return VietnameseFormat.format(decimals, false /* points */).format(limit);
  }

  @Override
  public List<Step> steps() {
    return Stream.of(
            Stream.of(Scores.step(), Pillars.step(), Items.step()),
            facts().stream().map(Fact::step),
            Stream.of(CellFigures.step(
                "readiness_values",
                ReadinessCells.ALL,
                step ->
                    new ReadinessCells.ByFramework(step.get(Frameworks.FILES).all()),
                Frameworks.FILES)))
        .flatMap(steps -> steps)
        .toList();
  }

  @Override
  public List<Fact> facts() {
    return List.of(
        Fact.of(ReadinessCells.COOPERATIVES, Fact.Observed.COOPERATIVE)
            .from(ReadinessScores.TABLE)
            .on(Day.AS_OF)
            .query(step -> ReadinessCells.cooperatives(step.asOf())),
        Fact.of(ReadinessCells.SCORES, Fact.Observed.COOPERATIVE)
            .from(ReadinessScores.TABLE, CooperativeProfile.TABLE)
            .with(Frameworks.FILES)
            .on(Day.AS_OF)
            .query(step -> ReadinessCells.scores(step.get(Frameworks.FILES).all(), step.asOf())),
        Fact.of(ReadinessCells.PILLARS, Fact.Observed.COOPERATIVE)
            .from(ReadinessPillars.TABLE, CooperativeProfile.TABLE)
            .on(Day.AS_OF)
            .query(step -> ReadinessCells.pillars(step.asOf())),
        Fact.of(ReadinessCells.PANEL, Fact.Observed.COOPERATIVE)
            .from(ReadinessScores.TABLE)
            .on(Day.AS_OF)
            .query(step -> ReadinessCells.panel(step.asOf())),
        Fact.of(ReadinessCells.RESPONSE, Fact.Observed.COOPERATIVE)
            .from(SurveySample.TABLE)
            .on(Day.AS_OF)
            .query(step -> ReadinessCells.response(step.asOf())));
  }

  @Override
  public SectionDeclaration view() {
    return ReadinessPage.SECTION;
  }

  @Override
  public Optional<CooperativeDeclaration> cooperatives() {
    return Optional.of(SurveyedCooperatives.DECLARED);
  }
}
