package vn.htx.page.extract;

import java.util.Map;
import java.util.Optional;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.model.Bilingual;
import vn.htx.model.Language;
import vn.htx.model.UnitLevel;
import vn.htx.model.ValueStatus;
import vn.htx.page.CodeNames;
import vn.htx.page.Scope;
import vn.htx.page.UnitNames;
import vn.htx.query.Answer;

/** A row of {@code indicator_values} with the names of its codes. */
final class Figure {
  private final Answer.Row row;
  private final Indicator indicator;
  private final Names names;

  /** What codes are called in a version, in one language. */
  record Names(Scope scope, UnitNames units, Map<String, String> domains, Language language) {}

  Figure(Answer.Row row, Indicator indicator, Names names) {
    this.row = row;
    this.indicator = indicator;
    this.names = names;
  }

  Indicator indicator() {
    return indicator;
  }

  String domain() {
    return names.domains().getOrDefault(indicator.id(), "");
  }

  /** A stored cell as plain text; empty where it is null, or the number behind a figure that is withheld. */
  Optional<String> stored(IndicatorValues column) {
    if (column == IndicatorValues.N && isWithheld()) {
      return Optional.empty();
    }
    return DataColumn.of(column).kind() == DataColumn.Kind.NUMBER
        ? row.decimal(column.id()).map(DataColumn::written)
        : row.findText(column.id());
  }

  private boolean isWithheld() {
    return row.text(IndicatorValues.STATUS.id()).equals(ValueStatus.SUPPRESSED.code());
  }

  /** The unit's name; empty for a cooperative, which is found by its id. */
  Optional<String> unitName() {
    String code = row.text(IndicatorValues.UNIT_CODE.id());
    String level = row.text(IndicatorValues.UNIT_LEVEL.id());
    if (level.equals(UnitLevel.COOPERATIVE.code())) {
      return Optional.empty();
    }
    return Optional.of(
        level.equals(UnitLevel.CITY.code())
            ? UnitNames.CITY.in(names.language())
            : names.units().name(code));
  }

  /** The name of a code of a breakdown; the code itself where it has none. */
  String name(IndicatorValues column) {
    String code = row.text(column.id());
    return new CodeNames(names.scope())
        .find(indicator, column, code)
        .map(name -> name.in(names.language()))
        .orElse(code);
  }

  String reason() {
    String reason = row.findText(IndicatorValues.REASON.id()).orElse("");
    return names.language() == Language.VI
        ? Bilingual.vietnameseOf(reason)
        : Bilingual.englishOf(reason);
  }
}
