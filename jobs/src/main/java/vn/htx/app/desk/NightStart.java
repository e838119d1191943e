package vn.htx.app.desk;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.htx.app.account.OwnersFolder;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.model.Bilingual;
import vn.htx.model.Problem;
import vn.htx.night.Exit;
import vn.htx.night.input.Installation;

/**
 * Starts nights as processes of their own, one at a time, by the same command as people type. Another process that
 * writes the lake holds its lease: such a night ends with 75 and is told so.
 */
final class NightStart {
  private final Path workspace;
  private final List<String> command;
  private Optional<Process> night = Optional.empty();

  /** @param command that starts a night over the workspace */
  NightStart(Path workspace, List<String> command) {
    this.workspace = workspace;
    this.command = List.copyOf(command);
  }

  /** The launcher's, as people type it; the program's jar where there is none. */
  static List<String> command(Installation installation, Path workspace) {
    Path launcher = installation.home().resolve("htx");
    String data = workspace.toString();
    return Files.isExecutable(launcher)
        ? List.of(launcher.toString(), "nightly", "--data", data)
        : List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            System.getProperty("java.class.path"),
            "nightly",
            "--data",
            data);
  }

  synchronized void start() throws IOException {
    if (isRunning()) {
      throw Refusal.with(
          409,
          Problem.of("Một đêm chạy đang tiếp diễn", "A night goes on already")
              .todo("đợi đêm đó xong", "wait until it has ended"));
    }
    Path log = OwnersFolder.make(workspace, "desk").resolve("night.log");
    night = Optional.of(new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .redirectInput(ProcessBuilder.Redirect.from(nothing(log)))
        .start());
    OwnersFolder.restrict(log);
  }

  private static File nothing(Path log) throws IOException {
    Path empty = log.resolveSibling(".nothing");
    Files.deleteIfExists(empty);
    return Files.createFile(empty).toFile();
  }

  synchronized boolean isRunning() {
    return night.filter(Process::isAlive).isPresent();
  }

  /** How the last one that was started here ended. */
  synchronized Optional<Bilingual> ended() {
    return night.filter(each -> !each.isAlive()).map(each -> told(each.exitValue()));
  }

  private static Bilingual told(int exit) {
    if (exit == Exit.LATER) {
      return Bilingual.of(
          "Đêm chạy chưa bắt đầu được: có lượt khác đang ghi; thử lại sau (75).",
          "The night could not begin: another run is writing; try again later (75).");
    }
    return exit == Exit.DONE || exit == Exit.LEFT_OUT
        ? Bilingual.of(
            "Đêm chạy đã xong, đã công bố (%s).".formatted(exit),
            "The night has ended and published (%s).".formatted(exit))
        : Bilingual.of(
            "Đêm chạy kết thúc mà không công bố (%s); xem trang Lượt chạy.".formatted(exit),
            "The night ended and published nothing (%s); see the page of runs.".formatted(exit));
  }
}
