package vn.htx.night.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import vn.htx.catalog.common.Survey;
import vn.htx.config.Contract;
import vn.htx.config.FormSettings;
import vn.htx.config.Workspace;
import vn.htx.domain.credit.data.Loans;
import vn.htx.domain.register.data.Cooperatives;
import vn.htx.engine.ResultRow;
import vn.htx.engine.Schemas;
import vn.htx.ingest.review.Review;
import vn.htx.ingest.source.InboxFile;
import vn.htx.linkage.Register;
import vn.htx.night.input.Configuration;
import vn.htx.night.input.RunInputs;
import vn.htx.place.PlaceNames;
import vn.htx.query.DuckDbReader;
import vn.htx.store.Lake;
import vn.htx.store.Recipe;
import vn.htx.store.SqlQuery;
import vn.htx.store.TableWriter;
import vn.htx.validate.check.Checks;
import vn.htx.validate.check.KeyedHash;
import vn.htx.validate.check.Notice;
import vn.htx.validate.dataset.ParsedSchema;
import vn.htx.validate.dataset.RemarkColumn;
import vn.htx.validate.dataset.Remarks;
import vn.htx.validate.file.FileCheck;
import vn.htx.validate.file.FileSummary;
import vn.htx.validate.file.RejectedRows;
import vn.htx.validate.parse.ParseJob;
import vn.htx.validate.row.Amendments;

/** Each inbox file is parsed once into its own table, and again only when file, contract or code change. */
public final class ParsedFiles {
  private final Configuration configuration;
  private final RunInputs inputs;
  private final KeyedHash hash;
  private final Path inbox;
  private final Review review;
  private final Lake lake;
  private final PlaceNames places;
  private final Map<String, Recipe> recipes = new ConcurrentHashMap<>();
  private final Map<String, Boolean> links = new ConcurrentHashMap<>();
  /** The files of tables that were found, by fingerprint: each table's description is read once a run. */
  private final Map<String, List<Path>> found = new ConcurrentHashMap<>();

  private Optional<Register> register = Optional.empty();
  private Optional<Map<String, List<ResultRow>>> remarks = Optional.empty();

  public ParsedFiles(
      Configuration configuration,
      RunInputs inputs,
      Review review,
      KeyedHash hash,
      Path workspace,
      Lake lake) {
    this.configuration = configuration;
    this.inputs = inputs;
    this.review = review;
    this.hash = hash;
    this.inbox = workspace.resolve("inbox");
    this.lake = lake;
    this.places = configuration.placeNames();
  }

  /** The files of a dataset's folder, in path order. */
  List<InboxFile> files(Contract contract) {
    return inputs.files().stream()
        .filter(file -> file.dataset().equals(contract.table().name()))
        .toList();
  }

  /**
   * Parses what is not parsed yet, by one Spark job and one more for files that link; reports each dataset that needed
   * it.
   */
  public void ensure(Supplier<SparkTables> spark, Consumer<String> told) {
    parse(spark, told, false);
    parse(spark, told, true);
  }

  /** Files that name cooperatives come after the register that they are looked up in. */
  private void parse(Supplier<SparkTables> spark, Consumer<String> told, boolean linked) {
    var readings = new ArrayList<ParseJob.DatasetFiles>();
    var shares = new TreeMap<String, TableWriter.Share>();
    for (Contract contract : configuration.contracts().all()) {
      List<InboxFile> files = data(contract).stream()
          .filter(file -> isLinked(contract, file) == linked)
          .filter(file -> !isParsed(contract, file))
          .toList();
      if (!files.isEmpty()) {
        told.accept(contract.table().name());
        readings.add(new ParseJob.DatasetFiles(
            checks(contract, linked), files, file -> Amendments.of(review, file)));
        StructType rows = Schemas.of(ParsedSchema.rows(contract));
        for (InboxFile file : files) {
          shares.put(
              ParsedSchema.rowsKey(file), new TableWriter.Share(recipe(contract, file), rows));
          shares.put(
              ParsedSchema.remarksKey(file),
              new TableWriter.Share(
                  remarksRecipe(contract, file), Schemas.of(RemarkColumn.FIELDS)));
        }
      }
    }
    if (!readings.isEmpty()) {
      spark
          .get()
          .writer()
          .writeApart(shares, ParseJob.parse(spark.get().session(), inbox, readings));
    }
  }

  private List<InboxFile> unparsed(Contract contract) {
    return data(contract).stream().filter(file -> !isParsed(contract, file)).toList();
  }

  private boolean isParsed(Contract contract, InboxFile file) {
    return find(recipe(contract, file)).isPresent()
        && find(remarksRecipe(contract, file)).isPresent();
  }

  private Optional<List<Path>> find(Recipe recipe) {
    String fingerprint = recipe.fingerprint();
    Optional<List<Path>> files =
        Optional.ofNullable(found.get(fingerprint)).or(() -> lake.find(recipe).map(lake::files));
    files.ifPresent(there -> found.put(fingerprint, there));
    return files;
  }

  /** Ends with 2 when real and made-up units are in one workspace, {@link OneOrigin}. */
  public void requireOneOrigin() {
    OneOrigin.require(
        configuration.contracts().all().stream()
            .filter(contract -> contract.table().find(Loans.COOP_ID.id()).isPresent())
            .flatMap(contract -> rows(contract, file -> true).stream())
            .toList(),
        inputs.synthetic());
  }

  public boolean isComplete() {
    return hasRegister()
        && configuration.contracts().all().stream()
            .allMatch(contract -> unparsed(contract).isEmpty());
  }

  /** What became of each file of a dataset, read without Spark. */
  List<FileSummary> summaries(Contract contract) {
    return Remarks.summaries(contract.table().name(), remarks(contract));
  }

  /** What was remarked while a dataset's files were read. */
  List<Notice> notices(Contract contract) {
    return Remarks.notices(contract.table().name(), remarks(contract));
  }

  private List<ResultRow> remarks(Contract contract) {
    Map<String, List<ResultRow>> all = remarks.orElseGet(this::readRemarks);
    remarks = Optional.of(all);
    return all.getOrDefault(contract.table().name(), List.of());
  }

  /** All datasets' at once: opening files one by one costs more than reading them. */
  private Map<String, List<ResultRow>> readRemarks() {
    List<Path> files = configuration.contracts().all().stream()
        .flatMap(contract -> remarks(contract, file -> true).stream())
        .toList();
    if (files.isEmpty()) {
      return Map.of();
    }
    Map<String, String> datasets =
        inputs.files().stream().collect(Collectors.toMap(InboxFile::path, InboxFile::dataset));
    try (DuckDbReader parsed = DuckDbReader.over(Map.of("remarks", files))) {
      return parsed.query(Remarks.SQL).rows().stream()
          .collect(Collectors.groupingBy(
              row -> datasets.getOrDefault(row.text("parsed_file"), ""),
              Collectors.mapping(ResultRows::of, Collectors.toList())));
    }
  }

  /** What a table computed from a dataset's files depends on: every file's rows and remarks. */
  Map<String, String> ingredients(Contract contract) {
    SortedMap<String, String> ingredients = rowsIngredients(contract, file -> true);
    data(contract).forEach(file -> put(ingredients, remarksRecipe(contract, file), file));
    return ingredients;
  }

  /** What a table computed from the rows of some of a dataset's files depends on. */
  SortedMap<String, String> rowsIngredients(Contract contract, Predicate<InboxFile> which) {
    var ingredients = new TreeMap<String, String>();
    data(contract).stream()
        .filter(which)
        .forEach(file -> put(ingredients, recipe(contract, file), file));
    return ingredients;
  }

  private static void put(Map<String, String> ingredients, Recipe recipe, InboxFile file) {
    ingredients.put("table.%s@%s".formatted(recipe.subject(), file.path()), recipe.fingerprint());
  }

  /** What rows of the files that are used leave open about their cooperatives. */
  List<Row> linkQuestions(Predicate<InboxFile> used) {
    List<Path> linked = configuration.contracts().all().stream()
        .flatMap(contract -> remarks(contract, used.and(file -> isLinked(contract, file))).stream())
        .toList();
    return linked.isEmpty() ? List.of() : LinkQuestions.rows(linked, register());
  }

  /** What people answered. */
  public Review review() {
    return review;
  }

  /** Of all that the parsed table of a file depends on. */
  public String fingerprint(Contract contract, InboxFile file) {
    return recipe(contract, file).fingerprint();
  }

  /** Rejected rows of a file, read again. */
  public List<RejectedRows.MarkedTable> rejectedRows(
      Contract contract, InboxFile file, Map<RejectedRows.RowPlace, Set<String>> wanted)
      throws IOException {
    return RejectedRows.read(
        contract,
        checks(contract, isLinked(contract, file)),
        inbox,
        file,
        Amendments.of(review, file),
        wanted);
  }

  /** The tables with the parsed rows of some of a dataset's files. */
  List<Path> rows(Contract contract, Predicate<InboxFile> which) {
    return data(contract).stream()
        .filter(which)
        .flatMap(file -> stored(recipe(contract, file)).stream())
        .toList();
  }

  /** The view of the parsed rows of some of a dataset's files. */
  SqlQuery.View view(Contract contract, Predicate<InboxFile> which) {
    return new SqlQuery.View(rows(contract, which), Schemas.of(ParsedSchema.rows(contract)));
  }

  /** The tables with the remarks made while some of a dataset's files were read. */
  List<Path> remarks(Contract contract, Predicate<InboxFile> which) {
    return data(contract).stream()
        .filter(which)
        .flatMap(file -> stored(remarksRecipe(contract, file)).stream())
        .toList();
  }

  private List<Path> stored(Recipe recipe) {
    return find(recipe)
        .orElseThrow(
            () -> new IllegalStateException("%s was not made".formatted(recipe.subject())));
  }

  /** The files of a dataset that are read. */
  List<InboxFile> data(Contract contract) {
    return files(contract).stream()
        .filter(file -> file.format() != InboxFile.Format.OTHER)
        .toList();
  }

  /** Synchronized, since workbooks are made side by side and the register is read when first asked. */
  private synchronized Checks checks(Contract contract, boolean linked) {
    Checks checks = linked
        ? Checks.of(
            contract, configuration.surveyItems(), hash, places, new RegisterLinking(register()))
        : Checks.of(contract, configuration.surveyItems(), hash, places);
    return checks.under(configuration.workspace().forms());
  }

  /** Whether a file names cooperatives otherwise than by their ids: it depends on the register then. */
  private synchronized boolean isLinked(Contract contract, InboxFile file) {
    // No computeIfAbsent: what is asked of one file asks others.
    Boolean known = links.get(file.path());
    boolean is = known == null ? findLinked(contract, file) : known;
    links.put(file.path(), is);
    return is;
  }

  /** A table that is in the lake already answers without opening the file. */
  private boolean findLinked(Contract contract, InboxFile file) {
    if (contract.columns().stream().noneMatch(column -> column.linkage().isPresent())
        || lake.find(recipe(contract, file, false)).isPresent()) {
      return false;
    }
    return (hasRegister() && lake.find(recipe(contract, file, true)).isPresent())
        || FileCheck.namesCooperatives(checks(contract, false), inbox, file);
  }

  private Contract cooperatives() {
    return configuration.contracts().of(Cooperatives.TABLE);
  }

  /** Whether all files of the register are parsed. */
  private boolean hasRegister() {
    return unparsed(cooperatives()).isEmpty();
  }

  /** The register that rows are linked to, once its files are parsed. */
  synchronized Register register() {
    Register read = register.orElseGet(
        () -> new LinkAnswers(review).in(new RegisterEntries(configuration).parsed(registered())));
    register = Optional.of(read);
    return read;
  }

  /** Parsed rows of the register's files but for those that a person excluded. */
  private List<Path> registered() {
    return rows(
        cooperatives(), file -> review.exclusions().stream().noneMatch(out -> out.names(file)));
  }

  private Recipe recipe(Contract contract, InboxFile file) {
    Recipe known = recipes.get(file.path());
    Recipe recipe = known == null ? recipe(contract, file, isLinked(contract, file)) : known;
    recipes.put(file.path(), recipe);
    return recipe;
  }

  private Recipe recipe(Contract contract, InboxFile file, boolean linked) {
    var ingredients = new TreeMap<String, String>();
    ingredients.put("file", file.sha256());
    ingredients.put("path", file.path());
    if (!file.hidden().isEmpty()) {
      ingredients.put("location", hash.of(file.hidden()).orElse(""));
    }
    ingredients.put("fault", file.fault().en());
    ingredients.put("contract", contract.fingerprint());
    ingredients.put("code", inputs.code());
    FormSettings forms = configuration.workspace().forms();
    ingredients.put("review_states", forms.codes());
    if (contract.columns().stream().anyMatch(Contract.ColumnContract::namesPlaces)) {
      ingredients.put("reference", configuration.fingerprint(Workspace.Configuration.REFERENCE));
    }
    if (contract.table().fields().stream().anyMatch(field -> field.column().isHashed())) {
      ingredients.put("hash_key", hash.fingerprint());
    }
    if (contract.table().equals(Survey.TABLE)) {
      ingredients.put("frameworks", configuration.fingerprint(Workspace.Configuration.FRAMEWORKS));
    }
    Amendments amendments = Amendments.of(review, file);
    if (!amendments.isEmpty()) {
      ingredients.put("review", amendments.fingerprint());
      ingredients.put("any_old_value", Boolean.toString(forms.anyOldValue()));
    }
    if (linked) {
      ingredients.put("register", register().fingerprint());
    }
    return Recipe.of(ParsedSchema.rowsView(contract.table()), ingredients);
  }

  private Recipe remarksRecipe(Contract contract, InboxFile file) {
    return new Recipe(
        ParsedSchema.remarksView(contract.table()), recipe(contract, file).ingredients());
  }
}
