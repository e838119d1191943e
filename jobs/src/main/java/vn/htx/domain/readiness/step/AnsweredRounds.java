package vn.htx.domain.readiness.step;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.Survey;
import vn.htx.config.Framework;
import vn.htx.domain.readiness.maths.Rounds;
import vn.htx.domain.readiness.maths.Scoring;
import vn.htx.engine.Gathering;
import vn.htx.engine.NewRow;
import vn.htx.engine.TableRow;

/**
 * The answers of one cooperative in one round, beside the framework in force on the last day of the round.
 *
 * @param answers by item, without blank ones
 */
record AnsweredRounds(
    String round, String coopId, Map<String, Double> answers, Framework framework) {
  /** Makes the rows of a table from such answers; serializable because Spark runs it in a task. */
  interface Rows extends Serializable {
    Stream<Row> of(AnsweredRounds answered);
  }

  Scoring scoring() {
    return new Scoring(framework);
  }

  /** The rows of all cooperatives and rounds; a round without a framework has none. */
  static Dataset<Row> rows(
      Dataset<Row> survey, List<Framework> frameworks, Table table, Rows rows) {
    List<Framework> rulers = List.copyOf(frameworks);
    return NewRow.flatMap(
        new Gathering().with(survey, Survey.TABLE, Survey.ROUND, Survey.COOP_ID),
        (key, group) ->
            of(Gathering.apart(group).get(0), rulers).flatMap(rows::of).iterator(),
        table);
  }

  private static Stream<AnsweredRounds> of(List<TableRow> answers, List<Framework> frameworks) {
    TableRow any = answers.get(0);
    String round = any.text(Survey.ROUND);
    return Rounds.framework(frameworks, round).stream()
        .map(framework ->
            new AnsweredRounds(round, any.text(Survey.COOP_ID), values(answers), framework));
  }

  private static Map<String, Double> values(List<TableRow> answers) {
    var values = new TreeMap<String, Double>();
    for (TableRow answer : answers) {
      answer
          .findNumber(Survey.VALUE)
          .ifPresent(value -> values.put(answer.text(Survey.ITEM), value.doubleValue()));
    }
    return values;
  }
}
