package vn.htx.app.option;

import vn.htx.model.HtxException;
import vn.htx.model.Problem;

/** Numbers of options. */
public final class WholeNumber {
  private WholeNumber() {}

  /** The number, or the end with 2 where it is not from the least to the most. */
  public static int between(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw HtxException.config(Problem.of(
              "Giá trị của tùy chọn ngoài khoảng cho phép", "An option's value is out of range")
          .at(option)
          .found(String.valueOf(value))
          .allowed("%s … %s".formatted(least, most)));
    }
    return value;
  }
}
