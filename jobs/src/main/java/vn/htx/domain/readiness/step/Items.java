package vn.htx.domain.readiness.step;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.htx.catalog.common.Survey;
import vn.htx.config.Framework;
import vn.htx.domain.readiness.data.ItemScores;
import vn.htx.domain.readiness.maths.Rounds;
import vn.htx.domain.readiness.maths.Scoring;
import vn.htx.engine.Gathering;
import vn.htx.engine.NewRow;
import vn.htx.engine.TableRow;

/**
 * From answers to one row for each cooperative, round and item of the framework in force on the last day of the round.
 */
public final class Items {
  private Items() {}

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
        ItemScores.TABLE);
  }

  private static Stream<Row> rows(List<TableRow> answers, Framework framework) {
    TableRow any = answers.get(0);
    return new Scoring(framework)
        .items(Scores.values(answers)).stream()
            .map(item -> NewRow.of(ItemScores.TABLE)
                .set(ItemScores.ROUND, any.text(Survey.ROUND))
                .set(ItemScores.COOP_ID, any.text(Survey.COOP_ID))
                .set(ItemScores.ITEM, item.item())
                .set(ItemScores.PILLAR, item.pillar())
                .set(ItemScores.RAW, item.raw())
                .set(ItemScores.SCORED, item.scored())
                .set(ItemScores.WEIGHT, item.weight())
                .set(ItemScores.CONTRIBUTION, item.contribution())
                .row());
  }
}
