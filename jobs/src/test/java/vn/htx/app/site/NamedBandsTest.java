package vn.htx.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.app.Domains;
import vn.htx.chart.model.ValueBand;
import vn.htx.night.input.PageConfiguration;

/** The bands that are drawn behind courses, by the installation's rules and frameworks. */
class NamedBandsTest {
  private static final Path EXAMPLE = Path.of("..", "data", "example");

  @TempDir
  private Path workspace;

  private Map<String, List<ValueBand>> bands() throws IOException {
    Files.copy(EXAMPLE.resolve("workspace.yaml"), workspace.resolve("workspace.yaml"));
    return SitePages.bands(PageConfiguration.load(Domains.installation(), workspace));
  }

  @Test
  void scoresHaveTheLevelsOfTheFramework() throws IOException {
    Map<String, List<ValueBand>> bands = bands();
    List<ValueBand> levels = bands.get("readiness_mean");

    assertThat(levels)
        .extracting(band -> band.label().vi())
        .startsWith("Mức 0 – Chưa chuyển đổi số (0–10)", "Mức 1 – Khởi động (10–25)")
        .endsWith("Mức 5 – Dẫn dắt (85–100)");
    assertThat(levels).extracting(ValueBand::closed).endsWith(false, true);
    assertThat(bands.get("readiness_median")).isEqualTo(levels);
  }

  @Test
  void indicesOfFragmentationHaveThoseOfHoldingsAndMoneyHasNone() throws IOException {
    Map<String, List<ValueBand>> bands = bands();

    assertThat(bands.get("simmons_mean"))
        .extracting(band -> "%s–%s".formatted(band.from(), band.to()))
        .containsExactly("0–0.40", "0.40–0.60", "0.60–1");
    assertThat(bands).containsKey("januszewski_median").doesNotContainKey("outstanding");
  }
}
