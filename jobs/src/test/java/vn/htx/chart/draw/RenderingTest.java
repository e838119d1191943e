package vn.htx.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.htx.chart.model.Backdrop;
import vn.htx.chart.model.BarsWithTarget;
import vn.htx.chart.model.Category;
import vn.htx.chart.model.Chart;
import vn.htx.chart.model.ChartTable;
import vn.htx.chart.model.Datum;
import vn.htx.chart.model.DatumStatus;
import vn.htx.chart.model.GroupedBars;
import vn.htx.chart.model.Label;
import vn.htx.chart.model.Lines;
import vn.htx.chart.model.Matrix;
import vn.htx.chart.model.NoData;
import vn.htx.chart.model.Orientation;
import vn.htx.chart.model.Palette;
import vn.htx.chart.model.RankedBars;
import vn.htx.chart.model.SampleCharts;
import vn.htx.chart.model.SampleCourses;
import vn.htx.chart.model.SampleLoans;
import vn.htx.chart.model.Series;
import vn.htx.chart.model.TimeMark;
import vn.htx.chart.model.UnitMap;
import vn.htx.model.Bilingual;
import vn.htx.model.Language;

class RenderingTest {
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");

  static Stream<Chart> charts() {
    return SampleCharts.all().stream();
  }

  static Stream<Class<?>> kinds() {
    return Stream.of(Chart.class.getPermittedSubclasses());
  }

  /** The compiler cannot see to it that every kind of the sealed type is drawn. */
  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindOfChartHasASampleThatIsDrawn(Class<?> kind) {
    List<Chart> samples = SampleCharts.all().stream().filter(kind::isInstance).toList();

    assertThat(samples).isNotEmpty().allSatisfy(chart -> {
      Body body =
          Drawing.of(chart, new Theme(Size.WIDE, Language.VI), Size.WIDE).body();
      assertThat(body.plot().isPresent()).isEqualTo(kind != NoData.class);
    });
  }

  @ParameterizedTest
  @MethodSource("charts")
  void equalChartsGiveEqualBytes(Chart chart) {
    assertThat(Rendering.svg(chart, Language.VI, "fonts/"))
        .isEqualTo(Rendering.svg(chart, Language.VI, "fonts/"));
    assertThat(Rendering.png(chart, Language.VI)).isEqualTo(Rendering.png(chart, Language.VI));
    assertThat(Rendering.csv(chart, Language.VI)).isEqualTo(Rendering.csv(chart, Language.VI));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void everyPictureSaysItsSourceAndThatTheDataIsSynthetic(Chart chart) {
    for (Size size : Size.values()) {
      assertThat(words(Rendering.svgInPage(chart, size, Language.VI)))
          .contains(chart.caption().title().vi())
          .contains("SỐ LIỆU MÔ PHỎNG")
          .contains("Nguồn: Khảo sát mức độ sẵn sàng chuyển đổi số");
    }
  }

  @ParameterizedTest
  @MethodSource("charts")
  void aPictureThatStandsAloneSaysItsDayAndOneInAPageLeavesThatToThePage(Chart chart) {
    String day = "Số liệu đến 30/06/2026";
    assertThat(
            words(new String(Rendering.svg(chart, Language.VI, "fonts/"), StandardCharsets.UTF_8)))
        .contains(day);
    assertThat(words(Rendering.svgInPage(chart, Size.WIDE, Language.VI))).doesNotContain(day);
  }

  @ParameterizedTest
  @MethodSource("charts")
  void anEnglishPictureIsInEnglishBelowItsTitleInBothLanguages(Chart chart) {
    assertThat(EnglishPictures.vietnamese(chart)).isEmpty();
    assertThat(words(Rendering.svgInPage(chart, Size.WIDE, Language.EN)))
        .contains(chart.caption().title().en())
        .contains(chart.caption().title().vi())
        .contains("SYNTHETIC DATA", "Source: Survey of digital readiness");
  }

  /** The margin around a picture stays paper, so nothing ran out of it; the heading's mark starts at the margin. */
  @ParameterizedTest
  @MethodSource("charts")
  void nothingReachesTheEdge(Chart chart) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(Rendering.png(chart, Language.VI)));
    List<String> stained = new ArrayList<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        boolean margin =
            x < 20 || x >= image.getWidth() - 20 || y < 20 || y >= image.getHeight() - 12;
        if (margin && (image.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF) {
          stained.add(x + "," + y);
        }
      }
    }
    assertThat(stained).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void everyNameIsWrittenWhole(Chart chart) {
    for (Size size : Size.values()) {
      String words = words(Rendering.svgInPage(chart, size, Language.VI));
      for (List<ChartTable.Cell> row : chart.table(Language.VI).rows()) {
        assertThat(words).contains(name(chart, row));
      }
    }
  }

  private static String name(Chart chart, List<ChartTable.Cell> row) {
    if (chart instanceof Lines || chart instanceof UnitMap) {
      return ""; // steps are ticks; units of a map are named where there is room
    }
    return row.get(chart instanceof RankedBars ? 2 : chart instanceof NoData ? 0 : 1)
        .shown();
  }

  @Test
  void idsOfAllPicturesOnAPageDiffer() {
    List<String> ids = new ArrayList<>();
    for (Chart chart : SampleCharts.all()) {
      for (Size size : Size.values()) {
        Matcher matcher = ID.matcher(Rendering.svgInPage(chart, size, Language.VI));
        Set<String> own = new HashSet<>();
        while (matcher.find()) {
          own.add(matcher.group(1));
        }
        ids.addAll(own);
      }
    }
    assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void textIsSetInOneFamilyWithWeights() {
    String svg = new String(
        Rendering.svg(SampleLoans.portfolio(), Language.VI, "../fonts/"), StandardCharsets.UTF_8);

    assertThat(svg)
        .contains("src:url('../fonts/BeVietnamPro-SemiBold.ttf')")
        .contains("font-weight=\"600\"")
        .doesNotContain("Be Vietnam Pro SemiBold")
        .doesNotContain("Dialog");
  }

  @Test
  void anUnknownMonthIsAGapInTheLine() {
    String svg = Rendering.svgInPage(SampleLoans.parOverMonths(), Size.WIDE, Language.VI);

    assertThat(words(svg)).contains("01/2025").contains("PAR30: 5,1%").doesNotContain("null");
    assertThat(new String(
            Rendering.csv(SampleLoans.parOverMonths(), Language.VI), StandardCharsets.UTF_8))
        .contains("2024-12,12/2024,,,,,missing,missing,missing,missing\n");
  }

  /** Of 14 months one is not known, so that 11 pieces join two of them; a break takes one of these away. */
  @Test
  void aLineIsNotDrawnAcrossABreak() {
    Lines marked = SampleCourses.badDebtWithMarks();

    assertThat(pieces(Rendering.svgInPage(marked.before(Backdrop.NONE), Size.WIDE, Language.VI)))
        .isEqualTo(11);
    assertThat(pieces(Rendering.svgInPage(marked, Size.WIDE, Language.VI))).isEqualTo(10);
  }

  /** The pieces of lines, which have their colour from the group around them. */
  private static long pieces(String svg) {
    return Pattern.compile("<line clip-path=\"[^\"]*\" fill=\"none\" x1=")
        .matcher(svg)
        .results()
        .count();
  }

  @Test
  void marksAreNumberedInTheOrderOfTimeAndToldBelowThePlot() {
    for (Size size : Size.values()) {
      assertThat(words(Rendering.svgInPage(SampleCourses.badDebtWithMarks(), size, Language.VI)))
          .contains("1 2 3 4 5 ")
          .contains("01/07/2024: Luật Hợp tác xã 2023 có hiệu lực (Văn bản số 17)")
          .contains("Đứt chuỗi từ 08/2024: định nghĩa đổi từ A sang B")
          .contains("01/07/2025: Hợp nhất Hải Dương và Hải Phòng, chính quyền hai cấp");
    }
  }

  /** Of five marks, each above the plot and below it; a disc and a square are 15 wide. */
  @Test
  void numbersOfMarksDoNotOverlap() {
    for (Size size : Size.values()) {
      List<Point2D> middles = Pattern.compile(
              "<circle cx=\"([0-9.]+)\" cy=\"([0-9.]+)\"[^>]* r=\"7.5\"|<rect[^>]* width=\"15\" x=\"([0-9.]+)\" y=\"([0-9.]+)\"")
          .matcher(Rendering.svgInPage(SampleCourses.badDebtWithMarks(), size, Language.VI))
          .results()
          .<Point2D>map(found -> found.group(1) == null
              ? new Point2D.Double(
                  Double.parseDouble(found.group(3)) + 7.5,
                  Double.parseDouble(found.group(4)) + 7.5)
              : new Point2D.Double(
                  Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2))))
          .toList();

      assertThat(middles)
          .hasSize(10)
          .allSatisfy(one -> assertThat(middles.stream().filter(other -> other.distance(one) < 15))
              .hasSize(1));
    }
  }

  @Test
  void theTableTellsMarksInTheRowOfTheFirstStepThatTheyTouch() {
    assertThat(new String(
            Rendering.csv(SampleCourses.badDebtWithMarks(), Language.VI), StandardCharsets.UTF_8))
        .startsWith("month,month_name,city,city_status,plan,marks\n2024-06,06/2024,6.1,ok,5,\n")
        .contains("2024-07,07/2024,6.4,ok,5,01/07/2024: Luật Hợp tác xã 2023 có hiệu lực\n")
        .contains("Đứt chuỗi từ 08/2024: định nghĩa đổi từ A sang B");
  }

  @Test
  void aPlanIsALineInTheLegendAndAColumnOfTheTable() {
    for (Size size : Size.values()) {
      assertThat(
              words(Rendering.svgInPage(SampleCourses.scoresWithPlanAndBands(), size, Language.VI)))
          .contains("Kế hoạch 2026: 50,0");
      assertThat(words(Rendering.svgInPage(SampleCourses.badDebtWithMarks(), size, Language.VI)))
          .contains("Kế hoạch ");
    }
    assertThat(SampleCourses.scoresWithPlanAndBands().table(Language.VI).csv()).isEqualTo("""
        round,round_name,city,plan,band
        2023H1,2023H1,8.5,,Mức 0 (0–10)
        2024H1,2024H1,28.1,,Mức 2 (25–45)
        2025H1,2025H1,45,,Mức 3 (45–65)
        2026H1,2026H1,48.2,50,Mức 3 (45–65)
        """);
  }

  /** The value axis ends a little above the plan of 50, so that no value lies in the level from 65. */
  @Test
  void bandsOfThePlotAreInTheLegendWithTheirLimits() {
    assertThat(words(
            Rendering.svgInPage(SampleCourses.scoresWithPlanAndBands(), Size.WIDE, Language.VI)))
        .contains("Mức 0 (0–10) Mức 1 (10–25) Mức 2 (25–45) Mức 3 (45–65)")
        .doesNotContain("Mức 4");
  }

  @Test
  void aPlanOfOtherStepsIsRefused() {
    Backdrop shorter = Backdrop.NONE.with(
        Optional.of(new Series(Label.of("plan", "Kế hoạch"), List.of(Datum.of(5)))), List.of());

    assertThatThrownBy(() -> SampleCourses.badDebtWithMarks().before(shorter))
        .hasMessageContaining("a plan of 1 values for 14 steps");
  }

  @Test
  void aMarkBeyondTheStepsOfAChartIsRefused() {
    Lines marked = SampleCourses.badDebtWithMarks();
    Backdrop late = new Backdrop(List.of(TimeMark.breaking(
        14,
        Bilingual.of("08/2025", "08/2025"),
        Bilingual.of("lý do", "a reason"),
        List.of("city"))));

    assertThatThrownBy(() -> marked.before(late)).hasMessageContaining("14 steps");
    assertThat(marked.before(Backdrop.NONE).table(Language.VI).csv()).doesNotContain("marks");
  }

  @Test
  void aChartWithoutFiguresSaysSo() {
    Chart empty = new GroupedBars(
        SampleLoans.creditAccess().caption(),
        new Label("level", "Mức độ", "Level"),
        new Matrix(
            List.of(Category.of(Label.of("l0", "Mức 0"))),
            List.of(new Series(Label.of("share", "Tỷ trọng"), List.of(Datum.missing())))),
        Palette.CATEGORICAL,
        Orientation.VERTICAL);

    assertThat(words(Rendering.svgInPage(empty, Size.WIDE, Language.VI)))
        .contains("Chưa có số liệu (no data)");
  }

  @Test
  void aUnitWhoseFigureIsWithheldIsNotCountedAmongThoseWithoutData() {
    Chart ranked = RankedBars.of(
        SampleLoans.creditAccess().caption(),
        new Label("commune", "Xã", "Commune"),
        Stream.of(
                Datum.of(20),
                Datum.none(DatumStatus.SUPPRESSED),
                Datum.missing(),
                Datum.none(DatumStatus.UNDEFINED))
            .map(datum -> new RankedBars.Bar(
                Label.of("u" + datum.status().id(), "Xã"), datum, OptionalLong.empty()))
            .toList(),
        new RankedBars.Limits(5, 5, 5),
        Optional.empty());

    assertThat(words(Rendering.svgInPage(ranked, Size.WIDE, Language.VI)))
        .contains("Chưa có số liệu: 2 đơn vị", "Được che: 1 đơn vị");
    assertThat(words(Rendering.svgInPage(ranked, Size.WIDE, Language.EN)))
        .contains("Units without data: 2", "Units withheld: 1");
  }

  @Test
  void aPlanIsShownWhereNothingIsKnownOfWhatWasReached() {
    Chart planned = new BarsWithTarget(
        SampleLoans.creditAccess().caption(),
        new Label("mode", "Hình thức", "Mode"),
        List.of(Category.of(Label.of("lease", "Thuê")), Category.of(Label.of("other", "Khác"))),
        new Series(
            Label.of("actual", "Thực hiện"),
            List.of(Datum.none(DatumStatus.UNDEFINED), Datum.none(DatumStatus.SUPPRESSED))),
        new Series(Label.of("target", "Kế hoạch"), List.of(Datum.of(20), Datum.missing())));

    assertThat(words(Rendering.svgInPage(planned, Size.WIDE, Language.VI)))
        .contains("không xác định / KH 20,0", "được che")
        .doesNotContain("0,0 / KH");
  }

  /** All text of a picture, in drawing order, lines joined by one space. */
  private static String words(String svg) {
    StringBuilder words = new StringBuilder();
    Matcher matcher = Pattern.compile("<text[^>]*>([^<]*)<").matcher(svg);
    while (matcher.find()) {
      words.append(matcher.group(1).strip()).append(' ');
    }
    return words.toString();
  }
}
