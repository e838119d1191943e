package vn.htx.catalog;

import java.util.List;
import java.util.Optional;
import vn.htx.model.Bilingual;

/**
 * What an indicator measures over the observations of a cell. The names are columns of the fact, a row of which is one
 * observation. A column is null in observations that do not count. Where it stands for a fraction it is a whole number
 * with that many decimals, so that sums and medians are exact in any order.
 */
public sealed interface Measure {
  /** A sum's amount in a cell where no observation states it is 0. */
  Optional<Bilingual> NOTHING_IS_ZERO = Optional.empty();

  /** The number of observations. */
  record Count() implements Measure {}

  /**
   * The sum of a column.
   *
   * @param counted the column whose sum is the number of observations; empty to count the rows that have an amount
   * @param absent why there is no value where no observation has an amount; empty when the sum is then 0
   */
  record Sum(String column, Optional<String> counted, Optional<Bilingual> absent)
      implements Measure {
    /** The same where a row of the fact stands for several observations. */
    public Sum counting(String column) {
      return new Sum(column(), Optional.of(column), absent);
    }

    /** The same, not known where no observation has an amount. */
    public Sum absent(String vi, String en) {
      return new Sum(column, counted, Optional.of(Bilingual.of(vi, en)));
    }
  }

  /** The sum of one column over that of another, of the observations that have the second. */
  record Ratio(String above, String below, boolean isPercent) implements Measure {}

  /**
   * The arithmetic mean of a column.
   *
   * @param isAdditive whether sum and number are published, from which means of larger cells can be made
   * @param absent why there is no value where no observation has one
   */
  record Mean(String column, int decimals, boolean isAdditive, Bilingual absent)
      implements Measure {
    /** The same without sum and number. */
    public Mean valueOnly() {
      return new Mean(column, decimals, false, absent);
    }

    public Mean absent(String vi, String en) {
      return new Mean(column, decimals, isAdditive, Bilingual.of(vi, en));
    }
  }

  /** Σ(column × weight) ÷ Σ weight, of observations that have both. */
  record WeightedMean(String column, int decimals, String weight) implements Measure {}

  /** The middle value of a column; for an even number of values the mean of the two middle ones. */
  record Median(String column, int decimals) implements Measure {}

  /** The percentage of observations with each category: a figure for every category, also without an observation. */
  record Shares(String column, List<String> categories) implements Measure {
    public Shares {
      categories = List.copyOf(categories);
    }
  }

  static Count count() {
    return new Count();
  }

  static Sum sum(String column) {
    return new Sum(column, Optional.empty(), NOTHING_IS_ZERO);
  }

  static Ratio ratio(String above, String below) {
    return new Ratio(above, below, false);
  }

  /** 100 × ratio. */
  static Ratio percent(String above, String below) {
    return new Ratio(above, below, true);
  }

  static Mean mean(String column, int decimals) {
    return new Mean(
        column, decimals, true, Bilingual.of("không có quan sát nào", "there is no observation"));
  }

  static WeightedMean weightedMean(String column, int decimals, String weight) {
    return new WeightedMean(column, decimals, weight);
  }

  static Median median(String column, int decimals) {
    return new Median(column, decimals);
  }

  static Shares shares(String column, List<String> categories) {
    return new Shares(column, categories);
  }
}
