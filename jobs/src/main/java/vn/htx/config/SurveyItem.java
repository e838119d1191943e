package vn.htx.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A question of the survey, with the names and answers that files use.
 *
 * @param id as in the long form and the clean table
 * @param labels headers and texts that mean this question in wide files
 * @param low least answer, inclusive; empty when there is no bound
 * @param allowed answers given in words; each code is the number of the answer
 * @param chosen for a question with several answers, of which the number is counted
 */
public record SurveyItem(
    String id,
    List<String> labels,
    Kind kind,
    Optional<BigDecimal> low,
    Optional<BigDecimal> high,
    List<Contract.Allowed> allowed,
    Optional<Chosen> chosen) {

  /**
   * How chosen answers are counted.
   *
   * @param options names and labels of the options, as far as they are known
   * @param none options that say 'none of these' and count as nothing
   */
  public record Chosen(List<String> options, List<String> none) {
    public Chosen {
      options = List.copyOf(options);
      none = List.copyOf(none);
    }
  }

  /** The form of an answer. */
  public enum Kind {
    /** One of the allowed answers, by word or by code. */
    CODED,
    WHOLE,
    NUMBER
  }

  /** A question with one answer. */
  public SurveyItem(
      String id,
      List<String> labels,
      Kind kind,
      Optional<BigDecimal> low,
      Optional<BigDecimal> high,
      List<Contract.Allowed> allowed) {
    this(id, labels, kind, low, high, allowed, Optional.empty());
  }

  public SurveyItem {
    labels = List.copyOf(labels);
    allowed = List.copyOf(allowed);
  }
}
