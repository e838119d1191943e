package vn.htx.page.crosstab;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.model.Bilingual;
import vn.htx.model.UnitLevel;

/** Something by which figures can be laid out in rows or columns. Its code is a public contract. */
public enum Breakdown {
  SECTOR(IndicatorValues.SECTOR),
  CATEGORY(IndicatorValues.CATEGORY),
  SIZE_CLASS(IndicatorValues.SIZE_CLASS),
  READINESS_LEVEL(IndicatorValues.READINESS_LEVEL),
  OLD_DISTRICT(UnitLevel.OLD_DISTRICT),
  COMMUNE(UnitLevel.COMMUNE),
  PERIOD(IndicatorValues.PERIOD);

  private final IndicatorValues column;
  private final Optional<UnitLevel> level;
  private final Bilingual label;

  Breakdown(IndicatorValues column) {
    this.column = column;
    this.level = Optional.empty();
    this.label = column.column().label();
  }

  Breakdown(UnitLevel level) {
    this.column = IndicatorValues.UNIT_CODE;
    this.level = Optional.of(level);
    this.label = level.label();
  }

  /** Its name in an address. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Bilingual label() {
    return label;
  }

  /** The column of {@code indicator_values} that holds its codes. */
  IndicatorValues column() {
    return column;
  }

  /** The level of the units that it is made of; empty where it is of no units. */
  public Optional<UnitLevel> level() {
    return level;
  }

  boolean isOfUnits() {
    return level.isPresent();
  }

  /**
   * Whether its codes part the whole, so that amounts may be added over them. An indicator's own categories may
   * overlap, and of units some observations may have none.
   */
  boolean isPartition() {
    return switch (this) {
      case SECTOR, SIZE_CLASS, READINESS_LEVEL -> true;
      case CATEGORY, OLD_DISTRICT, COMMUNE, PERIOD -> false;
    };
  }

  static Optional<Breakdown> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
