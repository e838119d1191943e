package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The night on machines that are set up otherwise, and the ways in which people and schedulers end it. */
@Tag("slow")
class SurroundingsTest {
  @TempDir
  private Path folder;

  /**
   * In a namespace of its own the host gets a name that nobody resolves, as on a fresh machine or off the office's net.
   */
  @Test
  void aNightNeedsNobodyToKnowTheMachinesName() throws Exception {
    List<String> unshare = List.of("unshare", "--uts", "--user", "--map-root-user");
    assumeTrue(
        runs(unshare, "hostname van-phong-01"),
        "the kernel lets no process have a host name of its own");
    SmallWorkspace.in(folder);
    HtxProcess night = HtxProcess.start(
        concat(unshare, "sh", "-c", "hostname van-phong-01 && exec \"$@\"", "sh"),
        List.of(),
        folder,
        "nightly");
    assertThat(night.exit()).as(night.said()).isZero();
    assertThat(night.said()).doesNotContain("UnknownHost", "WARN");
    assertThat(folder.resolve("site/index.html")).isNotEmptyFile();
  }

  private static boolean runs(List<String> around, String script) {
    try {
      return new ProcessBuilder(concat(around, "sh", "-c", script)).start().waitFor() == 0;
    } catch (IOException | InterruptedException no) {
      return false;
    }
  }

  private static List<String> concat(List<String> first, String... more) {
    var all = new ArrayList<>(first);
    all.addAll(List.of(more));
    return all;
  }

  /** Digits, decimal separators and the lower case of I differ there. */
  @ParameterizedTest
  @CsvSource({"ar, EG"})
  void aNightIsTheSameInAnotherLocale(String language, String country, @TempDir Path usual)
      throws Exception {
    HtxProcess elsewhere = HtxProcess.start(
        List.of(),
        List.of("-Duser.language=" + language, "-Duser.country=" + country),
        SmallWorkspace.in(folder).folder(),
        "nightly",
        "--json");
    HtxProcess here = HtxProcess.start(SmallWorkspace.in(usual).folder(), "nightly", "--json");
    assertThat(elsewhere.exit()).as(elsewhere.said()).isZero();
    assertThat(here.exit()).as(here.said()).isZero();
    assertThat(new SmallWorkspace(folder).published())
        .isEqualTo(new SmallWorkspace(usual).published());
    for (String file : List.of("site/index.html", "site/quality.html")) {
      assertThat(Files.mismatch(folder.resolve(file), usual.resolve(file)))
          .as(file)
          .isEqualTo(-1);
    }
  }

  /** While it starts, while it reads, and while it computes. */
  @ParameterizedTest
  @CsvSource({"INT, 130, lake/lease", "TERM, 143, lake/tables/row_accounting"})
  void aNightThatIsAskedToEndSaysSoInOneLineAndLeavesTheLakeFree(
      String signal, int exit, String reached) throws Exception {
    SmallWorkspace.in(folder);
    // A build in the background ignores Ctrl-C, and so would what it starts.
    HtxProcess night = HtxProcess.start(
        List.of("env", "--default-signal=INT"),
        List.of(),
        folder,
        "nightly",
        "--run",
        "asked",
        "--json");
    while (!Files.exists(folder.resolve(reached)) && night.process().isAlive()) {
      Thread.sleep(10);
    }
    night.signal(signal);
    assertThat(night.exit()).as(night.said()).isEqualTo(exit);
    assertThat(night.said().lines().filter(line -> !line.matches("\\d\\d:\\d\\d:\\d\\d .*")))
        .singleElement()
        .asString()
        .startsWith("✗ Đã dừng theo yêu cầu (SIG" + signal + ")")
        .contains(" / Stopped as asked (SIG" + signal + ")");
    JsonNode told = new ObjectMapper().readTree(night.printed());
    assertThat(told.path("exit").asInt()).isEqualTo(exit);
    assertThat(told.path("kind").asText()).isEqualTo("interrupted");
    assertThat(told.path("problems")).hasSize(1);

    HtxProcess next = HtxProcess.start(folder, "nightly");
    assertThat(next.exit()).as(next.said()).isZero();
  }
}
