package vn.htx.text.number;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.htx.model.Bilingual;

/**
 * What a cell of a column of numbers says.
 *
 * @param amount 0 unless the outcome is a number
 * @param unit of the amount; empty when none is written, and when the outcome is not a number
 * @param notes what had to be decided to read it; unmodifiable
 */
public record Quantity(
    Outcome outcome, BigDecimal amount, Optional<MeasureUnit> unit, Set<Note> notes) {
  /** Whether the cell holds a number, and if not, what it holds. */
  public enum Outcome {
    NUMBER("Là một số.", "A number."),
    /** A dash or a word for 'not known': null, never 0. */
    NOT_KNOWN("Chưa có số liệu.", "Not known."),
    /** One separator and three digits, in a column whose style is undecided. */
    AMBIGUOUS(
        "Không rõ dấu phân cách: 1.234 có thể là 1234 hoặc 1,234. Viết 1234 hoặc 1,2340.",
        "The separator is not clear: 1.234 may be 1234 or 1.234. Write 1234, or 1,2340 for the other."),
    /** A fraction in a column of whole numbers. */
    NOT_WHOLE(
        "Cột này chỉ nhận số nguyên. Viết số không có phần lẻ.",
        "The column takes whole numbers only. Write it without decimals."),
    /** In a unit of another dimension than the column's, or one that does not convert exactly. */
    OTHER_UNIT(
        "Đơn vị trong ô không đổi được ra đơn vị của cột. Viết theo đơn vị của cột.",
        "The unit in the cell does not convert to the column's. Write it in the column's unit."),
    NO_NUMBER(
        "Không phải một số: một khoảng, một giới hạn (> 100) hay chữ khác. Viết một số.",
        "Not one number: a range, a bound (> 100) or other text. Write one number.");

    private final Bilingual text;

    Outcome(String vi, String en) {
      this.text = Bilingual.of(vi, en);
    }

    /** What is found, and what to type instead. */
    public Bilingual text() {
      return text;
    }
  }

  /** What had to be decided. */
  public enum Note {
    APPROXIMATE("Số ước chừng.", "An approximate number."),
    /** The cell proves another style than the column's and was read by that. */
    AGAINST_STYLE(
        "Dấu phân cách ngược với cách viết của cả cột.", "Separators against the column's style."),
    /** The cell is ambiguous and was read by the column's style. */
    BY_COLUMN_STYLE(
        "Dấu phân cách được hiểu theo cách viết của cả cột.",
        "Separators read by the column's style."),
    UNIT_CONVERTED("Đã đổi đơn vị.", "The unit was converted."),
    SPACED_GROUPS("Hàng nghìn cách nhau bằng dấu cách.", "Thousands grouped by spaces."),
    WORD_FOR_ZERO("Chữ 'không' được hiểu là 0.", "A word read as 0."),
    /** As accountants write negative amounts. */
    IN_PARENTHESES(
        "Số trong ngoặc đơn được hiểu là số âm.", "A number in parentheses read as negative."),
    SCIENTIFIC("Số viết dạng 1,5E+09.", "A number written as 1.5E+09.");

    private final Bilingual text;

    Note(String vi, String en) {
      this.text = Bilingual.of(vi, en);
    }

    public Bilingual text() {
      return text;
    }
  }

  public Quantity {
    EnumSet<Note> own = EnumSet.noneOf(Note.class);
    own.addAll(notes);
    notes = Collections.unmodifiableSet(own);
  }

  static Quantity number(BigDecimal amount, Optional<MeasureUnit> unit, Set<Note> notes) {
    return new Quantity(Outcome.NUMBER, amount, unit, notes);
  }

  static Quantity no(Outcome outcome) {
    return new Quantity(outcome, BigDecimal.ZERO, Optional.empty(), Set.of());
  }

  /** The amount; empty when the cell is not a number. */
  public Optional<BigDecimal> value() {
    return outcome == Outcome.NUMBER ? Optional.of(amount) : Optional.empty();
  }

  Quantity with(Note note) {
    EnumSet<Note> more = EnumSet.of(note);
    more.addAll(notes);
    return new Quantity(outcome, amount, unit, more);
  }
}
