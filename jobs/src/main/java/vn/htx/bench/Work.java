package vn.htx.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a piece of work took.
 *
 * @param seconds by the clock
 * @param cpuSeconds of all threads of the process, the compiler's and the collector's too: on a machine that others use
 *     at the same time the fairer measure. 0 where the system does not tell
 */
public record Work(double seconds, double cpuSeconds) {
  /** A beginning to measure from. */
  public record Start(long nanos, Duration cpu) {
    public static Start now() {
      return new Start(System.nanoTime(), processCpu());
    }

    /** From the beginning until now. */
    public Work end() {
      return new Work(
          (System.nanoTime() - nanos) / 1e9, processCpu().minus(cpu).toMillis() / 1000.0);
    }

    private static Duration processCpu() {
      return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
  }

  /** Leaves the two numbers in a file for another process. */
  public void writeTo(Path file) throws IOException {
    Files.writeString(file, seconds + "\n" + cpuSeconds + "\n");
  }

  static Work read(Path file) throws IOException {
    var numbers = Files.readAllLines(file);
    return new Work(Double.parseDouble(numbers.get(0)), Double.parseDouble(numbers.get(1)));
  }
}
