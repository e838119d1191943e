package vn.htx.config;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.htx.model.Bilingual;
import vn.htx.model.Coded;

/**
 * A readiness framework: pillars of items with fixed goalposts, weights, levels and the rule for missing answers, from
 * which a score is computed.
 *
 * @param basis the texts it is based on
 * @param official whether a text in force sets its weights and cut-offs
 * @param minAnswered share (0 to 1) of items that must be answered, of each pillar and of the whole
 * @param pillars their weights sum to 1
 * @param levels half-open score bands in ascending order, the last one closed
 */
public record Framework(
    String id,
    String version,
    Bilingual label,
    List<String> basis,
    boolean official,
    Validity validity,
    double minAnswered,
    List<Level> levels,
    List<Pillar> pillars,
    List<Bonus> bonuses)
    implements Serializable {

  /** What kind of answer an item takes. */
  public enum Kind implements Coded {
    LIKERT5("likert5", "Thang 0 đến 4", "Scale of 0 to 4"),
    YES_NO("yesno", "Có hoặc không (1, 0)", "Yes or no (1, 0)"),
    COUNT("count", "Số đếm", "Count"),
    PERCENT("percent", "Phần trăm", "Per cent"),
    RATIO("ratio", "Tỷ số", "Ratio");

    private final String code;
    private final Bilingual label;

    Kind(String code, String vi, String en) {
      this.code = code;
      this.label = Bilingual.of(vi, en);
    }

    @Override
    public String code() {
      return code;
    }

    @Override
    public Bilingual label() {
      return label;
    }
  }

  /** Which end of the scale is good. */
  public enum Direction implements Coded {
    MORE("more", "Càng cao càng tốt", "More is better"),
    LESS("less", "Càng thấp càng tốt", "Less is better");

    private final String code;
    private final Bilingual label;

    Direction(String code, String vi, String en) {
      this.code = code;
      this.label = Bilingual.of(vi, en);
    }

    @Override
    public String code() {
      return code;
    }

    @Override
    public Bilingual label() {
      return label;
    }
  }

  /** Two ends of a scale, low below high. */
  public record Ends(double low, double high) implements Serializable {}

  /**
   * One question.
   *
   * @param id lower_snake_case; the item of the survey table, stable over versions
   * @param allowed the allowed answers; validation rejects others
   * @param goalposts the answers that score 0 and 100
   * @param truncate whether an answer beyond the goalposts scores exactly 0 or 100
   * @param weight within its pillar, above 0
   */
  public record Item(
      String id,
      Kind kind,
      Bilingual label,
      Ends allowed,
      Ends goalposts,
      boolean truncate,
      Direction direction,
      double weight)
      implements Serializable {

    /** The least valid answer. */
    public double low() {
      return allowed.low();
    }

    /** The greatest valid answer. */
    public double high() {
      return allowed.high();
    }
  }

  public record Pillar(String id, Bilingual label, double weight, List<Item> items)
      implements Serializable {}

  public record Level(String code, double from, double to, Bilingual label)
      implements Serializable {}

  /**
   * Bonus points for integrated systems (after QĐ 1567): the item's answer times {@code perUnit}, at most {@code max}.
   */
  public record Bonus(String item, double perUnit, double max) implements Serializable {}

  public Framework {
    basis = List.copyOf(basis);
    levels = List.copyOf(levels);
    pillars = List.copyOf(pillars);
    bonuses = List.copyOf(bonuses);
  }

  /** Every question, in the order of the file. */
  public List<Item> items() {
    return pillars.stream().flatMap(pillar -> pillar.items().stream()).toList();
  }

  /** Id and version in one word, as tables name it. */
  public String reference() {
    return id + "-" + version;
  }

  /** The framework in force on a day. */
  public static Optional<Framework> inForce(List<Framework> frameworks, LocalDate day) {
    return frameworks.stream().filter(one -> one.validity().covers(day)).findFirst();
  }
}
