package vn.htx.validate.file;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import vn.htx.app.Domains;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.Notices;
import vn.htx.catalog.common.Rejected;
import vn.htx.catalog.common.RejectedAnswers;
import vn.htx.catalog.common.RowAccounting;
import vn.htx.catalog.common.Skipped;
import vn.htx.catalog.common.Survey;
import vn.htx.config.Contract;
import vn.htx.config.Contracts;
import vn.htx.config.Problems;
import vn.htx.config.SurveyItem;
import vn.htx.domain.land.data.Parcels;
import vn.htx.domain.register.data.Cooperatives;
import vn.htx.engine.ResultRow;
import vn.htx.engine.Schemas;
import vn.htx.ingest.inbox.Inbox;
import vn.htx.ingest.source.InboxFile;
import vn.htx.model.Bilingual;
import vn.htx.place.PlaceNames;
import vn.htx.place.ReferenceFiles;
import vn.htx.place.Unit;
import vn.htx.query.DuckDbReader;
import vn.htx.store.DuckDbEngine;
import vn.htx.store.Json;
import vn.htx.store.Lake;
import vn.htx.store.Recipe;
import vn.htx.store.SqlEngine;
import vn.htx.store.SqlQuery;
import vn.htx.store.StoredTable;
import vn.htx.store.TableWriter;
import vn.htx.text.personal.Masked;
import vn.htx.validate.check.Checks;
import vn.htx.validate.check.KeyedHash;
import vn.htx.validate.check.Notice;
import vn.htx.validate.dataset.CleanSql;
import vn.htx.validate.dataset.CrossRow;
import vn.htx.validate.dataset.CrossRowCounts;
import vn.htx.validate.dataset.Deliveries;
import vn.htx.validate.dataset.FaultColumn;
import vn.htx.validate.dataset.ParsedSchema;
import vn.htx.validate.dataset.QualityTables;
import vn.htx.validate.dataset.RemarkColumn;
import vn.htx.validate.dataset.Remarks;
import vn.htx.validate.dataset.RowCountColumn;
import vn.htx.validate.dataset.UsedDeliveries;
import vn.htx.validate.dataset.UsedDeliveryColumn;
import vn.htx.validate.parse.ParseJob;
import vn.htx.validate.row.CheckedRow;

/** An inbox of one test, read under the installation's contracts, and what came of it as text. */
public final class Workspace {
  private static final Contracts CONTRACTS = contracts();
  static final List<SurveyItem> ITEMS = List.of(
      new SurveyItem(
          "ke_hoach",
          List.of("Có kế hoạch chuyển đổi số"),
          SurveyItem.Kind.CODED,
          Optional.empty(),
          Optional.empty(),
          List.of(
              new Contract.Allowed("1", Bilingual.of("Có", "Yes"), List.of("x")),
              new Contract.Allowed("0", Bilingual.of("Không", "No"), List.of()))),
      new SurveyItem(
          "ban_online",
          List.of("% doanh thu online"),
          SurveyItem.Kind.NUMBER,
          Optional.of(new BigDecimal("0.0")),
          Optional.of(new BigDecimal("99.50")),
          List.of()));

  private static final PlaceNames PLACES = PlaceNames.of(
      ReferenceFiles.units(data().resolve("reference/units.csv")),
      ReferenceFiles.crosswalk(data().resolve("reference/crosswalk.csv")),
      ReferenceFiles.provinces(data().resolve("reference/provinces.csv")));

  private final Path inbox;
  private final Lake lake;
  private int parsed;
  private long partSize = Inbox.PART_SIZE;

  public Workspace(Path folder) {
    this.inbox = folder.resolve("inbox");
    this.lake = new Lake(folder.resolve("lake"));
  }

  private static Contracts contracts() {
    var problems = new Problems();
    Contracts loaded =
        Contracts.load(Domains.CATALOG, data().resolve("contracts"), Optional.empty(), problems);
    problems.throwIfAny();
    return loaded;
  }

  private static Path data() {
    Path root = Path.of("").toAbsolutePath();
    return (Files.isDirectory(root.resolve("data")) ? root : root.getParent()).resolve("data");
  }

  public Workspace inPartsOf(long bytes) {
    partSize = bytes;
    return this;
  }

  public Workspace with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public Workspace with(String path, byte[] bytes) {
    try {
      Path file = inbox.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public Workspace without(String path) {
    try {
      Files.delete(inbox.resolve(path));
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public Path inbox() {
    return inbox;
  }

  public static Contract contract(Table table) {
    return CONTRACTS.of(table);
  }

  public static Checks checks(Table table) {
    return Checks.of(contract(table), ITEMS, KeyedHash.synthetic(), PLACES);
  }

  public List<InboxFile> files(Table table) {
    return Inbox.scan(inbox, Set.of(table.name()), partSize).stream()
        .filter(file -> file.dataset().equals(table.name()))
        .toList();
  }

  /** The first file read without Spark. */
  public FileCheck.Outcome check(Table table, List<CheckedRow> rows) {
    return FileCheck.run(contract(table), checks(table), inbox, files(table).get(0), rows::add);
  }

  /** A dataset's tables, as a night makes them: read into a lake, then settled with the other datasets of the inbox. */
  public record Settled(
      Dataset<Row> clean,
      Dataset<Row> rejected,
      Dataset<Row> rejectedAnswers,
      Dataset<Row> skipped,
      Dataset<Row> rowAccounting,
      Dataset<Row> notices) {}

  /** Settles one dataset; foreign keys are looked up in the datasets named, and in the real units. */
  public Settled settle(SparkSession spark, Table table, String asOf, Table... others) {
    Map<Table, Parse> parses = new LinkedHashMap<>();
    parses.put(table, parse(spark, table));
    Arrays.stream(others).forEach(other -> parses.put(other, parse(spark, other)));
    CrossRow.Subject subject = subject(table, parses.get(table), asOf);
    List<CrossRow.Subject> targets = Arrays.stream(others)
        .map(other -> subject(other, parses.get(other), asOf))
        .toList();
    var views = new HashMap<String, SqlQuery.View>();
    parses.forEach((each, parse) -> views.put(
        ParsedSchema.rowsView(each),
        new SqlQuery.View(parse.rows(), Schemas.of(ParsedSchema.rows(contract(each))))));
    Stream.concat(Stream.of(subject), targets.stream())
        .forEach(each -> views.put(
            UsedDeliveries.view(each.contract().table()),
            SqlQuery.View.listed(
                Schemas.rows(UsedDeliveries.rows(each)), Schemas.of(UsedDeliveryColumn.FIELDS))));
    views.put(
        ParsedSchema.remarksView(table),
        new SqlQuery.View(parses.get(table).remarks(), Schemas.of(RemarkColumn.FIELDS)));
    List<Notice> remarks = Remarks.notices(table.name(), lines(parses.get(table).remarks()));
    try (var sql = new DuckDbEngine(
        lake, Map.of(CleanSql.COVERED, Masked::numbers, CleanSql.QUOTED, Json::quoted), 512)) {
      var tables = new Made(spark, sql, views);
      List<Path> faults = tables.files(
          "faults",
          FaultColumn.FIELDS,
          FaultColumn.FIELDS,
          CrossRow.faults(subject, targets, codes()));
      views.put(
          CrossRow.faultsView(table), new SqlQuery.View(faults, Schemas.of(FaultColumn.FIELDS)));
      List<Path> counted = tables.files(
          "counts", RowCountColumn.FIELDS, RowCountColumn.FIELDS, CrossRow.counts(subject));
      CrossRowCounts counts = counts(subject, faults, counted);
      return new Settled(
          tables.rows(table, CleanSql.clean(subject, counts)),
          tables.rows(Rejected.TABLE, CleanSql.rejected(subject)),
          table.equals(Survey.TABLE)
              ? tables.rows(RejectedAnswers.TABLE, CleanSql.rejectedAnswers(subject))
              : spark.emptyDataFrame(),
          tables.rows(Skipped.TABLE, CleanSql.skipped(subject)),
          spark.createDataFrame(
              Schemas.rows(QualityTables.accounting(subject.plan(), counts)),
              Schemas.of(RowAccounting.TABLE)),
          spark.createDataFrame(
              Schemas.rows(QualityTables.notices(
                  Domains.CATALOG, contract(table), subject.plan(), counts, remarks)),
              Schemas.of(Notices.TABLE)));
    }
  }

  /** Makes tables of one dataset by queries over views. */
  private final class Made {
    private final SparkSession spark;
    private final SqlEngine sql;
    private final Map<String, SqlQuery.View> views;

    Made(SparkSession spark, SqlEngine sql, Map<String, SqlQuery.View> views) {
      this.spark = spark;
      this.sql = sql;
      this.views = views;
    }

    List<Path> files(String name, List<Field> fields, List<Field> order, String query) {
      Recipe recipe = Recipe.of(name, Map.of("run", Integer.toString(parsed)));
      return lake.files(sql.write(recipe, Schemas.of(fields), SqlQuery.of(query, order, views)));
    }

    Dataset<Row> rows(Table table, String query) {
      String[] files = files(table.name(), table.fields(), table.key(), query).stream()
          .map(Path::toString)
          .toArray(String[]::new);
      return spark.read().schema(Schemas.of(table)).parquet(files);
    }
  }

  /** Where the tables of a dataset's parsed files stand. */
  private record Parse(List<Path> rows, List<Path> remarks) {}

  private Parse parse(SparkSession spark, Table table) {
    parsed++;
    var shares = new HashMap<String, TableWriter.Share>();
    for (InboxFile file : files(table)) {
      var made = Map.of("file", file.path() + parsed);
      shares.put(
          ParsedSchema.rowsKey(file),
          new TableWriter.Share(
              Recipe.of(ParsedSchema.rowsView(table), made),
              Schemas.of(ParsedSchema.rows(contract(table)))));
      shares.put(
          ParsedSchema.remarksKey(file),
          new TableWriter.Share(
              Recipe.of(ParsedSchema.remarksView(table), made), Schemas.of(RemarkColumn.FIELDS)));
    }
    var reading = new ParseJob.DatasetFiles(checks(table), files(table));
    List<StoredTable> stored = new TableWriter(lake, spark)
        .writeApart(shares, ParseJob.parse(spark, inbox, List.of(reading)));
    return new Parse(
        paths(stored, ParsedSchema.rowsView(table)),
        paths(stored, ParsedSchema.remarksView(table)));
  }

  private List<Path> paths(List<StoredTable> stored, String name) {
    return stored.stream()
        .filter(each -> each.table().equals(name))
        .flatMap(each -> lake.files(each).stream())
        .toList();
  }

  private CrossRow.Subject subject(Table table, Parse parse, String asOf) {
    List<FileSummary> summaries = Remarks.summaries(table.name(), lines(parse.remarks()));
    return new CrossRow.Subject(
        contract(table),
        Deliveries.plan(contract(table), files(table), summaries, LocalDate.parse(asOf)));
  }

  private static List<ResultRow> lines(List<Path> remarks) {
    try (DuckDbReader views = DuckDbReader.over(Map.of("remarks", remarks))) {
      return views.query(Remarks.SQL).rows().stream()
          .map(row -> (ResultRow) row::find)
          .toList();
    }
  }

  private static CrossRowCounts counts(
      CrossRow.Subject subject, List<Path> faults, List<Path> counted) {
    try (DuckDbReader tables = DuckDbReader.over(Map.of("faults", faults, "counts", counted))) {
      return CrossRowCounts.of(
          subject.contract(),
          tables.query(CrossRowCounts.sql(List.of(subject))).rows().stream()
              .map(row -> (ResultRow) row::find)
              .toList());
    }
  }

  private static List<String> codes() {
    return ReferenceFiles.units(data().resolve("reference/units.csv")).stream()
        .map(Unit::code)
        .toList();
  }

  /** Rows as text, sorted; a null is a dash. */
  public static String print(Dataset<Row> rows, String... columns) {
    Column[] wanted = Arrays.stream(columns).map(name -> col(name)).toArray(Column[]::new);
    var lines = new ArrayList<String>();
    for (Row row : rows.select(wanted).collectAsList()) {
      lines.add(IntStream.range(0, row.size())
          .mapToObj(i -> row.isNullAt(i) ? "-" : row.get(i).toString())
          .collect(Collectors.joining(" | ")));
    }
    lines.sort(String::compareTo);
    return String.join("\n", lines);
  }

  /** What comes of one file: its rows, then its notices without the dataset's name, a line each. */
  String read(Table table, String text) {
    return read(table, "a.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same of a file of any format. */
  String read(Table table, String name, byte[] bytes) {
    var rows = new ArrayList<CheckedRow>();
    var outcome = with(table.name() + "/" + name, bytes).check(table, rows);
    without(table.name() + "/" + name);
    return rows.stream().map(CheckedRow::toString).collect(Collectors.joining("\n"))
        + outcome.notices().stream()
            .map(notice -> "\n%s %s %d '%s'"
                .formatted(
                    notice.rule().substring(notice.rule().indexOf('.') + 1),
                    notice.column(),
                    notice.occurrences(),
                    notice.found()))
            .collect(Collectors.joining());
  }

  /** The same of a file of parcels or cooperatives at a path that says its day or place; without quotes. */
  String readAt(String path, String text) {
    Table table = path.startsWith("parcels") ? Parcels.TABLE : Cooperatives.TABLE;
    var rows = new ArrayList<CheckedRow>();
    var outcome = with(path, text).check(table, rows);
    return rows.stream().map(CheckedRow::toString).collect(Collectors.joining("\n"))
        + outcome.notices().stream()
            .map(notice -> "\n" + notice.rule().substring(notice.rule().indexOf('.') + 1) + " "
                + notice.column() + " " + notice.occurrences() + " " + notice.found())
            .collect(Collectors.joining());
  }
}
