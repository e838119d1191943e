package vn.htx.domain.readiness.step;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.htx.catalog.common.Survey;
import vn.htx.config.Framework;
import vn.htx.domain.readiness.data.ReadinessPillars;
import vn.htx.domain.readiness.maths.Rounds;
import vn.htx.domain.readiness.maths.Scoring;
import vn.htx.engine.Gathering;
import vn.htx.engine.NewRow;
import vn.htx.engine.TableRow;

/**
 * From answers to one row for each cooperative, round and pillar of the framework in force on the last day of the
 * round. The score is null when too few of the pillar's items were answered.
 */
public final class Pillars {
  private Pillars() {}

  public static Dataset<Row> apply(Dataset<Row> survey, List<Framework> frameworks) {
    List<Framework> rulers = List.copyOf(frameworks);
    var gathering = new Gathering().with(survey, Survey.TABLE, Survey.ROUND, Survey.COOP_ID);
    return NewRow.flatMap(
        gathering,
        (key, group) -> {
          List<TableRow> answers = Gathering.apart(group).get(0);
          return Rounds.framework(rulers, answers.get(0).text(Survey.ROUND)).stream()
              .flatMap(framework -> rows(answers, framework))
              .iterator();
        },
        ReadinessPillars.TABLE);
  }

  private static Stream<Row> rows(List<TableRow> answers, Framework framework) {
    TableRow any = answers.get(0);
    return new Scoring(framework)
        .score(Scores.values(answers)).pillars().stream()
            .map(pillar -> NewRow.of(ReadinessPillars.TABLE)
                .set(ReadinessPillars.ROUND, any.text(Survey.ROUND))
                .set(ReadinessPillars.COOP_ID, any.text(Survey.COOP_ID))
                .set(ReadinessPillars.PILLAR, pillar.pillar())
                .set(ReadinessPillars.SCORE, pillar.score())
                .set(ReadinessPillars.ANSWERED_SHARE, pillar.answeredShare())
                .row());
  }
}
