package vn.htx.page.compare;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import vn.htx.model.Bilingual;

/**
 * How far apart two units are: the weighted mean of the differences between them in size, sectors and place, each from
 * 0 for none to 1. The scales are fixed, so that the distance of two units does not depend on any third one. A part
 * that is not known of both, because a figure is withheld or missing, takes no part.
 */
public final class Likeness {
  /** The indicator whose figures tell size and sectors: the number of cooperatives in the register. */
  public static final String SIZE = "coops_count";

  /** So many times as many cooperatives, or more, is a difference of 1. */
  private static final double TIMES = 10;
  /** So many kilometres, or more, is a difference of 1. */
  private static final double FAR = 50;
  /** A distance of fewer parts is none. */
  private static final int LEAST_PARTS = 2;

  private Likeness() {}

  /** What is compared, with its weight. */
  public enum Part {
    SIZE(
        1,
        Bilingual.of("Quy mô", "Size"),
        Bilingual.of(
            "|ln(n₁ + 1) − ln(n₂ + 1)| ÷ ln 10, không quá 1; n là số hợp tác xã, liên hiệp, tổ hợp tác trong sổ",
            "|ln(n₁ + 1) − ln(n₂ + 1)| ÷ ln 10, at most 1; n is the number of cooperatives, unions and groups"
                + " in the register")),
    SECTORS(
        1,
        Bilingual.of("Cơ cấu lĩnh vực", "Sector mix"),
        Bilingual.of(
            "½ × tổng chênh lệch tuyệt đối giữa tỷ trọng của từng lĩnh vực trong số đơn vị",
            "½ × the sum of the absolute differences between the sectors' shares of the number")),
    PLACE(
        1,
        Bilingual.of("Vị trí", "Place"),
        Bilingual.of(
            "khoảng cách giữa hai trung tâm gần đúng, km ÷ 50, không quá 1",
            "kilometres between the approximate centres ÷ 50, at most 1"));

    private final double weight;
    private final Bilingual label;
    private final Bilingual formula;

    Part(double weight, Bilingual label, Bilingual formula) {
      this.weight = weight;
      this.label = label;
      this.formula = formula;
    }

    public double weight() {
      return weight;
    }

    public Bilingual label() {
      return label;
    }

    public Bilingual formula() {
      return formula;
    }
  }

  /**
   * What is known of a unit.
   *
   * @param count of cooperatives; empty where it is withheld or missing
   * @param sectors their number by sector, which add up to the count; empty where one is withheld or they do not
   */
  public record Profile(OptionalLong count, Optional<Map<String, Long>> sectors) {
    /** Nothing is known. */
    static final Profile UNKNOWN = new Profile(OptionalLong.empty(), Optional.empty());

    public Profile {
      sectors = sectors.map(Map::copyOf);
    }
  }

  /**
   * The distance of two units.
   *
   * @param value from 0 to 1
   * @param parts the differences that it is the weighted mean of
   */
  public record Distance(double value, Map<Part, Double> parts) {
    public Distance {
      parts = Map.copyOf(parts);
    }
  }

  /**
   * The distance of two units; empty where fewer than two parts are known of both.
   *
   * @param kilometres between their centres
   */
  public static Optional<Distance> between(Profile one, Profile other, OptionalDouble kilometres) {
    var parts = new EnumMap<Part, Double>(Part.class);
    if (one.count().isPresent() && other.count().isPresent()) {
      double apart = Math.abs(size(one) - size(other));
      parts.put(Part.SIZE, Math.min(1, apart / StrictMath.log(TIMES)));
    }
    if (hasShares(one) && hasShares(other)) {
      parts.put(Part.SECTORS, mixes(one, other));
    }
    kilometres.ifPresent(apart -> parts.put(Part.PLACE, Math.min(1, apart / FAR)));
    if (parts.size() < LEAST_PARTS) {
      return Optional.empty();
    }
    double weights = 0;
    double sum = 0;
    for (Map.Entry<Part, Double> part : parts.entrySet()) {
      weights += part.getKey().weight();
      sum += part.getKey().weight() * part.getValue();
    }
    return Optional.of(new Distance(sum / weights, parts));
  }

  /** The same both ways to the last bit, as a quotient's logarithm is not. */
  private static double size(Profile unit) {
    return StrictMath.log(unit.count().orElseThrow() + 1.0);
  }

  /** Shares of nothing are not known. */
  private static boolean hasShares(Profile unit) {
    return unit.sectors().isPresent() && unit.count().orElse(0) > 0;
  }

  private static double mixes(Profile one, Profile other) {
    Set<String> sectors = new TreeSet<>(one.sectors().orElseThrow().keySet());
    sectors.addAll(other.sectors().orElseThrow().keySet());
    double apart = 0;
    for (String sector : sectors) {
      apart += Math.abs(share(one, sector) - share(other, sector));
    }
    return Math.min(1, apart / 2);
  }

  private static double share(Profile unit, String sector) {
    double number = unit.sectors().orElseThrow().getOrDefault(sector, 0L);
    return number / unit.count().orElseThrow();
  }
}
