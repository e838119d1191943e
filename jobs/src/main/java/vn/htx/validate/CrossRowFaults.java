package vn.htx.validate;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.storage.StorageLevel;
import vn.htx.catalog.Field;
import vn.htx.config.Contract;
import vn.htx.config.Contract.DatasetRule.Kind;
import vn.htx.model.Severity;
import vn.htx.table.Schemas;

/**
 * What rules over many rows find: one line for each row and rule, with the row's place, the rule's number in the list,
 * the column and what stood there.
 *
 * @param found the lines; empty when the dataset has no such rule
 */
record CrossRowFaults(List<CrossRowRule> rules, Optional<Dataset<Row>> found) {
  static final String[] PLACE = {
    ParsedSchema.FILE, ParsedSchema.SHEET, ParsedSchema.SHEET_INDEX, ParsedSchema.ROW
  };
  static final String KEY = "key";
  private static final String NTH = "nth";
  static final String RULE = "fault_rule";
  static final String FOUND = "fault_found";
  static final String ADDED = "fault_rules";

  /** A rule over many rows and the column it is about. */
  record CrossRowRule(BoundRule rule, String column) {}

  static CrossRowFaults find(Contract contract, UsedRows rows, Map<String, Dataset<Row>> keys) {
    var rules = new ArrayList<CrossRowRule>();
    Optional<Dataset<Row>> found = Optional.empty();
    for (Contract.ForeignKey reference : contract.foreignKeys()) {
      Dataset<Row> known =
          keys.get(reference.target().name() + "." + reference.targetField().id());
      if (known != null) {
        Dataset<Row> orphans = orphans(rows.rows(), reference.field(), known, rules.size());
        rules.add(
            new CrossRowRule(BoundRule.of(reference.rule()), reference.field().id()));
        found = Optional.of(found.map(before -> before.unionByName(orphans)).orElse(orphans));
      }
    }
    if (!contract.fileKey().isEmpty()) {
      Dataset<Row> duplicates = duplicates(rows.rows(), contract.fileKey(), rules.size());
      BoundRule rule = FileRules.of(contract).of(Kind.DUPLICATE_KEY);
      rules.add(
          new CrossRowRule(new BoundRule(rule.id(), Severity.ERROR, rule.vi(), rule.en()), ""));
      found = Optional.of(found.map(before -> before.unionByName(duplicates)).orElse(duplicates));
    }
    return new CrossRowFaults(
        List.copyOf(rules), found.map(lines -> lines.persist(StorageLevel.MEMORY_AND_DISK())));
  }

  private static Dataset<Row> orphans(
      Dataset<Row> rows, Field field, Dataset<Row> known, int rule) {
    Column value = Schemas.col(field).cast("string");
    return line(
        rows.where(value.isNotNull()).join(known, value.equalTo(known.col(KEY)), "left_anti"),
        rule,
        value);
  }

  /** The clean rows of a file whose key a clean row before them has. */
  private static Dataset<Row> duplicates(Dataset<Row> rows, List<Field> key, int rule) {
    Dataset<Row> clean = rows.where(col(ParsedSchema.FATE).equalTo("clean"));
    Column[] group = Stream.concat(
            Stream.of(col(ParsedSchema.FILE)), key.stream().map(Schemas::col))
        .toArray(Column[]::new);
    WindowSpec byPlace =
        Window.partitionBy(group).orderBy(col(ParsedSchema.SHEET_INDEX), col(ParsedSchema.ROW));
    Dataset<Row> again =
        clean.withColumn(NTH, row_number().over(byPlace)).where(col(NTH).gt(1)).drop(NTH);
    Column shown = concat_ws(
        " · ",
        key.stream()
            .map(field -> field.column().isHashed()
                ? lit(CellCheck.MASK)
                : Schemas.col(field).cast("string"))
            .toArray(Column[]::new));
    return line(again, rule, shown);
  }

  private static Dataset<Row> line(Dataset<Row> rows, int rule, Column found) {
    return rows.select(
        col(PLACE[0]),
        col(PLACE[1]),
        col(PLACE[2]),
        col(PLACE[3]),
        col(ParsedSchema.FATE),
        lit(rule).as(RULE),
        coalesce(found, lit("")).as(FOUND));
  }

  /** The places in {@link #rules} of those that reject. */
  Object[] rejecting() {
    return IntStream.range(0, rules.size())
        .filter(i -> rules.get(i).rule().rejects())
        .boxed()
        .toArray();
  }

  /** The rules that reject a row, one line a row: its place and the rule ids in order. */
  Dataset<Row> byRow() {
    Column ids = lit("");
    for (int i = rules.size() - 1; i >= 0; i--) {
      ids = when(col(RULE).equalTo(i), lit(rules.get(i).rule().id())).otherwise(ids);
    }
    return found
        .orElseThrow()
        .where(col(RULE).isin(rejecting()))
        .groupBy(col(PLACE[0]), col(PLACE[1]), col(PLACE[2]), col(PLACE[3]))
        .agg(array_sort(collect_list(struct(col(RULE), ids.as("id")))).as("all"))
        .select(
            col(PLACE[0]),
            col(PLACE[1]),
            col(PLACE[2]),
            col(PLACE[3]),
            array_join(transform(col("all"), each -> each.getField("id")), " ").as(ADDED));
  }
}
