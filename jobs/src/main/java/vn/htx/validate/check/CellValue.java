package vn.htx.validate.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.htx.config.rule.CellRule;
import vn.htx.config.rule.StandingRule;
import vn.htx.ingest.source.CellKind;
import vn.htx.text.date.DateReading;
import vn.htx.text.number.MeasureUnit;
import vn.htx.text.number.NumberStyle;
import vn.htx.text.number.Quantities;
import vn.htx.text.number.Quantity;
import vn.htx.text.number.Region;

/**
 * The value of a cell read by its column's style, with notes on what had to be decided.
 *
 * @param value empty when the cell holds no value of the column's type
 * @param isNotKnown whether the cell says that the value is not known, like an empty cell
 */
record CellValue(Optional<Object> value, boolean isNotKnown, List<StandingRule> notes) {
  /** The precision that a spreadsheet shows. */
  private static final MathContext SHOWN_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private static final int PLAIN_DIGITS = 18;

  static final CellValue NONE = new CellValue(Optional.empty(), false, List.of());

  /** No value, as in an empty cell. */
  static CellValue notKnown(StandingRule why) {
    return new CellValue(Optional.empty(), true, List.of(why));
  }

  static CellValue of(Optional<Object> value) {
    return new CellValue(value, false, List.of());
  }

  CellValue noting(StandingRule note) {
    var all = new ArrayList<>(notes);
    all.add(note);
    return new CellValue(value, isNotKnown, List.copyOf(all));
  }

  /** The number in the column's type; no value if it does not fit; rounding is noted. */
  CellValue as(TypedNumber type) {
    boolean rounds = value.filter(number -> type.rounds((BigDecimal) number)).isPresent();
    CellValue typed = map(type::of);
    return rounds && typed.value.isPresent() ? typed.noting(CellRule.NUMBER_ROUNDED) : typed;
  }

  CellValue map(Function<BigDecimal, Optional<Object>> type) {
    return new CellValue(
        value.flatMap(number -> type.apply((BigDecimal) number)), isNotKnown, notes);
  }

  /**
   * A number in the contract's unit.
   *
   * @param kind of the cell; not a date
   */
  static CellValue number(String cell, CellKind kind, ColumnStyle style, NumberColumn column) {
    if (kind.isNumber()) {
      return WorkbookNumber.read(new BigDecimal(cell).round(SHOWN_DIGITS), kind, style, column);
    }
    Optional<BigDecimal> plain = plain(cell, style.numbers());
    if (plain.isPresent()) {
      return bare(withoutNoise(plain.get()), style, column);
    }
    boolean stated = style.unit() != null && style.unit() != column.unit();
    Quantity read =
        Quantities.read(cell, style.numbers(), column.whole() && !stated, Region.BAC_BO);
    if (read.outcome() == Quantity.Outcome.NOT_KNOWN) {
      return notKnown(CellRule.NOT_KNOWN);
    }
    boolean unread =
        style.unitUnread() && read.unit().isEmpty() && read.amount().signum() != 0;
    return read.outcome() == Quantity.Outcome.NUMBER && !unread
        ? in(column, written(read.unit(), style), withoutNoise(read.amount()), notes(read, style))
        : NONE;
  }

  /** The amount without the noise of a double beyond 15 significant digits, as in {@code 60400000.000000007}. */
  private static BigDecimal withoutNoise(BigDecimal amount) {
    return amount.scale() > 0 && amount.precision() > SHOWN_DIGITS.getPrecision()
        ? amount.round(SHOWN_DIGITS)
        : amount;
  }

  /** An amount without a unit in the cell. */
  static CellValue bare(BigDecimal amount, ColumnStyle style, NumberColumn column) {
    return style.unitUnread() && amount.signum() != 0
        ? NONE
        : in(column, style.unit(), amount, List.of());
  }

  /** The unit in the cell; a bare % is the header's % per month or year, if it states one. */
  static @Nullable MeasureUnit written(Optional<MeasureUnit> beside, ColumnStyle style) {
    boolean bare = beside.filter(MeasureUnit.PERCENT::equals).isPresent();
    boolean stated = style.unit() != null && style.unit().dimension() == MeasureUnit.Dimension.RATE;
    return bare && stated ? style.unit() : beside.orElse(style.unit());
  }

  /** Fast path for most cells: digits, or digits with an unambiguous decimal point. */
  static Optional<BigDecimal> plain(String cell, NumberStyle style) {
    int length = cell.length();
    if (length > PLAIN_DIGITS) {
      return Optional.empty();
    }
    int point = -1;
    long digits = 0;
    for (int i = 0; i < length; i++) {
      char c = cell.charAt(i);
      if (c == '.' && point < 0) {
        point = i;
      } else if (c < '0' || c > '9') {
        return Optional.empty();
      } else {
        digits = 10 * digits + (c - '0');
      }
    }
    if (point < 0) {
      return Optional.of(BigDecimal.valueOf(digits));
    }
    int decimals = length - point - 1;
    boolean either = decimals == 3 && point <= 3 && cell.charAt(0) != '0';
    boolean clear = point > 0 && decimals > 0 && !either && style != NumberStyle.VIETNAMESE;
    return clear ? Optional.of(BigDecimal.valueOf(digits, decimals)) : Optional.empty();
  }

  static CellValue in(
      NumberColumn column,
      @Nullable MeasureUnit written,
      BigDecimal amount,
      List<StandingRule> notes) {
    MeasureUnit contract = column.unit();
    if (written == null || written == contract) {
      return new CellValue(Optional.of(amount), false, notes);
    }
    if (contract == null) {
      boolean bare = written == MeasureUnit.PERCENT || written == MeasureUnit.PERSON;
      boolean part = column.fraction() && written == MeasureUnit.PERCENT;
      BigDecimal said = part ? amount.movePointLeft(2) : amount;
      return new CellValue(bare ? Optional.of(said) : Optional.empty(), false, notes);
    }
    var converted = new CellValue(written.in(contract, amount).map(value -> value), false, notes);
    return amount.signum() == 0 || written == MeasureUnit.PERCENT
        ? converted
        : converted.noting(CellRule.UNIT_CONVERTED);
  }

  private static List<StandingRule> notes(Quantity read, ColumnStyle style) {
    if (read.notes().isEmpty()) {
      return List.of();
    }
    var notes = new ArrayList<StandingRule>();
    for (Quantity.Note note : read.notes()) {
      switch (note) {
        case APPROXIMATE -> notes.add(CellRule.NUMBER_ABOUT);
        case AGAINST_STYLE -> notes.add(CellRule.NUMBER_STYLE);
        case BY_COLUMN_STYLE -> {
          if (style.numbers() == NumberStyle.ENGLISH
              || read.amount().stripTrailingZeros().scale() > 0) {
            notes.add(CellRule.NUMBER_BY_COLUMN);
          }
        }
        case WORD_FOR_ZERO -> notes.add(CellRule.WORD_FOR_ZERO);
        case IN_PARENTHESES -> notes.add(CellRule.NUMBER_IN_PARENTHESES);
        case UNIT_CONVERTED, SPACED_GROUPS, SCIENTIFIC -> {
          // noted by the conversion, or not worth a note
        }
      }
    }
    return notes;
  }

  /** A date; a period is read as its last day. */
  static CellValue day(String cell, ColumnStyle style) {
    Optional<DateReading> read = DateReading.read(cell, style.dates(), style.serialShift());
    CellValue value = of(read.map(DateReading::date));
    for (DateReading.Note note : read.map(DateReading::notes).orElse(Set.of())) {
      value = switch (note) {
        case TWO_DIGIT_YEAR -> value.noting(CellRule.DATE_TWO_DIGIT_YEAR);
        case AMBIGUOUS_ORDER -> style.datesContested() ? value.noting(CellRule.DATE_ORDER) : value;
        case AGAINST_STYLE, ZONE_SHIFTED -> value.noting(CellRule.DATE_ORDER);
        case SERIAL -> value.noting(CellRule.DATE_SERIAL);
        case PERIOD_LAST_DAY -> value.noting(CellRule.DATE_PERIOD);
        case TIME_DROPPED, WORDS -> value;
      };
    }
    return value;
  }
}
