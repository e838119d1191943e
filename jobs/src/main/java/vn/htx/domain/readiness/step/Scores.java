package vn.htx.domain.readiness.step;

import java.util.stream.Stream;
import vn.htx.config.Framework.Level;
import vn.htx.domain.readiness.data.ReadinessScores;
import vn.htx.domain.readiness.maths.Scoring;
import vn.htx.engine.NewRow;
import vn.htx.engine.Step;
import vn.htx.model.ValueStatus;

/**
 * From answers to one row for each cooperative and round, scored by the framework in force on the last day of the
 * round. A round without a framework has no rows. Score and level are null when too few items were answered.
 */
public final class Scores {
  private Scores() {}

  public static Step step() {
    return AnsweredRounds.step(ReadinessScores.TABLE, Scores::rows);
  }

  private static Stream<NewRow> rows(AnsweredRounds answered) {
    Scoring.Score score = answered.scoring().score(answered.answers());
    return Stream.of(NewRow.of(ReadinessScores.TABLE)
        .set(ReadinessScores.ROUND, answered.round())
        .set(ReadinessScores.COOP_ID, answered.coopId())
        .set(ReadinessScores.FRAMEWORK, answered.framework().reference())
        .set(ReadinessScores.SCORE, score.score())
        .set(ReadinessScores.LEVEL, score.level().map(Level::code))
        .set(ReadinessScores.ANSWERED_SHARE, score.answeredShare())
        .set(
            ReadinessScores.STATUS,
            score.score().isPresent() ? ValueStatus.OK : ValueStatus.UNDEFINED));
  }
}
