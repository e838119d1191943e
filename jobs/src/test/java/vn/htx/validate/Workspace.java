package vn.htx.validate;

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
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import vn.htx.catalog.Notices;
import vn.htx.catalog.RowAccounting;
import vn.htx.catalog.Survey;
import vn.htx.catalog.Table;
import vn.htx.config.Contract;
import vn.htx.config.Contracts;
import vn.htx.config.Problems;
import vn.htx.config.SurveyItem;
import vn.htx.ingest.Inbox;
import vn.htx.ingest.InboxFile;
import vn.htx.model.Bilingual;
import vn.htx.place.PlaceNames;
import vn.htx.place.ReferenceFiles;
import vn.htx.place.Unit;
import vn.htx.query.Published;
import vn.htx.store.Lake;
import vn.htx.store.Recipe;
import vn.htx.store.StoredTable;
import vn.htx.store.TableWriter;
import vn.htx.table.Schemas;

/** An inbox of one test, read under the installation's contracts, and what came of it as text. */
final class Workspace {
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
      ReferenceFiles.crosswalk(data().resolve("reference/crosswalk.csv")));

  private final Path inbox;
  private final Lake lake;
  private int parsed;
  private long partSize = Inbox.PART_SIZE;

  Workspace(Path folder) {
    this.inbox = folder.resolve("inbox");
    this.lake = new Lake(folder.resolve("lake"));
  }

  private static Contracts contracts() {
    var problems = new Problems();
    Contracts loaded = Contracts.load(data().resolve("contracts"), Optional.empty(), problems);
    problems.throwIfAny();
    return loaded;
  }

  private static Path data() {
    Path root = Path.of("").toAbsolutePath();
    return (Files.isDirectory(root.resolve("data")) ? root : root.getParent()).resolve("data");
  }

  Workspace inPartsOf(long bytes) {
    partSize = bytes;
    return this;
  }

  Workspace with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  Workspace with(String path, byte[] bytes) {
    try {
      Path file = inbox.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Workspace without(String path) {
    try {
      Files.delete(inbox.resolve(path));
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Path inbox() {
    return inbox;
  }

  static Contract contract(Table table) {
    return CONTRACTS.of(table);
  }

  static Checks checks(Table table) {
    return Checks.of(contract(table), ITEMS, KeyedHash.synthetic(), PLACES);
  }

  List<InboxFile> files(Table table) {
    return Inbox.scan(inbox, Set.of(table.name()), partSize).stream()
        .filter(file -> file.dataset().equals(table.name()))
        .toList();
  }

  /** The first file read without Spark. */
  FileCheck.Outcome check(Table table, List<CheckedRow> rows) {
    return FileCheck.run(contract(table), checks(table), inbox, files(table).get(0), rows::add);
  }

  /** A dataset's tables, as a night makes them: read into a lake, then settled with the other datasets of the inbox. */
  record Settled(
      Dataset<Row> clean,
      Dataset<Row> rejected,
      Dataset<Row> rejectedAnswers,
      Dataset<Row> skipped,
      Dataset<Row> rowAccounting,
      Dataset<Row> notices) {}

  /** Settles one dataset; foreign keys are looked up in the datasets named, and in the real units. */
  Settled settle(SparkSession spark, Table table, String asOf, Table... others) {
    Map<Table, List<StoredTable>> stored = new LinkedHashMap<>();
    stored.put(table, parse(spark, table));
    Arrays.stream(others).forEach(other -> stored.put(other, parse(spark, other)));
    var writer = new TableWriter(lake, spark);
    CrossRow.Subject subject = subject(table, stored.get(table), asOf);
    List<CrossRow.Subject> targets = Arrays.stream(others)
        .map(other -> subject(other, stored.get(other), asOf))
        .toList();
    Dataset<Row> together = writer.read(
        stored.values().stream().flatMap(List::stream).toList(),
        ParsedSchema.shared(CrossRow.columns(List.of(subject))));
    Dataset<Row> faults = CrossRow.faults(List.of(subject), targets, together, codes(spark));
    Dataset<Row> counted = CrossRow.counts(List.of(subject), together, faults);
    CrossRowCounts counts = counts(spark, subject, faults, counted);
    Dataset<Row> parsed = writer.read(stored.get(table), ParsedSchema.of(contract(table)));
    List<Notice> remarks = Remarks.notices(table.name(), lines(stored.get(table)));
    return new Settled(
        Settle.clean(subject, counts, parsed, () -> faults),
        Settle.rejected(List.of(subject), together, faults)
            .unionByName(Settle.rejectedWithoutText(subject, parsed, faults)),
        table.equals(Survey.TABLE)
            ? Settle.rejectedAnswers(subject, counts, parsed, () -> faults)
            : spark.emptyDataFrame(),
        Settle.skipped(List.of(subject), together),
        spark.createDataFrame(
            QualityTables.accounting(subject.plan(), counts), Schemas.of(RowAccounting.TABLE)),
        spark.createDataFrame(
            QualityTables.notices(contract(table), subject.plan(), counts, remarks),
            Schemas.of(Notices.TABLE)));
  }

  private List<StoredTable> parse(SparkSession spark, Table table) {
    parsed++;
    var shares = new HashMap<String, TableWriter.Share>();
    for (InboxFile file : files(table)) {
      shares.put(
          file.key(),
          new TableWriter.Share(
              Recipe.of("parsed_" + table.name(), Map.of("file", file.path() + parsed)),
              ParsedSchema.of(contract(table))));
    }
    var reading = new ParseJob.Reading(checks(table), files(table));
    return new TableWriter(lake, spark)
        .writeApart(shares, ParseJob.parse(spark, inbox, List.of(reading)));
  }

  private CrossRow.Subject subject(Table table, List<StoredTable> stored, String asOf) {
    List<FileSummary> summaries = Remarks.summaries(table.name(), lines(stored));
    return new CrossRow.Subject(
        contract(table),
        Deliveries.plan(contract(table), files(table), summaries, LocalDate.parse(asOf)));
  }

  private List<Remarks.Line> lines(List<StoredTable> stored) {
    List<Path> paths =
        stored.stream().flatMap(each -> lake.files(each).stream()).toList();
    try (Published views = Published.over(Map.of("parsed", paths))) {
      return views.query(Remarks.SQL).rows().stream()
          .map(row -> (Remarks.Line) row::find)
          .toList();
    }
  }

  private CrossRowCounts counts(
      SparkSession spark, CrossRow.Subject subject, Dataset<Row> faults, Dataset<Row> counted) {
    var writer = new TableWriter(lake, spark);
    String name = subject.contract().table().name();
    var views = new HashMap<String, List<Path>>();
    Map.of("faults", faults, "counts", counted).forEach((view, rows) -> {
      Recipe recipe = Recipe.of(view, Map.of("run", Integer.toString(parsed)));
      var share = new TableWriter.Share(recipe, rows.schema());
      StoredTable stored =
          writer.writeApart(Map.of(name, share), rows.javaRDD()).get(0);
      views.put(view, lake.files(stored));
    });
    try (Published tables = Published.over(views)) {
      return CrossRowCounts.of(
          subject.contract(),
          tables.query(CrossRowCounts.sql(List.of(subject))).rows().stream()
              .map(row -> (Remarks.Line) row::find)
              .toList());
    }
  }

  private static Dataset<Row> codes(SparkSession spark) {
    return spark
        .createDataset(
            ReferenceFiles.units(data().resolve("reference/units.csv")).stream()
                .map(Unit::code)
                .toList(),
            Encoders.STRING())
        .toDF("code");
  }

  /** Rows as text, sorted; a null is a dash. */
  static String print(Dataset<Row> rows, String... columns) {
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
}
