package vn.htx;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import vn.htx.catalog.ColumnType;
import vn.htx.catalog.FieldRow;
import vn.htx.catalog.Ingredient;
import vn.htx.catalog.Sql;
import vn.htx.catalog.Table;
import vn.htx.domain.DomainSlice;
import vn.htx.engine.Day;
import vn.htx.engine.NewRow;
import vn.htx.engine.Schemas;
import vn.htx.engine.SharedSql;
import vn.htx.engine.SqlScript;
import vn.htx.engine.Step;
import vn.htx.engine.StepContext;

/**
 * The steps of a domain over tables that a test gives; what a step reads is computed first. SQL is run by DuckDB and,
 * where the test asks for it, by Spark too: then their answers must be equal, rows in the same order.
 */
public final class Steps {
  private final SparkSession spark;
  private final List<Step> steps;
  private final LocalDate asOf;
  private final Map<String, Dataset<Row>> tables = new HashMap<>();
  private final Map<Ingredient<?>, Object> ingredients = new HashMap<>();
  private boolean byBoth;

  private Steps(SparkSession spark, List<Step> steps, LocalDate asOf) {
    this.spark = spark;
    this.steps = steps;
    this.asOf = asOf;
  }

  /** The steps of a domain on a day, which is also the last day of which bookings are known. */
  public static Steps of(SparkSession spark, DomainSlice domain, LocalDate asOf) {
    return new Steps(spark, domain.steps(), asOf);
  }

  /** A step of no domain. */
  public static Steps of(SparkSession spark, Step step, LocalDate asOf) {
    return new Steps(spark, List.of(step), asOf);
  }

  public Steps with(Table table, Dataset<Row> rows) {
    tables.put(table.name(), rows);
    return this;
  }

  /** A dataset of which the text has some columns, see {@link TextTables#table}. */
  public Steps with(Table table, String text) {
    return with(table, TextTables.table(spark, table, text));
  }

  /** Runs every query by Spark, too, and compares. */
  public Steps byBothEngines() {
    byBoth = true;
    return this;
  }

  /** Datasets without a row. */
  public Steps without(Table... empty) {
    for (Table table : empty) {
      with(table, spark.createDataFrame(List.of(), Schemas.of(table)));
    }
    return this;
  }

  public <T> Steps with(Ingredient<T> ingredient, T value) {
    ingredients.put(ingredient, value);
    return this;
  }

  /** The figures of all steps that make some. */
  public Dataset<Row> figures() {
    return steps.stream()
        .filter(Step::makesFigures)
        .map(step -> table(step.output()))
        .reduce(Dataset::unionByName)
        .orElseThrow();
  }

  /** The rows of a table, as given or computed. */
  public Dataset<Row> table(Table table) {
    Dataset<Row> known = tables.get(table.name());
    if (known != null) {
      return known;
    }
    Step step = steps.stream()
        .filter(each -> each.output().name().equals(table.name()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(table.name() + " is neither given nor computed"));
    step.inputs().forEach(this::table);
    var context = new StepContext(step, new Supply());
    Dataset<Row> rows = step.work() instanceof Step.Query query
        ? answer(step, step.inOrder(query.sql().apply(context)))
        : TextTables.of(spark, table, made(step.work(), context));
    tables.put(table.name(), rows);
    return rows;
  }

  private Stream<NewRow> made(Step.Work work, StepContext context) {
    return work instanceof Step.Whole whole
        ? whole.function().apply(context)
        : ((Step.Groups) work)
            .grouping()
            .apply(context)
            .inMemory(table -> TextTables.rows(table(table)));
  }

  private Dataset<Row> answer(Step step, String sql) {
    List<Row> rows = byDuckDb(step, sql);
    if (byBoth) {
      SharedSql.prepare(spark);
      step.inputs().forEach(input -> table(input).createOrReplaceTempView(input.name()));
      SqlScript script = SqlScript.of(sql);
      script
          .tables()
          .forEach(made ->
              spark.sql(SharedSql.ofSpark(made.query())).createOrReplaceTempView(made.name()));
      Dataset<Row> other =
          Schemas.select(spark.sql(SharedSql.ofSpark(script.query())), step.output());
      assertThat(rows).as(step.output().name()).isEqualTo(other.collectAsList());
    }
    return spark.createDataFrame(rows, Schemas.of(step.output()));
  }

  private List<Row> byDuckDb(Step step, String sql) {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      for (String function : SharedSql.OF_DUCKDB) {
        statement.execute(function);
      }
      for (Table input : step.inputs()) {
        for (String each : copied(input, table(input).collectAsList())) {
          statement.execute(each);
        }
      }
      SqlScript script = SqlScript.of(sql);
      for (SqlScript.Made made : script.tables()) {
        statement.execute("CREATE TABLE %s AS %s".formatted(made.name(), made.query()));
      }
      var rows = new ArrayList<Row>();
      try (ResultSet answer = statement.executeQuery(script.query())) {
        while (answer.next()) {
          rows.add(row(step.output(), answer));
        }
      }
      return rows;
    } catch (SQLException wrong) {
      throw new AssertionError(step.output().name() + "\n" + sql, wrong);
    }
  }

  private static List<String> copied(Table table, List<Row> rows) {
    var statements = new ArrayList<String>();
    statements.add("CREATE TABLE %s (%s)"
        .formatted(
            table.name(),
            table.fields().stream()
                .map(field -> Sql.name(field) + " " + field.type().sql())
                .collect(Collectors.joining(", "))));
    if (!rows.isEmpty()) {
      statements.add("INSERT INTO %s VALUES %s"
          .formatted(
              table.name(),
              rows.stream()
                  .map(row -> row.mkString("(", "\u001f", ")"))
                  .map(text -> text.substring(1, text.length() - 1).split("\u001f", -1))
                  .map(Steps::literals)
                  .collect(Collectors.joining(", "))));
    }
    return statements;
  }

  private static String literals(String... cells) {
    return List.of(cells).stream()
        .map(cell -> cell.equals("null") ? "NULL" : Sql.text(cell))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static Row row(Table table, ResultSet answer) throws SQLException {
    @Nullable Object[] cells = new Object[table.fields().size()];
    for (int i = 0; i < cells.length; i++) {
      Object cell = answer.getObject(i + 1);
      cells[i] = cell == null ? null : typed(table.fields().get(i).type(), cell);
    }
    return RowFactory.create(cells);
  }

  private static Object typed(ColumnType type, Object cell) {
    return switch (type) {
      case MONEY, AREA, DECIMAL, AMOUNT ->
        new BigDecimal(cell.toString()).setScale(type.decimals(), RoundingMode.UNNECESSARY);
      case INTEGER -> ((Number) cell).intValue();
      case LONG -> ((Number) cell).longValue();
      case DATE -> Date.valueOf(cell.toString());
      case TEXT, DOUBLE, BOOLEAN -> cell;
    };
  }

  private final class Supply implements StepContext.Supply {
    @Override
    public List<FieldRow> rows(Table table) {
      return TextTables.rows(Steps.this.table(table));
    }

    @Override
    public <T> T value(Ingredient<T> ingredient) {
      return ingredient.among(ingredients);
    }

    @Override
    public LocalDate day(Day day) {
      return asOf;
    }
  }
}
