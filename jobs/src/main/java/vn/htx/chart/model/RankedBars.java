package vn.htx.chart.model;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.htx.model.Bilingual;
import vn.htx.model.Language;

/**
 * Units ordered by value, the greatest first, equal values by id. When there are more, only the first {@code top} and
 * the last {@code bottom} are drawn. Units with few observations follow below, grey, without a rank and by name, so
 * that their order is not read as a ranking. Units without a value are not drawn. {@code average} is drawn as a dashed
 * line.
 *
 * @param drawn the rows of the picture from top to bottom, however many units there are
 * @param silent how many units have no value
 * @param withheld how many of them have one that is withheld
 */
public record RankedBars(
    Caption caption,
    Label unitName,
    List<DrawnRow> drawn,
    Limits limits,
    long silent,
    long withheld,
    Optional<Average> average)
    implements Chart {
  private static final Bilingual BETWEEN = Bilingual.of("đơn vị ở giữa", "units between");
  private static final Bilingual MORE_FEW =
      Bilingual.of("đơn vị khác ít quan sát", "more units with few observations");

  /** One unit; {@code n} is the number of observations behind its value. */
  public record Bar(Label unit, Datum value, OptionalLong n) {}

  /** The value of all units together, with its name. */
  public record Average(Label label, Datum value) {}

  /** The greatest number of rows drawn of each kind. */
  public record Limits(int top, int bottom, int few) {}

  public RankedBars {
    drawn = List.copyOf(drawn);
  }

  /**
   * Ranks units.
   *
   * @param bars of all units, in any order
   */
  public static RankedBars of(
      Caption caption, Label unitName, List<Bar> bars, Limits limits, Optional<Average> average) {
    Matrix.unique("unit", bars.stream().map(bar -> bar.unit().id()).toList());
    return new RankedBars(
        caption,
        unitName,
        rows(bars, limits),
        limits,
        bars.stream().filter(bar -> bar.value().value().isEmpty()).count(),
        with(bars, DatumStatus.SUPPRESSED).count(),
        average);
  }

  @Override
  public ChartTable table(Language language) {
    List<ChartTable.ChartColumn> columns = List.of(
        new ChartTable.ChartColumn(
            new Label("rank", "Hạng", "Rank"),
            ChartTable.Kind.NUMBER,
            ChartTable.Audience.EVERYONE),
        ChartTable.machine(unitName.id(), ChartTable.Kind.TEXT),
        ChartTable.text(unitName.id() + "_name", unitName.vi(), unitName.en()),
        ChartTable.number(new Label("value", caption.unit().vi(), caption.unit().en())),
        ChartTable.number(new Label("n", "n", "n")),
        ChartTable.machine("status", ChartTable.Kind.TEXT));
    List<List<ChartTable.Cell>> rows = drawn.stream()
        .filter(row -> row.bar().isPresent())
        .map(row -> cells(row.rank(), row.bar().orElseThrow(), language))
        .toList();
    return new ChartTable(columns, rows);
  }

  private List<ChartTable.Cell> cells(OptionalInt rank, Bar bar, Language language) {
    return List.of(
        ChartTable.Cell.count(
            rank.isPresent() ? OptionalLong.of(rank.getAsInt()) : OptionalLong.empty()),
        ChartTable.Cell.text(bar.unit().id()),
        ChartTable.Cell.text(bar.unit().in(language)),
        ChartTable.Cell.value(bar.value(), caption.unit(), language),
        ChartTable.Cell.count(bar.n()),
        ChartTable.Cell.text(bar.value().status().id()));
  }

  /** Why a row is drawn; {@link #GAP} replaces the units left out. */
  public enum Place {
    TOP,
    BOTTOM,
    FEW,
    GAP
  }

  /** One row of the picture: a unit, or the words in place of the units left out. */
  public record DrawnRow(Label name, Optional<Bar> bar, OptionalInt rank, Place place) {
    public Datum value() {
      return bar.map(Bar::value).orElse(Datum.missing());
    }
  }

  private static Comparator<Bar> byName() {
    Collator vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
    return Comparator.comparing((Bar bar) -> bar.unit().vi(), vietnamese)
        .thenComparing(bar -> bar.unit().id());
  }

  private static List<DrawnRow> rows(List<Bar> bars, Limits limits) {
    Comparator<Bar> order = Comparator.comparing(
            (Bar bar) -> bar.value().value().orElse(BigDecimal.ZERO), Comparator.reverseOrder())
        .thenComparing(bar -> bar.unit().id());
    List<Bar> ranked = with(bars, DatumStatus.OK).sorted(order).toList();
    List<Bar> few = with(bars, DatumStatus.FEW).toList();
    List<DrawnRow> rows = new ArrayList<>();
    boolean all = ranked.size() <= limits.top() + limits.bottom();
    for (int i = 0; i < ranked.size(); i++) {
      boolean top = all || i < limits.top();
      if (top || i >= ranked.size() - limits.bottom()) {
        rows.add(ranked(ranked.get(i), i + 1, top ? Place.TOP : Place.BOTTOM));
      } else if (i == limits.top()) {
        rows.add(gap("between", ranked.size() - limits.top() - limits.bottom(), BETWEEN));
      }
    }
    firstByName(few, limits.few())
        .forEach(bar ->
            rows.add(new DrawnRow(bar.unit(), Optional.of(bar), OptionalInt.empty(), Place.FEW)));
    if (few.size() > limits.few()) {
      rows.add(gap("few", few.size() - limits.few(), MORE_FEW));
    }
    return rows;
  }

  /** The first of many without sorting all of them, as comparing names takes long. */
  private static List<Bar> firstByName(List<Bar> bars, int most) {
    Comparator<Bar> order = byName();
    var first = new TreeSet<>(order);
    for (Bar bar : bars) {
      if (first.size() < most || (most > 0 && order.compare(bar, first.last()) < 0)) {
        first.add(bar);
      }
      if (first.size() > most) {
        first.pollLast();
      }
    }
    return List.copyOf(first);
  }

  private static Stream<Bar> with(List<Bar> bars, DatumStatus status) {
    return bars.stream().filter(bar -> bar.value().status() == status);
  }

  private static DrawnRow ranked(Bar bar, int rank, Place place) {
    Label name = new Label(
        bar.unit().id(), rank + ". " + bar.unit().vi(), rank + ". " + bar.unit().en());
    return new DrawnRow(name, Optional.of(bar), OptionalInt.of(rank), place);
  }

  private static DrawnRow gap(String id, int count, Bilingual words) {
    String begin = "… " + VietnameseFormat.shown(count) + " ";
    return new DrawnRow(
        new Label("gap." + id, begin + words.vi(), begin + words.en()),
        Optional.empty(),
        OptionalInt.empty(),
        Place.GAP);
  }
}
