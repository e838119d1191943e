package vn.htx.dashboard.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.chart.ground.Grounds;
import vn.htx.dashboard.DemoVersion;
import vn.htx.model.Annotation;
import vn.htx.model.Bilingual;
import vn.htx.model.Problem;
import vn.htx.page.Annotations;

/** Dates and breaks on the course of an indicator, as a browser gets them. */
class MarkedChartsTest {
  private static final String PAR30 = "/indicator/par30?level=city&period=2026-06";
  private static final Annotation MERGER = new Annotation(
      "merger",
      LocalDate.of(2025, 7, 1),
      Optional.empty(),
      Bilingual.of("Hợp nhất <hai> tỉnh", "Two provinces <merged>"),
      Annotation.ALL,
      Bilingual.of("Nghị quyết 202/2025/QH15", "Resolution 202/2025/QH15"),
      Optional.of(URI.create("https://example.org/nq?a=1&b=2")));

  @TempDir
  private Path folder;

  private DemoServer serve(Annotations annotations, String... sql) throws SQLException {
    return DemoServer.of(folder, Grounds.NONE, annotations, DemoVersion.FIGURES, sql);
  }

  private static Annotations of(Annotation... all) {
    return new Annotations(() -> new Annotations.Read(List.of(all), List.of()));
  }

  @Test
  void aDateIsInThePictureInItsTableAndListedWithItsSourceInBothLanguages()
      throws SQLException, IOException, InterruptedException {
    try (DemoServer server = serve(of(MERGER))) {
      assertThat(server.text(PAR30))
          .contains(">01/07/2025: Hợp nhất &lt;hai&gt; tỉnh (Nghị quyết 202/2025/QH15)</text")
          .contains("<td class=\"text\">01/07/2025: Hợp nhất &lt;hai&gt; tỉnh</td>")
          .contains(
              "<li>01/07/2025: Hợp nhất &lt;hai&gt; tỉnh <span class=\"remark\"><a href=\"https://example.org/nq?a=1&amp;b=2\"")
          .contains(">Nghị quyết 202/2025/QH15</a>")
          .doesNotContain(" style=");
      assertThat(server.text(PAR30 + "&lang=en"))
          .contains("<details class=\"time-marks\">")
          .contains(">01/07/2025: Two provinces &lt;merged&gt; (Resolution 202/2025/QH15)</text")
          .contains("<td class=\"text\">01/07/2025: Two provinces &lt;merged&gt;</td>")
          .contains("<li>01/07/2025: Two provinces &lt;merged&gt; <span class=\"remark\">")
          .contains(">Resolution 202/2025/QH15</a>");
      assertThat(server.text("/indicator/par30/course.csv?level=city&period=2026-06"))
          .contains("2025-07,07/2025,,missing,01/07/2025: Hợp nhất <hai> tỉnh\n");
    }
  }

  @Test
  void aNewDefinitionIsABreakInWords() throws SQLException, IOException, InterruptedException {
    try (DemoServer server = serve(
        Annotations.NONE,
        "UPDATE indicator_values SET definition_version = 'v2' WHERE indicator_id = 'par30' AND period >= '2026-06'")) {
      assertThat(server.text(PAR30))
          .contains("<li>Đứt chuỗi từ 06/2026: định nghĩa đổi từ v1 sang v2</li>");
      assertThat(server.text(PAR30 + "&lang=en"))
          .contains("Break in the series from 06/2026: the definition changed from v1 to v2");
    }
  }

  /** The plan of 2026 stands beside the half-year of 2026 alone. */
  @Test
  void aPlanAndBandsAreInThePictureInItsTableAndInItsFile()
      throws SQLException, IOException, InterruptedException {
    String address = "readiness_mean%s?level=city&period=2026H1";
    try (DemoServer server = serve(
        Annotations.NONE,
        "INSERT INTO plan_values (indicator_id, unit_level, unit_code, period, category, value)"
            + " VALUES ('readiness_mean', 'city', '31', '2026', '_T', 50)")) {
      assertThat(server.text("/indicator/" + address.formatted("")))
          .contains(">Kế hoạch 2026: 50,0</text")
          .contains(">Mức cao (45–100)</text")
          .contains("<th scope=\"col\" class=\"number\">Kế hoạch 2026</th>");
      assertThat(server.text("/indicator/" + address.formatted("/course.csv"))).isEqualTo("""
              period,period_name,city,plan,band
              2025H1,6T đầu 2025,45.13,,Mức cao (45–100)
              2026H1,6T đầu 2026,48.25,50,Mức cao (45–100)
              """);
    }
  }

  @Test
  void aYearsPlanOfWhatHappensWithinHalfYearsIsANote()
      throws SQLException, IOException, InterruptedException {
    try (DemoServer server = serve(
        Annotations.NONE,
        "INSERT INTO plan_values (indicator_id, unit_level, unit_code, period, category, value)"
            + " VALUES ('coops_new', 'city', '31', '2026', '_T', 18)")) {
      assertThat(server.text("/indicator/coops_new?level=city&period=2026H1"))
          .contains("Kế hoạch cả năm 2026: 18, không vẽ cạnh số của từng kỳ.")
          .doesNotContain("<th scope=\"col\" class=\"number\">Kế hoạch");
    }
  }

  @Test
  void aListThatCannotBeUsedIsToldBelowTheChart()
      throws SQLException, IOException, InterruptedException {
    Problem wrong = Problem.of("Dòng tham chiếu sai", "A reference row is wrong")
        .at("annotations.csv, dòng / line 2")
        .found("2025-02-30");
    try (DemoServer server =
        serve(new Annotations(() -> new Annotations.Read(List.of(), List.of(wrong))))) {
      assertThat(server.text(PAR30 + "&lang=en"))
          .contains("the file reference/annotations.csv cannot be used")
          .contains("A reference row is wrong")
          .contains("2025-02-30");
    }
  }

  @Test
  void aCourseWithoutDatesAndBreaksHasNoList()
      throws SQLException, IOException, InterruptedException {
    try (DemoServer server = serve(Annotations.NONE)) {
      assertThat(server.text(PAR30)).doesNotContain("time-marks").doesNotContain("annotations");
    }
  }
}
