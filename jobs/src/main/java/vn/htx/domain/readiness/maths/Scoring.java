package vn.htx.domain.readiness.maths;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.htx.config.Framework;
import vn.htx.config.Framework.Bonus;
import vn.htx.config.Framework.Direction;
import vn.htx.config.Framework.Item;
import vn.htx.config.Framework.Level;
import vn.htx.config.Framework.Pillar;

/**
 * Scores the answers of one cooperative by a framework. The score of an item is its position between its goalposts, 0
 * to 100; that of a pillar is the weighted mean of its answered items; the overall score is the weighted mean of the
 * pillars that have a score, their weights rescaled. A pillar, like the overall score, has no score when less than the
 * framework's required share of its items is answered.
 */
public record Scoring(Framework framework) implements Serializable {

  /** The score of a pillar; empty when too few of its items were answered. */
  public record PillarScore(String pillar, Optional<Double> score, double answeredShare) {}

  /** The overall score; empty when too few items were answered or no pillar has a score. */
  public record Score(
      Optional<Double> score,
      Optional<Level> level,
      double answeredShare,
      List<PillarScore> pillars) {}

  /**
   * What one item adds to the overall score.
   *
   * @param pillar empty for an item that only gives a bonus
   * @param raw the answer
   * @param scored its place between the goalposts, times 100
   * @param weight its part in the overall score, rescaled to what was answered; adds up to 1 over all items. Empty when
   *     the item was not answered, its pillar has no score, or there is no overall score
   * @param contribution weight × scored, or the points of a bonus; empty when there is no overall score
   */
  public record ItemScore(
      String item,
      Optional<String> pillar,
      Optional<Double> raw,
      Optional<Double> scored,
      Optional<Double> weight,
      Optional<Double> contribution) {}

  /**
   * The items of the framework in its order, then those that give bonuses. Their contributions add up to the overall
   * score, unless bonuses lift it to 100.
   */
  public List<ItemScore> items(Map<String, Double> answers) {
    Score score = score(answers);
    Map<String, Double> scores = new TreeMap<>();
    score
        .pillars()
        .forEach(pillar -> pillar.score().ifPresent(value -> scores.put(pillar.pillar(), value)));
    double pillarWeights = framework.pillars().stream()
        .filter(pillar -> scores.containsKey(pillar.id()))
        .mapToDouble(Pillar::weight)
        .sum();
    var items = new ArrayList<ItemScore>();
    for (Pillar pillar : framework.pillars()) {
      double itemWeights = pillar.items().stream()
          .filter(item -> answers.get(item.id()) != null)
          .mapToDouble(Item::weight)
          .sum();
      boolean counts = score.score().isPresent() && scores.containsKey(pillar.id());
      for (Item item : pillar.items()) {
        Optional<Double> raw = Optional.ofNullable(answers.get(item.id()));
        Optional<Double> scored = raw.map(answer -> itemScore(item, answer));
        Optional<Double> weight = raw.filter(answer -> counts)
            .map(answer -> pillar.weight() * item.weight() / (pillarWeights * itemWeights));
        items.add(new ItemScore(
            item.id(),
            Optional.of(pillar.id()),
            raw,
            scored,
            weight,
            weight.map(share -> share * scored.orElseThrow())));
      }
    }
    framework
        .bonuses()
        .forEach(bonus -> items.add(new ItemScore(
            bonus.item(),
            Optional.empty(),
            Optional.ofNullable(answers.get(bonus.item())),
            Optional.empty(),
            Optional.empty(),
            score.score().map(value -> points(bonus, answers)))));
    return items;
  }

  /** Scores answers by item id; items that the framework does not contain are ignored. */
  public Score score(Map<String, Double> answers) {
    List<PillarScore> pillars =
        framework.pillars().stream().map(pillar -> pillar(pillar, answers)).toList();
    List<Item> items = framework.items();
    double share = answered(items, answers) / (double) items.size();
    Optional<Double> score = share < framework.minAnswered()
        ? Optional.empty()
        : whole(pillars).map(mean -> Math.min(100, mean + bonus(answers)));
    return new Score(score, score.map(this::level), share, pillars);
  }

  /**
   * The level whose band contains a score. A score beyond the bands, possible with untruncated goalposts, has the
   * nearest one.
   */
  public Level level(double score) {
    List<Level> levels = framework.levels();
    for (Level level : levels) {
      if (score < level.to()) {
        return level;
      }
    }
    return levels.get(levels.size() - 1);
  }

  /**
   * The position of an answer between the goalposts, times 100; below 0 or above 100 only when the item is not
   * truncated.
   */
  public static double itemScore(Item item, double answer) {
    double low = item.goalposts().low();
    double high = item.goalposts().high();
    double share = item.direction() == Direction.MORE
        ? (answer - low) / (high - low)
        : (high - answer) / (high - low);
    double score = 100 * share;
    return item.truncate() ? Math.max(0, Math.min(100, score)) : score;
  }

  private PillarScore pillar(Pillar pillar, Map<String, Double> answers) {
    double share = answered(pillar.items(), answers) / (double) pillar.items().size();
    double above = 0;
    double below = 0;
    for (Item item : pillar.items()) {
      Double answer = answers.get(item.id());
      if (answer != null) {
        above += item.weight() * itemScore(item, answer);
        below += item.weight();
      }
    }
    boolean enough = below > 0 && share >= framework.minAnswered();
    return new PillarScore(
        pillar.id(), enough ? Optional.of(above / below) : Optional.empty(), share);
  }

  private Optional<Double> whole(List<PillarScore> scores) {
    var weights = new TreeMap<String, Double>();
    framework.pillars().forEach(pillar -> weights.put(pillar.id(), pillar.weight()));
    double above = 0;
    double below = 0;
    for (PillarScore pillar : scores) {
      if (pillar.score().isPresent()) {
        double weight = weights.getOrDefault(pillar.pillar(), 0.0);
        above += weight * pillar.score().get();
        below += weight;
      }
    }
    return below > 0 ? Optional.of(above / below) : Optional.empty();
  }

  private double bonus(Map<String, Double> answers) {
    return framework.bonuses().stream()
        .mapToDouble(bonus -> points(bonus, answers))
        .sum();
  }

  private static double points(Bonus bonus, Map<String, Double> answers) {
    return Math.min(bonus.max(), bonus.perUnit() * answers.getOrDefault(bonus.item(), 0.0));
  }

  private static long answered(List<Item> items, Map<String, Double> answers) {
    return items.stream().filter(item -> answers.get(item.id()) != null).count();
  }
}
