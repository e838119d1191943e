package vn.htx.catalog.common;

import java.util.List;
import java.util.Map;
import vn.htx.catalog.Table;
import vn.htx.model.Coded;
import vn.htx.model.UnitLevel;

/** The tables and code lists of no domain. {@link Survey} is declared here; the readiness domain scores it. */
public final class CommonTables {
  public static final List<Table> ALL = List.of(
      Units.TABLE,
      Crosswalk.TABLE,
      Targets.TABLE,
      Rejected.TABLE,
      RejectedAnswers.TABLE,
      Skipped.TABLE,
      DoubtfulLinks.TABLE,
      RowAccounting.TABLE,
      Notices.TABLE,
      IndicatorValues.TABLE,
      PlanValues.TABLE,
      Comparisons.TABLE,
      Facts.TABLE,
      FactFigures.TABLE,
      IndicatorList.TABLE,
      DictionaryColumns.TABLE);

  /** Code lists by the name that contracts give them. */
  public static final Map<String, List<Coded>> CODES =
      Map.of("unit_level", List.of(UnitLevel.values()));

  private CommonTables() {}
}
