package vn.htx.domain.readiness.step;

import java.util.stream.Stream;
import vn.htx.domain.readiness.data.ItemScores;
import vn.htx.engine.NewRow;
import vn.htx.engine.Step;

/**
 * From answers to one row for each cooperative, round and item of the framework in force on the last day of the round.
 */
public final class Items {
  private Items() {}

  public static Step step() {
    return AnsweredRounds.step(ItemScores.TABLE, Items::rows);
  }

  private static Stream<NewRow> rows(AnsweredRounds answered) {
    return answered.scoring().items(answered.answers()).stream()
        .map(item -> NewRow.of(ItemScores.TABLE)
            .set(ItemScores.ROUND, answered.round())
            .set(ItemScores.COOP_ID, answered.coopId())
            .set(ItemScores.ITEM, item.item())
            .set(ItemScores.PILLAR, item.pillar())
            .set(ItemScores.RAW, item.raw())
            .set(ItemScores.SCORED, item.scored())
            .set(ItemScores.WEIGHT, item.weight())
            .set(ItemScores.CONTRIBUTION, item.contribution()));
  }
}
