package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;

/** A night for which nobody delivered schedules, holders, reference rates, arrangements or a survey. */
@SparkTest
@ExtendWith(PublishedWorkspace.class)
class NeverDeliveredTest {
  @TempDir
  private static Path folder;

  private static SmallWorkspace workspace;

  @BeforeAll
  static void oneNight(SparkSession spark, SmallWorkspace published) {
    workspace = published
        .copyTo(folder)
        .without("loan_schedule/2026-06-30.csv")
        .without("parcel_holders/vinh-bao/2025-01-01.csv")
        .without("parcel_holders/vinh-bao/2026-06-30.csv")
        .without("reference_rates/2026-06-30.csv")
        .without("survey/2026H1.csv");
    Command night = Command.nightly(spark, folder);
    assertThat(night.exit()).as(night.err()).isZero();
  }

  private static String figures(String indicators) {
    return workspace.lines("""
        SELECT DISTINCT indicator_id, category, value, n, status, split_part(reason, ' / ', 1) FROM indicator_values
        WHERE unit_level = 'city' AND period = '2026-06-30' AND indicator_id IN (%s)
        ORDER BY ALL""".formatted(indicators));
  }

  @Test
  void noFigureIsMadeOfScheduledDaysThatNobodyStated() {
    assertThat(figures("'outstanding', 'par1', 'par30', 'bad_debt_share'")).isEqualTo("""
        bad_debt_share | _T | - | 0 | undefined | chưa có số liệu: chưa nhận được Lịch trả nợ (loan_schedule)
        outstanding | 1 | - | 0 | undefined | chưa có số liệu: chưa nhận được Lịch trả nợ (loan_schedule)
        outstanding | 2 | - | 0 | undefined | chưa có số liệu: chưa nhận được Lịch trả nợ (loan_schedule)
        outstanding | 3 | - | 0 | undefined | chưa có số liệu: chưa nhận được Lịch trả nợ (loan_schedule)
        outstanding | 4 | - | 0 | undefined | chưa có số liệu: chưa nhận được Lịch trả nợ (loan_schedule)
        outstanding | 5 | - | 0 | undefined | chưa có số liệu: chưa nhận được Lịch trả nợ (loan_schedule)
        outstanding | _T | 1.3E8 | 2 | ok | -
        par1 | _T | - | 0 | undefined | chưa có số liệu: chưa nhận được Lịch trả nợ (loan_schedule)
        par30 | _T | - | 0 | undefined | chưa có số liệu: chưa nhận được Lịch trả nợ (loan_schedule)""");
  }

  @Test
  void landWithoutARegisterOfHoldersIsNotLandWithoutHolders() {
    assertThat(figures("'parcel_area', 'land_area', 'land_area_unheld', 'plots_median'"))
        .isEqualTo("""
        land_area | _T | - | 0 | undefined | chưa có số liệu: chưa nhận được Người sử dụng đất (parcel_holders)
        land_area_unheld | _T | - | 0 | undefined | chưa có số liệu: chưa nhận được Người sử dụng đất (parcel_holders)
        parcel_area | _T | - | 0 | suppressed | che để bảo vệ dữ liệu cá nhân
        plots_median | _T | - | 0 | undefined | chưa có số liệu: chưa nhận được Người sử dụng đất (parcel_holders)""");
  }

  @Test
  void anAreaBroughtTogetherThatNobodyReportedIsNotZero() {
    assertThat(workspace.lines("""
        SELECT count(*) > 0, count(value), count(numerator), string_agg(DISTINCT split_part(reason, ' / ', 1), '; ')
        FROM indicator_values WHERE indicator_id = 'arrangement_area'"""))
        .isEqualTo(
            "true | 0 | 0 | chưa có số liệu: chưa nhận được Tập trung, tích tụ đất (land_arrangements)");
  }

  @Test
  void thePageShowsWhatIsMissingAndNoFigureInItsPlace() throws IOException {
    String pages = Files.readString(folder.resolve("site/index.html"));
    for (String domain : List.of("readiness", "land", "credit")) {
      pages += Files.readString(folder.resolve("site/domain/%s.html".formatted(domain)));
    }
    assertThat(pages)
        .contains("chưa nhận được Lịch trả nợ (loan_schedule)")
        .contains("Chưa có mức sẵn sàng số của HTX nào để so sánh")
        .doesNotContain("Chưa có khoản vay nào")
        .contains("chưa nhận được Khảo sát mức độ sẵn sàng số (survey)");
  }
}
