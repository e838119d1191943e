package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.night.input.Configuration;

/** Forms beside the contracts, and files that only a form explains. */
class XlsFormTest {
  private static final String SURVEY = """
      type|name|label::Tiếng Việt (vi)|label::English (en)
      begin_group|phieu|Phiếu hỏi|Sheet
      text|round|Phiếu này thuộc đợt nào?|Which round?
      text|coop_id|Mã do Liên minh cấp|Code given
      select_one co_khong|digital_plan|Năm nay đã có kế hoạch số chưa?|A plan this year?
      end_group|phieu||
      select_one muc|trang_mxh|Trang Facebook hoặc Zalo OA của HTX|Page
      note|ghi_chu|Xin cảm ơn|Thanks
      """;
  private static final String CHOICES = """
      list_name|name|label::Tiếng Việt (vi)|label::English (en)
      co_khong|1|Đã ban hành rồi|Adopted
      co_khong|0|Hoàn toàn không|Not at all
      muc|0|Không dùng|None
      muc|3|Dùng thường xuyên|Often
      """;
  private static final String LABELS = """
      Phiếu hỏi/Phiếu này thuộc đợt nào?;Phiếu hỏi/Mã do Liên minh cấp;Phiếu hỏi/Năm nay đã có kế hoạch số chưa?;Trang Facebook hoặc Zalo OA của HTX
      2026H1;MP-0001;Đã ban hành rồi;Dùng thường xuyên
      2026H1;MP-0002;Hoàn toàn không;Không dùng
      """;
  private static final String NAMES = """
      phieu/round;phieu/coop_id;phieu/digital_plan;trang_mxh
      2026H1;MP-0001;1;3
      2026H1;MP-0002;0;0
      """;

  @TempDir
  private Path folder;

  @BeforeEach
  void writeAWorkspace() {
    SmallWorkspace.in(folder);
  }

  private Command check(String text) throws IOException {
    Path file = folder.resolve("inbox/survey/kobo.csv");
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    return Command.htx("check", "--data", folder, file);
  }

  private void form(String name, String... sheets) {
    Path file = folder.resolve("contracts/xlsform").resolve(name);
    try {
      Files.createDirectories(file.getParent());
      try (var out = Files.newOutputStream(file);
          var workbook = new Workbook(out, "Test", "1.0")) {
        for (int i = 0; i < sheets.length; i += 2) {
          Worksheet sheet = workbook.newWorksheet(sheets[i]);
          String[] lines = sheets[i + 1].split("\n", -1);
          for (int row = 0; row < lines.length; row++) {
            String[] cells = lines[row].split("\\|", -1);
            for (int column = 0; column < cells.length; column++) {
              sheet.value(row, column, cells[column]);
            }
          }
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private String refusal() {
    Command ran = Command.htx("plan", "--data", folder);
    assertThat(ran.exit()).as(ran.err()).isEqualTo(2);
    return ran.err();
  }

  @Test
  void aFileUnderVietnameseLabelsIsReadThroughItsForm() throws IOException {
    form("survey.xlsx", "survey", SURVEY, "choices", CHOICES);
    Command ran = check(LABELS);
    assertThat(ran.exit()).as(ran.out()).isZero();
    assertThat(ran.out()).doesNotContain("survey.unknown_column").contains("digital_plan");
  }

  /** The metadata and the types of questions of the XLSForm reference, and those that KoboToolbox adds. */
  @Test
  void everyKindOfMetadataAndQuestionMayStandInAForm() throws IOException {
    String types = Stream.of("""
            start end today deviceid phonenumber username email simserial subscriberid audit start-geopoint
            background-audio integer decimal range text date time dateTime geopoint geotrace geoshape image audio video
            file barcode calculate acknowledge hidden xml-external csv-external""".split("\\s+", -1))
        .map(type -> "%s|%s||\n".formatted(type, type.replace('-', '_')))
        .collect(Collectors.joining());
    form("survey.xlsx", "survey", SURVEY + types + """
        end time|end_time||
        begin repeat|thanh_vien|Thành viên|Member
        select_multiple muc or_other|kenh|Kênh|Channels
        rank muc|uu_tien|Ưu tiên|Ranked
        select_one_from_file xa.csv|xa|Xã|Commune
        end repeat|||
        begin_kobomatrix|bang|Bảng|Matrix
        select_one muc|o_bang|Ô|Cell
        end_kobomatrix|||
        """, "choices", CHOICES);
    Command ran = check(LABELS);
    assertThat(ran.exit()).as(ran.err() + ran.out()).isZero();
  }

  @Test
  void typesAreKnownInEverySpellingThatTheConverterTakes() throws IOException {
    form("survey.xlsx", "survey", SURVEY + """
        get today|hom_nay||
        Begin Group|a|A|A
        select one from muc|a1|A1|A1
        select1 muc|a2|A2|A2
        select multiple from muc or specify other|a3|A3|A3
        select all that apply from muc|a4|A4|A4
        select_one muc or_other|a5|A5|A5
        end group|||
        begin_repeat|b|B|B
        select one from file xa.csv|b1|B1|B1
        select_multiple_from_file xa.geojson|b2|B2|B2
        select_one_external xa|b3|B3|B3
        select_one ${b1}|b4|B4|B4
        osm nha|b5|B5|B5
        end_repeat|||
        begin_score|c|C|C
        score__row|c1|C1|C1
        end_score|||
        """, "choices", CHOICES);
    Command ran = check(LABELS);
    assertThat(ran.exit()).as(ran.err() + ran.out()).isZero();
  }

  @Test
  void aRowThatIsSwitchedOffIsNoPartOfTheForm() throws IOException {
    form("survey.xlsx", "survey", """
        type|name|label|disabled
        text|round|Phiếu này thuộc đợt nào?|
        select_one khong_co|bo|Bỏ|yes
        begin_group|bo2|Bỏ|true
        """);
    assertThat(Command.htx("plan", "--data", folder).exit()).isZero();
  }

  @Test
  void withoutTheFormTheSameFileIsRefusedForItsUnknownColumns() throws IOException {
    Command ran = check(LABELS);
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.out()).contains("Phiếu này thuộc đợt nào?");
  }

  @Test
  void aQuestionOfAnotherNameIsKnownByItsLabel() throws IOException {
    assertThat(check(NAMES).out()).contains("survey.unknown_column");
    form("survey.xlsx", "survey", SURVEY, "choices", CHOICES);
    Command ran = check(NAMES);
    assertThat(ran.exit()).as(ran.out()).isZero();
    assertThat(ran.out()).doesNotContain("survey.unknown_column").contains("social_page");
  }

  @Test
  void anAnswerThatNoChoiceExplainsIsStillRejected() throws IOException {
    form("survey.xlsx", "survey", SURVEY, "choices", CHOICES);
    assertThat(check(LABELS.replace("Hoàn toàn không", "Không biết nữa")).exit())
        .isEqualTo(3);
  }

  @Test
  void theRegisterHasAFormToo() throws IOException {
    Path file = folder.resolve("inbox/cooperatives/2026-06-30.csv");
    Files.writeString(file, Files.readString(file).replace("Số thành viên", "Bao nhiêu xã viên?"));
    Command without = Command.htx("check", "--data", folder, file);
    assertThat(without.out()).contains("cooperatives.unknown_column");
    form("cooperatives.xlsx", "survey", "type|name|label\ninteger|members|Bao nhiêu xã viên?");
    Command with = Command.htx("check", "--data", folder, file);
    assertThat(with.exit()).as(with.out()).isZero();
    assertThat(with.out()).doesNotContain("cooperatives.unknown_column");
  }

  @Test
  void aLabelThatAlreadyMeansAnotherColumnIsToldWithBoth() {
    form(
        "survey.xlsx",
        "survey",
        SURVEY.replace("Mã do Liên minh cấp", "Ngày phỏng vấn"),
        "choices",
        CHOICES);
    assertThat(refusal())
        .contains(
            "already means another column", "survey › 4", "Ngày phỏng vấn", "answered_on, coop_id");
  }

  @Test
  void aChoiceThatMeansTwoCodesIsToldWithBoth() {
    form(
        "survey.xlsx",
        "survey",
        SURVEY,
        "choices",
        CHOICES.replace("co_khong|0|Hoàn toàn không|", "co_khong|0|Có|"));
    assertThat(refusal()).contains("means two codes", "choices › 3", "0, 1");
  }

  @Test
  void twoQuestionsUnderTheLabelOfOneItemAreToldWithBoth() {
    form(
        "survey.xlsx",
        "survey",
        SURVEY + "integer|trang_2|Facebook page or Zalo official account|\n",
        "choices",
        CHOICES);
    assertThat(refusal()).contains("mean one column", "trang_mxh, trang_2 → social_page");
  }

  @Test
  void everyMistakeOfAFormIsToldAtOnce() {
    form("survey.xlsx", "survey", """
        type|name|label
        begin_group|a|A
        text||Không tên
        select_one khong_co|x|X
        text|y|Y
        text|y|Y lần nữa
        end_repeat||
        """, "choices", "list_name|name|label\nmuc||Không tên\n");
    assertThat(refusal())
        .contains(
            "A question has no name",
            "survey › 3",
            "khong_co",
            "Two questions share a name",
            "a/y",
            "matches no open group",
            "A group is not ended",
            "A choice has no name",
            "choices › 2");
  }

  @Test
  void sheetsAndColumnsThatAFormMustHaveAreNamed() {
    form("survey.xlsx", "Sheet1", "a|b");
    form("loans.xlsx", "survey", "loai|ten", "choices", "list|name\nx|y");
    assertThat(refusal())
        .contains("lacks its sheet 'survey'", "sheet1", "lacks a column", "list_name", "loai, ten");
  }

  @Test
  void aFileThatIsNoWorkbookOrOfNoDatasetIsTold() throws IOException {
    form("survei.xlsx", "survey", SURVEY, "choices", CHOICES);
    Files.writeString(folder.resolve("contracts/xlsform/loans.xlsx"), "không phải sổ tính");
    assertThat(refusal())
        .contains("belongs to no dataset", "survey.xlsx", "An XLSForm cannot be read");
  }

  @Test
  void whatIsReadDependsOnTheFormsBytes() {
    SmallWorkspace workspace = SmallWorkspace.in(folder);
    Configuration without = Configuration.load(Domains.installation(), workspace.folder());
    form("survey.xlsx", "survey", SURVEY, "choices", CHOICES);
    Configuration with = Configuration.load(Domains.installation(), workspace.folder());
    assertThat(with.fingerprints()).containsKey("xlsform/survey");
    assertThat(with.contracts().byDataset().get("survey").fingerprint())
        .isNotEqualTo(without.contracts().byDataset().get("survey").fingerprint());
    assertThat(with.contracts().byDataset().get("loans").fingerprint())
        .isEqualTo(without.contracts().byDataset().get("loans").fingerprint());
  }
}
