package vn.htx.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.htx.model.Bilingual;

class RunsPageTest {
  private static RunsPage.Run run(Optional<Integer> exit, String... told) {
    return new RunsPage.Run(
        "20261123T010000-7",
        LocalDate.of(2026, 11, 22),
        ZonedDateTime.parse("2026-11-23T01:00:09+07:00"),
        List.of(
            new RunsPage.StageTime("ingest", Duration.ofMillis(12_340)),
            new RunsPage.StageTime("indicators", Duration.ofSeconds(125))),
        exit,
        "abc",
        Optional.of(new RunsPage.Rows(12_345, 12_340, 4, 1)),
        List.of(told));
  }

  private static String html(RunsPage.Run... runs) {
    return new RunsPage(Bilingual.of("Liên minh", "The Alliance"), false, List.of(runs)).html();
  }

  @Test
  void aNightShowsWhenHowLongPerStageHowItEndedAndItsRows() {
    assertThat(html(run(Optional.of(0))))
        .contains(
            "23/11/2026 01:00", "22/11/2026", "Đã công bố", "12,3 s", "2 ph 05 s", "2 ph 17 s")
        .contains("12.345", "12.340")
        .contains("<td class=\"number\">–</td>"); // site and publish did not end
  }

  @Test
  void whatWasLeftOutStandsBelowItsNightAsText() {
    assertThat(html(run(Optional.of(3), "file left out: <b>x</b>.csv")))
        .contains("bỏ ra quá mức", "file left out: &lt;b&gt;x&lt;/b&gt;.csv")
        .doesNotContain("<b>x</b>");
  }

  @Test
  void aNightUnderWayOrKilledHasNoExitCode() {
    assertThat(html(run(Optional.empty()))).contains("Chưa xong", "Not over");
  }

  @Test
  void aLakeWithoutRunsSaysSo() {
    assertThat(html()).contains("Chưa có lượt chạy nào");
  }
}
