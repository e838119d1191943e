package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.config.Contract;
import vn.htx.ingest.inbox.Inbox;
import vn.htx.ingest.source.InboxFile;
import vn.htx.night.Exit;
import vn.htx.night.input.Configuration;
import vn.htx.validate.check.CheckedAnswer;
import vn.htx.validate.check.Checks;
import vn.htx.validate.check.KeyedHash;
import vn.htx.validate.file.FileCheck;
import vn.htx.validate.row.CheckedRow;

/** Files of an office as they are, which a mapping of the workspace explains. */
class MappingTest {
  private static final String OFFICE = """
      Xã|Huyện|Tờ|Thửa|S đất|Số CCCD
      Vĩnh An|Vĩnh Bảo|5|12|0,05|031090001234
      Vĩnh An|Vĩnh Bảo||13|0,06|031090001234
      Vĩnh An|Vĩnh Bảo|5|-|0,06|031090001235
      """;
  private static final String PARCELS = """
      columns:
        parcel_id: {composedOf: [commune_code, map_sheet, parcel_no], joinedBy: '-'}
        map_sheet: {headers: [Tờ]}
        area_m2: {headers: [{name: S đất, unit: ha}]}
      """;
  private static final String HOLDERS = """
      columns:
        parcel_id: {composedOf: [{commune: [Xã], district: [Huyện]}, [Tờ, Số tờ], Thửa]}
        share: {constant: 1}
      """;

  @TempDir
  private Path folder;

  @BeforeEach
  void writeAWorkspace() {
    SmallWorkspace.in(folder);
  }

  private void mapping(String dataset, String yaml) {
    write("contracts/mapping/" + dataset + ".yaml", yaml);
  }

  private Path write(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A table in the format that the ending names. */
  private Path table(String path, String text) {
    Path file = write(path, "");
    List<String[]> rows = text.lines().map(line -> line.split("\\|", -1)).toList();
    try {
      switch (path.substring(path.lastIndexOf('.'))) {
        case ".xlsx" -> xlsx(file, rows);
        case ".xls" -> Files.write(file, xls(rows));
        default -> Files.writeString(file, text.replace('|', ';'));
      }
      return file;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void xlsx(Path file, List<String[]> rows) throws IOException {
    try (var out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "Test", "1.0")) {
      var sheet = workbook.newWorksheet("Trang");
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).length; column++) {
          sheet.value(row, column, rows.get(row)[column]);
        }
      }
    }
  }

  private static byte[] xls(List<String[]> rows) throws IOException {
    try (var workbook = new HSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      var sheet = workbook.createSheet("Trang");
      for (int row = 0; row < rows.size(); row++) {
        HSSFRow written = sheet.createRow(row);
        for (int column = 0; column < rows.get(row).length; column++) {
          written.createCell(column).setCellValue(rows.get(row)[column]);
        }
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private Configuration configuration() {
    return configuration(folder);
  }

  private static Configuration configuration(Path folder) {
    return Configuration.load(Domains.installation(), folder);
  }

  private String read(Path file) {
    return read(folder, file);
  }

  /** What comes of a file of a workspace's inbox: its rows, then rule, column and found of what was remarked. */
  static String read(Path folder, Path file) {
    Configuration configuration = configuration(folder);
    Path inbox = folder.resolve("inbox");
    String dataset = inbox.relativize(file).getName(0).toString();
    Contract contract = configuration.contracts().byDataset().get(dataset);
    Checks checks = Checks.of(
        contract, configuration.surveyItems(), KeyedHash.synthetic(), configuration.placeNames());
    InboxFile seen = Inbox.file(file, inbox, dataset);
    var rows = new ArrayList<CheckedRow>();
    FileCheck.Outcome outcome = FileCheck.run(contract, checks, inbox, seen, rows::add);
    return rows.stream().map(CheckedRow::toString).collect(Collectors.joining("\n"))
        + outcome.notices().stream()
            .filter(notice -> !notice.rule().endsWith("unknown_column"))
            .map(notice -> "\n%s %s %s '%s'"
                .formatted(
                    notice.rule().substring(notice.rule().indexOf('.') + 1),
                    notice.column(),
                    notice.occurrences(),
                    notice.found()))
            .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx", "xls"})
  void anIdIsComposedOfThePartsThatTheFileHasAndAnEmptyPartIsNamed(String format) {
    mapping("parcels", PARCELS);
    assertThat(read(table("inbox/parcels/vinh-bao/2026-03-31." + format, OFFICE)))
        .isEqualTo("""
            2 clean 11842-5-12 | 11842 | 5 | 12 | 500.00 | -
            3 rejected - | 11842 | - | 13 | 600.00 | - [parcels.parcel_id.required]
            4 rejected - | 11842 | 5 | - | 600.00 | - [parcels.parcel_id.required]
            column_filled parcel_id 1 'Mã xã - Tờ bản đồ - Số thửa'
            not_known parcel_no 1 '-'
            parcel_id.required map_sheet 1 ''
            parcel_id.required parcel_no 1 ''
            place_named commune_code 3 'Vĩnh An → 11842'
            unit_converted area_m2 3 '0,05'""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx", "xls"})
  void thePartsMayBeColumnsThatTheDatasetDoesNotKnowAndAConstantFillsOneThatIsNotThere(
      String format) {
    mapping("parcel_holders", HOLDERS);
    String hash = KeyedHash.synthetic().of("031090001234").orElseThrow();
    assertThat(read(table("inbox/parcel_holders/vinh-bao/2026-03-31." + format, OFFICE)))
        .startsWith("2 clean 11842-5-12 | " + hash + " | 1.000000\n3 rejected - | " + hash)
        .contains(
            "column_filled parcel_id 1 'Xã - Tờ - Thửa'",
            "column_filled share 1 '1'",
            "parcel_id.required Tờ 1 ''",
            "parcel_id.required Thửa 1 ''");
  }

  @Test
  void aWholeContractOfTheWorkspaceMaySayTheSame() throws IOException {
    String contract =
        Files.readString(Domains.installation().data().resolve("contracts/parcel_holders.yaml"));
    String label = "          - property: labelEn\n            value: Share\n";
    assertThat(contract).contains(label);
    write(
        "contracts/parcel_holders.yaml",
        contract.replace(label, label + "          - property: constant\n            value: 1\n"));
    Path file =
        table("inbox/parcel_holders/vinh-bao/2026-03-31.csv", "Mã thửa|Số CCCD\nMP-T9|MP-1\n");
    assertThat(read(file)).contains("| 1.000000", "column_filled share 1 '1'");
  }

  @Test
  void aColumnThatTheFileHasIsReadAndNotMade() {
    mapping("parcel_holders", HOLDERS);
    Path file = table("inbox/parcel_holders/vinh-bao/2026-03-31.csv", """
        Mã thửa|Xã|Tờ|Thửa|Số CCCD|Tỷ lệ
        MP-T9|Vĩnh An|5|12|MP-1|0,5
        """);
    assertThat(read(file))
        .startsWith("2 clean MP-T9 | ")
        .contains("| 0.500000")
        .doesNotContain("filled");
  }

  @Test
  void aPartThatNoColumnHoldsLeavesTheFileOutByItsName() throws IOException {
    mapping("parcels", PARCELS);
    Path file = table("inbox/parcels/vinh-bao/2026-03-31.csv", OFFICE.replace("|Tờ|", "|Số hiệu|"));
    Command ran = Command.htx("check", "--data", folder, file);
    assertThat(ran.exit()).isEqualTo(Exit.LEFT_OUT);
    assertThat(ran.out())
        .contains("mà tệp thiếu: Tờ bản đồ.", "of which the file lacks: Tờ bản đồ.")
        .doesNotContain("mà tệp thiếu: Mã xã");
  }

  @Test
  void checkShowsWhatAColumnIsMadeFrom() {
    mapping("parcel_holders", HOLDERS);
    Path file = table("inbox/parcel_holders/vinh-bao/2026-03-31.csv", OFFICE);
    assertThat(Command.htx("check", "--all", "--data", folder, file).out())
        .contains("ghép từ Xã - Tờ - Thửa", "hằng số: 1", "một phần của mã ghép");
  }

  @Test
  void aComposedHolderIsHashedLikeTheIdWrittenInOneAndDifferentPartsStayApart() {
    mapping("parcel_holders", """
        columns:
          holder_id: {composedOf: [Hộ, [Số sổ]]}
        """);
    String made = read(table("inbox/parcel_holders/a/2026-03-31.csv", """
        Mã thửa|Hộ|Số sổ
        MP-T1|1|23
        MP-T2|12|3
        MP-T3|HỘ A|7
        MP-T4| hộ a |7
        """));
    String[] hashes =
        made.lines().limit(4).map(row -> row.split(" \\| ", -1)[1]).toArray(String[]::new);
    assertThat(hashes[0]).isNotEqualTo(hashes[1]).hasSize(32);
    assertThat(hashes[2])
        .isEqualTo(hashes[3])
        .isEqualTo(KeyedHash.synthetic().of("HỘ A-7").orElseThrow());
    assertThat(made).doesNotContain("shape", "HỘ A");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026H1.csv | 2026H1",
        "2026H1/ket-qua.xlsx | 2026H1",
        "kobo_2026H1_-_all_versions_-_False_-_2026-07-15-03-12-45.csv | 2026H1",
        "Khảo sát H2-2025.xls | 2025H2",
        "2025h2/dot.json | 2025H2"
      })
  void theRoundIsTakenFromTheNameOfTheFileOrFolder(String path, String round) {
    Path file = path.endsWith(".json")
        ? write("inbox/survey/" + path, """
            {"count": 1, "next": null, "results": [{"_id": 1, "a/coop_id": "MP-0001", "b/digital_plan": "1"}]}
            """)
        : table("inbox/survey/" + path, """
            start|a/coop_id|b/digital_plan|_id|_uuid
            2026-05-04T08:00|MP-0001|1|1|u1
            """);
    assertThat(read(file))
        .startsWith("2 clean %s | MP-0001".formatted(round))
        .endsWith("period_from_name round 1 '%s'".formatted(round));
  }

  @Test
  void theNameStandsBeforeTheConstantAndTheFilesOwnColumnBeforeBoth() {
    mapping("survey", "columns: {round: {constant: 2025H2}}");
    String rows = "coop_id|digital_plan\nMP-0001|1\n";
    assertThat(read(table("inbox/survey/moi.csv", rows)))
        .startsWith("2 clean 2025H2 |")
        .contains("column_filled round 1 '2025H2'");
    assertThat(read(table("inbox/survey/2026H1.csv", rows))).startsWith("2 clean 2026H1 |");
    assertThat(read(
            table("inbox/survey/2026H1.csv", "round|coop_id|digital_plan\n2024H1|MP-0001|1\n")))
        .startsWith("2 clean 2024H1 |")
        .doesNotContain("period_from_name");
  }

  @ParameterizedTest
  @CsvSource({"moi-2026-07-15.csv, ''", "2026H1/2025H2.csv, '(2025H2, 2026H1)'"})
  void aRoundThatNothingStatesIsToldInOneMessageWithWhatToDo(String path, String states) {
    Path file = table("inbox/survey/" + path, "coop_id|digital_plan\nMP-0001|1\n");
    String told = Command.htx("check", "--data", folder, file).out().replaceAll("\\s+", " ");
    assertThat(told.split("survey\\.missing_column", -1)).hasSize(2);
    assertThat(told)
        .contains(
            "inbox/survey/2026H1.csv",
            "contracts/mapping/survey.yaml: columns: {round: {constant: 2026H1}}",
            states);
  }

  @Test
  void questionsAreNamedAndAnsweredInTheFormsOwnWords() {
    mapping("survey", """
        items:
          digital_plan: {headers: [q1_ke_hoach], answers: {1: [da_ban_hanh], 0: [chua_lam]}}
          social_page: {headers: ['Mức dùng mạng xã hội'], answers: {0: [khong_dung], 3: [thuong_xuyen]}}
          marketplaces: {headers: [q3_san], countChosen: true, noneOf: [chua_ban_dau_ca]}
        """);
    Path file = table("inbox/survey/2026H1.csv", """
        coop_id|nhom/q1_ke_hoach|Mức dùng mạng xã hội|nhom/q3_san|_uuid
        MP-0001|da_ban_hanh|thuong_xuyen|shopee tiktok lazada|u1
        MP-0002|chua_lam|khong_dung|chua_ban_dau_ca|u2
        MP-0003|||none|u3
        MP-0004|1|2||u4
        """);
    assertThat(answers(file)).isEqualTo("""
        MP-0001 digital_plan=1 social_page=3 marketplaces=3
        MP-0002 digital_plan=0 social_page=0 marketplaces=0
        MP-0003 digital_plan=- social_page=- marketplaces=0
        MP-0004 digital_plan=1 social_page=2 marketplaces=-""");
  }

  @Test
  void anOptionThatSaysNoneOfTheseIsNotCountedAmongColumnsOfOptionsEither() {
    mapping("survey", "items: {marketplaces: {headers: [q3_san], noneOf: [chua_ban]}}");
    Path file = table("inbox/survey/2026H1.csv", """
        coop_id|q3_san|q3_san/shopee|q3_san/tiktok|q3_san/chua_ban|_uuid
        MP-0001|shopee tiktok|1|1|0|u1
        MP-0002|chua_ban|0|0|1|u2
        MP-0003|||||u3
        """);
    assertThat(answers(file))
        .isEqualTo("MP-0001 marketplaces=2\nMP-0002 marketplaces=0\nMP-0003 marketplaces=-");
  }

  private String answers(Path file) {
    Configuration configuration = configuration();
    Contract contract = configuration.contracts().byDataset().get("survey");
    Checks checks = Checks.of(contract, configuration.surveyItems(), KeyedHash.synthetic());
    Path inbox = folder.resolve("inbox");
    var rows = new ArrayList<CheckedRow>();
    FileCheck.Outcome outcome =
        FileCheck.run(contract, checks, inbox, Inbox.file(file, inbox, "survey"), rows::add);
    assertThat(outcome.isLeftOut()).as(outcome.notices().toString()).isFalse();
    return rows.stream()
        .map(row -> row.find(1).orElse("-")
            + row.answers().stream().map(MappingTest::shown).collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }

  private static String shown(CheckedAnswer answer) {
    return " %s=%s"
        .formatted(
            answer.item(),
            answer
                .value()
                .map(value -> value.stripTrailingZeros().toPlainString())
                .orElse("-"));
  }

  @Test
  void whatIsReadDependsOnTheMappingsBytes() {
    Configuration without = configuration();
    mapping("survey", "columns: {round: {constant: 2026H1}}");
    Configuration with = configuration();
    assertThat(with.fingerprints()).containsKey("mapping/survey");
    assertThat(fingerprint(with, "survey")).isNotEqualTo(fingerprint(without, "survey"));
    assertThat(fingerprint(with, "loans")).isEqualTo(fingerprint(without, "loans"));
  }

  private static Optional<String> fingerprint(Configuration configuration, String dataset) {
    return Optional.ofNullable(configuration.contracts().byDataset().get(dataset))
        .map(Contract::fingerprint);
  }
}
