package vn.htx.page.headline;

import java.util.List;
import java.util.Optional;
import vn.htx.chart.model.Label;
import vn.htx.model.Against;
import vn.htx.model.Bilingual;
import vn.htx.page.Value;

/**
 * A key figure of the city with all that it stands beside. Numbers are as shown to people.
 *
 * @param indicator its id
 * @param category of its breakdown; {@link Value#TOTAL} for none
 * @param value "–" where it is not known, and then {@code remarks} say why
 * @param unit empty where the number already names it
 * @param period of the figure; empty where there is none
 * @param remarks the observations behind it, and how it is marked
 * @param beside the plan, the year before and the period before, as far as there are any
 * @param sentence the same in one sentence; empty where there is no value
 */
public record Headline(
    String indicator,
    String category,
    Bilingual label,
    String value,
    Optional<Bilingual> unit,
    Optional<Label> period,
    List<Bilingual> remarks,
    List<Beside> beside,
    Optional<Bilingual> sentence) {
  public Headline {
    remarks = List.copyOf(remarks);
    beside = List.copyOf(beside);
  }

  /** Whether a figure went up or down, which says nothing of good or bad. */
  public enum Direction {
    UP,
    DOWN,
    LEVEL
  }

  /** What a difference means by the indicator's polarity. */
  public enum Verdict {
    BETTER("Tốt hơn", "Better"),
    WORSE("Kém hơn", "Worse"),
    SAME("Như nhau", "The same"),
    /** Neither way is good, or the two are not of a kind. */
    NONE("Không đánh giá", "Not judged");

    private final Bilingual label;

    Verdict(String vi, String en) {
      this.label = Bilingual.of(vi, en);
    }

    public Bilingual label() {
      return label;
    }
  }

  /**
   * The figure beside another.
   *
   * @param period of the other, which of a plan may be longer
   * @param other the other number with its unit
   * @param change how far they are apart, with unit and sign; empty where {@code why} says why it is not told
   */
  public record Beside(
      Against against,
      Label period,
      String other,
      Optional<Change> change,
      Optional<Bilingual> why) {}

  /**
   * How far a figure is from another: of percentages in percentage points, of numbers in their unit, of amounts also in
   * per cent of the other.
   *
   * @param amount without a sign
   */
  public record Change(Direction direction, Bilingual amount, Verdict verdict) {
    /** The sign of the change with its amount. */
    public Bilingual signed() {
      String sign = switch (direction) {
        case UP -> "+";
        case DOWN -> "\u2212";
        case LEVEL -> "±";
      };
      return Bilingual.of(sign + amount.vi(), sign + amount.en());
    }
  }
}
