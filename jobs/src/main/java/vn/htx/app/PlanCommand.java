package vn.htx.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.htx.app.option.RunOptions;
import vn.htx.app.terminal.Console;
import vn.htx.app.terminal.ProcessHost;
import vn.htx.config.FileOrigin;
import vn.htx.ingest.review.Review;
import vn.htx.ingest.source.InboxFile;
import vn.htx.night.Exit;
import vn.htx.night.Publication;
import vn.htx.night.input.AsOf;
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
import vn.htx.night.table.Task;
import vn.htx.query.DuckDbReader;
import vn.htx.store.Lake;
import vn.htx.validate.check.KeyedHash;

/** {@code htx plan}: what a night would compute, from what, and where the configuration comes from. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = {
      "Cho biết đêm nay sẽ tính gì, dùng cấu hình nào; không ghi gì, không cần Spark.",
      "Show what a night would compute and which configuration is in force; writes nothing, no Spark."
    })
final class PlanCommand implements Callable<Integer> {
  private static final int SHOWN = 50;

  @Mixin
  private RunOptions.DayOptions days;

  @Mixin
  private RunOptions.DataOption data;

  @Option(
      names = "--all-files",
      description = {
        "Liệt kê mọi tệp, không chỉ " + SHOWN + " tệp đầu.",
        "List every file, not only the first " + SHOWN + "."
      })
  private boolean allFiles;

  @Override
  public Integer call() throws IOException {
    DuckDbReader.loadAhead();
    Installation installation = Domains.installation();
    Path workspace = data.workspace(installation);
    Console console = Console.ofProcess();
    Configuration configuration = Configuration.load(installation, workspace);
    KeyedHash key = HashKey.forLooking(configuration.workspace(), ProcessHost.hashKey());
    var clock = InstantSource.system();
    Review review = Review.read(workspace.resolve("review"));
    RunInputs inputs = new InputPinning(
            installation, workspace, configuration, key, days.request(), review, clock)
        .preview();
    var lake = new Lake(workspace.resolve("lake"));
    var parsed = new ParsedFiles(configuration, inputs, review, key, workspace, lake);

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
    files(inputs.files(), allFiles ? Integer.MAX_VALUE : SHOWN, console);
    console.print("");
    if (parsed.isComplete()) {
      tables(configuration, inputs, parsed, lake);
    } else {
      console.print("Có tệp chưa đọc: mọi bảng dùng tới chúng sẽ được tính."
          + "\nFiles are not parsed yet: every table that uses them will be computed.");
    }
    return Exit.DONE;
  }

  /** The first files and how many more there are; where not all are shown, those with a fault come first. */
  private static void files(List<InboxFile> files, int most, Console console) {
    List<InboxFile> faulty =
        files.stream().filter(file -> file.findFault().isPresent()).toList();
    List<InboxFile> shown = files.size() <= most
        ? files
        : Stream.concat(
                faulty.stream(), files.stream().filter(file -> file.findFault().isEmpty()))
            .limit(most)
            .toList();
    console.table(
        List.of("tệp / file", "byte", "sha256", "lỗi / fault"),
        shown.stream()
            .map(file -> List.of(
                file.path(),
                String.valueOf(file.size()),
                file.sha256().substring(0, Math.min(12, file.sha256().length())),
                file.fault().vi()))
            .toList());
    if (shown.size() < files.size()) {
      console.print("""
          và %1$s tệp nữa, %2$s có lỗi; xem hết bằng --all-files
          and %1$s more files, %2$s with a fault; see all with --all-files""".formatted(files.size() - shown.size(), Math.max(0, faulty.size() - most)));
    }
  }

  private static void tables(
      Configuration configuration, RunInputs inputs, ParsedFiles parsed, Lake lake) {
    try (var engines = Engines.over(RunRequest.USUAL, lake)) {
      Pipeline pipeline = NightTables.of(configuration, inputs, parsed, lake, engines.sql());
      var rows = new ArrayList<List<String>>();
      for (Task task : pipeline.tasks()) {
        rows.add(List.of(
            task.name(),
            task.recipe().fingerprint().substring(0, 12),
            lake.find(task.recipe()).isPresent() ? "có sẵn / reused" : "sẽ tính / to compute",
            String.join(" ", task.inputs())));
      }
      Console.ofProcess().table(List.of("bảng / table", "fingerprint", "", "từ / from"), rows);
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

  private static String shown(FileOrigin origin) {
    return origin.file().toString();
  }
}
