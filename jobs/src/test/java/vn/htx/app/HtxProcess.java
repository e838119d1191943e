package vn.htx.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program as a process of its own, for what cannot be tried in this one: kills and limits. */
public record HtxProcess(Process process, Path out, Path log) {
  public static HtxProcess start(Path folder, String... words) {
    return start(List.of(), List.of(), folder, words);
  }

  /** @param heap the most memory of the Java heap, as Java takes it */
  static HtxProcess within(String heap, Path folder, String... words) {
    return start(List.of(), List.of(heap), folder, words);
  }

  /**
   * Starts it in some surroundings.
   *
   * @param around a program with its arguments that starts it, such as {@code env}; may be empty
   * @param options of the Java machine
   */
  public static HtxProcess start(
      List<String> around, List<String> options, Path folder, String... words) {
    var command = new ArrayList<String>(around);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(
        "-Xmx1500m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:-UsePerfData",
        "-Djava.awt.headless=true"));
    command.addAll(options);
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(List.of("-cp", classPath(), Htx.class.getName()));
    command.addAll(List.of(words));
    command.addAll(List.of("--data", folder.toString()));
    try {
      Path out = Files.createTempFile("htx", ".out");
      Path log = Files.createTempFile("htx", ".log");
      out.toFile().deleteOnExit();
      log.toFile().deleteOnExit();
      return new HtxProcess(
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(log.toFile())
              .start(),
          out,
          log);
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
  public int exit() throws InterruptedException {
    return process.waitFor();
  }

  /** Waits for its end and gives the most memory that it held, as Linux tells it. */
  long peakMegabytes() throws IOException, InterruptedException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    long peak = 0;
    while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
      try (Stream<String> lines = Files.lines(status)) {
        peak = lines
            .filter(line -> line.startsWith("VmHWM:"))
            .map(line -> line.replaceAll("\\D", ""))
            .map(kilobytes -> Long.parseLong(kilobytes) >> 10)
            .findFirst()
            .orElse(peak); // it has just ended
      }
    }
    return peak;
  }

  /** Kills it with SIGKILL after so long, unless it has ended; tells whether it had to. */
  boolean killedAfter(Duration time) throws InterruptedException {
    if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
      return false;
    }
    process.destroyForcibly().waitFor();
    return true;
  }

  /** Asks it to end, as {@code kill} does: INT is Ctrl-C. */
  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
        .start()
        .waitFor();
  }

  /** What it wrote to standard error. */
  public String said() throws IOException {
    return Files.readString(log);
  }

  /** What it wrote to standard output. */
  public String printed() throws IOException {
    return Files.readString(out);
  }
}
