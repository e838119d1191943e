package vn.htx.text.personal;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.htx.model.Bilingual;

/**
 * Vietnamese tax codes: ten digits, the last one a check digit (weights 31, 29, 23, 19, 17, 13, 7, 5, 3 modulo 11),
 * then for a branch a dash and three digits. Digits three to nine count from 0000001, branches from 001. The weights
 * are those of python-stdnum (stdnum.vn.mst, 2020), which tests them on published codes.
 */
public final class TaxCodes {
  private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};
  private static final Pattern DIGITS = Pattern.compile("(\\d{10})(?:-?(\\d{3}))?");
  private static final Pattern WITHOUT_ZERO = Pattern.compile("\\d{9}(?:-\\d{3})?");

  private TaxCodes() {}

  /** A correction that was made to read a code. */
  public enum Note {
    /** A spreadsheet treated the code as a number; with the zero restored, the check digit is right. */
    LEADING_ZERO_RESTORED("Đã thêm lại số 0 ở đầu.", "The lost leading zero was restored."),
    DASH_ADDED("Đã thêm dấu gạch trước ba số cuối.", "The dash before a branch was added."),
    MARKS_REMOVED("Đã bỏ dấu cách, dấu chấm.", "Spaces, dots or an apostrophe were removed.");

    private final Bilingual text;

    Note(String vi, String en) {
      this.text = Bilingual.of(vi, en);
    }

    public Bilingual text() {
      return text;
    }
  }

  /**
   * A valid code.
   *
   * @param code {@code 0100233488} or {@code 0314409058-002}
   * @param notes the corrections; unmodifiable
   */
  public record Code(String code, Set<Note> notes) {
    public Code {
      EnumSet<Note> own = EnumSet.noneOf(Note.class);
      own.addAll(notes);
      notes = Collections.unmodifiableSet(own);
    }
  }

  /** Whether the text is a code in its usual form with a correct check digit. */
  public static boolean isValid(String text) {
    boolean branch = text.length() == 14 && text.charAt(10) == '-' && areDigits(text, 11, 14);
    return (text.length() == 10 || branch) && areDigits(text, 0, 10) && holds(text);
  }

  private static boolean holds(String digits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (digits.charAt(i) - '0');
    }
    return 10 - sum % 11 == digits.charAt(9) - '0';
  }

  /** The code that a cell means; empty when no correction makes it valid, or when such a code is never issued. */
  public static Optional<Code> read(String cell) {
    Set<Note> notes = EnumSet.noneOf(Note.class);
    String digits = cell.length() > 40 ? "" : cell.replaceAll("[\\s\\h.'’]", "");
    if (!digits.equals(cell)) {
      notes.add(Note.MARKS_REMOVED);
    }
    if (WITHOUT_ZERO.matcher(digits).matches()) {
      notes.add(Note.LEADING_ZERO_RESTORED);
      digits = "0" + digits;
    }
    Matcher whole = DIGITS.matcher(digits);
    if (!whole.matches()) {
      return Optional.empty();
    }
    String branch = whole.group(2);
    if (branch != null && digits.length() == 13) {
      notes.add(Note.DASH_ADDED);
    }
    String code = whole.group(1) + (branch == null ? "" : "-" + branch);
    boolean issued = !code.startsWith("0000000", 2) && !"000".equals(branch);
    return issued && isValid(code) ? Optional.of(new Code(code, notes)) : Optional.empty();
  }

  private static boolean areDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
