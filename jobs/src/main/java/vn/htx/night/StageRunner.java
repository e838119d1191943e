package vn.htx.night;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.RowAccounting;
import vn.htx.night.input.AsOf;
import vn.htx.night.input.Configuration;
import vn.htx.night.input.RunInputs;
import vn.htx.night.table.Engines;
import vn.htx.night.table.IngestTables;
import vn.htx.night.table.ParsedFiles;
import vn.htx.night.table.Pipeline;
import vn.htx.night.workbook.CorrectionFiles;
import vn.htx.night.workbook.QuestionFiles;
import vn.htx.store.Json;
import vn.htx.store.Lake;
import vn.htx.store.Lease;
import vn.htx.store.StoredTable;
import vn.htx.store.VersionManifest;

/** Carries out the stages of one run over its pinned inputs and parsed files, and writes each one's report. */
final class StageRunner {
  private final Host host;
  private final Path workspace;
  private final Lake lake;
  private final Configuration configuration;
  private final RunInputs inputs;
  private final ParsedFiles parsed;
  private final Pipeline pipeline;
  private final Engines engines;
  private final Lease lease;
  private final boolean makesCurrent;
  private final VersionBuilder versions;
  private Optional<Tolerance> judged = Optional.empty();
  private Optional<VersionManifest> handedOut = Optional.empty();

  StageRunner(
      Host host,
      Path workspace,
      Lake lake,
      Configuration configuration,
      RunInputs inputs,
      ParsedFiles parsed,
      Pipeline pipeline,
      Engines engines,
      Lease lease,
      boolean makesCurrent) {
    this.host = host;
    this.workspace = workspace;
    this.lake = lake;
    this.configuration = configuration;
    this.inputs = inputs;
    this.parsed = parsed;
    this.pipeline = pipeline;
    this.engines = engines;
    this.lease = lease;
    this.makesCurrent = makesCurrent;
    this.versions = new VersionBuilder(lake, configuration, host.pages());
  }

  /**
   * Carries out the stages in their order and gives their reports.
   *
   * @param started when the run began: parsing files is part of the first stage's time
   */
  List<StageReport> carryOut(List<Stage> stages, Instant started) throws IOException {
    var reports = new ArrayList<StageReport>();
    Instant begun = started;
    for (Stage stage : stages) {
      StageReport done = carryOut(stage, begun);
      Json.write(RunInputs.folder(lake, inputs.run()).resolve(stage.id() + ".json"), done);
      reports.add(done);
      host.listener().carriedOut(stage, done);
      begun = host.clock().instant();
    }
    return reports;
  }

  /** What was left out of this run, held against what the workspace tolerates. */
  Tolerance tolerance() {
    Tolerance made = judged.orElseGet(() -> {
      Table accounting = RowAccounting.TABLE;
      StoredTable stored = lake.find(pipeline.task(accounting.name()).recipe())
          .orElseThrow(() -> new IllegalStateException("the accounting of rows was not written"));
      return Tolerance.of(
          lake.files(stored), configuration.workspace(), host.pages().listOfFiles());
    });
    judged = Optional.of(made);
    return made;
  }

  private StageReport carryOut(Stage stage, Instant started) throws IOException {
    host.progress().progress("▸ " + stage.label());
    var made = new ArrayList<Pipeline.Made>();
    Outcome outcome = switch (stage) {
      case INGEST -> {
        made.addAll(make(IngestTables.names(configuration)));
        yield Outcome.of("", tolerance());
      }
      case INDICATORS -> {
        made.addAll(make(pipeline.names()));
        made.removeIf(
            each -> IngestTables.names(configuration).contains(each.table().table()));
        yield Outcome.NONE;
      }
      case SITE -> {
        make(pipeline.names());
        VersionManifest manifest = versions.manifest(pipeline, inputs);
        handOut(manifest);
        yield new Outcome(versions.build(manifest), Exit.DONE, List.of(), List.of());
      }
      case PUBLISH -> {
        make(pipeline.names());
        yield publish();
      }
    };
    return report(stage, made, outcome, started);
  }

  private StageReport report(
      Stage stage, List<Pipeline.Made> made, Outcome outcome, Instant started) {
    Instant ended = host.clock().instant();
    return new StageReport(
        stage.id(),
        inputs.run(),
        inputs.asOf(),
        started.toString(),
        ended.toString(),
        Duration.between(started, ended).toMillis() / 1000.0,
        outcome.exit(),
        outcome.version(),
        made.stream().map(StageRunner::row).toList(),
        outcome.rows(),
        outcome.leftOut());
  }

  /** The result of a stage, besides its tables. */
  private record Outcome(
      String version, int exit, List<StageReport.RowsReport> rows, List<String> leftOut) {
    static final Outcome NONE = new Outcome("", Exit.DONE, List.of(), List.of());

    static Outcome of(String version, Tolerance tolerance) {
      return new Outcome(version, tolerance.exit(), tolerance.rows(), tolerance.leftOut());
    }
  }

  private List<Pipeline.Made> make(List<String> wanted) {
    var done = new AtomicInteger();
    return pipeline.make(
        wanted,
        lake,
        engines,
        each -> host.progress()
            .progress(String.format(
                Locale.ROOT,
                "  %s/%s %s: %,d",
                done.incrementAndGet(),
                wanted.size(),
                each.table().table(),
                each.table().rows())));
  }

  /** Writes the workbooks that people get with a version, once a run though two stages need them. */
  private void handOut(VersionManifest manifest) {
    if (!handedOut.equals(Optional.of(manifest))) {
      new CorrectionFiles(parsed, inputs, configuration, workspace, host.progress()::complain)
          .write(manifest, lake);
      QuestionFiles.write(workspace, manifest, lake, host.progress()::complain);
      handedOut = Optional.of(manifest);
    }
  }

  private Outcome publish() throws IOException {
    VersionManifest manifest = versions.manifest(pipeline, inputs);
    String version = versions.build(manifest);
    handOut(manifest);
    new Publication(lake, AsOf.today(configuration.workspace(), host.clock().instant()))
        .offer(version, inputs.asOfDay(), makesCurrent, lease, workspace, host.progress());
    return Outcome.of(version, tolerance());
  }

  private static StageReport.TableReport row(Pipeline.Made made) {
    return new StageReport.TableReport(
        made.table().table(),
        made.table().fingerprint(),
        made.table().rows(),
        made.origin().name().toLowerCase(Locale.ROOT));
  }
}
