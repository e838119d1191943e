package vn.htx.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.htx.config.Origin;
import vn.htx.query.Published;
import vn.htx.store.Lake;
import vn.htx.validate.KeyedHash;

/** {@code htx plan}: what a night would compute, from what, and where the configuration comes from. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = {
      "Cho biết đêm nay sẽ tính gì, dùng cấu hình nào; không ghi gì, không cần Spark.",
      "Show what a night would compute and which configuration is in force; writes nothing, no Spark."
    })
final class PlanCommand implements Callable<Integer> {
  @Mixin
  private RunOptions.DayOptions days;

  @Mixin
  private RunOptions.DataOption data;

  @Override
  public Integer call() throws IOException {
    Published.loadAhead();
    Installation installation = Installation.locate();
    Path workspace = data.workspace(installation);
    Console console = Htx.console();
    Configuration configuration = Configuration.load(installation, workspace);
    KeyedHash key = HashKey.forLooking(configuration.workspace(), HashKey.environment());
    var clock = InstantSource.system();
    var night = new Night(
        installation,
        workspace,
        new RunOptions(days),
        clock,
        console,
        new JsonReport(false, console));
    RunInputs inputs = night.preview(configuration, key);
    var lake = new Lake(workspace.resolve("lake"));
    var parsed = new ParsedFiles(configuration, inputs, night.review(), key, workspace, lake);

    console.print(
        "workspace  %s (%s)".formatted(workspace, inputs.synthetic() ? "synthetic" : "real"));
    console.print("as-of      %s   known-on %s   code %s%n"
        .formatted(
            inputs.asOf(), inputs.knownOn().isEmpty() ? "-" : inputs.knownOn(), inputs.code()));
    new Publication(lake, AsOf.today(configuration.workspace(), clock.instant()))
        .toCome()
        .ifPresent(version -> console.print("! " + Publication.told(version).text() + "\n"));
    console.table(
        List.of("cấu hình / configuration", "nguồn / origin", "tệp / file"),
        origins(configuration));
    console.print("");
    console.table(
        List.of("tệp / file", "byte", "sha256", "lỗi / fault"),
        inputs.files().stream()
            .map(file -> List.of(
                file.path(),
                String.valueOf(file.size()),
                file.sha256().substring(0, Math.min(12, file.sha256().length())),
                file.fault().vi()))
            .toList());
    console.print("");
    if (parsed.isComplete()) {
      tables(configuration, inputs, parsed, lake);
    } else {
      console.print("Có tệp chưa đọc: mọi bảng dùng tới chúng sẽ được tính."
          + "\nFiles are not parsed yet: every table that uses them will be computed.");
    }
    return Exit.DONE;
  }

  private static void tables(
      Configuration configuration, RunInputs inputs, ParsedFiles parsed, Lake lake) {
    try (var engines = Engines.over("none", lake)) {
      Pipeline pipeline = NightTables.of(
          configuration,
          inputs,
          new IngestTables(configuration, inputs, parsed, lake, engines.sql()));
      var rows = new ArrayList<List<String>>();
      for (Task task : pipeline.tasks()) {
        rows.add(List.of(
            task.name(),
            task.recipe().fingerprint().substring(0, 12),
            lake.find(task.recipe()).isPresent() ? "có sẵn / reused" : "sẽ tính / to compute",
            String.join(" ", task.inputs())));
      }
      Htx.console().table(List.of("bảng / table", "fingerprint", "", "từ / from"), rows);
    }
  }

  private static List<List<String>> origins(Configuration configuration) {
    var rows = new ArrayList<List<String>>();
    configuration
        .origins()
        .forEach((id, origin) ->
            rows.add(List.of(id, origin.source().name().toLowerCase(Locale.ROOT), shown(origin))));
    return rows;
  }

  private static String shown(Origin origin) {
    return origin.file().toString();
  }
}
