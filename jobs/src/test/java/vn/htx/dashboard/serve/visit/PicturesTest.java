package vn.htx.dashboard.serve.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.htx.chart.draw.ChartForm;
import vn.htx.chart.draw.Links;
import vn.htx.chart.draw.Rendering;
import vn.htx.chart.draw.Size;
import vn.htx.chart.model.Caption;
import vn.htx.chart.model.Chart;
import vn.htx.chart.model.Datum;
import vn.htx.chart.model.DisplayUnit;
import vn.htx.chart.model.Label;
import vn.htx.chart.model.RankedBars;
import vn.htx.model.Bilingual;
import vn.htx.model.DataOrigin;
import vn.htx.model.Language;

class PicturesTest {
  private static RankedBars chart(String unit) {
    return RankedBars.of(
        new Caption(
            "demo",
            Bilingual.of("Điểm bình quân", "Mean score"),
            Optional.empty(),
            new DisplayUnit("điểm", "points", 1),
            LocalDate.of(2026, 6, 30),
            Optional.empty(),
            Bilingual.of("v1"),
            DataOrigin.SYNTHETIC,
            List.of()),
        new Label("commune", "Xã", "Commune"),
        List.of(new RankedBars.Bar(
            Label.of("1", unit), Datum.of(new BigDecimal("4.5")), OptionalLong.of(9))),
        new RankedBars.Limits(3, 3, 3),
        Optional.empty());
  }

  @Test
  void aPictureIsWhatIsDrawnOfAnEqualChartAtThatSize() {
    var pictures = new Pictures();

    for (Size size : Size.values()) {
      String drawn = Rendering.svgInPage(chart("Xã An Hưng"), size, Language.VI);
      assertThat(pictures.svg(chart("Xã An Hưng"), size, Language.VI)).isEqualTo(drawn);
      assertThat(pictures.svg(chart("Xã An Hưng"), size, Language.VI)).isEqualTo(drawn);
    }
    assertThat(pictures.svg(chart("Xã Vĩnh Bảo"), Size.WIDE, Language.VI)).contains("Xã Vĩnh Bảo");
    assertThat(pictures.file(chart("Xã An Hưng"), ChartForm.SVG, Language.VI))
        .isEqualTo(Rendering.svgWithLetters(chart("Xã An Hưng"), Language.VI));
  }

  /** Draws nothing but the unit's name, and counts how often. */
  private static final class Counting {
    private final AtomicInteger drawn = new AtomicInteger();

    private String svg(Chart chart, Size size, Language language, Links links) {
      drawn.incrementAndGet();
      return ((RankedBars) chart).drawn().get(0).name().in(language);
    }
  }

  @Test
  void anEqualChartIsDrawnOnceAtASizeAndForWhereItLeads() {
    var counting = new Counting();
    var pictures = new Pictures(1_000, counting::svg);

    pictures.svg(chart("a"), Size.WIDE, Language.VI);
    pictures.svg(chart("a"), Size.WIDE, Language.VI);
    assertThat(counting.drawn).hasValue(1);

    pictures.svg(chart("a"), Size.NARROW, Language.VI);
    pictures.svg(chart("b"), Size.WIDE, Language.VI);
    pictures.svg(chart("a"), Size.WIDE, Language.VI, Links.NONE, "/v/aaaa");
    pictures.svg(chart("a"), Size.WIDE, Language.VI, Links.NONE, "/v/aaaa");
    assertThat(counting.drawn).hasValue(4);
  }

  @Test
  void aPictureInOneLanguageIsNotThatInTheOther() {
    var pictures = new Pictures();

    for (Language language : List.of(Language.VI, Language.EN, Language.VI)) {
      String title = chart("a").caption().title().in(language);
      assertThat(pictures.svg(chart("a"), Size.WIDE, language))
          .contains("lang=\"" + language.code() + "\"", "aria-label=\"" + title + "\"");
      assertThat(new String(
              pictures.file(chart("a"), ChartForm.SVG, language), StandardCharsets.UTF_8))
          .contains("aria-label=\"" + title + "\"");
    }
  }

  @Test
  void noMoreBytesAreKeptThanAskedForAndThoseUsedLastStay() {
    var counting = new Counting();
    var pictures = new Pictures(14, counting::svg); // each name has 4 bytes with its rank

    for (String unit : List.of("a", "b", "c", "a", "d")) {
      pictures.svg(chart(unit), Size.WIDE, Language.VI);
    }
    assertThat(pictures.bytes()).isEqualTo(12);
    assertThat(counting.drawn).hasValue(4);

    pictures.svg(chart("a"), Size.WIDE, Language.VI);
    assertThat(counting.drawn).hasValue(4);
    pictures.svg(chart("b"), Size.WIDE, Language.VI);
    assertThat(counting.drawn).hasValue(5);
    pictures.svg(chart("a name of more bytes than are kept"), Size.WIDE, Language.VI);
    assertThat(pictures.bytes()).isLessThanOrEqualTo(14);
  }

  @Test
  void whoAsksForAPictureThatIsBeingDrawnWaitsForIt() throws Exception {
    var begun = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var drawn = new AtomicInteger();
    var pictures = new Pictures(1_000, (chart, size, language, links) -> {
      drawn.incrementAndGet();
      begun.countDown();
      awaited(go);
      return "svg";
    });
    ExecutorService visitors = Executors.newFixedThreadPool(4);
    try {
      var asked = new ArrayList<Future<String>>();
      asked.add(visitors.submit(() -> pictures.svg(chart("a"), Size.WIDE, Language.VI)));
      begun.await();
      for (int i = 0; i < 3; i++) {
        asked.add(visitors.submit(() -> pictures.svg(chart("a"), Size.WIDE, Language.VI)));
      }
      go.countDown();
      for (Future<String> each : asked) {
        assertThat(each.get()).isEqualTo("svg");
      }
      assertThat(drawn).hasValue(1);
    } finally {
      visitors.shutdownNow();
    }
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aPictureThatFailedIsDrawnAnew() {
    var tries = new AtomicInteger();
    var pictures = new Pictures(1_000, (chart, size, language, links) -> {
      if (tries.incrementAndGet() == 1) {
        throw new IllegalStateException("no font");
      }
      return "svg";
    });

    assertThatThrownBy(() -> pictures.svg(chart("a"), Size.WIDE, Language.VI))
        .hasMessage("no font");
    assertThat(pictures.svg(chart("a"), Size.WIDE, Language.VI)).isEqualTo("svg");
  }
}
