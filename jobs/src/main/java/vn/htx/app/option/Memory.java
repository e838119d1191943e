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

  private Memory() {}

  /** In megabytes: what the environment says, else three quarters of the machine, but no more than usual. */
  static long ofProcess() {
    return Optional.ofNullable(System.getenv(VARIABLE))
        .filter(text -> !text.isBlank())
        .map(Memory::megabytes)
        .orElseGet(() -> Math.min(machine() * 3 / 4, RunRequest.USUAL_MEMORY));
  }

  /** @throws HtxException when the text is no size */
  static long megabytes(String text) {
    Matcher size = SIZE.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!size.matches()) {
      throw HtxException.config(Problem.of(
              "Biến môi trường ghi không đúng một lượng bộ nhớ",
              "An environment variable is no amount of memory")
          .at(VARIABLE)
          .found(text)
          .allowed("4g, 6000m")
          .todo("sửa giá trị rồi chạy lại", "mend the value, then run again"));
    }
    return Long.parseLong(size.group(1)) * ("g".equals(size.group(2)) ? 1024 : 1);
  }

  private static long machine() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getTotalMemorySize()
        >> 20;
  }
}
