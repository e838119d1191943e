package vn.htx.dashboard.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.app.Domains;
import vn.htx.dashboard.DemoQuality;
import vn.htx.dashboard.DemoVersion;
import vn.htx.dashboard.ForeignScript;
import vn.htx.dashboard.serve.view.Views;
import vn.htx.dashboard.serve.visit.Edition;
import vn.htx.page.QualityFigures;
import vn.htx.page.QualityFiguresTest;
import vn.htx.query.DuckDbReader;

/** The report and its lists as files. */
class QualityListsTest {
  private static final DemoQuality NIGHT = new DemoQuality("""
      cooperatives | cooperatives/b.xlsx | Dữ liệu  | used | 9 | 7 | 2 | 0 | 9
      survey       | survey/=1+1.csv     |          | used | 9 | 9 | 0 | 0 | 9
      """, """
      survey/=1+1.csv | | 18 | 16 | 0 | 2
      """, """
      cooperatives | cooperatives/b.xlsx | Dữ liệu | cooperatives.workers.range | workers     | error | 2 | 3 | -3        | Từ 0, "không âm". | From 0.
      cooperatives | cooperatives/b.xlsx | Dữ liệu | cooperatives.duplicate_key |             | error | 1 | 3 | MP-1      | Giữ một dòng.     | Keep one.
      survey       | survey/=1+1.csv     |         | survey.value.type          | social_page | error | 2 | 4 | =HYPERLINK("x") | Gõ một số.  | Type a number.
      """, """
      cooperatives | cooperatives/b.xlsx | Dữ liệu | 10 | cooperatives.workers.range
      cooperatives | cooperatives/b.xlsx | Dữ liệu |  3 | cooperatives.workers.range cooperatives.duplicate_key
      """, """
      survey/=1+1.csv | | 4 | social_page | =HYPERLINK("x") | survey.value.type
      survey/=1+1.csv | | 6 | social_page | -4              | survey.value.type
      """);

  @TempDir
  private Path folder;

  @TempDir
  private Path versions;

  @Test
  void theListHasALineForEveryRowAndRule() throws SQLException, IOException {
    write(NIGHT, folder);

    assertThat(Files.readString(folder.resolve("quality/cooperatives.csv")))
        .isEqualTo("\uFEFF" + """
        Tệp / file,Trang tính / sheet,Dòng / row,Cột / column,Quy tắc / rule,Thấy / found,Diễn giải,Message
        cooperatives/b.xlsx,Dữ liệu,3,,cooperatives.duplicate_key,,Giữ một dòng.,Keep one.
        cooperatives/b.xlsx,Dữ liệu,3,Lao động thường xuyên (workers),cooperatives.workers.range,,"Từ 0, ""không âm"".",From 0.
        cooperatives/b.xlsx,Dữ liệu,10,Lao động thường xuyên (workers),cooperatives.workers.range,,"Từ 0, ""không âm"".",From 0.
        """.replace("\n", "\r\n"));
  }

  @Test
  void anAnswerIsListedWithWhatStoodThereAndNothingThatASpreadsheetWouldCompute()
      throws SQLException, IOException {
    write(NIGHT, folder);

    assertThat(Files.readString(folder.resolve("quality/survey.csv"))
            .lines()
            .skip(1)
            .toList())
        .containsExactly(
            "survey/=1+1.csv,,4,social_page,survey.value.type,\"'=HYPERLINK(\"\"x\"\")\",Gõ một số.,Type a number.",
            "survey/=1+1.csv,,6,social_page,survey.value.type,-4,Gõ một số.,Type a number.");
  }

  @Test
  void everyFileAndEveryRemarkIsListedAlsoWhereThePageHasNoRoom() throws SQLException, IOException {
    write(QualityFiguresTest.thousandFiles(), folder);

    assertThat(Files.readString(folder.resolve("quality.html")))
        .hasSizeLessThan(150_000)
        .contains(
            "Còn 950 tệp hoặc trang tính không hiện ở đây: 0 phải sửa, 950 chỉ có cảnh báo, 0 không phải làm gì.",
            "950 more files or sheets are not shown here",
            "quality/files.csv",
            "quality/remarks.csv");
    assertThat(Files.readString(folder.resolve("quality/files.csv")).lines().skip(1))
        .hasSize(1_000)
        .startsWith(
            "loans,loans/f0700.csv,,Bị bỏ / left out,3,0,0,0,3,,1",
            "loans,loans/f0800.csv,,Được dùng / used,3,1,2,0,3,,1")
        .contains("loans,loans/f0999.csv,,Được dùng / used,3,3,0,0,3,,1");
    assertThat(Files.readString(folder.resolve("quality/remarks.csv")).lines().skip(1))
        .hasSize(1_000)
        .contains(
            "loans,loans/f0999.csv,,2,Lãi suất (rate),Cảnh báo / Warning,loans.rate_looks_monthly,1,0.65,Lãi tháng?,A monthly rate?");
  }

  @Test
  void wholeRowsNeverLeave() throws SQLException, IOException {
    write(NIGHT, folder);

    assertThat(files(folder))
        .containsKeys("quality.html", "quality/cooperatives.csv", "quality/survey.csv")
        .allSatisfy(
            (file, text) -> assertThat(text).as(file).doesNotContain(latin(DemoQuality.ROW_TEXT)));
  }

  @Test
  void equalNightsGiveEqualBytes() throws SQLException, IOException {
    write(NIGHT, folder.resolve("a"));
    write(NIGHT, folder.resolve("b"));

    assertThat(files(folder.resolve("a"))).isEqualTo(files(folder.resolve("b")));
  }

  @Test
  void namesOfFilesAndSheetsAndWhatStoodInThemCannotBecomeMarkup()
      throws SQLException, IOException {
    DemoQuality hostile = new DemoQuality("""
        loans | loans/<script>x</script>.xlsx | <b>"y" | used | 1 | 0 | 1 | 0 | 1
        """, "", """
        loans | loans/<script>x</script>.xlsx | <b>"y" | loans.rate.type | <i>z</i> | error | 1 | 2 | <img src=x onerror=alert(1)> | <u>vi</u> | en
        """, """
        loans | loans/<script>x</script>.xlsx | <b>"y" | 2 | loans.rate.type
        """, "");
    write(hostile, folder);

    assertThat(Files.readString(folder.resolve("quality.html")))
        .doesNotContain("<b>", "<i>", "<img", "<u>")
        .doesNotContainPattern(ForeignScript.PATTERN)
        .contains("&lt;script&gt;x&lt;/script&gt;", "&lt;img", "Dòng 2");
  }

  @Test
  void aSheetWhoseRowsWereCountedDifferentlyASecondTimeIsMarked() throws SQLException, IOException {
    write(
        new DemoQuality(
            """
            loans | loans/a.csv | | used     | 3 | 3 | 0 | 0 | 4
            loans | loans/b.csv | | used     | 3 | 3 | 0 | 0 | 3
            loans | loans/c.csv | | left_out | 0 | 0 | 0 | 0 | 5
            """,
            "",
            "loans | loans/a.csv | | loans.counted | | warning | 1 | - | - | Đếm lệch. | Counts differ.",
            "",
            ""),
        folder);

    assertThat(Files.readString(folder.resolve("quality.html")))
        .contains("≠ 4<")
        .doesNotContain("≠ 3<", "≠ 5<");
  }

  @Test
  void aNightWithoutRejectedRowsHasNoListOfThem() throws SQLException, IOException {
    write(
        new DemoQuality("loans | loans/a.csv | | used | 3 | 3 | 0 | 0 | 3", "", "", "", ""),
        folder);

    assertThat(files(folder))
        .containsKey("quality/files.csv")
        .doesNotContainKey("quality/loans.csv");
    assertThat(Files.readString(folder.resolve("quality.html")))
        .contains("Không có gì phải sửa trong 1 tệp.");
  }

  private void write(DemoQuality night, Path site) throws SQLException, IOException {
    Path version = Files.createTempDirectory(versions, "night");
    try (DuckDbReader published = night.open(version);
        Edition edition = Edition.open(
            DemoVersion.SCOPE, version.resolve("htx.duckdb"), DemoQuality.tables(version))) {
      Site.write(
          edition,
          new Site.Origin(
              new Views.Declared(List.of(), DemoVersion.DECLARED.cooperatives()),
              "v1",
              Optional.empty()),
          QualityFigures.lists(published, Domains.CATALOG),
          site);
    }
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(file).toString(),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  /** As {@link #files} reads it. */
  private static String latin(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
