package vn.htx.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.RowAccounting;
import vn.htx.config.Workspace;
import vn.htx.ingest.review.Review;
import vn.htx.query.DuckDbReader;
import vn.htx.store.Folders;
import vn.htx.store.Json;
import vn.htx.store.Lake;
import vn.htx.store.Lease;
import vn.htx.store.StoredTable;
import vn.htx.store.VersionManifest;
import vn.htx.store.Versions;
import vn.htx.validate.check.KeyedHash;

/** One run over a workspace: takes the lease, pins the inputs, carries its stages out, tells what became of them. */
final class Night {
  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Installation installation;
  private final Path workspace;
  private final RunOptions options;
  private final InstantSource clock;
  private final Console console;
  private final JsonReport report;
  private final NightSummary summary;
  private final Lake lake;
  private final RunRecords records;
  private final Review review;
  private Optional<Tolerance> tolerance = Optional.empty();
  private Optional<VersionManifest> handedOut = Optional.empty();

  Night(
      Installation installation,
      Path workspace,
      RunOptions options,
      InstantSource clock,
      Console console,
      JsonReport report) {
    this.installation = installation;
    this.workspace = workspace;
    this.options = options;
    this.clock = clock;
    this.console = console;
    this.report = report;
    this.lake = new Lake(workspace.resolve("lake"));
    this.summary = new NightSummary(workspace, lake, console);
    this.records = new RunRecords(lake);
    this.review = Review.read(workspace.resolve("review"));
  }

  /** Runs the stages in their order; the exit code is the worst of theirs. */
  int run(List<Stage> stages) throws IOException {
    DuckDbReader.loadAhead();
    Configuration configuration = Configuration.load(installation, workspace);
    KeyedHash key = HashKey.of(configuration.workspace(), HashKey.environment());
    asOf(configuration); // a day that no run may have is refused before anything is written
    AsOf.knownOn(options.knownOn(), configuration.workspace(), clock.instant());
    String run = options.run().orElseGet(this::newRun);
    try (Lease lease = Lease.take(lake, run, clock, said -> console.log("… " + said))) {
      Interruption.Registration told =
          Interruption.tell(asked -> record(run, asked, configuration.workspace()));
      try {
        records.takenUp(run);
        int exit = run(stages, configuration, key, run, lease);
        note(() -> records.write(configuration.workspace()));
        return exit;
      } catch (IOException | RuntimeException | Error failure) {
        record(run, failure, configuration.workspace());
        throw failure;
      } finally {
        told.close();
      }
    }
  }

  /** Notes that a run could not go on. */
  private void record(String run, Throwable failure, Workspace settings) {
    note(() -> records.failed(run, clock.instant(), failure));
    note(() -> records.write(settings));
  }

  /** Something to be written about a run. */
  private interface Note {
    void write() throws IOException;
  }

  /** What is written about a run never changes what came of it. */
  private void note(Note note) {
    try {
      note.write();
    } catch (IOException | UncheckedIOException unwritten) {
      console.complain("! lake/runs: " + unwritten);
    }
  }

  private int run(
      List<Stage> stages, Configuration configuration, KeyedHash key, String run, Lease lease)
      throws IOException {
    Instant started = clock.instant();
    try (var engines = Engines.over(options.master(), lake)) {
      clearUnfinished();
      if (stages.contains(Stage.INGEST) && isNews(configuration)) {
        engines.spark().startAhead();
      }
      RunInputs inputs = pinned(run, configuration, key);
      report.began(lake, inputs);
      engines.spark().expect(inputs.totalBytes());
      if (options.isFull()) {
        return compared(configuration, inputs, key);
      }
      ParsedFiles parsed = parsed(configuration, inputs, key, lake, engines);
      Pipeline pipeline = parsed.pipeline(engines.sql());
      var context = new Context(pipeline, parsed, inputs, configuration, lease, engines);
      List<StageReport> reports = carryOut(stages, context, started);
      if (!options.isJson()) {
        summary.end(reports, Duration.between(started, clock.instant()));
        if (stages.contains(Stage.PUBLISH)) {
          summary.published(judge(context));
        }
      }
      return reports.stream().mapToInt(StageReport::exit).max().orElse(Exit.DONE);
    }
  }

  /** {@code --full}: ends with 1 and the first table that differs. */
  private int compared(Configuration configuration, RunInputs inputs, KeyedHash key)
      throws IOException {
    FullRun.Compared compared = FullRun.compare(
        aside -> parsed(configuration, inputs, key, aside.lake(), aside.engines())
            .pipeline(aside.engines().sql()),
        lake,
        inputs,
        options.master(),
        console);
    summary.compared(compared, options.isJson());
    report.print(compared.exit(), compared.problems());
    return compared.exit();
  }

  /** An id that no run has: one of a run that was would take up its pinned inputs. */
  private String newRun() {
    String id = "%s-%s"
        .formatted(RUN_ID.format(clock.instant()), ProcessHandle.current().pid());
    return Stream.iterate(1, count -> count + 1)
        .map(count -> count == 1 ? id : id + "-" + count)
        .filter(free -> RunInputs.find(lake, free).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** Whether nothing is published for this day yet, so that something is sure to be computed. */
  private boolean isNews(Configuration configuration) {
    String asOf = asOf(configuration).toString();
    return new Versions(lake)
        .published()
        .filter(published -> published.asOf().equals(asOf))
        .isEmpty();
  }

  /** Every inbox file of this run, parsed into some lake. */
  private ParsedFiles parsed(
      Configuration configuration, RunInputs inputs, KeyedHash key, Lake into, Engines engines) {
    var parsed = new ParsedFiles(configuration, inputs, review, key, workspace, into);
    parsed.ensure(engines.spark(), dataset -> console.progress("▸ " + dataset));
    parsed.requireOneOrigin();
    return parsed;
  }

  /** What the stages of one run share. */
  private record Context(
      Pipeline pipeline,
      ParsedFiles parsed,
      RunInputs inputs,
      Configuration configuration,
      Lease lease,
      Engines engines) {}

  /** The first stage's time begins with the run: parsing files is part of it. */
  private List<StageReport> carryOut(List<Stage> stages, Context context, Instant started)
      throws IOException {
    var reports = new ArrayList<StageReport>();
    Instant begun = started;
    for (Stage stage : stages) {
      StageReport done = carryOut(stage, context, begun);
      Json.write(
          RunInputs.folder(lake, context.inputs().run()).resolve(stage.id() + ".json"), done);
      reports.add(done);
      report.add(done);
      begun = clock.instant();
    }
    return reports;
  }

  /** What a killed run left: folders without their last file. They are made again when they are needed. */
  private void clearUnfinished() throws IOException {
    for (Path folder : lake.unfinished()) {
      Folders.remove(folder);
    }
  }

  Review review() {
    return review;
  }

  /** The inputs a run would have now; nothing is written. */
  RunInputs preview(Configuration configuration, KeyedHash key) {
    return collect("preview", configuration, key);
  }

  private RunInputs pinned(String run, Configuration configuration, KeyedHash key)
      throws IOException {
    Optional<RunInputs> earlier = RunInputs.find(lake, run);
    if (earlier.isPresent()) {
      AsOf.requirePinned(earlier.get(), configuration.workspace(), clock.instant());
      return earlier
          .get()
          .continuedBy(installation, configuration, key, options, review)
          .located(workspace.resolve("inbox"));
    }
    RunInputs inputs = collect(run, configuration, key);
    inputs.pin(lake);
    return inputs;
  }

  private RunInputs collect(String run, Configuration configuration, KeyedHash key) {
    return RunInputs.collect(
        run,
        asOf(configuration),
        AsOf.knownOn(options.knownOn(), configuration.workspace(), clock.instant()),
        installation,
        configuration,
        key,
        workspace,
        review);
  }

  private LocalDate asOf(Configuration configuration) {
    return AsOf.of(options.asOf(), configuration.workspace(), clock.instant());
  }

  private StageReport carryOut(Stage stage, Context context, Instant started) throws IOException {
    Pipeline pipeline = context.pipeline();
    RunInputs inputs = context.inputs();
    Configuration configuration = context.configuration();
    console.progress("▸ " + stage.label());
    var made = new ArrayList<Pipeline.Made>();
    Outcome outcome = switch (stage) {
      case INGEST -> {
        made.addAll(make(context, IngestTables.names(configuration)));
        yield Outcome.of("", judge(context));
      }
      case INDICATORS -> {
        made.addAll(make(context, pipeline.names()));
        made.removeIf(
            each -> IngestTables.names(configuration).contains(each.table().table()));
        yield Outcome.NONE;
      }
      case SITE -> {
        make(context, pipeline.names());
        VersionManifest manifest = SiteStage.manifest(pipeline, inputs, configuration, lake);
        handOut(manifest, context);
        String version = SiteStage.build(manifest, configuration, lake);
        yield new Outcome(version, Exit.DONE, List.of(), List.of());
      }
      case PUBLISH -> {
        make(context, pipeline.names());
        yield publish(context);
      }
    };
    Instant ended = clock.instant();
    var done = new StageReport(
        stage.id(),
        inputs.run(),
        inputs.asOf(),
        started.toString(),
        ended.toString(),
        Duration.between(started, ended).toMillis() / 1000.0,
        outcome.exit(),
        outcome.version(),
        made.stream().map(Night::row).toList(),
        outcome.rows(),
        outcome.leftOut());
    summary.stage(stage, done);
    return done;
  }

  /** What a stage came to, besides its tables. */
  private record Outcome(
      String version, int exit, List<StageReport.RowsReport> rows, List<String> leftOut) {
    static final Outcome NONE = new Outcome("", Exit.DONE, List.of(), List.of());

    static Outcome of(String version, Tolerance tolerance) {
      return new Outcome(version, tolerance.exit(), tolerance.rows(), tolerance.leftOut());
    }
  }

  private List<Pipeline.Made> make(Context context, List<String> wanted) {
    var done = new AtomicInteger();
    return context
        .pipeline()
        .make(
            wanted,
            lake,
            context.engines(),
            each -> console.progress(String.format(
                Locale.ROOT,
                "  %s/%s %s: %,d",
                done.incrementAndGet(),
                wanted.size(),
                each.table().table(),
                each.table().rows())));
  }

  private Tolerance judge(Context context) {
    Tolerance made = tolerance.orElseGet(() -> {
      Table accounting = RowAccounting.TABLE;
      StoredTable stored = lake.find(context.pipeline().task(accounting.name()).recipe())
          .orElseThrow(() -> new IllegalStateException("the accounting of rows was not written"));
      return Tolerance.of(lake.files(stored), context.configuration().workspace());
    });
    tolerance = Optional.of(made);
    return made;
  }

  /** The workbooks that people get with a version, once a run though two stages need them. */
  private void handOut(VersionManifest manifest, Context context) {
    if (!handedOut.equals(Optional.of(manifest))) {
      new CorrectionFiles(
              context.parsed(), context.inputs(), context.configuration(), workspace, console)
          .write(manifest, lake);
      QuestionFiles.write(workspace, manifest, lake, console);
      handedOut = Optional.of(manifest);
    }
  }

  private Outcome publish(Context context) throws IOException {
    Pipeline pipeline = context.pipeline();
    RunInputs inputs = context.inputs();
    Configuration configuration = context.configuration();
    VersionManifest manifest = SiteStage.manifest(pipeline, inputs, configuration, lake);
    String version = SiteStage.build(manifest, configuration, lake);
    handOut(manifest, context);
    new Publication(lake, AsOf.today(configuration.workspace(), clock.instant()))
        .offer(
            version, inputs.asOfDay(), options.makesCurrent(), context.lease(), workspace, console);
    return Outcome.of(version, judge(context));
  }

  private static StageReport.TableReport row(Pipeline.Made made) {
    return new StageReport.TableReport(
        made.table().table(),
        made.table().fingerprint(),
        made.table().rows(),
        made.origin().name().toLowerCase(Locale.ROOT));
  }
}
