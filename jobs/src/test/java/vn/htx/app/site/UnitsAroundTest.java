package vn.htx.app.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.app.Domains;
import vn.htx.chart.ground.Ground;
import vn.htx.chart.ground.Surroundings;
import vn.htx.model.Problem;
import vn.htx.model.UnitLevel;
import vn.htx.night.input.PageConfiguration;

/** How units lie to each other, by the files of the installation and of a workspace. */
class UnitsAroundTest {
  private static final Path EXAMPLE = Path.of("..", "data", "example");

  @TempDir
  private Path workspace;

  private Surroundings around(UnitLevel level) throws IOException {
    Files.copy(EXAMPLE.resolve("workspace.yaml"), workspace.resolve("workspace.yaml"));
    return MapGrounds.of(PageConfiguration.load(Domains.installation(), workspace))
        .around(level);
  }

  private void own(String file, String content) throws IOException {
    Files.createDirectories(workspace.resolve("reference"));
    Files.writeString(workspace.resolve("reference").resolve(file), content);
  }

  /** 11824 Vĩnh Bảo at 20.6926 N, 106.4786 E and its neighbour 11887 Vĩnh Am. */
  @Test
  void communesHaveTheInstallationsCentresAndNeighbours() throws IOException {
    Surroundings communes = around(UnitLevel.COMMUNE);

    assertThat(communes.bordering("11824").orElseThrow())
        .containsExactly("11779", "11836", "11842", "11848", "11875", "11887");
    assertThat(communes.bordering("11887").orElseThrow()).contains("11824");
    assertThat(communes.bordering("11948").orElseThrow()).isEmpty();
    assertThat(communes.kilometres("11824", "11887").orElseThrow()).isEqualTo(6.0, within(0.1));
    assertThat(communes.kilometres("11824", "nothing")).isEmpty();
  }

  /** 11948 Bạch Long Vĩ is drawn in a map of its own, which tells how far it is. */
  @Test
  void aMapTellsTheSameDistanceAsComparingDoes() throws IOException {
    Surroundings communes = around(UnitLevel.COMMUNE);
    Ground map = MapGrounds.of(PageConfiguration.load(Domains.installation(), workspace))
        .of(UnitLevel.COMMUNE)
        .orElseThrow();
    double nearest = map.shapes().keySet().stream()
        .filter(code -> !code.equals("11948"))
        .mapToDouble(code -> communes.kilometres("11948", code).orElseThrow())
        .min()
        .orElseThrow();

    assertThat(map.far()).containsExactly("11948");
    assertThat(map.distance("11948")).isEqualTo(nearest, within(1e-9)).isEqualTo(117, within(0.5));
  }

  @Test
  void oldDistrictsLieAtTheMeanOfTheirCommunesAndHaveNoNeighbours() throws IOException {
    Surroundings districts = around(UnitLevel.OLD_DISTRICT);

    assertThat(districts.bordering("316")).isEmpty();
    assertThat(districts.kilometres("316", "315").orElseThrow()).isEqualTo(10.2, within(0.1));
  }

  @Test
  void aWorkspacesOwnListReplacesTheInstallations() throws IOException {
    own("neighbours.csv", "code_a,code_b\n11824,11948\n");

    assertThat(around(UnitLevel.COMMUNE).bordering("11948").orElseThrow()).containsExactly("11824");
  }

  @Test
  void aListWithFaultsIsNotUsedAndSaysWhy() throws IOException {
    own("neighbours.csv", "code_a,code_b\n11824,99999\n11824,11887\n11887,11824\n");

    Surroundings communes = around(UnitLevel.COMMUNE);

    assertThat(communes.bordering("11824")).isEmpty();
    assertThat(communes.refused())
        .extracting(Problem::where, Problem::found)
        .containsExactly(
            tuple("neighbours.csv, dòng / line 2", "99999"),
            tuple("neighbours.csv, dòng / line 4", "11887, 11824"));
  }

  @Test
  void aCommuneDoesNotBorderOnItself() throws IOException {
    own("neighbours.csv", "code_a,code_b\n11824,11824\n");

    assertThat(around(UnitLevel.COMMUNE).refused())
        .singleElement()
        .extracting(Problem::found)
        .isEqualTo("11824 – 11824");
  }
}
