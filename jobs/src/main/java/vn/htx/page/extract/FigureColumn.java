package vn.htx.page.extract;

import java.util.Optional;
import java.util.function.Function;
import vn.htx.catalog.common.IndicatorList;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.model.Bilingual;

/** The columns of a figure, in their order. Names of codes are in the language that is asked for. */
public enum FigureColumn {
  INDICATOR_ID(IndicatorValues.INDICATOR_ID),
  INDICATOR_VI(
      "indicator_vi",
      IndicatorList.LABEL_VI.column().label(),
      "Name of the indicator in Vietnamese.",
      figure -> Optional.of(figure.indicator().label().vi())),
  INDICATOR_EN(
      "indicator_en",
      IndicatorList.LABEL_EN.column().label(),
      "Name of the indicator in English.",
      figure -> Optional.of(figure.indicator().label().en())),
  DOMAIN(
      "domain",
      IndicatorList.DOMAIN.column().label(),
      "What the indicator is about.",
      figure -> Optional.of(figure.domain())),
  UNIT_OF_MEASURE(
      "unit_of_measure",
      IndicatorList.UNIT.column().label(),
      "What value, ci_low and ci_high are counted in.",
      figure -> Optional.of(figure.indicator().unit().stored())),
  UNIT_LEVEL(IndicatorValues.UNIT_LEVEL),
  UNIT_CODE(IndicatorValues.UNIT_CODE),
  UNIT_NAME(
      "unit_name",
      Bilingual.of("Tên đơn vị", "Unit name"),
      "Name of the unit on the as-of day; empty for a cooperative.",
      Figure::unitName),
  PERIOD(IndicatorValues.PERIOD),
  SECTOR(IndicatorValues.SECTOR),
  SECTOR_NAME(IndicatorValues.SECTOR, Bilingual.of("Tên lĩnh vực", "Sector name")),
  SIZE_CLASS(IndicatorValues.SIZE_CLASS),
  SIZE_CLASS_NAME(IndicatorValues.SIZE_CLASS, Bilingual.of("Tên quy mô", "Size class name")),
  READINESS_LEVEL(IndicatorValues.READINESS_LEVEL),
  READINESS_LEVEL_NAME(
      IndicatorValues.READINESS_LEVEL, Bilingual.of("Tên mức sẵn sàng số", "Readiness level name")),
  CATEGORY(IndicatorValues.CATEGORY),
  CATEGORY_NAME(IndicatorValues.CATEGORY, Bilingual.of("Tên phân tổ", "Category name")),
  VALUE(IndicatorValues.VALUE),
  NUMERATOR(IndicatorValues.NUMERATOR),
  DENOMINATOR(IndicatorValues.DENOMINATOR),
  /** Not told where the figure is withheld. */
  N(IndicatorValues.N),
  SE(IndicatorValues.SE),
  CI_LOW(IndicatorValues.CI_LOW),
  CI_HIGH(IndicatorValues.CI_HIGH),
  INTERVAL_KIND(IndicatorValues.INTERVAL_KIND),
  STATUS(IndicatorValues.STATUS),
  REASON(
      IndicatorValues.REASON.id(),
      IndicatorValues.REASON.column().label(),
      IndicatorValues.REASON.column().meaning(),
      figure -> Optional.of(figure.reason()).filter(reason -> !reason.isEmpty())),
  DEFINITION_VERSION(IndicatorValues.DEFINITION_VERSION),
  OFFICIAL(IndicatorValues.OFFICIAL),
  SYNTHETIC(IndicatorValues.SYNTHETIC);

  private final DataColumn column;
  private final Function<Figure, Optional<String>> cell;

  /** A column as it is stored. */
  FigureColumn(IndicatorValues stored) {
    this.column = DataColumn.of(stored);
    this.cell = figure -> figure.stored(stored);
  }

  /** The names of a column's codes. */
  FigureColumn(IndicatorValues coded, Bilingual label) {
    this(
        coded.id() + "_name",
        label,
        "Name of the code in %s.".formatted(coded.id()),
        figure -> Optional.of(figure.name(coded)));
  }

  FigureColumn(
      String id, Bilingual label, String meaning, Function<Figure, Optional<String>> cell) {
    this.column = new DataColumn(id, label, meaning, DataColumn.Kind.TEXT);
    this.cell = cell;
  }

  public DataColumn column() {
    return column;
  }

  /** Its cell of a figure; empty where it is not known. */
  Optional<String> cell(Figure figure) {
    return cell.apply(figure);
  }
}
