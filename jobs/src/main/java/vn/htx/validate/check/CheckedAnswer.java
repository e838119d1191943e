package vn.htx.validate.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.htx.text.personal.Masked;

/**
 * One answer cell of a survey row.
 *
 * @param value the answer as a number; empty when blank or rejected
 * @param found the cell as written, masked by {@link Masked}
 * @param rules ids of the rules it broke
 */
public record CheckedAnswer(
    String item, State state, Optional<BigDecimal> value, String found, List<String> rules) {

  /** How an answer cell is counted. */
  public enum State {
    CLEAN,
    /** Asked and left blank. */
    BLANK,
    REJECTED
  }

  public CheckedAnswer {
    if (state
        == State.REJECTED) { // only rejected answers are reported, and their item may be any text
      item = Masked.text(item);
      found = Masked.text(found);
    } else {
      found = Masked.numbers(found);
    }
  }

  static CheckedAnswer clean(String item, BigDecimal value, String found) {
    return new CheckedAnswer(item, State.CLEAN, Optional.of(value), found, List.of());
  }

  public static CheckedAnswer blank(String item) {
    return new CheckedAnswer(item, State.BLANK, Optional.empty(), "", List.of());
  }

  public static CheckedAnswer rejected(String item, String found, List<String> rules) {
    return new CheckedAnswer(item, State.REJECTED, Optional.empty(), found, rules);
  }

  /**
   * The answer in a rejected row: rejected too, unless it is blank.
   *
   * @param covered whether the cell's text must be masked
   */
  public CheckedAnswer inRejectedRow(List<String> rowRules, boolean covered) {
    if (state == State.BLANK) {
      return this;
    }
    return rejected(item, covered ? Masked.MASK : found, state == State.CLEAN ? rowRules : rules);
  }
}
