package vn.htx.page.cooperative;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Bilingual;
import vn.htx.page.NumberStyle;
import vn.htx.page.PublishedValues;
import vn.htx.page.Scope;
import vn.htx.page.UnitNames;
import vn.htx.query.Answer;

/** Values of traits as people read them. */
final class Shown {
  private static final Bilingual NOT_KNOWN = Bilingual.of("–", "–");

  /** A number that is rounded to zero is neither a rise nor a fall. */
  private static final Pattern NOTHING = Pattern.compile("[0,]+%?");

  private final Scope scope;
  private final UnitNames names;

  Shown(Scope scope, UnitNames names) {
    this.scope = scope;
    this.names = names;
  }

  /** The value of a trait in a row; "–" where it is not known. */
  Bilingual value(Trait trait, Answer.Row row) {
    return value(trait.kind(), trait.id(), row).orElse(NOT_KNOWN);
  }

  private Optional<Bilingual> value(Trait.Kind kind, String column, Answer.Row row) {
    if (kind instanceof Trait.Quantity number) {
      return row.decimal(column).map(value -> same(shown(number, value)));
    }
    if (kind instanceof Trait.Day) {
      return row.date(column).map(day -> same(VietnameseFormat.shown(day)));
    }
    return row.findText(column).filter(text -> !text.isBlank()).map(text -> code(kind, text));
  }

  UnitNames units() {
    return names;
  }

  /** The name of a code. */
  Bilingual code(Trait.Kind kind, String code) {
    if (kind instanceof Trait.Code coded) {
      return coded.names().name(code, scope.names()).orElseGet(() -> same(code));
    }
    if (kind instanceof Trait.InPeriod) {
      return PublishedValues.periodLabel(code).bilingual();
    }
    return kind instanceof Trait.Unit ? same(names.name(code)) : same(code);
  }

  private static String shown(Trait.Quantity number, BigDecimal value) {
    String shown = NumberStyle.of(number.unit()).shown(value);
    boolean isRise =
        number.isChange() && value.signum() > 0 && !NOTHING.matcher(shown).matches();
    return isRise ? "+" + shown : shown;
  }

  private static Bilingual same(String text) {
    return Bilingual.of(text, text);
  }
}
