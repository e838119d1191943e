package vn.htx.text.number;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.htx.text.MatchKey;
import vn.htx.text.Placeholders;
import vn.htx.text.number.Quantity.Note;
import vn.htx.text.number.Quantity.Outcome;

/**
 * Amounts as people write them in a cell: {@code 1.234,5}, {@code 1,5 tỷ}, {@code 250 tr}, {@code 2 sào 5 thước},
 * {@code 0,36ha}, {@code 0,65%/tháng}, {@code ~30}, {@code (5)} for a negative one, {@code 1 234 567}, {@code 1,5E+09}.
 * A dash and words for 'not known' are neither a number nor zero (in printed statistics a dash means none, in forms it
 * marks a question that was not asked, and the cell does not show which); {@code không} is zero and noted. A bound
 * ({@code > 100}), a range ({@code 10-20}), a minus sign after the number or separated from it ({@code 5-},
 * {@code - 5}) and a number with an unknown word are refused.
 */
public final class Quantities {
  private static final Set<String> ZERO = Set.of("khong", "khong co", "ko", "ko co");
  /**
   * A spreadsheet with a narrow column shows five decimals of a mantissa and drops the rest, so five may have lost some
   * and are refused; more come from a program, which writes all digits.
   */
  private static final Pattern SCIENTIFIC =
      Pattern.compile("(-?\\d(?:[.,](?:\\d{1,4}|\\d{6,17}))?)[eE]([+-]?\\d{1,2})");

  private Quantities() {}

  /**
   * Reads a cell, in the unit that is written.
   *
   * @param cell trimmed
   * @param style how the column writes numbers
   * @param whole whether the column holds whole numbers: there an undecided {@code 1.234} can only be grouped, unless a
   *     unit like triệu follows
   * @param region whose old land measures are meant
   */
  public static Quantity read(String cell, NumberStyle style, boolean whole, Region region) {
    if (!AmountText.hasDigit(cell)) {
      return word(cell);
    }
    Matcher scientific = SCIENTIFIC.matcher(cell);
    if (scientific.matches()) {
      BigDecimal mantissa = new BigDecimal(scientific.group(1).replace(',', '.'));
      BigDecimal amount = mantissa.scaleByPowerOfTen(Integer.parseInt(scientific.group(2)));
      return Quantity.number(amount, Optional.empty(), EnumSet.of(Note.SCIENTIFIC));
    }
    return AmountText.of(cell)
        .map(text -> new Reading(style, whole, region).of(text))
        .orElse(Quantity.no(Outcome.NO_NUMBER));
  }

  private static Quantity word(String cell) {
    if (ZERO.contains(MatchKey.of(cell))) {
      return Quantity.number(BigDecimal.ZERO, Optional.empty(), EnumSet.of(Note.WORD_FOR_ZERO));
    }
    return Quantity.no(Placeholders.isNotKnown(cell) ? Outcome.NOT_KNOWN : Outcome.NO_NUMBER);
  }

  /** Reads the parts of one cell and adds them up. */
  private static final class Reading {
    private final NumberStyle style;
    private final boolean whole;
    private final Region region;
    private final Set<Note> notes = EnumSet.noneOf(Note.class);
    private final Set<NumberStyle> proved = EnumSet.noneOf(NumberStyle.class);
    private BigDecimal sum = BigDecimal.ZERO;
    private Optional<MeasureUnit> unit = Optional.empty();

    Reading(NumberStyle style, boolean whole, Region region) {
      this.style = style;
      this.whole = whole;
      this.region = region;
    }

    Quantity of(AmountText text) {
      for (int i = 0; i < text.parts().size(); i++) {
        Outcome outcome = add(text.parts().get(i), i == 0);
        if (outcome != Outcome.NUMBER) {
          return Quantity.no(outcome);
        }
      }
      if (text.approximate()) {
        notes.add(Note.APPROXIMATE);
      }
      if (text.inBrackets()) {
        notes.add(Note.IN_PARENTHESES);
      }
      boolean negative = text.minus() || text.inBrackets();
      return Quantity.number(negative ? sum.negate() : sum, unit, notes);
    }

    /** Adds a part; each after the first must be of a smaller unit of the same kind, as triệu after tỷ. */
    private Outcome add(AmountText.Part part, boolean first) {
      Optional<MeasureUnit> written = MeasureUnit.find(part.unit(), region);
      boolean known = written.isPresent() || part.unit().isEmpty();
      boolean follows = first
          || (unit.isPresent()
              && written.filter(one -> one.isPartOf(unit.get())).isPresent());
      NumberText number = NumberText.of(part.digits());
      if (!known || !follows || number.kind() == NumberText.Kind.WRONG) {
        return Outcome.NO_NUMBER;
      }
      Optional<BigDecimal> value = value(number, written);
      if (value.isEmpty()) {
        return number.kind() == NumberText.Kind.EITHER ? Outcome.AMBIGUOUS : Outcome.NO_NUMBER;
      }
      if (part.spaced()) {
        notes.add(Note.SPACED_GROUPS);
      }
      Optional<BigDecimal> before =
          first ? Optional.of(sum) : unit.orElseThrow().in(written.orElseThrow(), sum);
      before.ifPresent(amount -> sum = amount.add(value.get()));
      unit = written;
      return before.isPresent() ? Outcome.NUMBER : Outcome.NO_NUMBER;
    }

    /** Empty where the number is ambiguous, or two numbers of the cell prove different styles. */
    private Optional<BigDecimal> value(NumberText number, Optional<MeasureUnit> written) {
      return switch (number.kind()) {
        case PLAIN -> Optional.of(new BigDecimal(number.digits()));
        case CLEAR -> {
          NumberStyle own = number.proves().orElseThrow();
          proved.add(own);
          if (style != NumberStyle.UNDECIDED && style != own) {
            notes.add(Note.AGAINST_STYLE);
          }
          yield proved.size() > 1 ? Optional.empty() : Optional.of(number.read(own));
        }
        case EITHER -> {
          if (style != NumberStyle.UNDECIDED) {
            notes.add(Note.BY_COLUMN_STYLE);
            yield Optional.of(number.read(style));
          }
          boolean counts = whole && written.map(MeasureUnit::isBase).orElse(true);
          yield counts && number.digits().indexOf(',') < 0
              ? Optional.of(number.read(NumberStyle.VIETNAMESE))
              : Optional.empty();
        }
        case WRONG -> Optional.empty();
      };
    }
  }
}
