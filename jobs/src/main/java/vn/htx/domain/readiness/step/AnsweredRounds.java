package vn.htx.domain.readiness.step;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.htx.catalog.FieldRow;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.Survey;
import vn.htx.config.Framework;
import vn.htx.config.Frameworks;
import vn.htx.domain.readiness.maths.Rounds;
import vn.htx.domain.readiness.maths.Scoring;
import vn.htx.engine.Grouping;
import vn.htx.engine.NewRow;
import vn.htx.engine.Step;

/**
 * The answers of one cooperative in one round, beside the framework in force on the last day of the round.
 *
 * @param answers by item, without blank ones
 */
record AnsweredRounds(
    String round, String coopId, Map<String, Double> answers, Framework framework) {
  /** Makes the rows of a table from such answers; serializable because Spark runs it in a task. */
  interface Rows extends Serializable {
    Stream<NewRow> of(AnsweredRounds answered);
  }

  Scoring scoring() {
    return new Scoring(framework);
  }

  /** The rows of all cooperatives and rounds; a round without a framework has none. */
  static Step step(Table table, Rows rows) {
    return Step.of(table)
        .from(Survey.TABLE)
        .with(Frameworks.FILES)
        .groups(step -> grouping(step.get(Frameworks.FILES).all(), rows));
  }

  private static Grouping grouping(List<Framework> frameworks, Rows rows) {
    return new Grouping(
        List.of(Grouping.Part.of(Survey.TABLE, Survey.ROUND, Survey.COOP_ID)),
        group -> of(group.get(0), frameworks).flatMap(rows::of));
  }

  private static Stream<AnsweredRounds> of(List<FieldRow> answers, List<Framework> frameworks) {
    FieldRow any = answers.get(0);
    String round = any.text(Survey.ROUND);
    return Rounds.framework(frameworks, round).stream()
        .map(framework ->
            new AnsweredRounds(round, any.text(Survey.COOP_ID), values(answers), framework));
  }

  private static Map<String, Double> values(List<FieldRow> answers) {
    var values = new TreeMap<String, Double>();
    for (FieldRow answer : answers) {
      answer
          .findNumber(Survey.VALUE)
          .ifPresent(value -> values.put(answer.text(Survey.ITEM), value.doubleValue()));
    }
    return values;
  }
}
