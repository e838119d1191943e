package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;
import vn.htx.ingest.review.Review;

/** A night over files that name cooperatives by tax code, by name and place, or not well enough. */
@SparkTest
@ExtendWith(PublishedWorkspace.class)
class LinkedFilesTest {
  private static final String REGISTER = """
      Mã HTX,Tên HTX,Mã số thuế,Loại hình,Lĩnh vực,Tình trạng,Mã xã,Ngày thành lập,Thành viên đầu kỳ,Kết nạp,Ra khỏi HTX,Số thành viên
      MP-0001,HTX Dịch vụ nông nghiệp Rạng Ngời,0012345672,HTX,NN,HD,11824,2010-05-04,20,2,1,21
      MP-0002,HTX Thủy sản Sóng Xanh,,HTX,TM,HD,11824,2015-01-20,12,0,0,12
      MP-0003,HTX Thủy sản Sóng Xanh,,HTX,NN,HD,11629,2019-09-09,9,0,1,8
      """;

  private static final String LOANS = """
      Mã khoản vay,Khách hàng,Mã số thuế,Xã,Huyện,Đối tượng vay,Nguồn vốn,Số tiền giải ngân,Ngày giải ngân,Thời hạn,Lãi suất,Ngày đáo hạn
      MP-V1,HTX Hoa Sen Trắng,0012345672,,,HTX,QUY,100000000,2025-06-30,24,5.4,2027-06-30
      MP-V2,HTX DVNN Rạng Ngời,0012345672,,,HTX,QUY,100000000,2025-06-30,24,5.4,2027-06-30
      MP-V3,HTX TS Sóng Xanh,,%s,,HTX,NH,60000000,2025-09-30,12,9,2026-09-30
      MP-V4,HTX Thủy sản Sóng Xanh,,,,HTX,NH,60000000,2025-09-30,12,9,2026-09-30
      MP-V5,HTX Thủy sản Sóng Xanh,,,,HTX,NH,60000000,2025-09-30,12,9,2026-09-30
      MP-V6,Trần Thị Mô Phỏng,8123456789,,,TV,NH,60000000,2025-09-30,12,9,2026-09-30
      MP-V7,HTX Hoa Mười Giờ,,,,HTX,NH,60000000,2025-09-30,12,9,2026-09-30
      """;

  @TempDir
  private static Path folder;

  private static SmallWorkspace workspace;

  @BeforeAll
  static void oneNight(SparkSession spark, SmallWorkspace published) {
    workspace = published
        .copyTo(folder)
        .with("cooperatives/2025-12-31.csv", REGISTER)
        .with("cooperatives/2026-06-30.csv", REGISTER)
        .with("loans/2026-06-30.csv", LOANS.formatted("11824"))
        .with("survey/2026H1.csv", """
            Đợt khảo sát,Tên HTX,Xã,Ngày trả lời,digital_plan,digital_lead
            2026H1,Hợp tác xã dịch vụ nông nghiệp Rạng Ngời,11824,2026-05-04,1,1
            2026H1,HTX thuỷ sản Sóng Xanh,11629,2026-05-05,0,1
            2026H1,HTX Sóng Xanh,,2026-05-05,0,1
            """);
    Command night = Command.htx(spark, "nightly", "--data", folder);
    assertThat(night.exit()).as(night.err()).isZero();
  }

  @Test
  void rowsAreLinkedByTaxCodeAndByNameWithPlace() {
    assertThat(workspace.lines("SELECT loan_id, coop_id FROM loans ORDER BY 1")).isEqualTo("""
        MP-V1 | -
        MP-V2 | MP-0001
        MP-V3 | MP-0002
        MP-V4 | -
        MP-V5 | -
        MP-V6 | -
        MP-V7 | -""");
    assertThat(workspace.lines(
            "SELECT DISTINCT coop_id, value FROM survey WHERE item = 'digital_plan' ORDER BY 1"))
        .isEqualTo("MP-0001 | 1.000000\nMP-0003 | 0.000000");
  }

  @Test
  void whatIsDoubtfulIsAskedOnceWithItsCandidates() {
    assertThat(workspace.lines("""
        SELECT written_name, rank, rows, coop_id, source_file, source_row FROM doubtful_links
        ORDER BY written_name, rank""")).isEqualTo("""
        HTX Hoa Mười Giờ | 0 | 1 | - | loans/2026-06-30.csv | 8
        HTX Hoa Sen Trắng | 1 | 1 | MP-0001 | loans/2026-06-30.csv | 2
        HTX Sóng Xanh | 1 | 1 | MP-0002 | survey/2026H1.csv | 4
        HTX Sóng Xanh | 2 | 1 | MP-0003 | survey/2026H1.csv | 4
        HTX Thủy sản Sóng Xanh | 1 | 2 | MP-0002 | loans/2026-06-30.csv | 5
        HTX Thủy sản Sóng Xanh | 2 | 2 | MP-0003 | loans/2026-06-30.csv | 5""");
  }

  @Test
  void theQuestionsGoOutAsAWorkbookThatReviewKnowsAgain() throws IOException {
    Path workbook = folder.resolve("private/links/htx-chua-ro.xlsx");
    try (var read = new ReadableWorkbook(workbook.toFile());
        Stream<Row> rows = read.getFirstSheet().openStream()) {
      List<String> lines = rows.map(row -> row.stream()
              .map(cell -> cell == null ? "" : cell.getRawValue())
              .filter(Objects::nonNull)
              .collect(Collectors.joining(" | ")))
          .toList();
      assertThat(lines).hasSize(5);
      assertThat(lines.get(0)).startsWith("Mã câu hỏi | Trả lời | Tên đã ghi");
      assertThat(lines.get(1))
          .contains(
              "HTX Thủy sản Sóng Xanh",
              "loans/2026-06-30.csv:5",
              "Nhiều đơn vị có tên này",
              "MP-0002 – HTX Thủy sản Sóng Xanh",
              "MP-0003 – HTX Thủy sản Sóng Xanh",
              "(0,90; ");
    }
    Path review = Files.createDirectories(folder.resolve("review-looked-at"));
    Files.copy(workbook, review.resolve("htx.xlsx"), StandardCopyOption.REPLACE_EXISTING);
    assertThat(Review.read(review).remarks()).isEmpty();
    assertThat(Review.read(review).linkAnswers()).isEmpty();
    assertThat(Files.getPosixFilePermissions(workbook))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void whatWasLinkedIsToldWithItsReasonAndWhatWasNotWithItsCandidates() {
    assertThat(workspace.lines("""
        SELECT severity, rule, occurrences, found FROM notices
        WHERE rule LIKE '%.cooperative_%' AND rule <> 'loans.cooperative_named' ORDER BY rule""")).isEqualTo("""
            warning | loans.cooperative_doubtful | 3 | HTX Hoa Sen Trắng → MP-0001 HTX Dịch vụ nông nghiệp Rạng Ngời (0.71)
            info | loans.cooperative_linked | 2 | HTX DVNN Rạng Ngời → MP-0001
            warning | loans.cooperative_unknown | 1 | HTX Hoa Mười Giờ
            warning | survey.cooperative_doubtful | 1 | HTX Sóng Xanh → MP-0002 HTX Thủy sản Sóng Xanh (0.85); MP-0003 HTX Thủy sản Sóng Xanh (0.85)
            info | survey.cooperative_linked | 2 | Hợp tác xã dịch vụ nông nghiệp Rạng Ngời → MP-0001""");
  }

  @Test
  void noPersonIsAskedAbout() {
    assertThat(workspace.lines("SELECT * FROM doubtful_links"))
        .doesNotContain("Mô Phỏng", "8123456789");
    assertThat(workspace.lines("SELECT * FROM notices")).doesNotContain("Mô Phỏng", "8123456789");
    assertThat(workspace.lines("SELECT row_text FROM rejected"))
        .doesNotContain("Mô Phỏng", "8123456789");
  }
}
