package vn.htx.domain.readiness.maths;

import java.util.List;
import java.util.Optional;
import vn.htx.config.Framework;
import vn.htx.model.Period;

/** Survey rounds and their periods. */
public final class Rounds {
  private Rounds() {}

  public static Period period(String round) {
    return Period.find(round)
        .orElseThrow(() -> new IllegalStateException(
            "survey round '%s' is no period such as 2026H1".formatted(round)));
  }

  /**
   * The framework in force on the last day of a round; empty when there is none.
   *
   * @throws IllegalStateException when the round is no period
   */
  public static Optional<Framework> framework(List<Framework> frameworks, String round) {
    return Framework.inForce(frameworks, period(round).last());
  }
}
