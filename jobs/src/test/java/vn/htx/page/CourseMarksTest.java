package vn.htx.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.htx.catalog.Catalog;
import vn.htx.catalog.Indicator;
import vn.htx.chart.model.Backdrop;
import vn.htx.chart.model.Datum;
import vn.htx.chart.model.DatumStatus;
import vn.htx.chart.model.Label;
import vn.htx.chart.model.TimeMark;
import vn.htx.dashboard.DemoVersion;
import vn.htx.model.Annotation;
import vn.htx.model.Bilingual;
import vn.htx.model.Period;

/** Which dates and breaks are marked between which periods. */
class CourseMarksTest {
  private static final Catalog CATALOG = DemoVersion.SCOPE.catalog();
  private static final Indicator PAR30 = CATALOG.indicator("par30").orElseThrow();
  private static final Label CITY = new Label("city", "Toàn thành phố", "The city");

  private static Annotation on(String date, String scope) {
    return new Annotation(
        date + scope,
        LocalDate.parse(date),
        Optional.empty(),
        Bilingual.of("Mốc " + date, "Event of " + date),
        scope,
        Bilingual.of("Luật 1", "Law 1"),
        Optional.of(URI.create("https://example.org/1")));
  }

  private static Backdrop marks(
      List<String> periods, List<Annotation> dates, CourseMarks.Line... lines) {
    Scope scope = DemoVersion.SCOPE.with(
        new Annotations(() -> new Annotations.Read(dates, List.of())), Map.of());
    List<Period> steps =
        periods.stream().map(code -> Period.find(code).orElseThrow()).toList();
    return CourseMarks.of(scope, List.of(PAR30), steps, List.of(lines));
  }

  private static Value figure(String period, String value, DatumStatus status, String definition) {
    return new Value(
        "par30",
        "31",
        Period.find(period).orElseThrow(),
        Value.TOTAL,
        Value.TOTAL,
        Value.TOTAL,
        Value.TOTAL,
        new Datum(Optional.of(value).filter(text -> !text.isEmpty()).map(BigDecimal::new), status),
        9,
        status == DatumStatus.OK ? "" : "địa giới khác / other boundaries",
        definition);
  }

  private static CourseMarks.Line line(Label name, Value... values) {
    return new CourseMarks.Line(name, new Values(List.of(values)));
  }

  @Test
  void aDateStandsBeforeTheFirstPeriodThatItTouches() {
    assertThat(marks(
                List.of("2024H1", "2024H2", "2025H1", "2025H2"),
                List.of(on("2025-07-01", "all"), on("2024-08-12", "all")))
            .marks())
        .extracting(
            TimeMark::step, mark -> mark.told().vi(), mark -> mark.told().en())
        .containsExactly(
            tuple(1, "12/08/2024: Mốc 2024-08-12", "12/08/2024: Event of 2024-08-12"),
            tuple(3, "01/07/2025: Mốc 2025-07-01", "01/07/2025: Event of 2025-07-01"));
    assertThat(marks(List.of("2025-06-30", "2025-12-31"), List.of(on("2025-07-01", "all")))
            .marks())
        .extracting(TimeMark::step)
        .containsExactly(1);
  }

  @Test
  void aDateBeforeOrWithinTheFirstPeriodAndOneAfterTheLastAreLeftOut() {
    assertThat(marks(
                List.of("2024-07", "2024-08"),
                List.of(on("2024-06-30", "all"), on("2024-07-31", "all"), on("2024-09-01", "all")))
            .marks())
        .isEmpty();
  }

  @Test
  void onlyDatesOfTheIndicatorsOrTheirDomainAreMarked() {
    assertThat(marks(
                List.of("2024-07", "2024-08"),
                Stream.of("all", "credit", "par30", "par90", "land")
                    .map(scope -> on("2024-08-12", scope))
                    .toList())
            .marks())
        .hasSize(3);
  }

  @Test
  void aNewDefinitionBreaksTheSeriesWhereItsFirstFigureStandsAlsoAfterAGap() {
    TimeMark mark = marks(
            List.of("2024-06", "2024-07", "2024-08", "2024-09"),
            List.of(),
            line(
                CITY,
                figure("2024-06", "5", DatumStatus.OK, "A"),
                figure("2024-08", "6", DatumStatus.OK, "B"),
                figure("2024-09", "7", DatumStatus.OK, "B")))
        .marks()
        .get(0);

    assertThat(mark.step()).isEqualTo(2);
    assertThat(mark.interrupted()).containsExactly("city");
    assertThat(mark.told().vi()).isEqualTo("Đứt chuỗi từ 08/2024: định nghĩa đổi từ A sang B");
    assertThat(mark.told().en())
        .isEqualTo("Break in the series from 08/2024: the definition changed from A to B");
  }

  @Test
  void figuresThatAreNotComparableBreakTheSeriesOnceWithTheirReason() {
    assertThat(marks(
                List.of("2025-05", "2025-06", "2025-07", "2025-08"),
                List.of(),
                line(
                    CITY,
                    figure("2025-05", "5", DatumStatus.NOT_COMPARABLE, "A"),
                    figure("2025-06", "6", DatumStatus.NOT_COMPARABLE, "A"),
                    figure("2025-07", "7", DatumStatus.OK, "A"),
                    figure("2025-08", "7", DatumStatus.OK, "A")))
            .marks())
        .extracting(
            TimeMark::step, mark -> mark.text().vi(), mark -> mark.text().en())
        .containsExactly(tuple(2, "địa giới khác", "other boundaries"));
  }

  @Test
  void aBreakOfOneOfSeveralLinesNamesIt() {
    assertThat(marks(
                List.of("2024-07", "2024-08"),
                List.of(),
                line(
                    CITY,
                    figure("2024-07", "5", DatumStatus.OK, "A"),
                    figure("2024-08", "6", DatumStatus.OK, "B")),
                line(
                    new Label("other", "Nơi khác", "Elsewhere"),
                    figure("2024-07", "5", DatumStatus.OK, "A"),
                    figure("2024-08", "6", DatumStatus.OK, "A")))
            .marks())
        .extracting(mark -> mark.text().en(), TimeMark::interrupted)
        .containsExactly(tuple("The city: the definition changed from A to B", List.of("city")));
  }
}
