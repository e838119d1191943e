package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No step gathers the rows of a table in Java: ten times the rows pass in the same heap. */
@Tag("slow")
class TenTimesTest {
  private static final String HEAP = "-Xmx500m";

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 10})
  @EnabledOnOs(OS.LINUX)
  void aNightPassesInTheSameHeapWhateverTheScale(int scale)
      throws IOException, InterruptedException {
    Command sample = Command.htx("sample", "--out", folder, "--scale", scale);
    assertThat(sample.exit()).as(sample.err()).isZero();

    HtxProcess night = HtxProcess.within(HEAP, folder, "nightly");
    night.peakMegabytes();

    assertThat(night.exit()).as(night.said()).isZero();
    assertThat(new SmallWorkspace(folder).lines("SELECT count(*) > 8000 FROM indicator_values"))
        .isEqualTo("true");
  }
}
