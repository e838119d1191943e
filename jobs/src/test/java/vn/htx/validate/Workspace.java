package vn.htx.validate;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import vn.htx.catalog.Table;
import vn.htx.config.Contract;
import vn.htx.config.Contracts;
import vn.htx.config.Problems;
import vn.htx.config.SurveyItem;
import vn.htx.ingest.Inbox;
import vn.htx.ingest.InboxFile;
import vn.htx.model.Bilingual;

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
          Optional.of(java.math.BigDecimal.ZERO),
          Optional.of(java.math.BigDecimal.valueOf(100)),
          List.of()));

  private final Path inbox;
  private long partSize = Inbox.PART_SIZE;

  Workspace(Path inbox) {
    this.inbox = inbox;
  }

  private static Contracts contracts() {
    var problems = new Problems();
    Path root = Path.of("").toAbsolutePath();
    Path data = Files.isDirectory(root.resolve("data")) ? root : root.getParent();
    Contracts loaded = Contracts.load(data.resolve("data/contracts"), Optional.empty(), problems);
    problems.throwIfAny();
    return loaded;
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
    return Checks.of(contract(table), ITEMS, KeyedHash.synthetic());
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

  Dataset<Row> parse(SparkSession spark, Table table) {
    return ParseJob.parse(spark, contract(table), checks(table), inbox, files(table));
  }

  Deliveries.Plan plan(Table table, Dataset<Row> parsed, String asOf) {
    return Deliveries.plan(
        contract(table), files(table), Summaries.read(parsed, table.name()), LocalDate.parse(asOf));
  }

  Settle.Settled settle(SparkSession spark, Table table, String asOf) {
    return settle(spark, table, asOf, Map.of());
  }

  Settle.Settled settle(
      SparkSession spark, Table table, String asOf, Map<String, Dataset<Row>> keys) {
    Dataset<Row> parsed = parse(spark, table);
    return Settle.settle(spark, contract(table), plan(table, parsed, asOf), parsed, keys);
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
