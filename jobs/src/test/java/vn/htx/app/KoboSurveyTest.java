package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;

/**
 * From the download of an office's own KoboToolbox form to figures: the export lies in a folder of its round, and one
 * file says what the form calls the questions.
 */
@SparkTest
@ExtendWith(PublishedWorkspace.class)
class KoboSurveyTest {
  @TempDir
  private static Path folder;

  private static SmallWorkspace workspace;
  private static Command night;

  @BeforeAll
  static void oneNight(SparkSession spark, SmallWorkspace published) throws IOException {
    workspace = published.copyTo(folder).without("survey/2026H1.csv");
    Path mapping = folder.resolve("contracts/mapping/survey.yaml");
    Files.createDirectories(mapping.getParent());
    try (InputStream in = KoboSurveyTest.class.getResourceAsStream("kobo-mapping.yaml")) {
      Files.write(mapping, Objects.requireNonNull(in).readAllBytes());
    }
    Path inbox = folder.resolve("inbox/survey");
    KoboForm.csv(
        inbox.resolve("2025H1/Khao_sat_HTX_-_all_versions_-_False_-_2025-07-15-03-12.csv"));
    KoboForm.json(inbox.resolve("2025H2/data.json"));
    KoboForm.xlsx(
        inbox.resolve("2026H1/Khao_sat_HTX_-_all_versions_-_False_-_2026-07-15.xlsx"), false);
    night = Command.htx(spark, "nightly", "--data", folder);
  }

  /**
   * By hand, for the first: 100 × (0.12 × (1 + 1 + 0.5) / 3 + 0.20 × (0.75 + 2/3 + 0.25 + 0.5) / 4 + 0.16 × (0.25 + 1 +
   * 2/3) / 3 + 0.18 × (1 + 1 + 1 + 0.5) / 4 + 0.08 × (1 + 0.5) / 2 + 0.16 × (0.75 + 1 + 1 + 1 + 1) / 5 + 0.10 × (0.5 +
   * 0) / 2) = 70.5. The third opened the form and answered nothing.
   */
  @Test
  void everyFormatOfTheExportComesToTheSameFigures() {
    assertThat(night.exit()).as(night.out() + night.err()).isZero();
    assertThat(workspace.lines("""
            SELECT coop_id, count(DISTINCT round) AS rounds, count(DISTINCT score) AS scores,
                   round(min(score), 1) AS score, min(answered_share) AS answered
            FROM readiness_scores GROUP BY coop_id ORDER BY coop_id""")).isEqualTo("""
            MP-0001 | 3 | 1 | 70.5 | 1.0
            MP-0002 | 3 | 1 | 23.9 | 1.0
            MP-0003 | 3 | 0 | - | 0.0""");
  }

  @Test
  void severalAnswersAreCountedAndNoneOfTheseIsNone() {
    assertThat(workspace.lines("""
            SELECT coop_id, list(DISTINCT value) AS counted, count(*) AS answers
            FROM survey WHERE item = 'marketplaces' GROUP BY coop_id ORDER BY coop_id""")).isEqualTo("""
            MP-0001 | [2.000000] | 3
            MP-0002 | [0.000000] | 3
            MP-0003 | [null] | 3""");
  }

  @Test
  void onlyWhatTheFormAsksBesideTheQuestionsIsRemarked() {
    assertThat(workspace.lines("""
            SELECT rule, severity, found, count(*) AS files FROM notices
            WHERE dataset = 'survey' GROUP BY ALL ORDER BY ALL""")).isEqualTo("""
            survey.other_sheet | info | nhan_su | 2
            survey.period_from_name | info | 2025H1 | 1
            survey.period_from_name | info | 2025H2 | 1
            survey.period_from_name | info | 2026H1 | 1
            survey.unknown_column | warning | c_ban_hang/c1_mang_xh_other | 2
            survey.unknown_column | warning | c_ban_hang/c2_san_other | 2""");
  }

  @Test
  void underLabelsTheFormItselfSaysWhatTheyMean() throws IOException {
    Path other = folder.resolve("labels");
    SmallWorkspace.in(other);
    Files.createDirectories(other.resolve("contracts/mapping"));
    Files.copy(
        folder.resolve("contracts/mapping/survey.yaml"),
        other.resolve("contracts/mapping/survey.yaml"));
    KoboForm.form(other.resolve("contracts/xlsform/survey.xlsx"));
    Path file = other.resolve("inbox/survey/2026H1/Khao_sat_HTX_-_vi_-_2026-07-15.xlsx");
    KoboForm.xlsx(file, true);
    Command ran = Command.htx("check", "--all", "--data", other, file);
    assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.out()).contains("digital_plan", "marketplaces");
  }
}
