package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Nights that must get by with little memory, whatever the number of files. */
@Tag("slow")
class SmallMemoryTest {
  private static final int FILES = 2_000;

  /** Heap, and what Java and DuckDB need beside it. */
  private static final long MOST_MEGABYTES = 850;

  @TempDir
  private Path folder;

  @Test
  @EnabledOnOs(OS.LINUX)
  void thousandsOfTinyFilesPassInASmallHeap() throws IOException, InterruptedException {
    var workspace = SmallWorkspace.in(folder);
    for (int i = 0; i < FILES; i++) {
      workspace.with("loan_payments/p%04d.csv".formatted(i), """
          Mã khoản vay,Mã phiếu thu,Ngày giá trị,Ngày hạch toán,Trả gốc,Trả lãi
          MP-V1,PT%d,2026-06-20,2026-06-20,1000,0
          """.formatted(100 + i));
    }

    var night = HtxProcess.within("-Xmx500m", folder, "nightly");
    long peak = night.peakMegabytes();

    assertThat(night.exit()).as(night.said()).isZero();
    assertThat(workspace.lines("SELECT count(*) FROM loan_payments"))
        .isEqualTo(String.valueOf(FILES + 2));
    assertThat(peak).isLessThan(MOST_MEGABYTES);
  }
}
