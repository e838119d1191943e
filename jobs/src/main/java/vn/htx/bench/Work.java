package vn.htx.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The time used by a piece of work.
 *
 * @param seconds elapsed time
 * @param cpuSeconds processor time of all threads of the process, those of the compiler and the garbage collector
 *     included, which is fairer on a machine with other users; 0 when the system does not report it
 */
public record Work(double seconds, double cpuSeconds) {
  /** The point from which work is measured. */
  public record Start(long nanos, Duration cpu) {
    public static Start now() {
      return new Start(System.nanoTime(), processCpu());
    }

    /** The work from the start until now. */
    public Work end() {
      return new Work(
          (System.nanoTime() - nanos) / 1e9, processCpu().minus(cpu).toMillis() / 1000.0);
    }

    private static Duration processCpu() {
      return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
  }

  /** Writes the two numbers into a file for another process. */
  public void writeTo(Path file) throws IOException {
    Files.writeString(file, seconds + "\n" + cpuSeconds + "\n");
  }

  static Work read(Path file) throws IOException {
    var numbers = Files.readAllLines(file);
    return new Work(Double.parseDouble(numbers.get(0)), Double.parseDouble(numbers.get(1)));
  }
}
