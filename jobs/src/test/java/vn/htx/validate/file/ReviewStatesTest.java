package vn.htx.validate.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.Survey;
import vn.htx.config.FormSettings;
import vn.htx.domain.register.data.Cooperatives;
import vn.htx.model.ReviewState;
import vn.htx.validate.check.Checks;
import vn.htx.validate.check.Notice;
import vn.htx.validate.row.CheckedRow;
import vn.htx.validate.row.ColumnMapping;

/** Submissions that reviewers hold back or refuse do not count, in every format of the tools, and are told by state. */
class ReviewStatesTest {
  private static final String KOBO = """
      start|phieu/round|phieu/coop_id|phieu/answered_on|nhom/ke_hoach|_id|_uuid|_submission_time|_validation_status|_status|_index
      x|2026H1|MP-1|2026-06-01|1|1|u1|2026-06-01T01:00:00|Approved|submitted_via_web|1
      x|2026H1|MP-2|2026-06-01|1|2|u2|2026-06-01T01:00:00|Not Approved|submitted_via_web|2
      x|2026H1|MP-3|2026-06-01|1|3|u3|2026-06-01T01:00:00|On Hold|submitted_via_web|3
      x|2026H1|MP-4|2026-06-01|1|4|u4|2026-06-01T01:00:00||submitted_via_web|4
      x|2026H1|MP-5|2026-06-01|1|5|u5|2026-06-01T01:00:00|Not Approved|submitted_via_web|5
      """;
  private static final String OF_KOBO = """
      MP-1 MP-4
      5 = 2 + 0 + 3
      review_state_left_out _validation_status = not_approved ×2, 3: Not Approved
      review_state_left_out _validation_status = on_hold ×1, 4: On Hold""";

  @TempDir
  private Path folder;

  private String read(String name, byte[] bytes) {
    return read(Survey.TABLE, name, bytes, FormSettings.USUAL, 1 << 20);
  }

  /** The cooperatives whose rows count, the rows read = clean + rejected + skipped, and what was told of states. */
  private String read(Table table, String name, byte[] bytes, FormSettings forms, long partSize) {
    var workspace =
        new Workspace(folder).inPartsOf(partSize).with(table.name() + "/" + name, bytes);
    Checks checks = Workspace.checks(table).under(forms);
    int coop = checks.place(table.find("coop_id").orElseThrow());
    var rows = new ArrayList<CheckedRow>();
    FileCheck.Outcome outcome = FileCheck.run(
        Workspace.contract(table),
        checks,
        workspace.inbox(),
        workspace.files(table).get(0),
        rows::add);
    assertThat(outcome.isLeftOut()).as(outcome.notices().toString()).isFalse();
    assertThat(outcome.notices())
        .extracting(Notice::rule)
        .doesNotContain(table.name() + ".unknown_column");
    return rows.stream().map(row -> (String) row.value(coop)).collect(Collectors.joining(" "))
        + outcome.summaries().stream()
            .filter(sheet -> sheet.clean() > 0 || outcome.summaries().size() == 1)
            .map(sheet -> "\n%s = %s + %s + %s"
                .formatted(sheet.read(), sheet.clean(), sheet.rejected(), sheet.skipped()))
            .collect(Collectors.joining())
        + outcome.notices().stream()
            .filter(notice -> notice.rule().contains("review_state"))
            .map(notice -> "\n%s %s ×%s, %s: %s"
                .formatted(
                    notice.rule().substring(table.name().length() + 1),
                    notice.column(),
                    notice.occurrences(),
                    notice.firstRow(),
                    notice.found()))
            .collect(Collectors.joining());
  }

  private static byte[] csv(String bars) {
    return bars.replace('|', ',').getBytes(StandardCharsets.UTF_8);
  }

  private static String[][] cells(String bars) {
    return bars.lines().map(line -> line.split("\\|", -1)).toArray(String[][]::new);
  }

  /** Names of sheets, each followed by its rows of cells between bars. */
  private static byte[] xlsx(String... sheets) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var book = new Workbook(bytes, "kobo", "1.0");
    for (int i = 0; i < sheets.length; i += 2) {
      Worksheet sheet = book.newWorksheet(sheets[i]);
      String[][] rows = cells(sheets[i + 1]);
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].length; column++) {
          sheet.value(row, column, rows[row][column]);
        }
      }
    }
    book.finish();
    return bytes.toByteArray();
  }

  private static byte[] xls(String bars) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new HSSFWorkbook()) {
      var sheet = book.createSheet("Phiếu");
      String[][] rows = cells(bars);
      for (int row = 0; row < rows.length; row++) {
        var line = sheet.createRow(row);
        for (int column = 0; column < rows[row].length; column++) {
          line.createCell(column).setCellValue(rows[row][column]);
        }
      }
      book.write(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void aSubmissionOfKoboToolboxThatIsNotApprovedOrOnHoldDoesNotCount() {
    assertThat(read("kobo.csv", csv(KOBO))).isEqualTo(OF_KOBO);
  }

  @Test
  void theSameHoldsForWorkbooks() throws IOException {
    assertThat(read("kobo.xlsx", xlsx("Phiếu", KOBO))).isEqualTo(OF_KOBO);
    new Workspace(folder).without("survey/kobo.xlsx");
    assertThat(read("kobo.xls", xls(KOBO))).isEqualTo(OF_KOBO);
  }

  @Test
  void theStatesOfAFileReadInPartsAreCountedTogether() {
    assertThat(read(Survey.TABLE, "kobo.csv", csv(KOBO), FormSettings.USUAL, 150))
        .isEqualTo(OF_KOBO);
  }

  @Test
  void theSameHoldsForJsonWithItsUidOrItsLabelAlone() {
    String json = """
        {"count": 5, "results": [
          {"round": "2026H1", "coop_id": "MP-1", "answered_on": "2026-06-01", "nhom/ke_hoach": "1", "_uuid": "u1",
           "_validation_status": {"timestamp": 1780000000, "uid": "validation_status_approved", "label": "Approved"}},
          {"round": "2026H1", "coop_id": "MP-2", "answered_on": "2026-06-01", "nhom/ke_hoach": "1", "_uuid": "u2",
           "_validation_status": {"label": "Not Approved", "uid": "validation_status_not_approved", "by_whom": "a"}},
          {"round": "2026H1", "coop_id": "MP-3", "answered_on": "2026-06-01", "nhom/ke_hoach": "1", "_uuid": "u3",
           "_validation_status": {"label": "On Hold"}},
          {"round": "2026H1", "coop_id": "MP-4", "answered_on": "2026-06-01", "nhom/ke_hoach": "1", "_uuid": "u4",
           "_validation_status": {}},
          {"round": "2026H1", "coop_id": "MP-5", "answered_on": "2026-06-01", "nhom/ke_hoach": "1", "_uuid": "u5",
           "_validation_status": "Not Approved"}]}
        """;
    assertThat(read("kobo.json", json.getBytes(StandardCharsets.UTF_8))).isEqualTo("""
        MP-1 MP-4
        5 = 2 + 0 + 3
        review_state_left_out _validation_status = not_approved ×2, 3: validation_status_not_approved
        review_state_left_out _validation_status = on_hold ×1, 4: On Hold""");
  }

  @Test
  void theTurnsOfARepeatAreLeftOutWithTheirSubmission() throws IOException {
    byte[] workbook = xlsx("phieu_xa", """
        dot/round|dot/answered_on|_id|_uuid|_validation_status|_index
        2026H1|2026-06-01|11|u1|Not Approved|1
        2026H1|2026-06-02|12|u2||2""", "htx", """
        htx/coop_id|htx/ke_hoach|_index|_parent_table_name|_parent_index|_submission__uuid
        MP-1|1|1|phieu_xa|1|u1
        MP-2|1|2|phieu_xa|1|u1
        MP-3|0|3|phieu_xa|2|u2""");
    assertThat(read("kobo.xlsx", workbook)).isEqualTo("""
        MP-3
        3 = 1 + 0 + 2
        review_state_left_out _validation_status = not_approved ×2, 2: Not Approved""");
  }

  @Test
  void aRepeatExportedAloneHasTheStateInAColumnOfItsSubmission() {
    assertThat(read("htx.csv", csv("""
            round|answered_on|htx/coop_id|htx/ke_hoach|_index|_submission__uuid|_submission__validation_status
            2026H1|2026-06-01|MP-1|1|1|u1|On Hold
            2026H1|2026-06-01|MP-3|0|3|u2|
            """))).isEqualTo("""
            MP-3
            2 = 1 + 0 + 1
            review_state_left_out _submission__validation_status = on_hold ×1, 2: On Hold""");
  }

  @Test
  void odkCentralsSubmissionsThatAreRejectedOrHaveIssuesDoNotCountNorDoTheirRepeats()
      throws IOException {
    var zip = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("phieu_xa.csv"));
      out.write(csv("""
          SubmissionDate|dot-round|dot-answered_on|meta-instanceID|KEY|SubmitterID|ReviewState|FormVersion
          2026-06-01T01:00:00.000Z|2026H1|2026-06-01|uuid:u1|uuid:u1|12|hasIssues|v1
          2026-06-02T01:00:00.000Z|2026H1|2026-06-02|uuid:u2|uuid:u2|12|edited|v1
          2026-06-02T01:00:00.000Z|2026H1|2026-06-02|uuid:u3|uuid:u3|12|rejected|v1
          """));
      out.putNextEntry(new ZipEntry("phieu_xa-htx.csv"));
      out.write(csv("""
          coop_id|nhom-ke_hoach|PARENT_KEY|KEY
          MP-1|1|uuid:u1|uuid:u1/htx[1]
          MP-2|1|uuid:u1|uuid:u1/htx[2]
          MP-3|0|uuid:u2|uuid:u2/htx[1]
          MP-4|0|uuid:u3|uuid:u3/htx[1]
          """));
    }
    assertThat(read("odk.zip", zip.toByteArray())).isEqualTo("""
        MP-3
        4 = 1 + 0 + 3
        review_state_left_out ReviewState = hasIssues ×2, 2: hasIssues
        review_state_left_out ReviewState = rejected ×1, 5: rejected""");
  }

  @Test
  void odkCentralsODataIsReadWithItsStates() {
    String json = """
        {"value": [
          {"__id": "uuid:u1", "__system": {"submissionDate": "2026-06-01T01:00:00.000Z", "reviewState": "rejected"},
           "round": "2026H1", "answered_on": "2026-06-01", "nhom": {"ke_hoach": 1},
           "htx": [{"__id": "a", "coop_id": "MP-1"}, {"__id": "b", "coop_id": "MP-2"}]},
          {"__id": "uuid:u2", "__system": {"submissionDate": "2026-06-01T01:00:00.000Z", "reviewState": null},
           "round": "2026H1", "answered_on": "2026-06-01", "nhom": {"ke_hoach": 1},
           "htx@odata.navigationLink": "x", "htx": [{"__id": "c", "coop_id": "MP-3"}]}],
         "@odata.context": "https://odk.example/$metadata#Submissions"}
        """;
    assertThat(read("odk.json", json.getBytes(StandardCharsets.UTF_8))).isEqualTo("""
        MP-3
        3 = 1 + 0 + 2
        review_state_left_out __system/reviewState = rejected ×2, 2: rejected""");
  }

  @ParameterizedTest
  @CsvSource({
    "_validation_status, validation_status_not_approved",
    "nhom/_validation_status, NOT APPROVED",
    "X_validation_status, Không duyệt",
    "_validation_status, Non approuvé",
    "_validation_status, No aprobado",
    "_validation_status.uid, validation_status_on_hold",
    "_validation_status, {timestamp: 1 uid: validation_status_on_hold label: On Hold}",
    "_validation_status, tạm giữ",
    "ReviewState, hasIssues",
    "__system.reviewState, rejected",
    "system_review_state, Rejected",
  })
  void aStateIsKnownUnderTheNamesThatToolsGiveIt(String header, String state) {
    assertThat(readOne(header, state)).startsWith("\n1 = 0 + 0 + 1\nreview_state_left_out");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Approved", "edited", "received", "-", "{}", "validation_status_approved"})
  void aSubmissionThatNobodyReviewedOrThatWasApprovedCounts(String state) {
    assertThat(readOne("_validation_status", state)).isEqualTo("MP-1\n1 = 1 + 0 + 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"foo", "Chưa duyệt", "承認済み", "không rõ"})
  void aStateThatIsNotKnownKeepsTheRowAndIsTold(String state) {
    assertThat(readOne("_validation_status", state))
        .isEqualTo("MP-1\n1 = 1 + 0 + 0\nreview_state_unknown _validation_status ×1, 2: " + state);
  }

  private String readOne(String header, String state) {
    return read("a.csv", csv("""
        round|coop_id|answered_on|ke_hoach|%s
        2026H1|MP-1|2026-06-01|1|"%s"
        """.formatted(header, state)));
  }

  @Test
  void theWorkspaceSaysWhichStatesAreLeftOut() {
    FormSettings none = new FormSettings(Set.of(), false);
    FormSettings unseen = new FormSettings(EnumSet.of(ReviewState.NOT_REVIEWED), false);

    assertThat(read(Survey.TABLE, "kobo.csv", csv(KOBO), none, 1 << 20))
        .isEqualTo("MP-1 MP-2 MP-3 MP-4 MP-5\n5 = 5 + 0 + 0");
    assertThat(read(Survey.TABLE, "kobo.csv", csv(KOBO), unseen, 1 << 20)).isEqualTo("""
            MP-1 MP-2 MP-3 MP-5
            5 = 4 + 0 + 1
            review_state_left_out _validation_status = not_reviewed ×1, 5:\s""");
  }

  @Test
  void aFileWhoseSubmissionsAreAllLeftOutIsNotAnEmptyFile() {
    assertThat(readOne("_validation_status", "On Hold")).startsWith("\n1 = 0 + 0 + 1");
  }

  @Test
  void aRegisterFilledInAsAFormFollowsItsReviewToo() {
    assertThat(read(
            Cooperatives.TABLE, "so-htx_2026-06-30.csv", csv("""
                Mã HTX|Tên HTX|Loại hình|Trạng thái|Lĩnh vực|Mã xã|_uuid|_validation_status
                MP-1|HTX Một|HTX|Đang hoạt động|Nông nghiệp|11407|u1|Approved
                MP-2|HTX Hai|HTX|Đang hoạt động|Nông nghiệp|11407|u2|Not Approved
                """), FormSettings.USUAL, 1 << 20))
        .startsWith("MP-1\n2 = 1 + 0 + 1\nreview_state_left_out");
  }

  @Test
  void checkShowsTheColumnAndTheStatesThatDoNotCount() {
    var rows = new ArrayList<CheckedRow>();
    List<ColumnMapping> columns = new Workspace(folder)
        .with("survey/kobo.csv", csv(KOBO))
        .check(Survey.TABLE, rows)
        .tables()
        .get(0)
        .columns();

    assertThat(columns)
        .filteredOn(column -> column.name().equals("_validation_status"))
        .singleElement()
        .satisfies(column -> {
          assertThat(column.column().orElseThrow().en())
              .isEqualTo("Review state of the submission");
          assertThat(column.notes().get(0).en())
              .isEqualTo("do not count: on_hold, not_approved, hasIssues, rejected");
        });
  }
}
