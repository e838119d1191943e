package vn.htx.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A question of the survey as files name and answer it.
 *
 * @param id as the long form and the clean table write it
 * @param labels headers and texts that mean this question in wide files
 * @param low least answer, where there is one; bounds count as allowed
 * @param allowed answers given in words; each code is the number that stands for it
 * @param chosen of a question with several answers, of which the number chosen is wanted
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
   * How the answers chosen are counted.
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

  /** What an answer looks like. */
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
