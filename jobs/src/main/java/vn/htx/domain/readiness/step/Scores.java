package vn.htx.domain.readiness.step;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.htx.catalog.common.Survey;
import vn.htx.config.Framework;
import vn.htx.config.Framework.Level;
import vn.htx.domain.readiness.data.ReadinessScores;
import vn.htx.domain.readiness.maths.Rounds;
import vn.htx.domain.readiness.maths.Scoring;
import vn.htx.engine.Gathering;
import vn.htx.engine.NewRow;
import vn.htx.engine.TableRow;
import vn.htx.model.ValueStatus;

/**
 * From answers to one row for each cooperative and round, scored by the framework in force on the last day of the
 * round. A round without a framework has no rows. Score and level are null when too few items were answered.
 */
public final class Scores {
  private Scores() {}

  public static Dataset<Row> apply(Dataset<Row> survey, List<Framework> frameworks) {
    List<Framework> rulers = List.copyOf(frameworks);
    var gathering = new Gathering().with(survey, Survey.TABLE, Survey.ROUND, Survey.COOP_ID);
    return NewRow.flatMap(
        gathering,
        (key, group) -> {
          List<TableRow> answers = Gathering.apart(group).get(0);
          return Rounds.framework(rulers, answers.get(0).text(Survey.ROUND)).stream()
              .map(framework -> row(answers, framework))
              .iterator();
        },
        ReadinessScores.TABLE);
  }

  private static Row row(List<TableRow> answers, Framework framework) {
    Scoring.Score score = new Scoring(framework).score(values(answers));
    return NewRow.of(ReadinessScores.TABLE)
        .set(ReadinessScores.ROUND, answers.get(0).text(Survey.ROUND))
        .set(ReadinessScores.COOP_ID, answers.get(0).text(Survey.COOP_ID))
        .set(ReadinessScores.FRAMEWORK, framework.reference())
        .set(ReadinessScores.SCORE, score.score())
        .set(ReadinessScores.LEVEL, score.level().map(Level::code))
        .set(ReadinessScores.ANSWERED_SHARE, score.answeredShare())
        .set(
            ReadinessScores.STATUS,
            score.score().isPresent() ? ValueStatus.OK : ValueStatus.UNDEFINED)
        .row();
  }

  /** The answers by item, without blank ones. */
  static Map<String, Double> values(List<TableRow> answers) {
    var values = new TreeMap<String, Double>();
    for (TableRow answer : answers) {
      answer
          .findNumber(Survey.VALUE)
          .ifPresent(value -> values.put(answer.text(Survey.ITEM), value.doubleValue()));
    }
    return values;
  }
}
