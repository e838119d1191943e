package vn.htx.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.htx.bench.NightlyBench;

/** {@code htx bench nightly}. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {"Đo thời gian và bộ nhớ.", "Measure time and memory: bench nightly."})
final class BenchCommand implements Runnable {
  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "nightly?");
  }

  @Command(
      name = "nightly",
      mixinStandardHelpOptions = true,
      description = {
        "Đo cả đêm trên một bản sao: từ đầu, đêm sau, chạy lại.",
        "Time the night on a copy: from nothing, the next night, the same night again."
      })
  int nightly(
      @Mixin RunOptions.DataOption data,
      @Option(
              names = "--runs",
              paramLabel = "N",
              defaultValue = "3",
              description = {
                "Số lượt đo mỗi trường hợp; mặc định 3.",
                "Runs of each case. Default: 3."
              })
          int runs)
      throws IOException {
    Installation installation = Installation.locate();
    Path workspace = data.workspace(installation);
    var settings = Configuration.load(installation, workspace).workspace();
    LocalDate asOf = settings.asOf().orElseGet(() -> LocalDate.now(settings.timeZone()));
    List<NightlyBench.Line> lines =
        new NightlyBench(installation.home(), workspace, asOf, runs).measure();
    Htx.console()
        .table(
            List.of("", "trung vị/median s", "min", "max", "RSS MiB", "bước/stages s"),
            lines.stream().map(NightlyBench::cells).toList());
    return Exit.DONE;
  }
}
