package vn.htx.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.htx.app.terminal.Console;
import vn.htx.app.terminal.JsonReport;
import vn.htx.app.terminal.ProcessHost;
import vn.htx.bench.DuckDbBaseline;
import vn.htx.bench.IngestCase;
import vn.htx.bench.IngestSide;
import vn.htx.bench.ParcelRules;
import vn.htx.bench.SparkBaseline;
import vn.htx.bench.Work;
import vn.htx.config.SurveyItem;
import vn.htx.domain.land.data.Parcels;
import vn.htx.night.Exit;
import vn.htx.night.Night;
import vn.htx.night.Stage;
import vn.htx.night.input.Configuration;
import vn.htx.night.input.Installation;
import vn.htx.night.input.RunRequest;
import vn.htx.night.table.SparkTables;
import vn.htx.place.ReferenceFiles;
import vn.htx.place.Unit;
import vn.htx.store.Lake;
import vn.htx.store.SparkPlan;

/**
 * One side of the ingest benchmark over a workspace with one file: ours as the night's first stage does it, or a
 * baseline that writes to {@code out/<side>}. The engine is started before the time is taken.
 */
public record BenchSide(Installation installation, Path workspace) {
  /** The folder of a baseline's files. */
  public static Path out(Path workspace, IngestSide side) {
    return workspace.resolve("out").resolve(side.name().toLowerCase(Locale.ROOT));
  }

  /** Unit codes that the installation's reference table knows, each once. */
  private static List<String> communes(Configuration configuration) {
    return ReferenceFiles.units(configuration.file("reference/units")).stream()
        .map(Unit::code)
        .distinct()
        .toList();
  }

  /** What the rows of a case are made with. */
  static List<String> codes(IngestCase of, Configuration configuration) {
    return of == IngestCase.KOBO
        ? configuration.surveyItems().stream().map(SurveyItem::id).toList()
        : communes(configuration);
  }

  /** Does the work once and gives what it took. */
  public Work run(IngestCase of, IngestSide side)
      throws IOException, SQLException, InterruptedException {
    return switch (side) {
      case OURS -> ours();
      case SPARK -> spark(of);
      case DUCKDB -> duckDb(of);
    };
  }

  private Work ours() throws IOException {
    try (SparkTables engine = engine()) {
      engine.planAhead();
      Work.Start begun = Work.Start.now();
      Console console = Console.ofProcess();
      int exit = new Night(
              installation,
              workspace,
              RunRequest.USUAL,
              ProcessHost.of(workspace, console, new JsonReport(false, console)))
          .run(List.of(Stage.INGEST));
      if (exit != Exit.DONE) {
        throw new IllegalStateException("the measured stage ended with " + exit);
      }
      return begun.end();
    }
  }

  private Work spark(IngestCase of) throws IOException, InterruptedException {
    ParcelRules rules = rules();
    Path out = out(workspace, IngestSide.SPARK);
    try (SparkTables engine = engine()) {
      SparkPlan.set(engine.session(), Files.size(of.csv(workspace)) / SparkPlan.COMPRESSION);
      engine.planAhead();
      Work.Start begun = Work.Start.now();
      Map<String, Long> remarks = new SparkBaseline(rules)
          .run(engine.session(), of.csv(workspace), of.header(), of.hasLineBreaks(), out);
      Work took = begun.end();
      Files.write(
          out.resolve("remarks.txt"),
          remarks.entrySet().stream()
              .map(each -> each.getKey() + "=" + each.getValue())
              .toList());
      return took;
    }
  }

  private Work duckDb(IngestCase of) throws IOException, SQLException {
    ParcelRules rules = rules();
    Work.Start begun = Work.Start.now();
    new DuckDbBaseline(rules)
        .run(of.csv(workspace), of.header(), out(workspace, IngestSide.DUCKDB));
    return begun.end();
  }

  private SparkTables engine() {
    return SparkTables.start("local[*]", new Lake(workspace.resolve("lake")));
  }

  private ParcelRules rules() {
    Configuration configuration = Configuration.load(installation, workspace);
    return ParcelRules.of(configuration.contracts().of(Parcels.TABLE), communes(configuration));
  }
}
