package vn.htx.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, for what cannot be tried in this one: kills and limits. */
record HtxProcess(Process process, Path log) {
  static HtxProcess start(Path folder, String... words) {
    return start(Map.of(), folder, words);
  }

  /** @param environment what it finds in its environment besides this process's own */
  static HtxProcess start(Map<String, String> environment, Path folder, String... words) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:-UsePerfData",
        "-Djava.awt.headless=true"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(List.of("-cp", classPath(), Htx.class.getName()));
    command.addAll(List.of(words));
    command.addAll(List.of("--data", folder.toString()));
    try {
      Path log = Files.createTempFile("htx", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      return new HtxProcess(builder.start(), log);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** From now on no file may grow beyond so many bytes; set late, since libraries unpack larger files as they start. */
  void limitFiles(int bytes) throws IOException, InterruptedException {
    String pid = String.valueOf(process.pid());
    new ProcessBuilder("prlimit", "--pid", pid, "--fsize=" + bytes).start().waitFor();
  }

  /** Waits for its end and gives the exit code. */
  int exit() throws InterruptedException {
    return process.waitFor();
  }

  /** Kills it with SIGKILL after so long, unless it has ended; tells whether it had to. */
  boolean killedAfter(Duration time) throws InterruptedException {
    if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
      return false;
    }
    process.destroyForcibly().waitFor();
    return true;
  }

  String said() throws IOException {
    return Files.readString(log);
  }
}
