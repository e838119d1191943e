package vn.htx.chart.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import vn.htx.chart.ground.Ground;
import vn.htx.model.Language;

/**
 * Units where they are. Rates colour their shapes; amounts and counts, of which a large unit has more for being large,
 * are discs whose area is proportional to them. A unit of the ground that is not among {@code units} has no value;
 * units that are nowhere on the ground stand in the table alone.
 *
 * @param palette of the classes of rates, light for the least values
 */
public record UnitMap(
    Caption caption, Label unitName, Ground ground, Form form, Palette palette, List<Unit> units)
    implements Chart {
  /** Into how many classes rates are divided. */
  public static final int CLASSES = 5;

  /** How values are drawn. */
  public enum Form {
    COLOURS,
    DISCS
  }

  /** One unit; {@code n} is the number of observations behind its value. */
  public record Unit(Label label, Datum value, OptionalLong n) {}

  public UnitMap {
    units = List.copyOf(units);
    Matrix.unique("unit", units.stream().map(unit -> unit.label().id()).toList());
  }

  public Optional<Unit> unit(String code) {
    return units.stream().filter(unit -> unit.label().id().equals(code)).findFirst();
  }

  /** The value of a unit of the ground; missing where there is none. */
  public Datum value(String code) {
    return unit(code).map(Unit::value).orElseGet(Datum::missing);
  }

  public String name(String code, Language language) {
    return unit(code).map(unit -> unit.label().in(language)).orElse(code);
  }

  /** A unit with its value in words, such as {@code Xã Vĩnh Am: 51,5 điểm}. */
  public String told(String code, Language language) {
    Datum value = value(code);
    DisplayUnit measured = caption.unit();
    String number = value
        .value()
        .map(each -> VietnameseFormat.shown(each, measured)
            + (measured.percent() ? "" : " " + measured.in(language)).stripTrailing())
        .orElse("");
    String status = value.status().in(language);
    return "%s: %s"
        .formatted(
            name(code, language),
            number.isEmpty() || status.isEmpty()
                ? number + status
                : "%s (%s)".formatted(number, status));
  }

  /** The classes of all values that are neither withheld nor marked. */
  public ValueClasses classes() {
    return ValueClasses.of(
        units.stream()
            .filter(unit -> unit.value().status() == DatumStatus.OK)
            .flatMap(unit -> unit.value().value().stream())
            .toList(),
        CLASSES,
        caption.unit().decimals());
  }

  @Override
  public ChartTable table(Language language) {
    List<ChartTable.ChartColumn> columns = new ArrayList<>(List.of(
        ChartTable.machine(unitName.id(), ChartTable.Kind.TEXT),
        ChartTable.text(unitName.id() + "_name", unitName.vi(), unitName.en()),
        ChartTable.number(new Label("value", caption.unit().vi(), caption.unit().en())),
        ChartTable.number(new Label("n", "n", "n"))));
    if (form == Form.COLOURS) {
      columns.add(ChartTable.machine("class", ChartTable.Kind.NUMBER));
    }
    columns.add(ChartTable.machine("status", ChartTable.Kind.TEXT));
    ValueClasses classes = classes();
    return new ChartTable(
        columns, units.stream().map(unit -> cells(unit, classes, language)).toList());
  }

  private List<ChartTable.Cell> cells(Unit unit, ValueClasses classes, Language language) {
    List<ChartTable.Cell> cells = new ArrayList<>(List.of(
        ChartTable.Cell.text(unit.label().id()),
        ChartTable.Cell.text(unit.label().in(language)),
        ChartTable.Cell.value(unit.value(), caption.unit(), language),
        ChartTable.Cell.count(unit.n())));
    if (form == Form.COLOURS) {
      OptionalInt position = classes.of(unit.value());
      cells.add(ChartTable.Cell.count(
          position.isPresent() ? OptionalLong.of(position.getAsInt() + 1) : OptionalLong.empty()));
    }
    cells.add(ChartTable.Cell.text(unit.value().status().id()));
    return cells;
  }
}
