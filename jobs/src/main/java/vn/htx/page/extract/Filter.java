package vn.htx.page.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.htx.catalog.Domain;
import vn.htx.catalog.Field;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.model.Bilingual;
import vn.htx.model.Coded;
import vn.htx.model.Sector;
import vn.htx.model.SizeClass;
import vn.htx.model.UnitLevel;
import vn.htx.model.ValueStatus;
import vn.htx.page.Scope;

/** By what figures are chosen. */
public enum Filter {
  INDICATOR(IndicatorValues.INDICATOR_ID, Bilingual.of("Chỉ tiêu", "Indicator")),
  /** All indicators of a domain. */
  DOMAIN(IndicatorValues.INDICATOR_ID, Bilingual.of("Lĩnh vực số liệu", "Domain")),
  LEVEL(IndicatorValues.UNIT_LEVEL),
  UNIT(IndicatorValues.UNIT_CODE),
  PERIOD(IndicatorValues.PERIOD),
  SECTOR(IndicatorValues.SECTOR),
  SIZE_CLASS(IndicatorValues.SIZE_CLASS),
  READINESS_LEVEL(IndicatorValues.READINESS_LEVEL),
  CATEGORY(IndicatorValues.CATEGORY),
  STATUS(IndicatorValues.STATUS);

  private final Field column;
  private final Bilingual label;

  Filter(Field column) {
    this(column, column.column().label());
  }

  Filter(Field column, Bilingual label) {
    this.column = column;
    this.label = label;
  }

  /** Its name in an address. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Bilingual label() {
    return label;
  }

  /** The column of {@code indicator_values} that it looks at. */
  Field column() {
    return column;
  }

  /** The values that are known before a version is read; those of a version's figures come on top. */
  List<String> declared(Scope scope) {
    return switch (this) {
      case INDICATOR -> scope.catalog().indicators().stream().map(Indicator::id).toList();
      case DOMAIN -> scope.catalog().domains().stream().map(Domain::id).toList();
      case LEVEL -> codes(UnitLevel.values());
      case PERIOD -> List.of(Filters.LATEST);
      case SECTOR -> codes(Sector.values());
      case SIZE_CLASS -> codes(SizeClass.values());
      case STATUS -> codes(ValueStatus.values());
      case UNIT, READINESS_LEVEL, CATEGORY -> List.of();
    };
  }

  /** Whether a version's figures have values of their own. */
  boolean isOpen() {
    return switch (this) {
      case INDICATOR, DOMAIN, LEVEL, STATUS -> false;
      case UNIT, PERIOD, SECTOR, SIZE_CLASS, READINESS_LEVEL, CATEGORY -> true;
    };
  }

  static Optional<Filter> find(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }

  private static List<String> codes(Coded[] list) {
    return Stream.of(list).map(Coded::code).toList();
  }
}
