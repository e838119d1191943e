package vn.htx.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import vn.htx.catalog.Loans;
import vn.htx.catalog.Survey;
import vn.htx.config.Contract;
import vn.htx.config.Workspace;
import vn.htx.ingest.InboxFile;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.query.Answer;
import vn.htx.query.Published;
import vn.htx.store.Lake;
import vn.htx.store.Recipe;
import vn.htx.store.StoredTable;
import vn.htx.validate.Checks;
import vn.htx.validate.FileSummary;
import vn.htx.validate.KeyedHash;
import vn.htx.validate.ParseJob;
import vn.htx.validate.ParsedSchema;

/** Each inbox file parsed once into a table of its own, and never again while file, contract and code are the same. */
final class ParsedFiles {
  private static final String SUMMARIES = """
      SELECT parsed_file, parsed_sha256, parsed_sheet, parsed_sheet_index, rows_read, rows_clean, rows_rejected, rows_skipped,
        rows_counted, answers_read, answers_clean, answers_blank, answers_rejected, parsed_latest, parsed_broken
      FROM parsed WHERE parsed_kind = 'summary' ORDER BY parsed_file, parsed_sheet_index, parsed_sheet, parsed_part""";

  private final Configuration configuration;
  private final RunInputs inputs;
  private final KeyedHash hash;
  private final Path inbox;
  private final Lake lake;

  ParsedFiles(
      Configuration configuration, RunInputs inputs, KeyedHash hash, Path workspace, Lake lake) {
    this.configuration = configuration;
    this.inputs = inputs;
    this.hash = hash;
    this.inbox = workspace.resolve("inbox");
    this.lake = lake;
  }

  /** The files of a dataset's folder, in path order. */
  List<InboxFile> files(Contract contract) {
    return inputs.files().stream()
        .filter(file -> file.dataset().equals(contract.table().name()))
        .toList();
  }

  /** Parses what is not parsed yet, one Spark job a dataset, two side by side; tells each dataset that needed one. */
  void ensure(Supplier<SparkTables> spark, Consumer<String> told) {
    ExecutorService workers = Executors.newFixedThreadPool(2);
    try {
      List<CompletableFuture<Void>> running = configuration.contracts().all().stream()
          .filter(contract -> !unparsed(contract).isEmpty())
          .map(contract -> CompletableFuture.runAsync(
              () -> {
                told.accept(contract.table().name());
                parse(contract, spark.get());
              },
              workers))
          .toList();
      running.forEach(CompletableFuture::join);
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    } finally {
      workers.shutdownNow();
    }
  }

  private void parse(Contract contract, SparkTables spark) {
    List<InboxFile> files = unparsed(contract);
    Map<String, Recipe> recipes = new LinkedHashMap<>();
    files.forEach(file -> recipes.put(file.key(), recipe(contract, file)));
    Dataset<Row> rows = ParseJob.parse(spark.session(), contract, checks(contract), inbox, files);
    spark.writer().writeApart(recipes, rows, ParsedSchema.FILE_KEY, order());
  }

  private List<InboxFile> unparsed(Contract contract) {
    return data(contract).stream()
        .filter(file -> lake.find(recipe(contract, file)).isEmpty())
        .toList();
  }

  /**
   * Ends with 2 when real and made-up units stand in one workspace: sample ids begin with {@code MP-}, others never do.
   * Asked of every row that names a cooperative, rejected ones included.
   */
  void requireOneOrigin() {
    Map<String, List<Path>> views = new TreeMap<>();
    for (Contract contract : configuration.contracts().all()) {
      List<Path> files = paths(contract);
      if (contract.table().find(Loans.COOP_ID.id()).isPresent() && !files.isEmpty()) {
        views.put(contract.table().name(), files);
      }
    }
    if (views.isEmpty()) {
      return;
    }
    String strangers = views.keySet().stream()
        .map(dataset -> """
            SELECT parsed_file, parsed_row, coop_id FROM "%s"
            WHERE parsed_kind = 'row' AND starts_with(coop_id, 'MP-') <> %s""".formatted(dataset, inputs.synthetic()))
        .collect(Collectors.joining(" UNION ALL "));
    try (Published parsed = Published.over(views)) {
      parsed.query(strangers + " ORDER BY ALL LIMIT 1").rows().stream()
          .findFirst()
          .ifPresent(row -> {
            throw HtxException.config(Problem.of(
                    "Số liệu thật và số liệu mô phỏng lẫn trong một thư mục làm việc",
                    "Real and synthetic data are mixed in one workspace")
                .at("inbox/%s: %s".formatted(row.text("parsed_file"), row.count("parsed_row")))
                .found(row.text("coop_id"))
                .allowed(
                    inputs.synthetic()
                        ? "kind: synthetic – mã bắt đầu bằng MP- / ids begin with MP-"
                        : "kind: real – không có mã MP- / no id begins with MP-")
                .todo(
                    "chuyển tệp sang thư mục làm việc đúng loại, hoặc sửa kind trong workspace.yaml",
                    "move the file to a workspace of its kind, or mend kind in workspace.yaml"));
          });
    }
  }

  boolean isComplete() {
    return configuration.contracts().all().stream()
        .allMatch(contract -> unparsed(contract).isEmpty());
  }

  /** What became of each file of a dataset, read without Spark. */
  List<FileSummary> summaries(Contract contract) {
    List<Path> files = paths(contract);
    if (files.isEmpty()) {
      return List.of();
    }
    try (Published parsed = Published.over(Map.of("parsed", files))) {
      Answer rows = parsed.query(SUMMARIES);
      return FileSummary.merge(
          rows.rows().stream().map(row -> summary(contract, row)).toList());
    }
  }

  /** The parsed rows of a dataset's files. */
  Dataset<Row> rows(Contract contract, SparkTables spark) {
    return spark.writer().read(stored(contract), ParsedSchema.of(contract));
  }

  /** What a table computed from a dataset's files depends on: every file's parsed table. */
  Map<String, String> ingredients(Contract contract) {
    var ingredients = new TreeMap<String, String>();
    for (InboxFile file : data(contract)) {
      Recipe recipe = recipe(contract, file);
      ingredients.put("table.%s@%s".formatted(recipe.subject(), file.path()), recipe.fingerprint());
    }
    return ingredients;
  }

  private List<Path> paths(Contract contract) {
    return stored(contract).stream()
        .flatMap(table -> lake.files(table).stream())
        .toList();
  }

  private List<StoredTable> stored(Contract contract) {
    return data(contract).stream()
        .map(file -> lake.find(recipe(contract, file))
            .orElseThrow(
                () -> new IllegalStateException("%s was not parsed".formatted(file.path()))))
        .toList();
  }

  private List<InboxFile> data(Contract contract) {
    return files(contract).stream()
        .filter(file -> file.format() != InboxFile.Format.OTHER)
        .toList();
  }

  private Checks checks(Contract contract) {
    return Checks.of(contract, configuration.surveyItems(), hash);
  }

  private Recipe recipe(Contract contract, InboxFile file) {
    var ingredients = new TreeMap<String, String>();
    ingredients.put("file", file.sha256());
    ingredients.put("path", file.path());
    ingredients.put("fault", file.fault().en());
    ingredients.put("contract", contract.fingerprint());
    ingredients.put("code", inputs.code());
    if (contract.table().fields().stream().anyMatch(field -> field.column().isHashed())) {
      ingredients.put("hash_key", hash.fingerprint());
    }
    if (contract.table().equals(Survey.TABLE)) {
      ingredients.put("frameworks", configuration.fingerprint(Workspace.Configuration.FRAMEWORKS));
    }
    return Recipe.of("parsed_" + contract.table().name(), ingredients);
  }

  /** Any order that is the same every time: where a row stands in its file. */
  private static Column[] order() {
    return Stream.of(
            "parsed_file",
            "parsed_kind",
            "parsed_sheet_index",
            "parsed_row",
            "parsed_part",
            "parsed_rule",
            "parsed_column")
        .map(functions::col)
        .toArray(Column[]::new);
  }

  private static FileSummary summary(Contract contract, Answer.Row row) {
    return new FileSummary(
        contract.table().name(),
        row.text("parsed_file"),
        row.text("parsed_sha256"),
        row.findText("parsed_sheet").orElse(""),
        (int) row.count("parsed_sheet_index"),
        row.count("rows_read"),
        row.count("rows_clean"),
        row.count("rows_rejected"),
        row.count("rows_skipped"),
        row.count("rows_counted"),
        row.count("answers_read"),
        row.count("answers_clean"),
        row.count("answers_blank"),
        row.count("answers_rejected"),
        row.date("parsed_latest").orElse(null),
        row.flag("parsed_broken"));
  }
}
