package vn.htx.text;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a cell of a column of numbers says.
 *
 * @param amount 0 unless the outcome is a number
 * @param unit written in the cell; of several the last
 * @param notes what had to be decided to read it
 */
public record Quantity(
    Outcome outcome, BigDecimal amount, Optional<MeasureUnit> unit, Set<Note> notes) {
  /** Whether there is a number. */
  public enum Outcome {
    NUMBER,
    /** A dash or a word for what is not known. */
    NOT_KNOWN,
    /** One separator and three digits, in a column that does not tell what it stands for. */
    AMBIGUOUS,
    NO_NUMBER
  }

  /** What had to be decided. */
  public enum Note {
    APPROXIMATE,
    /** The cell proves the style that is not the column's. */
    AGAINST_STYLE,
    /** The cell may be read two ways, and was read as the column writes numbers. */
    BY_COLUMN_STYLE,
    WORD_FOR_ZERO,
    IN_PARENTHESES
  }

  static final Quantity NOT_KNOWN = without(Outcome.NOT_KNOWN);
  static final Quantity AMBIGUOUS = without(Outcome.AMBIGUOUS);
  static final Quantity NO_NUMBER = without(Outcome.NO_NUMBER);

  private static Quantity without(Outcome outcome) {
    return new Quantity(outcome, BigDecimal.ZERO, Optional.empty(), EnumSet.noneOf(Note.class));
  }
}
