package vn.htx.domain.readiness.step;

import java.util.stream.Stream;
import vn.htx.domain.readiness.data.ReadinessPillars;
import vn.htx.engine.NewRow;
import vn.htx.engine.Step;

/**
 * From answers to one row for each cooperative, round and pillar of the framework in force on the last day of the
 * round. The score is null when too few of the pillar's items were answered.
 */
public final class Pillars {
  private Pillars() {}

  public static Step step() {
    return AnsweredRounds.step(ReadinessPillars.TABLE, Pillars::rows);
  }

  private static Stream<NewRow> rows(AnsweredRounds answered) {
    return answered.scoring().score(answered.answers()).pillars().stream()
        .map(pillar -> NewRow.of(ReadinessPillars.TABLE)
            .set(ReadinessPillars.ROUND, answered.round())
            .set(ReadinessPillars.COOP_ID, answered.coopId())
            .set(ReadinessPillars.PILLAR, pillar.pillar())
            .set(ReadinessPillars.SCORE, pillar.score())
            .set(ReadinessPillars.ANSWERED_SHARE, pillar.answeredShare()));
  }
}
