package vn.htx.app.option;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.night.input.RunRequest;

/** How much memory a run may take: Java's heap, which the launcher sets, and DuckDB together. */
final class Memory {
  static final String VARIABLE = "HTX_MEMORY";

  private static final Pattern SIZE = Pattern.compile("(\\d{1,7})([mg])b?");

  private static final long LEAST = 1_000;

  private Memory() {}

  /** In megabytes: what the environment says, else three quarters of the machine, but no more than usual. */
  static long ofProcess() {
    return Optional.ofNullable(System.getenv(VARIABLE))
        .filter(text -> !text.isBlank())
        .map(Memory::megabytes)
        .orElseGet(() -> Math.min(machine() * 3 / 4, RunRequest.USUAL_MEMORY));
  }

  /** @throws HtxException when the text is no size, or less than a night needs */
  static long megabytes(String text) {
    Matcher size = SIZE.matcher(text.strip().toLowerCase(Locale.ROOT));
    long megabytes =
        size.matches() ? Long.parseLong(size.group(1)) * ("g".equals(size.group(2)) ? 1024 : 1) : 0;
    if (megabytes < LEAST) {
      throw HtxException.config(Problem.of(
              "Biến môi trường không ghi một lượng bộ nhớ đủ dùng",
              "An environment variable states no sufficient amount of memory")
          .at(VARIABLE)
          .found(text)
          .allowed("4g, 6000m … ≥ %sm".formatted(LEAST))
          .todo("sửa giá trị rồi chạy lại", "mend the value, then run again"));
    }
    return megabytes;
  }

  private static long machine() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getTotalMemorySize()
        >> 20;
  }
}
