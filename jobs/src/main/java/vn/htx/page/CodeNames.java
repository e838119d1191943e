package vn.htx.page;

import java.util.Optional;
import vn.htx.catalog.Field;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.model.Bilingual;
import vn.htx.model.Coded;
import vn.htx.model.Sector;
import vn.htx.model.SizeClass;

/** What the codes of breakdowns are called in a version. */
public record CodeNames(Scope scope) {
  /** All of a breakdown together. */
  public static final Bilingual ALL = Bilingual.of("Tất cả", "All");

  /** The name of a code of a breakdown's column; empty where it has none. */
  public Optional<Bilingual> find(Indicator indicator, Field column, String code) {
    if (code.equals(Value.TOTAL)) {
      return Optional.of(ALL);
    }
    if (column == IndicatorValues.SECTOR) {
      return Coded.find(Sector.class, code).map(Sector::label);
    }
    if (column == IndicatorValues.SIZE_CLASS) {
      return Coded.find(SizeClass.class, code).map(SizeClass::label);
    }
    if (column == IndicatorValues.CATEGORY) {
      return indicator.categories().flatMap(each -> each.name(code, scope.names()));
    }
    return Optional.ofNullable(scope.names(column).get(code));
  }
}
