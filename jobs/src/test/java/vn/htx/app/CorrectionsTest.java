package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.spark.sql.SparkSession;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;

/** A night with rejected rows; a clerk who mends them, keeps a cleaning log and excludes a file; the night after. */
@SparkTest
@ExtendWith(PublishedWorkspace.class)
class CorrectionsTest {
  private static final String GOOD_PAYMENTS =
      SmallWorkspace.PAYMENTS + "MP-V1,PT1,2026-06-20,2026-06-20,10000000,0\n";
  private static final String SURVEY = """
      Đợt khảo sát,Mã HTX,Ngày trả lời,digital_plan,digital_lead,social_page,e_invoice,_uuid
      2026H1,MP-0001,2026-05-04,1,1,3,1,u-1
      2026H1,MP-0002,2026-05-05,0,1,1,,u-2
      """;
  private static final String PAYMENTS_BOOK = "loan_payments/2026-06-30.csv.xlsx";

  @TempDir
  private static Path folder;

  @TempDir
  private static Path right;

  private static SmallWorkspace workspace;
  private static SmallWorkspace rightFromTheStart;
  private static byte[] inboxBefore;
  private static String rejectedBefore;
  private static String comments;
  private static String rights;
  private static Command again;

  @BeforeAll
  static void twoNightsWithAClerkBetween(SparkSession spark, SmallWorkspace published)
      throws IOException {
    workspace = published
        .copyTo(folder)
        .with(
            "loan_payments/2026-06-30.csv", GOOD_PAYMENTS.replace("10000000,0\n", "mười triệu,0\n"))
        .with("loan_schedule/2026-06-30.csv", SmallWorkspace.SCHEDULE + "MP-V1,1,2026-06-15,1,1\n")
        .with("survey/2026H1.csv", SURVEY)
        .with("reference_rates/2026-05-31.csv", "");
    inboxBefore = Files.readAllBytes(folder.resolve("inbox/loan_payments/2026-06-30.csv"));
    Command first = Command.htx(spark, "nightly", "--data", folder);
    assertThat(first.exit()).as(first.err()).isEqualTo(3);
    rejectedBefore = rejected();
    Path made = book(PAYMENTS_BOOK);
    comments = entry(made, "xl/comments1.xml");
    rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(made))
        + " "
        + PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("private")));
    mend(made, folder.resolve("review/sua.xlsx"), "mười triệu", "10000000");
    Files.writeString(folder.resolve("review/nhat-ky.csv"), """
        uuid,question,old_value,new_value,reason
        u-1,social_page,3,2,gọi điện hỏi lại
        u-2,digital_plan,1,,không khớp
        """);
    Files.writeString(folder.resolve("review/loai.csv"), """
        Tệp,Lý do
        reference_rates/2026-05-31.csv,gửi nhầm tệp trống
        loans/khong-co.csv,thử
        """);
    again = Command.htx(spark, "nightly", "--data", folder);

    rightFromTheStart = published
        .copyTo(right)
        .with("loan_payments/2026-06-30.csv", GOOD_PAYMENTS)
        .with("loan_schedule/2026-06-30.csv", SmallWorkspace.SCHEDULE + "MP-V1,1,2026-06-15,1,1\n")
        .with("survey/2026H1.csv", SURVEY.replace("1,1,3,1,u-1", "1,1,2,1,u-1"));
    Command other = rightFromTheStart.ingest(spark);
    assertThat(other.exit()).as(other.err()).isZero();
  }

  private static Path book(String path) {
    return folder.resolve("private/corrections").resolve(path);
  }

  private static String rejected() {
    return workspace.lines("SELECT source_file, source_row FROM rejected ORDER BY ALL");
  }

  private static String entry(Path workbook, String name) throws IOException {
    try (var in = new ZipFile(workbook.toFile())) {
      return new String(
          in.getInputStream(in.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** As a clerk would: the workbook copied with one text replaced. */
  private static void mend(Path from, Path to, String was, String is) throws IOException {
    Files.createDirectories(to.toAbsolutePath().getParent());
    try (var in = new ReadableWorkbook(from.toFile());
        var out = new Workbook(Files.newOutputStream(to), "HTX Analytics", "1.0")) {
      in.getSheets().forEach(sheet -> {
        Worksheet copy = out.newWorksheet(sheet.getName());
        try (Stream<Row> rows = sheet.openStream()) {
          rows.forEach(row -> row.forEach(cell -> {
            if (cell != null && cell.getValue() != null) {
              String text = cell.getText();
              copy.value(row.getRowNum() - 1, cell.getColumnIndex(), text.equals(was) ? is : text);
            }
          }));
        } catch (IOException failure) {
          throw new UncheckedIOException(failure);
        }
      });
    }
  }

  private static String notices(String where) {
    return workspace.lines(
        "SELECT source_file, severity, rule, coalesce(found, '-') FROM notices WHERE " + where
            + " ORDER BY ALL");
  }

  @Test
  void aFileWithRejectedRowsHasAWorkbookThatOnlyItsOwnerMayRead() {
    assertThat(rejectedBefore).isEqualTo("""
        loan_payments/2026-06-30.csv | 4
        loan_schedule/2026-06-30.csv | 7""");
    assertThat(comments).contains("ref=\"I2\"");
    assertThat(rights).isEqualTo("rw------- rwx------");
  }

  @Test
  void theMendedRowIsCleanAndTheRowThatNobodyMendedStaysRejected() {
    assertThat(rejected()).isEqualTo("loan_schedule/2026-06-30.csv | 7");
    assertThat(workspace.lines("""
        SELECT state, rows_read, rows_clean, rows_rejected, rows_skipped FROM row_accounting
        WHERE dataset = 'loan_payments'""")).isEqualTo("used | 3 | 3 | 0 | 0");
    assertThat(notices("rule LIKE 'loan_payments.%'"))
        .isEqualTo("loan_payments/2026-06-30.csv | info | loan_payments.corrected | -");
  }

  @Test
  void theInboxIsAsItWas() throws IOException {
    assertThat(Files.readAllBytes(folder.resolve("inbox/loan_payments/2026-06-30.csv")))
        .isEqualTo(inboxBefore);
  }

  @Test
  void theCleanTablesAreThoseOfFilesThatWereRightFromTheStart() {
    for (String table :
        List.of("loan_payments", "loan_schedule", "reference_rates", "survey", "loans")) {
      assertThat(workspace.manifest().tables().get(table).digest())
          .as(table)
          .isEqualTo(rightFromTheStart.ingestedTable(table).digest());
    }
  }

  @Test
  void theCleaningLogIsAppliedAndItsDisagreementTold() {
    assertThat(notices("rule LIKE 'survey.log%'")).isEqualTo("""
        survey/2026H1.csv | info | survey.log_applied | '3' → '2'
        survey/2026H1.csv | warning | survey.log_disagrees | '0' ≠ '1'""");
  }

  @Test
  void theExcludedFileIsNotUsedAndNoLongerLeavesTheNightWanting() {
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(notices("rule LIKE '%excluded_file'"))
        .isEqualTo(
            "reference_rates/2026-05-31.csv | info | reference_rates.excluded_file | gửi nhầm tệp trống");
    assertThat(workspace.lines("""
        SELECT DISTINCT state FROM row_accounting WHERE source_file = 'reference_rates/2026-05-31.csv'""")).isEqualTo("excluded");
  }

  @Test
  void whatIsWrongInTheReviewFolderIsANotice() {
    assertThat(notices("dataset = 'review'"))
        .isEqualTo("review/loai.csv | warning | review.no_such_file | loans/khong-co.csv");
  }

  @Test
  void theWorkbookOfAFileWithoutRejectedRowsIsTakenAway() throws IOException {
    var left = new ArrayList<String>();
    try (Stream<Path> files = Files.walk(folder.resolve("private/corrections"))) {
      files
          .filter(Files::isRegularFile)
          .map(file -> folder.resolve("private/corrections").relativize(file).toString())
          .sorted()
          .forEach(left::add);
    }
    assertThat(left.stream().collect(Collectors.joining(" ")))
        .isEqualTo(".index.json loan_schedule/2026-06-30.csv.xlsx");
  }

  @Test
  void checkAppliesWhatWasMendedToo() {
    Command check = Command.htx(
        "check", "--data", folder, folder.resolve("inbox/loan_payments/2026-06-30.csv"));

    assertThat(check.exit()).as(check.out()).isZero();
    assertThat(check.out()).contains("loan_payments.corrected");
  }
}
