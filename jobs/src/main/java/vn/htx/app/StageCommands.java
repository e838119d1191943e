package vn.htx.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import vn.htx.app.option.RunOptions;
import vn.htx.night.Stage;

/**
 * One stage each, as a scheduler runs them; {@code --run} continues a run. A stage makes what an earlier one left out.
 */
final class StageCommands {
  private StageCommands() {}

  private abstract static class OneStage implements Callable<Integer> {
    private final Stage stage;

    @ParentCommand
    private Htx htx;

    @Mixin
    private RunOptions options;

    @Mixin
    private RunOptions.DataOption data;

    OneStage(Stage stage) {
      this.stage = stage;
    }

    @Override
    public Integer call() throws IOException {
      return NightlyCommand.run(options, data, List.of(stage), htx.report());
    }
  }

  /** {@code htx ingest}. */
  @Command(
      name = "ingest",
      mixinStandardHelpOptions = true,
      description = {
        "Đọc, kiểm tra tệp, đối chiếu số dòng.",
        "Read and check files, account for every row."
      })
  static final class Ingest extends OneStage {
    Ingest() {
      super(Stage.INGEST);
    }
  }

  /** {@code htx indicators}. */
  @Command(
      name = "indicators",
      mixinStandardHelpOptions = true,
      description = {"Tính các chỉ tiêu.", "Compute the indicators."})
  static final class Indicators extends OneStage {
    Indicators() {
      super(Stage.INDICATORS);
    }
  }

  /** {@code htx site}. */
  @Command(
      name = "site",
      mixinStandardHelpOptions = true,
      description = {
        "Dựng bản mới: htx.duckdb, biểu đồ, trang.",
        "Build the version: htx.duckdb, charts, page."
      })
  static final class Site extends OneStage {
    Site() {
      super(Stage.SITE);
    }
  }

  /** {@code htx publish}. */
  @Command(
      name = "publish",
      mixinStandardHelpOptions = true,
      description = {"Công bố bản của lượt chạy.", "Publish the run's version."})
  static final class Publish extends OneStage {
    Publish() {
      super(Stage.PUBLISH);
    }
  }
}
