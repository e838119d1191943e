package vn.htx.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import vn.htx.app.option.RunOptions;
import vn.htx.app.terminal.Console;
import vn.htx.app.terminal.JsonReport;
import vn.htx.app.terminal.ProcessHost;
import vn.htx.night.Night;
import vn.htx.night.Stage;
import vn.htx.night.input.Installation;

/** {@code htx nightly}: all stages, in order. */
@Command(
    name = "nightly",
    mixinStandardHelpOptions = true,
    description = {
      "Chạy cả đêm: đọc tệp, tính chỉ tiêu, dựng trang, công bố.",
      "The whole night: read files, compute indicators, build the page, publish."
    })
final class NightlyCommand implements Callable<Integer> {
  @ParentCommand
  private Htx htx;

  @Mixin
  private RunOptions options;

  @Mixin
  private RunOptions.DataOption data;

  @Override
  public Integer call() throws IOException {
    List<Stage> stages =
        Arrays.stream(Stage.values()).filter(options.only()::contains).toList();
    return run(options, data, stages, htx.report());
  }

  static int run(
      RunOptions options, RunOptions.DataOption data, List<Stage> stages, JsonReport report)
      throws IOException {
    Installation installation = Domains.installation();
    Path workspace = data.workspace(installation);
    int exit = new Night(
            installation,
            workspace,
            options.request(),
            ProcessHost.of(workspace, Console.ofProcess(), report))
        .run(stages);
    report.ended(exit);
    return exit;
  }
}
