package vn.htx.validate.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.catalog.common.Survey;
import vn.htx.validate.check.Notice;
import vn.htx.validate.row.CheckedRow;

/** Files as survey tools export them, read by the installation's contract and two questions. */
class SurveyExportsTest {
  private static final String KOBO = """
      "start";"phieu/round";"phieu/coop_id";"phieu/answered_on";"nhom_a/ke_hoach";"nhom_a/ban_online";"_gps_latitude";"_id";"_uuid";"_submission_time";"__version__";"_index"
      "#date";"#round";"#code";"";"";"";"";"";"";"";"";""
      "2026-06-01T08:00:00";"2026H1";"MP-1";"2026-06-01";"Có";"12,5";"20.7";"1";"u1";"2026-06-01T01:00:00";"v1";"1"
      "2026-06-02T08:00:00";"2026H1";"MP-2";"2026-06-02";"";"150";"20.7";"2";"u2";"2026-06-02T01:00:00";"v1";"2"
      """;
  private static final String READ = """
      3 clean 2026H1 | MP-1 | 2026-06-01 [ke_hoach clean 1.000000, ban_online clean 12.500000]
      4 clean 2026H1 | MP-2 | 2026-06-02 [ke_hoach blank -, ban_online rejected -]""";

  @TempDir
  private Path inbox;

  private String read(String name, byte[] bytes) {
    var rows = new ArrayList<CheckedRow>();
    var outcome = new Workspace(inbox).with("survey/" + name, bytes).check(Survey.TABLE, rows);
    assertThat(outcome.isLeftOut()).as(outcome.notices().toString()).isFalse();
    assertThat(outcome.notices()).extracting(Notice::rule).doesNotContain("survey.unknown_column");
    assertThat(outcome.summaries().stream()
            .filter(sheet -> sheet.clean() > 0)
            .allMatch(sheet -> sheet.read() == sheet.counted()))
        .isTrue();
    return rows.stream()
        .map(row -> "%d %s %s | %s | %s %s"
            .formatted(
                row.row(),
                row.fate().code(),
                row.value(0),
                row.value(1),
                row.value(4),
                row.answers().stream()
                    .map(answer -> "%s %s %s"
                        .formatted(
                            answer.item(),
                            answer.state().name().toLowerCase(Locale.ROOT),
                            answer.value().map(Object::toString).orElse("-")))
                    .collect(Collectors.joining(", ", "[", "]"))))
        .collect(Collectors.joining("\n"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void readsAKoboExportWithGroupsTagsAndColumnsOfItsOwn() {
    assertThat(read("kobo.csv", utf8(KOBO))).isEqualTo(READ);
  }

  @Test
  void readsTheSameUnderGzipAndInAZip() throws IOException {
    var gzip = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(gzip)) {
      out.write(utf8(KOBO));
    }
    var zip = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("phieu.csv"));
      out.write(utf8(KOBO));
      out.putNextEntry(new ZipEntry("media/anh.jpg"));
      out.write(new byte[] {1, 2, 3});
    }
    assertThat(read("kobo.csv.gz", gzip.toByteArray())).isEqualTo(READ);
    new Workspace(inbox).without("survey/kobo.csv.gz");
    assertThat(read("kobo.zip", zip.toByteArray())).isEqualTo(READ);
  }

  @Test
  void readsSubmissionsAsJson() {
    String json = """
        {"count": 2, "next": null, "results": [
          {"_id": 1, "_uuid": "u1", "phieu/round": "2026H1", "phieu/coop_id": "MP-1",
           "phieu/answered_on": "2026-06-01", "nhom_a/ke_hoach": "1", "nhom_a/ban_online": "12.5"},
          {"_id": 2, "_uuid": "u2", "phieu/round": "2026H1", "phieu/coop_id": "MP-2",
           "phieu/answered_on": "2026-06-02", "nhom_a/ban_online": 150}]}
        """;
    assertThat(read("kobo.json", utf8(json)))
        .isEqualTo(READ.replace("3 clean", "2 clean").replace("4 clean", "3 clean"));
  }

  @Test
  void takesTheFilledColumnOfTwoVersionsOfAForm() {
    String csv = """
        Dấu thời gian,round,coop_id,answered_on,ke_hoach,ban_online,ban_online
        01/06/2026 08:00:00,2026H1,MP-1,2026-06-01,Có,12,
        02/06/2026 08:00:00,2026H1,MP-2,2026-06-02,Không,,13
        """;
    assertThat(read("forms.csv", utf8(csv))).isEqualTo("""
            2 clean 2026H1 | MP-1 | 2026-06-01 [ke_hoach clean 1.000000, ban_online clean 12.000000]
            3 clean 2026H1 | MP-2 | 2026-06-02 [ke_hoach clean 0.000000, ban_online clean 13.000000]""");
  }

  /** A form a commune, in which each cooperative is one turn of a repeat. */
  private static final String OF_A_REPEAT = """
      2 clean 2026H1 | MP-1 | 2026-06-01 [ke_hoach clean 1.000000, ban_online clean 12.500000]
      3 clean 2026H1 | MP-2 | 2026-06-01 [ke_hoach blank -, ban_online rejected -]
      4 clean 2026H1 | MP-3 | 2026-06-02 [ke_hoach clean 0.000000, ban_online clean 0.000000]""";

  @Test
  void readsAKoboWorkbookWhoseRepeatHoldsTheCooperatives() throws IOException {
    byte[] workbook = workbook("phieu_xa", """
        start|dot/round|dot/answered_on|_vi_tri_latitude|_vi_tri_longitude|_id|_uuid|_submission_time|_validation_status|_notes|_status|_submitted_by|__version__|_tags|_index
        2026-06-01T08:00:00|2026H1|2026-06-01||20.7|11|u1|2026-06-01T01:00:00|||submitted_via_web||v1||1
        2026-06-02T08:00:00|2026H1|2026-06-02|||12|u2|2026-06-02T01:00:00|||submitted_via_web||v1||2""", "htx", """
        htx/coop_id|htx/nhom_a/ke_hoach|htx/nhom_a/ban_online|_index|_parent_table_name|_parent_index|_submission__id|_submission__uuid|_submission__submission_time
        MP-1|Có|12,5|1|phieu_xa|1|11|u1|2026-06-01T01:00:00
        MP-2||150|2|phieu_xa|1|11|u1|2026-06-01T01:00:00
        MP-3|Không|0|3|phieu_xa|2|12|u2|2026-06-02T01:00:00""");
    assertThat(read("kobo.xlsx", workbook)).isEqualTo(OF_A_REPEAT);
  }

  @Test
  void readsTheSameFromOdkCentral() throws IOException {
    var zip = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("phieu_xa.csv"));
      out.write(utf8("""
          SubmissionDate,dot-round,dot-answered_on,meta-instanceID,KEY,SubmitterID,ReviewState,FormVersion
          2026-06-01T01:00:00.000Z,2026H1,2026-06-01,uuid:u1,uuid:u1,12,,v1
          2026-06-02T01:00:00.000Z,2026H1,2026-06-02,uuid:u2,uuid:u2,12,,v1
          """));
      out.putNextEntry(new ZipEntry("phieu_xa-htx.csv"));
      out.write(utf8("""
          coop_id,nhom_a-ke_hoach,nhom_a-ban_online,PARENT_KEY,KEY
          MP-1,Có,"12,5",uuid:u1,uuid:u1/htx[1]
          MP-2,,150,uuid:u1,uuid:u1/htx[2]
          MP-3,Không,0,uuid:u2,uuid:u2/htx[1]
          """));
    }
    assertThat(read("odk.zip", zip.toByteArray())).isEqualTo(OF_A_REPEAT);
  }

  /** Names of sheets, each followed by its rows of cells between bars. */
  private static byte[] workbook(String... sheets) throws IOException {
    var out = new ByteArrayOutputStream();
    var workbook = new Workbook(out, "kobo", "1.0");
    for (int i = 0; i < sheets.length; i += 2) {
      Worksheet sheet = workbook.newWorksheet(sheets[i]);
      List<String> rows = sheets[i + 1].lines().toList();
      for (int row = 0; row < rows.size(); row++) {
        String[] cells = rows.get(row).split("\\|", -1);
        for (int column = 0; column < cells.length; column++) {
          if (!cells[column].isEmpty()) {
            sheet.value(row, column, cells[column]);
          }
        }
      }
    }
    workbook.finish();
    return out.toByteArray();
  }
}
