package vn.htx.dashboard;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Bilingual;

/** The last runs of a workspace, the newest first, for the operator to look at in the morning. */
public record RunsPage(Bilingual owner, boolean synthetic, List<Run> runs) {
  /** The ids of the stages, in their order. */
  public static final List<String> STAGES = List.of("ingest", "indicators", "site", "publish");

  public RunsPage {
    runs = List.copyOf(runs);
  }

  /** As a page of its own, which lies beside the versions and uses the style of the published one. */
  public String html() {
    var out = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html).render("runs.jte", this, out);
    return out.toString();
  }

  /**
   * One run.
   *
   * @param stages the finished stages in their order
   * @param exit empty while the run is in progress, or when it was killed
   * @param version empty when none was built
   * @param rows empty when there is no accounting
   * @param told what was left out, or why the run failed
   */
  public record Run(
      String id,
      LocalDate asOf,
      ZonedDateTime started,
      List<StageTime> stages,
      Optional<Integer> exit,
      String version,
      Optional<Rows> rows,
      List<String> told) {
    public Run {
      stages = List.copyOf(stages);
      told = List.copyOf(told);
    }

    public String asOfShown() {
      return VietnameseFormat.shown(asOf);
    }

    public String startedShown() {
      return String.format(
          Locale.ROOT,
          "%s %02d:%02d",
          VietnameseFormat.shown(started.toLocalDate()),
          started.getHour(),
          started.getMinute());
    }

    /** The duration of a stage; a dash when it did not finish. */
    public String timeOf(String stage) {
      return stages.stream()
          .filter(each -> each.stage().equals(stage))
          .findFirst()
          .map(each -> length(each.time()))
          .orElse("–");
    }

    public String whole() {
      return stages.isEmpty()
          ? "–"
          : length(stages.stream().map(StageTime::time).reduce(Duration.ZERO, Duration::plus));
    }

    public Bilingual state() {
      return exit.map(RunsPage::state).orElseGet(() -> Bilingual.of("Chưa xong", "Not over"));
    }

    /** The style class of the row: good, warn or bad. */
    public String mark() {
      return exit.map(code -> code == 0 ? "good" : code == 3 ? "warn" : "bad").orElse("warn");
    }
  }

  /** The duration of one stage. */
  public record StageTime(String stage, Duration time) {}

  /** The rows of all datasets: read = clean + rejected + skipped. */
  public record Rows(long read, long clean, long rejected, long skipped) {}

  private static Bilingual state(int exit) {
    return switch (exit) {
      case 0 -> Bilingual.of("Đã công bố", "Published");
      case 3 -> Bilingual.of("Đã công bố, bỏ ra quá mức", "Published, too much left out");
      case 4 -> Bilingual.of("Không công bố được", "Nothing published");
      case 2 -> Bilingual.of("Sai cấu hình", "Wrong configuration");
      case 75 -> Bilingual.of("Thử lại sau", "Try again later");
      default -> Bilingual.of("Lỗi chương trình", "A bug of ours");
    };
  }

  private static String length(Duration time) {
    long seconds = time.toSeconds();
    return seconds < 60
        ? "%s,%s s".formatted(seconds, time.toMillisPart() / 100)
        : String.format(Locale.ROOT, "%s ph %02d s", seconds / 60, seconds % 60);
  }
}
