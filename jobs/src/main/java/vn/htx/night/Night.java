package vn.htx.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import vn.htx.config.Workspace;
import vn.htx.ingest.review.Review;
import vn.htx.night.input.Configuration;
import vn.htx.night.input.HashKey;
import vn.htx.night.input.InputPinning;
import vn.htx.night.input.Installation;
import vn.htx.night.input.RunInputs;
import vn.htx.night.input.RunRequest;
import vn.htx.night.table.Engines;
import vn.htx.night.table.NightTables;
import vn.htx.night.table.ParsedFiles;
import vn.htx.night.table.Pipeline;
import vn.htx.query.DuckDbReader;
import vn.htx.store.Folders;
import vn.htx.store.Lake;
import vn.htx.store.Lease;
import vn.htx.validate.check.KeyedHash;

/** One run over a workspace: takes the lease, pins the inputs, has its stages carried out, records how it ended. */
public final class Night {
  private final Installation installation;
  private final Path workspace;
  private final RunRequest request;
  private final Host host;
  private final InstantSource clock;
  private final Lake lake;
  private final RunRecords records;
  private final Review review;

  public Night(Installation installation, Path workspace, RunRequest request, Host host) {
    this.installation = installation;
    this.workspace = workspace;
    this.request = request;
    this.host = host;
    this.clock = host.clock();
    this.lake = new Lake(workspace.resolve("lake"));
    this.records = new RunRecords(lake);
    this.review = Review.read(workspace.resolve("review"));
  }

  /** Runs the stages in their order; the exit code is the worst of theirs. */
  public int run(List<Stage> stages) throws IOException {
    DuckDbReader.loadAhead();
    Configuration configuration = Configuration.load(installation, workspace);
    KeyedHash key = HashKey.of(configuration.workspace(), host.hashKey());
    var inputs = // a day that no run may have is refused before anything is written
        new InputPinning(installation, workspace, configuration, key, request, review, clock);
    String run = inputs.run();
    try (Lease lease = Lease.take(lake, run, clock, said -> host.progress().log("… " + said))) {
      Host.Registration told =
          host.signals().tell(asked -> record(run, asked, configuration.workspace()));
      try {
        records.takenUp(run);
        int exit = run(stages, new Workplace(configuration, key, inputs, lease), run);
        note(() -> host.pages().writeRuns(lake, configuration.workspace()));
        return exit;
      } catch (IOException | RuntimeException | Error failure) {
        record(run, failure, configuration.workspace());
        throw failure;
      } finally {
        told.close();
      }
    }
  }

  /** What a run holds while it goes on. */
  private record Workplace(
      Configuration configuration, KeyedHash key, InputPinning inputs, Lease lease) {}

  /** Notes that a run could not go on. */
  private void record(String run, Throwable failure, Workspace settings) {
    note(() -> records.failed(run, clock.instant(), host.failures().told(failure)));
    note(() -> host.pages().writeRuns(lake, settings));
  }

  /** Something to be written about a run. */
  private interface Note {
    void write() throws IOException;
  }

  /** What is written about a run never changes its outcome. */
  private void note(Note note) {
    try {
      note.write();
    } catch (IOException | UncheckedIOException unwritten) {
      host.progress().complain("! lake/runs: " + unwritten);
    }
  }

  private int run(List<Stage> stages, Workplace at, String run) throws IOException {
    Instant started = clock.instant();
    try (var engines = Engines.over(request, lake)) {
      clearUnfinished();
      if (stages.contains(Stage.INGEST) && needsSpark()) {
        engines.startAhead();
      }
      RunInputs inputs = at.inputs().pinned(run);
      host.listener().began(lake, inputs);
      if (request.isFull()) {
        return compared(at, inputs);
      }
      ParsedFiles parsed = parsed(at, inputs, lake, engines);
      var runner = new StageRunner(
          host,
          workspace,
          lake,
          at.configuration(),
          inputs,
          parsed,
          pipeline(parsed, at, inputs, engines, lake),
          engines,
          at.lease(),
          request.makesCurrent());
      List<StageReport> reports = runner.carryOut(stages, started);
      host.listener()
          .ended(
              reports,
              Duration.between(started, clock.instant()),
              stages.contains(Stage.PUBLISH) ? Optional.of(runner.tolerance()) : Optional.empty());
      return reports.stream().mapToInt(StageReport::exit).max().orElse(Exit.DONE);
    }
  }

  /** {@code --full}: ends with 1 and the first table that differs. */
  private int compared(Workplace at, RunInputs inputs) throws IOException {
    FullRun.Compared compared = FullRun.compare(
        aside -> pipeline(
            parsed(at, inputs, aside.lake(), aside.engines()),
            at,
            inputs,
            aside.engines(),
            aside.lake()),
        lake,
        inputs,
        request,
        host.progress());
    host.listener().compared(compared);
    return compared.exit();
  }

  /** Whether files are sure to be read, which Spark does: on a first night, and where everything is made again. */
  private boolean needsSpark() {
    return request.isFull() || lake.published().isEmpty();
  }

  /** Every inbox file of this run, parsed into some lake. */
  private ParsedFiles parsed(Workplace at, RunInputs inputs, Lake into, Engines engines) {
    var parsed = new ParsedFiles(at.configuration(), inputs, review, at.key(), workspace, into);
    parsed.ensure(engines.spark(), dataset -> host.progress().progress("▸ " + dataset));
    parsed.requireOneOrigin();
    return parsed;
  }

  private static Pipeline pipeline(
      ParsedFiles parsed, Workplace at, RunInputs inputs, Engines engines, Lake into) {
    return NightTables.of(at.configuration(), inputs, parsed, into, engines.sql());
  }

  /** Removes what a killed run left: folders without their last file. They are made again when they are needed. */
  private void clearUnfinished() throws IOException {
    for (Path folder : lake.unfinished()) {
      Folders.remove(folder);
    }
  }
}
