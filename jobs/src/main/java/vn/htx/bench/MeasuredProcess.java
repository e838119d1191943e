package vn.htx.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;

/**
 * One finished process, as measured by the operating system.
 *
 * @param wall duration from its start to its end
 * @param cpu processor time of the process and its children, to the twentieth of a second
 * @param peakKib greatest resident memory of the process and its children; 0 when the system does not report it
 */
public record MeasuredProcess(Duration wall, Duration cpu, long peakKib) {
  private static final long LOOK_EVERY_MILLIS = 20;

  /**
   * Runs a command to its end. Its output is discarded; its errors go to a file.
   *
   * @throws HtxException when it ends with another code than 0
   */
  public static MeasuredProcess run(List<String> command, Path folder, Path errors)
      throws IOException {
    return run(command, Map.of(), folder, errors);
  }

  /** The same with additional environment variables. */
  public static MeasuredProcess run(
      List<String> command, Map<String, String> environment, Path folder, Path errors)
      throws IOException {
    var builder = new ProcessBuilder(new ArrayList<>(command))
        .directory(folder.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(errors.toFile());
    builder.environment().putAll(environment);
    long begun = System.nanoTime();
    Process process = builder.start();
    long peak = 0;
    var cpu = new HashMap<Long, Duration>();
    try {
      while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, highWater(process));
        family(process)
            .forEach(each ->
                each.info().totalCpuDuration().ifPresent(taken -> cpu.put(each.pid(), taken)));
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw HtxException.transientFault(
          Problem.of("Đo bị ngắt", "The measurement was interrupted"), stopped);
    }
    if (process.exitValue() != 0) {
      throw HtxException.data(Problem.of("Lượt đo kết thúc với mã lỗi", "A measured run failed")
          .at(String.join(" ", command))
          .found("%s%n%s".formatted(process.exitValue(), Files.readString(errors))));
    }
    return new MeasuredProcess(
        Duration.ofNanos(System.nanoTime() - begun),
        cpu.values().stream().reduce(Duration.ZERO, Duration::plus),
        peak);
  }

  private static Stream<ProcessHandle> family(Process process) {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants());
  }

  private static long highWater(Process process) {
    return family(process).mapToLong(each -> highWater(each.pid())).max().orElse(0);
  }

  /** Greatest resident memory of a process until now in KiB; 0 when the system does not report it. */
  public static long highWater(long pid) {
    try (Stream<String> status = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
      return status
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException goneOrNotLinux) {
      return 0;
    }
  }
}
