package vn.htx.validate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One answer cell of a survey row.
 *
 * @param value the number it stands for; empty when blank or rejected
 * @param found the cell as written
 * @param rules ids of the rules it broke
 */
public record CheckedAnswer(
    String item, State state, Optional<BigDecimal> value, String found, List<String> rules) {

  /** What became of an answer cell. */
  public enum State {
    CLEAN,
    /** Asked and left blank. */
    BLANK,
    REJECTED
  }

  static CheckedAnswer clean(String item, BigDecimal value, String found) {
    return new CheckedAnswer(item, State.CLEAN, Optional.of(value), found, List.of());
  }

  static CheckedAnswer blank(String item) {
    return new CheckedAnswer(item, State.BLANK, Optional.empty(), "", List.of());
  }

  static CheckedAnswer rejected(String item, String found, List<String> rules) {
    return new CheckedAnswer(item, State.REJECTED, Optional.empty(), found, rules);
  }

  /** The answer in a row that was rejected: only a blank cell stays what it is. */
  CheckedAnswer inRejectedRow(List<String> rowRules) {
    return state == State.CLEAN ? rejected(item, found, rowRules) : this;
  }
}
