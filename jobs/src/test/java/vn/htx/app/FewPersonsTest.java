package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;
import vn.htx.measure.suppression.Subtraction;

/** A night over one household's lease, one household's transfer and one member's loan. */
@SparkTest
@ExtendWith(PublishedWorkspace.class)
class FewPersonsTest {
  private static final String DAY = "2026-06-30";

  @TempDir
  private static Path folder;

  private static SmallWorkspace workspace;
  private static Command night;

  @BeforeAll
  static void oneNight(SparkSession spark, SmallWorkspace published) {
    var parcels = new StringBuilder("Mã thửa,Mã xã,Tờ bản đồ,Số thửa,Diện tích,Loại đất\n");
    var arrangements =
        new StringBuilder("Mã thỏa thuận,Mã thửa,Mã HTX,Hình thức,Diện tích,Từ ngày,Đến ngày\n");
    for (Made made : List.of(
        new Made("11680", "THUE", 1, "777.7"),
        new Made("11680", "DDDT", 9, "300"),
        new Made("11725", "CHUYEN_NHUONG", 1, "1234.5"),
        new Made("11725", "DDDT", 6, "500"),
        new Made("11713", "THUE", 30, "400"),
        new Made("11713", "DDDT", 20, "300"),
        new Made("11713", "CHUYEN_NHUONG", 7, "100"),
        new Made("11824", "DDDT", 40, "350"),
        new Made("11842", "THUE", 10, "200"),
        new Made("11842", "CHUYEN_NHUONG", 8, "150"))) {
      for (int i = 1; i <= made.n(); i++) {
        String parcel = "MP-%s-%s-%s".formatted(made.commune(), made.mode(), i);
        parcels.append("%s,%s,1,%s,%s,LUC\n".formatted(parcel, made.commune(), i, made.area()));
        arrangements.append("MP-T-%s,%s,,%s,%s,2025-08-01,\n"
            .formatted(parcel.substring(3), parcel, made.mode(), made.area()));
      }
    }
    workspace = published
        .copyTo(folder)
        .with("parcels/kien-thuy/2026-06-30.csv", parcels.toString())
        .with("land_arrangements/2025.csv", arrangements.toString())
        .with("loans/2026-06-30.csv", loans())
        .with("loan_schedule/2026-06-30.csv", """
            Mã khoản vay,Phiên bản lịch,Ngày đến hạn,Gốc phải trả,Lãi phải trả
            MP-L1,1,2026-12-31,100000000,0
            """)
        .with("loan_payments/2026-06-30.csv", """
            Mã khoản vay,Mã phiếu thu,Ngày giá trị,Ngày hạch toán,Trả gốc,Trả lãi
            MP-L1,PT1,2026-01-31,2026-01-31,1000000,0
            """);
    night = Command.htx(spark, "nightly", "--data", folder);
  }

  /** Arrangements of one mode in one commune, all made by households. */
  private record Made(String commune, String mode, int n, String area) {}

  /** Loans by days past due; the only one of 40 days, debt group 3, is a member's. */
  private static String loans() {
    var file = new StringBuilder(
        "Mã khoản vay,Mã HTX,Đối tượng vay,Nguồn vốn,Số tiền giải ngân,Ngày giải ngân,Thời hạn,Lãi suất,Ngày đáo hạn\n");
    int number = 0;
    for (int[] group : new int[][] {
      {20, -100, 100_000_000},
      {5, 15, 50_000_000},
      {1, 40, 23_456_789},
      {6, 100, 70_000_000},
      {6, 300, 80_000_000}
    }) {
      for (int i = 0; i < group[0]; i++) {
        number++;
        file.append("MP-L%s,MP-000%s,%s,QUY,%s,2024-06-01,24,6.5,%s\n"
            .formatted(
                number,
                1 + number % 3,
                group[1] == 40 ? "TV" : "HTX",
                group[2],
                LocalDate.parse(DAY).minusDays(group[1])));
      }
    }
    return file.toString();
  }

  private static List<String> published(String where) {
    return workspace
        .lines(
            "SELECT unit_code, category FROM indicator_values WHERE status = 'ok' AND period = '%s' AND %s ORDER BY ALL"
                .formatted(DAY, where))
        .lines()
        .toList();
  }

  @Test
  void theNightIsPublished() {
    assertThat(night.exit()).as(night.err()).isIn(0, 3);
  }

  @Test
  void oneHouseholdsLeaseIsNotToldByModeNorByWhatIsLeft() {
    List<String> modes = published("indicator_id = 'arrangement_area' AND category = 'THUE'");

    assertThat(modes)
        .as("district 314 has leases in 11680 and 11713, and its sum is published")
        .contains("31 | THUE", "314 | THUE", "11842 | THUE")
        .doesNotContain("11680 | THUE", "11713 | THUE");
    assertThat(published("indicator_id = 'arrangement_area' AND unit_code = '11680'"))
        .as("the family less the exchanges would be the lease")
        .containsExactly("11680 | tap_trung");
  }

  @Test
  void oneHouseholdsTransferIsNotToldThoughItsCommuneHasManyArrangements() {
    assertThat(published("indicator_id = 'arrangement_area' AND unit_code = '11725'"))
        .contains("11725 | DDDT")
        .doesNotContain("11725 | CHUYEN_NHUONG", "11725 | tich_tu");
  }

  @Test
  void oneMembersLoanDoesNotFollowFromDebtGroupsAndSharesOfThePortfolio() {
    var sums = new LinkedHashMap<String, Set<Integer>>();
    for (int group = 1; group <= 5; group++) {
      sums.put("outstanding " + group, Set.of(group));
    }
    sums.putAll(Map.of(
        "outstanding _T", Set.of(1, 2, 3, 4, 5),
        "par1 _T", Set.of(2, 3, 4, 5),
        "par10 _T", Set.of(2, 3, 4, 5),
        "par30 _T", Set.of(3, 4, 5),
        "par90 _T", Set.of(4, 5),
        "bad_debt_share _T", Set.of(3, 4, 5)));
    List<Set<Integer>> told = new ArrayList<>();
    workspace
        .lines("""
            SELECT indicator_id || ' ' || category FROM indicator_values
            WHERE unit_level = 'city' AND period = '%s' AND status = 'ok'""".formatted(DAY))
        .lines()
        .filter(sums::containsKey)
        .forEach(figure -> told.add(sums.get(figure)));

    assertThat(told).as("the portfolio itself is published").contains(sums.get("outstanding _T"));
    assertThat(new Subtraction(told).finds(Set.of(3), Set.of())).isFalse();
    assertThat(new Subtraction(sums.values()).finds(Set.of(3), Set.of())).isTrue();
  }
}
