package vn.htx.page.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.dashboard.DemoVersion;
import vn.htx.model.UnitLevel;
import vn.htx.query.DuckDbReader;

class LevelUnitsTest {
  private static final String FIGURES = """
      coops_count | commune | 11911   | 2025-12-31 | _T | _T | _T | _T | 99 | 99 | ok
      coops_count | commune | 11911   | 2026-06-30 | _T | _T | _T | _T | 12 | 12 | ok
      coops_count | commune | 11911   | 2026-06-30 | NN | _T | _T | _T | 9  | 9  | few
      coops_count | commune | 11911   | 2026-06-30 | TM | _T | _T | _T | 3  | 3  | few
      coops_count | commune | 11911   | 2026-06-30 | _T | S  | _T | _T | 5  | 5  | few
      coops_count | commune | 11914   | 2026-06-30 | _T | _T | _T | _T | 8  | 8  | few
      coops_count | commune | 11914   | 2026-06-30 | NN | _T | _T | _T | -  | 6  | suppressed
      coops_count | commune | 11914   | 2026-06-30 | TM | _T | _T | _T | 2  | 2  | few
      coops_count | commune | 11917   | 2026-06-30 | _T | _T | _T | _T | -  | 2  | suppressed
      coops_count | commune | 11918   | 2026-06-30 | _T | _T | _T | _T | 7  | 7  | few
      coops_count | commune | 11918   | 2026-06-30 | NN | _T | _T | _T | 4  | 4  | few
      coops_count | commune | unknown | 2026-06-30 | _T | _T | _T | _T | 4  | 4  | few
      coops_count | city    | 31      | 2026-06-30 | _T | _T | _T | _T | 30 | 30 | ok
      """;

  @TempDir
  private Path folder;

  private LevelUnits communes() throws SQLException {
    try (DuckDbReader published = DemoVersion.open(folder, FIGURES)) {
      return LevelUnits.of(published, DemoVersion.SCOPE, UnitLevel.COMMUNE);
    }
  }

  @Test
  void unitsAreThoseOfTheLevelByNameWithoutTheUnknownOne() throws SQLException {
    assertThat(communes().units())
        .extracting(Comparison.Unit::name)
        .containsExactly("Đặc khu Cát Hải", "Mã 11917", "Mã 11918", "Xã An Hưng");
  }

  @Test
  void aUnitIsKnownByItsNumberAndSectorsInTheLatestPeriod() throws SQLException {
    LevelUnits communes = communes();

    assertThat(communes.period()).contains("2026-06-30");
    assertThat(communes.profile("11911"))
        .isEqualTo(
            new Likeness.Profile(OptionalLong.of(12), Optional.of(Map.of("NN", 9L, "TM", 3L))));
  }

  @Test
  void aSectorThatIsWithheldLeavesTheMixUnknown() throws SQLException {
    assertThat(communes().profile("11914"))
        .isEqualTo(new Likeness.Profile(OptionalLong.of(8), Optional.empty()));
  }

  @Test
  void sectorsThatDoNotAddUpLeaveTheMixUnknown() throws SQLException {
    assertThat(communes().profile("11918").sectors()).isEmpty();
  }

  @Test
  void aNumberThatIsWithheldIsNotKnown() throws SQLException {
    LevelUnits communes = communes();

    assertThat(communes.profile("11917")).isEqualTo(Likeness.Profile.UNKNOWN);
    assertThat(communes.profile("other")).isEqualTo(Likeness.Profile.UNKNOWN);
  }
}
