package vn.htx.validate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import vn.htx.catalog.Field;
import vn.htx.catalog.Survey;
import vn.htx.catalog.Table;
import vn.htx.config.Contract;
import vn.htx.table.Schemas;

/**
 * The rules over many rows, for all datasets that need it in one plan: to the engine twelve small datasets are one table
 * with a dataset's name on each row. Reads parsed tables together as {@link ParsedSchema#shared} with the columns of
 * {@link #columns}.
 */
public final class CrossRow {
  static final String DATASET = "dataset";
  static final String FILE = "source_file";
  static final String SHEET = "source_sheet";
  static final String SHEET_INDEX = "sheet_index";
  static final String ROW = "source_row";
  static final String FATE = "fate";
  static final String RULE = "rule";
  static final String FOUND = "found";
  static final String ROWS = "rows";

  /** Numbers beside those of rules, for what is only counted. */
  static final int REPEATED = -1;

  static final int LATER = -2;
  static final int ANSWERS = -3;

  /**
   * A line for each row and rule that it breaks: the row's place and fate, the rule's number in {@link CrossRowRules},
   * what stood there (a key's parts apart by U+001F, hashed ones as hashes).
   */
  public static final StructType FAULTS = new StructType()
      .add(DATASET, DataTypes.StringType)
      .add(FILE, DataTypes.StringType)
      .add(SHEET, DataTypes.StringType)
      .add(SHEET_INDEX, DataTypes.IntegerType)
      .add(ROW, DataTypes.IntegerType)
      .add(FATE, DataTypes.StringType)
      .add(RULE, DataTypes.IntegerType)
      .add(FOUND, DataTypes.StringType);

  /** How many rows of a sheet something is true of, and the first: later delivered again, dated too late, answers lost. */
  public static final StructType COUNTS = new StructType()
      .add(DATASET, DataTypes.StringType)
      .add(FILE, DataTypes.StringType)
      .add(SHEET, DataTypes.StringType)
      .add(RULE, DataTypes.IntegerType)
      .add(ROWS, DataTypes.LongType)
      .add(ROW, DataTypes.IntegerType);

  private CrossRow() {}

  /** A dataset and what was decided about its files. */
  public record Subject(Contract contract, Deliveries.Plan plan) {
    String name() {
      return contract.table().name();
    }
  }

  /** The columns that the rules need of some datasets, beside those that all have. */
  public static List<Field> columns(List<Subject> subjects) {
    Set<Field> columns = new LinkedHashSet<>();
    for (Subject subject : subjects) {
      for (Contract.ForeignKey reference : subject.contract().foreignKeys()) {
        columns.add(reference.field());
        columns.add(reference.targetField());
      }
    }
    return List.copyOf(columns);
  }

  /**
   * What rules over many rows find, as {@link #FAULTS}, in the order of datasets.
   *
   * @param subjects the datasets to look at
   * @param targets the datasets that their foreign keys look into, rejected rows included; a reference to a dataset that
   *     is not here is not checked
   * @param parsed rows of (at least) all their used files
   * @param codes every unit code there is or was, in one column
   */
  public static Dataset<Row> faults(
      List<Subject> subjects, List<Subject> targets, Dataset<Row> parsed, Dataset<Row> codes) {
    Dataset<Row> rows = rows(parsed, subjects, ParsedSchema.KIND_ROW);
    Dataset<Row> again = duplicates(subjects, rows);
    return orphans(subjects, targets, rows, known(targets, subjects, parsed, codes))
        .map(again::unionByName)
        .orElse(again);
  }

  /** The rows of one kind in the used files of some datasets, with the dataset's name. */
  static Dataset<Row> rows(Dataset<Row> parsed, List<Subject> of, String kind) {
    Object[] files = used(of).stream().map(Delivery::file).toArray();
    return parsed
        .where(col(ParsedSchema.KIND).equalTo(kind).and(col(ParsedSchema.FILE).isin(files)))
        .withColumn(DATASET, substring_index(col(ParsedSchema.FILE), "/", 1));
  }

  private static List<Delivery> used(List<Subject> of) {
    return of.stream().flatMap(subject -> subject.plan().used().stream()).toList();
  }

  /**
   * The clean rows of a file whose key a clean row before them has. Only rows whose key's hash occurs again are sorted:
   * of many millions, a few.
   */
  private static Dataset<Row> duplicates(List<Subject> subjects, Dataset<Row> rows) {
    Column hash = xxhash64(col(ParsedSchema.FILE), col(ParsedSchema.KEY));
    Dataset<Row> clean = rows.where(col(ParsedSchema.FATE).equalTo("clean"));
    Dataset<Row> again = clean
        .groupBy(hash.as("again"))
        .agg(count(lit(1)).as("times"))
        .where(col("times").gt(1))
        .select("again");
    Dataset<Row> suspects = clean.join(again, hash.equalTo(col("again")), "left_semi");
    WindowSpec byPlace = Window.partitionBy(col(ParsedSchema.FILE), col(ParsedSchema.KEY))
        .orderBy(col(ParsedSchema.SHEET_INDEX), col(ParsedSchema.ROW));
    Column rule = lit(null).cast(DataTypes.IntegerType);
    for (Subject subject : subjects) {
      int number = CrossRowRules.of(subject.contract()).duplicateKey();
      rule = when(col(DATASET).equalTo(subject.name()), lit(number)).otherwise(rule);
    }
    return line(
        suspects.withColumn("nth", row_number().over(byPlace)).where(col("nth").gt(1)),
        rule,
        col(ParsedSchema.KEY));
  }

  /** Rows whose reference no row of the target has. */
  private static Optional<Dataset<Row>> orphans(
      List<Subject> subjects, List<Subject> targets, Dataset<Row> rows, Dataset<Row> known) {
    Optional<Column> references = Optional.empty();
    for (Subject subject : subjects) {
      Column[] own = references(subject, targets);
      if (own.length > 0 && !subject.plan().used().isEmpty()) {
        Column is = col(DATASET).equalTo(subject.name());
        references = Optional.of(references
            .map(before -> when(is, array(own)).otherwise(before))
            .orElseGet(() -> when(is, array(own))));
      }
    }
    if (references.isEmpty()) {
      return Optional.empty();
    }
    Dataset<Row> asked = rows.withColumn("asked", explode(references.get()))
        .where(col("asked.key").isNotNull());
    Column same = col("asked.target")
        .equalTo(known.col("known_target"))
        .and(col("asked.key").equalTo(known.col("known_key")));
    return Optional.of(
        line(asked.join(known, same, "left_anti"), col("asked." + RULE), col("asked.key")));
  }

  private static Column[] references(Subject subject, List<Subject> targets) {
    var references = new ArrayList<Column>();
    List<Contract.ForeignKey> keys = subject.contract().foreignKeys();
    for (int i = 0; i < keys.size(); i++) {
      if (isChecked(keys.get(i), targets)) {
        references.add(struct(
            lit(i).as(RULE),
            lit(target(keys.get(i))).as("target"),
            Schemas.col(keys.get(i).field()).cast("string").as("key")));
      }
    }
    return references.toArray(Column[]::new);
  }

  private static boolean isChecked(Contract.ForeignKey reference, List<Subject> targets) {
    return reference.target().layer() == Table.Layer.REFERENCE
        || isAmong(targets, reference.target());
  }

  private static boolean isAmong(List<Subject> subjects, Table table) {
    return subjects.stream().anyMatch(subject -> subject.contract().table().equals(table));
  }

  private static String target(Contract.ForeignKey reference) {
    return "%s.%s".formatted(reference.target().name(), reference.targetField().id());
  }

  /** Every key that the targets' rows hold, each once. */
  private static Dataset<Row> known(
      List<Subject> targets, List<Subject> subjects, Dataset<Row> parsed, Dataset<Row> codes) {
    Dataset<Row> rows = rows(parsed, targets, ParsedSchema.KIND_ROW);
    Dataset<Row> known =
        codes.select(lit("units.code").as("known_target"), col("code").as("known_key"));
    List<Contract.ForeignKey> asked = subjects.stream()
        .filter(subject -> !subject.plan().used().isEmpty())
        .flatMap(subject -> subject.contract().foreignKeys().stream())
        .filter(key -> isAmong(targets, key.target()))
        .toList();
    Set<String> done = new LinkedHashSet<>();
    Column name = lit(null).cast(DataTypes.StringType);
    Column key = lit(null).cast(DataTypes.StringType);
    for (Contract.ForeignKey reference : asked) {
      if (done.add(target(reference))) {
        Column is = col(DATASET).equalTo(reference.target().name());
        name = when(is, lit(target(reference))).otherwise(name);
        key = when(is, Schemas.col(reference.targetField()).cast("string")).otherwise(key);
      }
    }
    return done.isEmpty()
        ? known
        : known.unionByName(rows.select(name.as("known_target"), key.as("known_key"))
            .where(col("known_key").isNotNull())
            .dropDuplicates());
  }

  private static Dataset<Row> line(Dataset<Row> rows, Column rule, Column found) {
    return rows.select(
        col(DATASET),
        col(ParsedSchema.FILE).as(FILE),
        col(ParsedSchema.SHEET).as(SHEET),
        col(ParsedSchema.SHEET_INDEX).as(SHEET_INDEX),
        col(ParsedSchema.ROW).as(ROW),
        col(ParsedSchema.FATE).as(FATE),
        rule.as(RULE),
        coalesce(found, lit("")).as(FOUND));
  }

  /**
   * What must be counted among the rows themselves once the faults are known, as {@link #COUNTS}.
   *
   * @param faults of the subjects
   */
  public static Dataset<Row> counts(
      List<Subject> subjects, Dataset<Row> parsed, Dataset<Row> faults) {
    Dataset<Row> rejected = rejecting(subjects, faults);
    Dataset<Row> rows = rows(parsed, subjects, ParsedSchema.KIND_ROW);
    Dataset<Row> answers = rows(parsed, subjects, ParsedSchema.KIND_ANSWER);
    Dataset<Row> lost =
        at(answers.where(col(ParsedSchema.FATE).equalTo("clean")), rejected, "left_semi");
    Column survey = col(DATASET).equalTo(Survey.TABLE.name());
    Dataset<Row> standing = at(
        rows.where(not(survey).and(col(ParsedSchema.FATE).equalTo("clean")))
            .unionByName(answers.where(col(ParsedSchema.FATE).notEqual("rejected"))),
        rejected,
        "left_anti");
    return Stream.of(
            tally(rows.where(isLater(subjects)), LATER),
            tally(lost, ANSWERS),
            tally(
                beaten(subjects, standing.where(not(coalesce(isLater(subjects), lit(false))))),
                REPEATED))
        .reduce(Dataset::unionByName)
        .orElseThrow();
  }

  /** The places of rows that a rule here rejects. */
  private static Dataset<Row> rejecting(List<Subject> subjects, Dataset<Row> faults) {
    Column rejects = lit(false);
    for (Subject subject : subjects) {
      rejects = rejects.or(col(DATASET)
          .equalTo(subject.name())
          .and(col(RULE).isin(CrossRowRules.of(subject.contract()).rejecting().toArray())));
    }
    return faults
        .where(rejects)
        .select(col(FILE).as("f_file"), col(SHEET_INDEX).as("f_sheet"), col(ROW).as("f_row"));
  }

  private static Dataset<Row> at(Dataset<Row> rows, Dataset<Row> places, String how) {
    return rows.join(places, samePlace(places), how);
  }

  /** Whether a parsed row or answer stands at one of some places, given as file, sheet and row. */
  static Column samePlace(Dataset<Row> places) {
    return col(ParsedSchema.FILE)
        .equalTo(places.col("f_file"))
        .and(col(ParsedSchema.SHEET_INDEX).equalTo(places.col("f_sheet")))
        .and(col(ParsedSchema.ROW).equalTo(places.col("f_row")));
  }

  /** Whether a row is dated after the as-of date of a dataset that has such rows. */
  private static Column isLater(List<Subject> subjects) {
    Column later = lit(false);
    for (Subject subject : subjects) {
      if (subject.plan().rowsUntil().isPresent()) {
        later = later.or(col(DATASET)
            .equalTo(subject.name())
            .and(col(ParsedSchema.DAY).gt(lit(subject.plan().rowsUntil().get()))));
      }
    }
    return later;
  }

  /** Rows for which one of a later delivery stands. */
  private static Dataset<Row> beaten(List<Subject> subjects, Dataset<Row> rows) {
    List<Subject> repeating = subjects.stream()
        .filter(subject -> Precedence.mayRepeat(subject.contract(), subject.plan()))
        .toList();
    List<Subject> stating = repeating.stream()
        .filter(subject -> Deliveries.statesValidFrom(subject.contract()))
        .toList();
    Column from = ByFile.of(
        used(stating),
        DataTypes.StringType,
        delivery -> delivery.effective().map(Object::toString));
    WindowSpec sameKey = Window.partitionBy(col(DATASET), col("key"));
    return rows.where(col(DATASET).isin(repeating.stream().map(Subject::name).toArray()))
        .withColumn(UsedRows.RANK, UsedRows.rank(used(repeating)))
        .withColumn(
            "key",
            concat(col(ParsedSchema.KEY), lit(CrossRowRules.BETWEEN), coalesce(from, lit(""))))
        .withColumn("best", max(Precedence.STANDING).over(sameKey))
        .where(Precedence.STANDING.notEqual(col("best")));
  }

  private static Dataset<Row> tally(Dataset<Row> rows, int what) {
    return rows.groupBy(
            col(DATASET),
            col(ParsedSchema.FILE).as(FILE),
            col(ParsedSchema.SHEET).as(SHEET))
        .agg(count(lit(1)).as(ROWS), min(col(ParsedSchema.ROW)).as(ROW))
        .select(col(DATASET), col(FILE), col(SHEET), lit(what).as(RULE), col(ROWS), col(ROW));
  }
}
