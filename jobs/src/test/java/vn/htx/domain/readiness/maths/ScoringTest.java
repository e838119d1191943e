package vn.htx.domain.readiness.maths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.WithNull;
import org.junit.jupiter.api.Test;
import vn.htx.config.Framework;
import vn.htx.config.Framework.Bonus;
import vn.htx.config.Framework.Direction;
import vn.htx.config.Framework.Ends;
import vn.htx.config.Framework.Item;
import vn.htx.config.Framework.Kind;
import vn.htx.config.Framework.Pillar;
import vn.htx.domain.InstalledRules;
import vn.htx.model.Bilingual;

class ScoringTest {
  private static final Framework FRAMEWORK = InstalledRules.framework();
  private static final Scoring SCORING = new Scoring(FRAMEWORK);

  private static Item item(double low, double high, boolean truncate, Direction direction) {
    var all = new Ends(-1e9, 1e9);
    return new Item(
        "x", Kind.RATIO, Bilingual.of("x", "x"), all, new Ends(low, high), truncate, direction, 1);
  }

  @Test
  void goalpostsGiveThePublishedCases() {
    Item lifeExpectancy = item(20, 85, true, Direction.MORE);
    Item broadband = item(0, 75, false, Direction.MORE);

    assertThat(Scoring.itemScore(lifeExpectancy, 79.93)).isCloseTo(92.20, within(0.005));
    assertThat(Scoring.itemScore(broadband, 77.6)).isCloseTo(103.47, within(0.005));
  }

  @Test
  void truncationIsSaidAndNotSilent() {
    assertThat(Scoring.itemScore(item(0, 75, true, Direction.MORE), 77.6)).isEqualTo(100);
    assertThat(Scoring.itemScore(item(10, 20, true, Direction.MORE), 5)).isZero();
    assertThat(Scoring.itemScore(item(10, 20, false, Direction.MORE), 5)).isEqualTo(-50);
  }

  @Property(tries = 200)
  void turningTheDirectionMirrorsTheScore(
      @ForAll @DoubleRange(min = -50, max = 150) double answer) {
    double more = Scoring.itemScore(item(0, 100, true, Direction.MORE), answer);
    double less = Scoring.itemScore(item(0, 100, true, Direction.LESS), answer);

    assertThat(more + less).isCloseTo(100, within(1e-9));
    assertThat(more).isBetween(0.0, 100.0);
  }

  @Test
  void theBestAnswersGiveAHundredAndTheLastBandIsClosed() {
    Map<String, Double> best = FRAMEWORK.items().stream()
        .collect(Collectors.toMap(Item::id, one -> one.goalposts().high()));

    Scoring.Score score = SCORING.score(best);

    assertThat(score.score())
        .hasValueSatisfying(value -> assertThat(value).isCloseTo(100, within(1e-9)));
    assertThat(score.level())
        .hasValueSatisfying(level -> assertThat(level.code()).isEqualTo("L5"));
    assertThat(score.answeredShare()).isEqualTo(1);
  }

  @Test
  void bandsAreHalfOpen() {
    assertThat(List.of(0.0, 9.99, 10.0, 24.99, 25.0, 45.0, 64.99, 65.0, 85.0, 100.0).stream()
            .map(score -> SCORING.level(score).code()))
        .containsExactly("L0", "L0", "L1", "L1", "L2", "L3", "L3", "L4", "L5", "L5");
  }

  @Test
  void aMissingAnswerIsNotAZero() {
    Map<String, Double> answers = FRAMEWORK.items().stream()
        .filter(one -> !one.id().equals("digital_budget_pct"))
        .collect(Collectors.toMap(Item::id, one -> one.goalposts().high()));

    Scoring.Score score = SCORING.score(answers);

    assertThat(score.score())
        .hasValueSatisfying(value -> assertThat(value).isCloseTo(100, within(1e-9)));
    assertThat(score.answeredShare()).isCloseTo(22 / 23.0, within(1e-12));
  }

  @Test
  void tooFewAnswersGiveNoScoreAndAPillarOfTooFewIsLeftOut() {
    assertThat(SCORING.score(Map.of("digital_plan", 1.0)).score()).isEmpty();
    assertThat(SCORING.score(Map.of("digital_plan", 1.0)).level()).isEmpty();

    Map<String, Double> answers = FRAMEWORK.items().stream()
        .filter(one -> !one.id().equals("it_staff"))
        .collect(Collectors.toMap(Item::id, one -> one.goalposts().low()));
    Scoring.PillarScore people = SCORING.score(answers).pillars().get(6);
    assertThat(people).isEqualTo(new Scoring.PillarScore("P7", Optional.empty(), 0.5));
  }

  @Test
  void theWholeIsTheWeightedMeanOfThePillars() {
    // everything at its low end but pillar 5 (weight 0,08) at its high end
    Map<String, Double> answers = FRAMEWORK.items().stream()
        .collect(Collectors.toMap(Item::id, one -> one.goalposts().low()));
    answers.put("password_two_factor", 4.0);
    answers.put("access_rights", 4.0);

    assertThat(SCORING.score(answers).score())
        .hasValueSatisfying(value -> assertThat(value).isCloseTo(8, within(1e-9)));
  }

  private static Item ofWeight(String id, double weight) {
    return new Item(
        id,
        Kind.PERCENT,
        Bilingual.of(id, id),
        new Ends(0, 100),
        new Ends(0, 100),
        true,
        Direction.MORE,
        weight);
  }

  /** Pillar A of weight 0,6 with items a1 (weight 3), a2 (1); B of 0,4 with b1 (1); c gives up to 5 points. */
  private static Scoring ofTwoPillars(double minAnswered) {
    return new Scoring(new Framework(
        "two",
        "1",
        Bilingual.of("Hai", "Two"),
        List.of(),
        false,
        FRAMEWORK.validity(),
        minAnswered,
        FRAMEWORK.levels(),
        List.of(
            new Pillar(
                "A", Bilingual.of("A", "A"), 0.6, List.of(ofWeight("a1", 3), ofWeight("a2", 1))),
            new Pillar("B", Bilingual.of("B", "B"), 0.4, List.of(ofWeight("b1", 1)))),
        List.of(new Bonus("c", 2, 5))));
  }

  private static String told(List<Scoring.ItemScore> items) {
    return items.stream()
        .map(item -> item.item() + " "
            + Stream.of(item.scored(), item.weight(), item.contribution())
                .map(each -> each.map(number -> String.format(Locale.ROOT, "%.2f", number))
                    .orElse("-"))
                .collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void contributionsOfItemsWorkedByHand() {
    // a: 0,6·¾ and 0,6·¼; 0,45·40 + 0,15·80 + 0,4·50 = 50, and 2 × 2 points of the bonus
    assertThat(told(ofTwoPillars(0.5).items(Map.of("a1", 40.0, "a2", 80.0, "b1", 50.0, "c", 2.0))))
        .isEqualTo("""
            a1 40.00 0.45 18.00
            a2 80.00 0.15 12.00
            b1 50.00 0.40 20.00
            c - - 4.00""");
  }

  @Test
  void anItemWithoutAnswerHasNoWeightAndTheOthersTakeIt() {
    assertThat(told(ofTwoPillars(0.5).items(Map.of("a1", 40.0, "b1", 50.0)))).isEqualTo("""
        a1 40.00 0.60 24.00
        a2 - - -
        b1 50.00 0.40 20.00
        c - - 0.00""");
    assertThat(told(ofTwoPillars(0.9).items(Map.of("a1", 40.0, "b1", 50.0)))).isEqualTo("""
        a1 40.00 - -
        a2 - - -
        b1 50.00 - -
        c - - -""");
  }

  @Property(tries = 200)
  void contributionsAddUpToTheScore(
      @ForAll @Size(23) List<@DoubleRange(min = 0, max = 4) @WithNull(0.2) Double> given) {
    var answers = new TreeMap<String, Double>();
    for (int i = 0; i < given.size(); i++) {
      Double answer = given.get(i);
      if (answer != null) {
        answers.put(FRAMEWORK.items().get(i).id(), answer);
      }
    }

    List<Scoring.ItemScore> items = SCORING.items(answers);

    SCORING
        .score(answers)
        .score()
        .ifPresentOrElse(
            score -> assertThat(items.stream()
                    .flatMap(item -> item.contribution().stream())
                    .mapToDouble(Double::doubleValue)
                    .sum())
                .isCloseTo(score, within(1e-9)),
            () -> assertThat(items)
                .allSatisfy(item -> assertThat(item.contribution()).isEmpty()));
  }
}
