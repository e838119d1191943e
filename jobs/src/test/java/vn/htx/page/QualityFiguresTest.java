package vn.htx.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.dashboard.DemoQuality;
import vn.htx.dashboard.DemoVersion;
import vn.htx.query.DuckDbReader;

public class QualityFiguresTest {
  private static final String ACCOUNTING = """
      loans  | loans/a.csv      |         | used     | 300 | 288 | 11 | 1 | 300
      loans  | loans/b.xlsx     | Dữ liệu | used     |  20 |  20 |  0 | 0 |  20
      survey | survey/2026.csv  |         | used     |  50 |  49 |  1 | 0 |  50
      """;
  private static final String ANSWER_CELLS = """
      survey/2026.csv | | 100 | 90 | 5 | 5
      """;
  private static final String NOTICES = """
      loans  | loans/a.csv     |         | loans.rate_looks_monthly  | rate        | warning | 7  | 21  | 0.65  | Lãi tháng? Nhân với 12.   | A monthly rate?
      loans  | loans/a.csv     |         | loans.rate.type           | rate        | error   | 10 | 5   | x     | Gõ lại chỉ số.            | Type a number.
      loans  | loans/a.csv     |         | loans.duplicate_key       |             | error   | 2  | 17  | V1    | Giữ một dòng.             | Keep one row.
      loans  | loans/b.xlsx    | Dữ liệu | loans.due.reference       | coop_id     | warning | 1  | 4   | MP-9  | Tra lại mã.               | Look it up.
      survey | survey/2026.csv |         | survey.value.range        | social_page | error   | 2  | 9   | 9     | Từ 0 đến 4.               | From 0 to 4.
      survey | survey/2026.csv |         | survey.value.range        | e_invoice   | error   | 1  | 12  | 7     | Từ 0 đến 1.               | From 0 to 1.
      survey | survey/2026.csv |         | survey.coop_id.reference  | coop_id     | error   | 1  | 30  | MP-8  | Tra mã HTX.               | Look up the id.
      """;
  private static final String REJECTED = """
      loans  | loans/a.csv     | | 209 | loans.rate.type
      loans  | loans/a.csv     | | 203 | loans.rate.type
      loans  | loans/a.csv     | | 204 | loans.rate.type
      loans  | loans/a.csv     | | 205 | loans.rate.type
      loans  | loans/a.csv     | | 206 | loans.rate.type
      loans  | loans/a.csv     | | 207 | loans.rate.type loans.duplicate_key
      loans  | loans/a.csv     | | 208 | loans.rate.type
      loans  | loans/a.csv     | |   5 | loans.rate.type
      loans  | loans/a.csv     | |  17 | loans.rate.type loans.duplicate_key
      loans  | loans/a.csv     | |   6 | loans.rate.type
      survey | survey/2026.csv | |  30 | survey.coop_id.reference
      """;
  private static final String REJECTED_ANSWERS = """
      survey/2026.csv | | 9  | social_page | 9 | survey.value.range
      survey/2026.csv | | 11 | social_page | 8 | survey.value.range
      survey/2026.csv | | 12 | e_invoice   | 7 | survey.value.range
      survey/2026.csv | | 30 | social_page | 3 | survey.coop_id.reference
      survey/2026.csv | | 30 | e_invoice   | 1 | survey.coop_id.reference
      """;
  private static final DemoQuality NIGHT =
      new DemoQuality(ACCOUNTING, ANSWER_CELLS, NOTICES, REJECTED, REJECTED_ANSWERS);

  @TempDir
  private Path folder;

  @Test
  void everyRowARuleRejectedIsNamedAndOfAWarningTheFirst() throws SQLException, IOException {
    assertThat(remarks(page(NIGHT), "loans"))
        .containsExactly(
            "loans/a.csv | error | loans.rate.type | Dòng 5–6, 17, 203–209",
            "loans/a.csv | error | loans.duplicate_key | Dòng 17, 207",
            "loans/a.csv | warning | loans.rate_looks_monthly | Dòng đầu tiên 21 (chỉ dòng này được ghi lại)",
            "loans/b.xlsx | warning | loans.due.reference | Dòng 4");
  }

  @Test
  void answersStandUnderTheirQuestionAndARejectedSurveyRowCountsOnce()
      throws SQLException, IOException {
    QualityPage page = page(NIGHT);

    assertThat(remarks(page, "survey"))
        .containsExactly(
            "survey/2026.csv | error | survey.value.range | Dòng 9, 11",
            "survey/2026.csv | error | survey.value.range | Dòng 12",
            "survey/2026.csv | error | survey.coop_id.reference | Dòng 30");
    assertThat(part(page, "survey").listed()).isEqualTo(4);
    assertThat(part(page, "survey").sheets().get(0).answers())
        .contains(new QualityPage.Answers(100, 90, 5, 5));
  }

  @Test
  void theRulesTextIsToldWithoutThePlaceOfTheFirstRow() throws SQLException, IOException {
    QualityPage.SheetRemark remark =
        part(page(NIGHT), "loans").sheets().get(0).remarks().get(0);

    assertThat(remark.text().vi()).isEqualTo("Gõ lại chỉ số.");
    assertThat(remark.text().en()).isEqualTo("Type a number.");
    assertThat(remark.column().orElseThrow().vi()).isEqualTo("Lãi suất");
    assertThat(remark.found()).contains("x");
  }

  @Test
  void longListsAreCutOnThePageAndTheRestIsCounted() throws SQLException, IOException {
    String everyOther = IntStream.rangeClosed(1, 250)
        .mapToObj(i -> "loans | loans/a.csv | | %d | loans.rate.type".formatted(2 * i))
        .collect(Collectors.joining("\n"));
    QualityPage page = page(new DemoQuality(ACCOUNTING, "", NOTICES, everyOther, ""));

    QualityPage.Rows rows = part(page, "loans").sheets().get(0).remarks().get(0).rows();
    assertThat(rows.shown().vi())
        .startsWith("Dòng 2, 4, 6, ")
        .endsWith(", 398, 400 và 50 dòng nữa");
    assertThat(part(page, "loans").listed()).isEqualTo(250);
  }

  @Test
  void withoutTheTablesOfRejectedRowsOnlyTheFirstRowIsTold() throws SQLException, IOException {
    try (DuckDbReader published = NIGHT.openWithoutRows(folder)) {
      QualityPage page = QualityFigures.page(published, DemoVersion.SCOPE);

      assertThat(remarks(page, "loans"))
          .startsWith(
              "loans/a.csv | error | loans.rate.type | Dòng đầu tiên 5 (chỉ dòng này được ghi lại)");
      assertThat(part(page, "loans").listed()).isZero();
    }
  }

  @Test
  void filesToMendAndToCheckAreCountedAndAReplacedFileIsNeither() throws SQLException, IOException {
    assertThat(page(NIGHT).attention().sentence().vi())
        .isEqualTo("Cần sửa 2 trong 3 tệp; 1 tệp khác chỉ có cảnh báo, nên xem lại.");

    String ofTheFile =
        "loans | loans/a.csv | Tờ 1 | loans.columns | | error | 1 | - | - | Cột lạ. | Odd column.\n";
    String replaced =
        ACCOUNTING.replace("loans/a.csv      |         | used", "loans/a.csv | | replaced");
    assertThat(page(new DemoQuality(replaced, "", NOTICES + ofTheFile, "", "")).attention())
        .isEqualTo(new QualityPage.Attention(3, 1, 1, 0));
  }

  @Test
  void aFileLeftOutAndADatasetThatLacksFilesNeedAPerson() throws SQLException, IOException {
    QualityPage page = page(new DemoQuality("""
        loans | loans/broken.csv | | left_out | 0 | 0 | 0 | 0 | 0
        """, "", """
        loans   | loans/broken.csv | | loans.header    | | fatal   | 1 | - | - | Thiếu cột.    | A column is missing.
        parcels |                  | | parcels.carried | | warning | 1 | - | - | Chưa có tệp.  | No file yet.
        """, "", ""));

    assertThat(page.attention()).isEqualTo(new QualityPage.Attention(1, 1, 0, 1));
    assertThat(page.datasets())
        .extracting(dataset -> dataset.id() + " " + dataset.files() + " " + dataset.filesLeftOut())
        .containsExactly("loans 1 1", "parcels 0 0");
    assertThat(part(page, "parcels").sheets().get(0).remarks().get(0).text().vi())
        .isEqualTo("Chưa có tệp.");
    assertThat(remarks(page, "loans"))
        .containsExactly("loans/broken.csv | fatal | loans.header | Về cả tệp");
  }

  /** A warning on each of a thousand files, but that one was left out and of two others rows were rejected. */
  public static DemoQuality thousandFiles() {
    Map<Integer, String> accounting = Map.of(
        700, "left_out | 3 | 0 | 0 | 0 | 3",
        800, "used | 3 | 1 | 2 | 0 | 3",
        801, "used | 3 | 2 | 1 | 0 | 3");
    Map<Integer, String> notices = Map.of(
        700, "loans.header | | fatal | 1 | - | - | Thiếu cột. | A column is missing.",
        800, "loans.rate.type | rate | error | 2 | 2 | x | Gõ lại chỉ số. | Type a number.",
        801, "loans.rate.type | rate | error | 1 | 3 | x | Gõ lại chỉ số. | Type a number.");
    String warning =
        "loans.rate_looks_monthly | rate | warning | 1 | 2 | 0.65 | Lãi tháng? | A monthly rate?";
    return new DemoQuality(
        ofThousand(i -> accounting.getOrDefault(i, "used | 3 | 3 | 0 | 0 | 3")),
        "",
        ofThousand(i -> notices.getOrDefault(i, warning)),
        "",
        "");
  }

  private static String ofThousand(IntFunction<String> cells) {
    return IntStream.range(0, 1_000)
        .mapToObj(i -> "loans | loans/f%04d.csv | | %s".formatted(i, cells.apply(i)))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void ofManyFilesThoseThatNeedAPersonMostAreShownAndTheRestIsCounted()
      throws SQLException, IOException {
    QualityPage page = page(thousandFiles());

    assertThat(part(page, "loans").sheets())
        .hasSize(QualityFigures.SHEETS)
        .extracting(QualityPage.Sheet::file)
        .startsWith("loans/f0700.csv", "loans/f0800.csv", "loans/f0801.csv", "loans/f0000.csv");
    assertThat(part(page, "loans").rest()).isEqualTo(new QualityPage.Rest(0, 950, 0));
    assertThat(page.attention()).isEqualTo(new QualityPage.Attention(1_000, 3, 997, 0));
  }

  @Test
  void ofManyRemarksOnOneSheetTheGravestAreShownAndTheRestIsCounted()
      throws SQLException, IOException {
    String notices = IntStream.range(0, 80)
        .mapToObj(i ->
            "loans | loans/a.csv | | loans.unknown_column | c%02d | %s | 1 | 1 | - | Cột lạ. | Odd."
                .formatted(i, i == 79 ? "error" : "info"))
        .collect(Collectors.joining("\n"));
    QualityPage.Sheet sheet = part(page(new DemoQuality(ACCOUNTING, "", notices, "", "")), "loans")
        .sheets()
        .get(0);

    assertThat(sheet.remarks()).hasSize(QualityFigures.REMARKS_ON_SHEET);
    assertThat(sheet.remarks().get(0).columnId()).isEqualTo("c79");
    assertThat(sheet.moreRemarks()).isEqualTo(30);
  }

  @Test
  void filesInFoldersThatAreNoDatasetStandTogether() throws SQLException, IOException {
    QualityPage page = page(new DemoQuality(ACCOUNTING, "", """
        ảnh chụp | ảnh chụp/1.csv | | inbox.ignored_file | | warning | 1 | - | - | Không đọc. | Passed over.
        lưu      | lưu/2.csv      | | inbox.ignored_file | | warning | 1 | - | - | Không đọc. | Passed over.
        """, "", ""));

    assertThat(page.datasets()).extracting(PageData.Dataset::id).doesNotContain("lưu");
    assertThat(part(page, "inbox").sheets())
        .extracting(QualityPage.Sheet::file)
        .containsExactly("lưu/2.csv", "ảnh chụp/1.csv");
  }

  @Test
  void aNightWithoutRemarksHasNothingToMend() throws SQLException, IOException {
    QualityPage page = page(new DemoQuality("""
        loans | loans/a.csv | | used | 3 | 3 | 0 | 0 | 3
        """, "", "", "", ""));

    assertThat(page.parts()).isEmpty();
    assertThat(page.attention().sentence().vi()).isEqualTo("Không có gì phải sửa trong 1 tệp.");
    assertThat(page.datasets()).hasSize(1);
  }

  private QualityPage page(DemoQuality night) throws SQLException, IOException {
    try (DuckDbReader published = night.open(Files.createTempDirectory(folder, "night"))) {
      return QualityFigures.page(published, DemoVersion.SCOPE);
    }
  }

  private static QualityPage.Part part(QualityPage page, String dataset) {
    return page.parts().stream()
        .filter(part -> part.dataset().id().equals(dataset))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> remarks(QualityPage page, String dataset) {
    return part(page, dataset).sheets().stream()
        .flatMap(sheet -> sheet.remarks().stream()
            .map(remark -> String.join(
                " | ",
                sheet.file(),
                remark.severityCode(),
                remark.rule(),
                remark.rows().shown().vi())))
        .toList();
  }
}
