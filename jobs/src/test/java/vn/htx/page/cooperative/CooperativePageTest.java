package vn.htx.page.cooperative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.dashboard.DemoVersion;
import vn.htx.model.Bilingual;
import vn.htx.query.DuckDbReader;

class CooperativePageTest {
  @TempDir
  private Path folder;

  private Optional<CooperativePage> page(String id) throws SQLException, IOException {
    try (DuckDbReader tables = DemoCooperatives.open(folder)) {
      return CooperativePage.of(tables, DemoVersion.SCOPE, DemoCooperatives.declared(), id);
    }
  }

  private CooperativePage.Rows rows(String id, String title) throws SQLException, IOException {
    return page(id).orElseThrow().parts().stream()
        .flatMap(part -> part.tables().stream())
        .filter(rows -> rows.title().en().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static List<List<String>> cells(CooperativePage.Rows rows) {
    return rows.rows().stream()
        .map(row -> row.cells().stream().map(Bilingual::vi).toList())
        .toList();
  }

  @Test
  void itsHistoryLeadsToTheRowsOfFilesUpToTheDayOfTheVersion() throws SQLException, IOException {
    CooperativePage.Rows history = rows("MP-0001", "Entries of the register");

    assertThat(history.rows())
        .extracting(CooperativePage.Row::source)
        .containsExactly("cooperatives/2026.csv, 12", "cooperatives/2025.xlsx [Sổ], 7");
    assertThat(cells(history).get(0))
        .containsExactly("01/01/2026", "–", "Đang hoạt động", "Xã An Hưng", "120", "–", "–");
  }

  @Test
  void itsScoreIsFollowedToPillarsAndAnswersOfTheLatestRound() throws SQLException, IOException {
    assertThat(cells(rows("MP-0001", "Pillars in its latest round")))
        .containsExactly(
            List.of("Định hướng chiến lược", "45,0", "100,0%"),
            List.of("Khách hàng và bán hàng đa kênh", "38,0", "100,0%"));
    assertThat(cells(rows("MP-0001", "Answers in its latest round")))
        .containsExactly(
            List.of("has_plan", "20", "14/03/2026"),
            List.of("has_share", "0,5", "14/03/2026"),
            List.of("has_site", "–", "14/03/2026"));
    assertThat(rows("MP-0001", "Answers in its latest round").rows())
        .extracting(CooperativePage.Row::source)
        .containsOnly("survey/2026H1.xlsx [Phiếu], 31");
  }

  @Test
  void loansOfItsMembersAreNotAmongItsLoans() throws SQLException, IOException {
    assertThat(rows("MP-0001", "Loans").rows()).isEmpty();
    assertThat(cells(rows("MP-0002", "Loans")))
        .extracting(cells -> cells.get(0))
        .containsExactly("V1", "V2");
  }

  @Test
  void itsLandIsWhatIsInForceByModeWithoutParcels() throws SQLException, IOException {
    assertThat(cells(rows("MP-0001", "Land by mode in force")))
        .containsExactly(
            List.of("Nhận góp vốn bằng quyền sử dụng đất", "0,1", "1"),
            List.of("Thuê quyền sử dụng đất", "1,3", "1"));
  }

  @Test
  void anIdThatTheRegisterDoesNotHaveHasNoPage() throws SQLException, IOException {
    assertThat(page("MP-9999")).isEmpty();
    assertThat(page("x' OR '1'='1")).isEmpty();
  }
}
