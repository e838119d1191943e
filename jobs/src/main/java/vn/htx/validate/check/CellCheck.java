package vn.htx.validate.check;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.htx.catalog.ColumnType;
import vn.htx.catalog.Field;
import vn.htx.config.Contract;
import vn.htx.config.rule.CellRule;
import vn.htx.config.rule.IdRule;
import vn.htx.config.rule.SourceRule;
import vn.htx.config.rule.StandingRule;
import vn.htx.ingest.source.CellKind;
import vn.htx.model.Period;
import vn.htx.text.IdText;
import vn.htx.text.MatchKey;
import vn.htx.text.Placeholders;
import vn.htx.text.number.MeasureUnit;
import vn.htx.text.number.Region;
import vn.htx.text.personal.Masked;

/**
 * The compiled rules of one column. Numbers are rounded half up to the column's decimals; numbers of a workbook first
 * to the 15 digits that a spreadsheet shows.
 */
public final class CellCheck implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Field field;
  private final TypedNumber number;
  private final Set<String> headers = new LinkedHashSet<>();
  private final KeyedHash hash;
  private final @Nullable BoundRule required;
  private final BoundRule type;
  private final @Nullable BoundRule values;
  private final @Nullable Bounds range;
  private final @Nullable BoundRule shape;
  private final CodeNames codes;

  private final TextColumn text;
  private final boolean place;
  private final boolean linked;
  /** Whether it is part of a key or a reference to one, so that different cells must keep different values. */
  private final boolean naming;

  private final PersonalNumber personal;
  private final FileRules rules;
  private final @Nullable MeasureUnit unit;
  private final NumberColumn measured;
  private final HashMap<String, MeasureUnit> units;

  CellCheck(Contract.ColumnContract column, boolean naming, KeyedHash hash, FileRules rules) {
    this.naming = naming;
    this.field = column.field();
    this.number = new TypedNumber(field.type());
    this.hash = hash;
    this.rules = rules;
    place = column.place().isPresent();
    linked = column.linkage().isPresent();
    unit = MeasureUnit.find(field.column().unit(), Region.BAC_BO).orElse(null);
    units = new HashMap<>(column.units());
    personal = PersonalNumber.of(column.shape().flatMap(Contract.Shape::check).orElse(""));
    headers.add(MatchKey.of(field.id()));
    headers.add(MatchKey.of(field.column().label().vi()));
    headers.add(MatchKey.of(field.column().label().en()));
    column.headers().forEach(header -> headers.add(MatchKey.of(header)));
    required = column.required().map(BoundRule::of).orElse(null);
    type = ColumnRules.type(column);
    values = ColumnRules.values(column).orElse(null);
    range = column.range().map(stated -> Bounds.of(stated, number)).orElse(null);
    shape = column.shape().map(form -> BoundRule.of(form.rule())).orElse(null);
    measured = new NumberColumn(number.isWhole(), unit, range != null && range.isOfParts());
    text = new TextColumn(column.shape(), naming, hash);
    codes = new CodeNames(column.allowed());
  }

  public Field field() {
    return field;
  }

  /** Match keys of the headers that mean this column. */
  public Set<String> headers() {
    return headers;
  }

  /** Whether a file must have the column. */
  public boolean isRequired() {
    return required != null && required.rejects();
  }

  public boolean isHashed() {
    return field.column().isHashed();
  }

  /** The cell as displayed in the file, with dates as dates. Personal data is masked. */
  public String shown(String cell, CellKind kind, int serialShift) {
    if (isHashed()) {
      return isPlaceholder(cell) ? cell : Masked.MASK;
    }
    String shown = (isDate() && kind.isNumber() ? CellKind.DAY : kind).shown(cell, serialShift);
    return text.isTaxCode(shown) ? shown : Masked.numbers(shown);
  }

  /** The cell's value in the column's type; empty when there is none or it breaks a rule that rejects the row. */
  public Optional<Object> check(
      String cell, CellKind kind, ColumnStyle style, RowFindings findings) {
    if (cell.isEmpty()) {
      return missing(findings);
    }
    if (kind.isText()) {
      Optional<Object> simple = simple(cell, style);
      if (simple.isPresent()) {
        return simple;
      }
    }
    return closely(cell, kind, style, findings);
  }

  /** A composed id. If it is hashed, its shape is not checked; ids with different parts have different hashes. */
  public Optional<Object> composed(List<String> parts, String separator, RowFindings findings) {
    if (!isHashed()) {
      String id = String.join(separator, parts);
      return check(id, CellKind.TEXT, ColumnStyle.UNKNOWN, findings);
    }
    Optional<String> hashed = hash.of(parts.stream().map(personal::apply).toList());
    if (hashed.isEmpty()) {
      findings.add(type, field.id(), Masked.MASK);
    }
    return hashed.map(id -> id);
  }

  /** The rule that an empty cell breaks, if there is one. */
  public Optional<BoundRule> required() {
    return Optional.ofNullable(required);
  }

  /** The unit that the contract gives a header, by its match key. */
  public Optional<MeasureUnit> statedUnit(List<String> keys) {
    return keys.stream()
        .flatMap(key -> Optional.ofNullable(units.get(key)).stream())
        .findFirst();
  }

  /** The same without the fast path, for a cell that is not empty. */
  Optional<Object> closely(String cell, CellKind kind, ColumnStyle style, RowFindings findings) {
    CellValue value = value(cell, kind, style);
    if (!value.notes().isEmpty()) {
      String shown = shown(cell, kind, style.serialShift());
      value.notes().forEach(note -> findings.add(rules.of(note), field.id(), shown));
    }
    if (value.isNotKnown()) {
      return missing(findings);
    }
    if (value.value().isEmpty()) {
      boolean listed = !codes.isEmpty() && !kind.isError();
      findings.add(
          listed && values != null ? values : type,
          field.id(),
          shown(cell, kind, style.serialShift()));
      return Optional.empty();
    }
    return checkValue(value.value().get(), cell, kind, style.serialShift(), findings)
        ? value.value()
        : Optional.empty();
  }

  /** Fast path: the value of a cell that certainly gives no finding, as most cells do. Empty for all others. */
  Optional<Object> simple(String cell, ColumnStyle style) {
    if (isHashed()) {
      return Optional.empty();
    }
    if (!codes.isEmpty()) {
      return codes
          .exactly(cell)
          .filter(code -> shape == null || text.hasShape(code))
          .map(code -> code);
    }
    if (field.type() == ColumnType.TEXT) {
      return text.holdsTaxCodes()
              || !text.fits(cell)
              || text.isPersonal(cell)
              || isPlaceholder(cell)
              || (isIdText()
                  && (IdText.isCut(cell, false) || IdText.ofDecimal(cell).isPresent()))
          ? Optional.empty()
          : Optional.of(cell);
    }
    if (shape != null
        || !isNumber()
        || style.unitUnread()
        || (style.unit() != null && style.unit() != unit)) {
      return Optional.empty();
    }
    Optional<Object> plain = CellValue.plain(cell, style.numbers())
        .filter(amount -> !number.rounds(amount))
        .flatMap(number::of);
    return plain.isPresent() && (range == null || range.hold(plain.get()))
        ? plain
        : Optional.empty();
  }

  private Optional<Object> missing(RowFindings findings) {
    if (required != null) {
      findings.add(required, field.id(), "");
    }
    return Optional.empty();
  }

  private CellValue value(String cell, CellKind kind, ColumnStyle style) {
    if (kind.isError()) {
      return unreadable(SourceRule.FORMULA_VALUE);
    }
    if (kind.isDay() && !isDate()) {
      return ofDay(cell, kind, style);
    }
    if (field.type() == ColumnType.TEXT && !kind.pattern().isEmpty()) {
      return value(kind.asText(cell), CellKind.TEXT, style);
    }
    if (isPlaceholder(cell)) {
      return CellValue.notKnown(CellRule.NOT_KNOWN);
    }
    if (isIdText() && codes.find(cell).isEmpty()) {
      if (IdText.isCut(cell, kind.isNumber())) {
        return CellValue.notKnown(IdRule.ID_CUT);
      }
      Optional<String> meant = IdText.ofDecimal(cell);
      if (meant.isPresent()) {
        return value(meant.get(), kind, style).noting(IdRule.ID_AS_DECIMAL);
      }
    }
    if (isHashed()) {
      return CellValue.of(hash.of(personal.apply(cell)).map(id -> id));
    }
    if (!codes.isEmpty()) {
      Optional<Object> code = coded(cell);
      return code.isPresent() && codes.find(cell).isEmpty() ? text.kept(cell) : CellValue.of(code);
    }
    return switch (field.type()) {
      case TEXT -> text.read(cell);
      case INTEGER, LONG, MONEY, AREA, DECIMAL, AMOUNT, DOUBLE ->
        CellValue.number(cell, kind, style, measured).as(number);
      case DATE -> kind.isNumber() ? workbookDay(cell, kind, style) : CellValue.day(cell, style);
      case BOOLEAN -> CellValue.of(flag(cell));
    };
  }

  /**
   * The result for an unreadable cell: it breaks the type rule if that rejects the row; otherwise only this cell is
   * lost.
   */
  private CellValue unreadable(StandingRule why) {
    return type.rejects() ? CellValue.NONE.noting(why) : CellValue.notKnown(why);
  }

  /**
   * The result for a cell that a spreadsheet turned into a date in a column without dates: a month may be a period;
   * otherwise what was typed is unknown.
   */
  private CellValue ofDay(String cell, CellKind kind, ColumnStyle style) {
    if (field.type() != ColumnType.TEXT) {
      return unreadable(CellRule.DAY_IN_CELL);
    }
    CellValue shown = text.read(kind.shown(cell, style.serialShift()));
    boolean period = text.hasPattern()
        && shown.value().filter(value -> text.hasShape(value.toString())).isPresent();
    if (period) {
      return shown;
    }
    return isIdText()
        ? CellValue.notKnown(CellRule.DAY_IN_CELL)
        : shown.noting(CellRule.DAY_IN_CELL);
  }

  private CellValue workbookDay(String cell, CellKind kind, ColumnStyle style) {
    Optional<LocalDate> day = kind.day(cell, style.serialShift());
    boolean differs =
        day.filter(one -> one.getDayOfMonth() != one.getMonthValue()).isPresent();
    CellValue read = CellValue.of(day.map(one -> one));
    if (!kind.isDay() || !differs) {
      return read;
    }
    return switch (style.exchange()) {
      case NONE -> read;
      case POSSIBLE -> read.noting(CellRule.DATE_MAYBE_EXCHANGED);
      case LIKELY -> unreadable(CellRule.DATE_EXCHANGED);
    };
  }

  /** Whether the cell holds a placeholder instead of a value; columns of numbers check that themselves. */
  public boolean isPlaceholder(String cell) {
    return switch (field.type()) {
      case TEXT, DATE ->
        ((naming || isHashed()) ? Placeholders.isNoId(cell) : Placeholders.isOne(cell))
            && codes.find(cell).isEmpty();
      case BOOLEAN, INTEGER, LONG, MONEY, AREA, DECIMAL, AMOUNT, DOUBLE -> false;
    };
  }

  /** Whether a number in this column is an id or a code. */
  private boolean isIdText() {
    return field.type() == ColumnType.TEXT
        && (naming || place || text.holdsTaxCodes() || isHashed() || !codes.isEmpty());
  }

  /** The amount of a cell, without findings, for totals; empty where it holds none. */
  public Optional<BigDecimal> amount(String cell, CellKind kind, ColumnStyle style) {
    return cell.isEmpty() || kind.isError() || kind.isDay() || !isNumber()
        ? Optional.empty()
        : CellValue.number(cell, kind, style, measured).value().map(BigDecimal.class::cast);
  }

  public boolean isNumber() {
    return codes.isEmpty()
        && switch (field.type()) {
          case INTEGER, LONG, MONEY, AREA, DECIMAL, AMOUNT, DOUBLE -> true;
          case TEXT, DATE, BOOLEAN -> false;
        };
  }

  /** Whether it holds cooperative ids that may be looked up from other columns. */
  public boolean isLinked() {
    return linked;
  }

  /** Whether names of places are accepted for unit codes. */
  public boolean isPlace() {
    return place;
  }

  public boolean isDate() {
    return field.type() == ColumnType.DATE;
  }

  /** The contract's unit, if amounts may be written in other units. */
  public Optional<MeasureUnit> unit() {
    return Optional.ofNullable(unit);
  }

  /**
   * The code of the cell; empty when it is not an allowed value and there is a rule about it; without such a rule the
   * text as written.
   */
  private Optional<Object> coded(String cell) {
    Optional<Object> code = codes.find(cell).map(found -> found);
    return code.isEmpty()
            && field.type() == ColumnType.TEXT
            && (values == null || !values.rejects())
        ? Optional.of(cell)
        : code;
  }

  private static Optional<Object> flag(String cell) {
    return switch (MatchKey.of(cell)) {
      case "true", "1", "co", "yes", "x" -> Optional.of(true);
      case "false", "0", "khong", "no" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** Whether the value is kept: it breaks no rule, or only warnings. */
  private boolean checkValue(
      Object value, String cell, CellKind kind, int serialShift, RowFindings findings) {
    boolean stands = true;
    if (!codes.isEmpty() && values != null && codes.find(value.toString()).isEmpty()) {
      findings.add(values, field.id(), shown(cell, kind, serialShift));
      stands = !values.rejects();
    }
    if (range != null && !range.hold(value)) {
      findings.add(range.rule(), field.id(), shown(cell, kind, serialShift));
      stands &= !range.rule().rejects();
    }
    if (shape != null && !(isHashed() ? personal.isOne(cell) : text.hasShape(value.toString()))) {
      findings.add(shape, field.id(), shown(cell, kind, serialShift));
      stands &= !shape.rejects();
    }
    return stands;
  }

  /** The latest day of a value: a date itself, or the last day of a period. */
  public static Optional<LocalDate> day(Object value) {
    return value instanceof LocalDate date
        ? Optional.of(date)
        : Period.find(String.valueOf(value)).map(Period::last);
  }
}
