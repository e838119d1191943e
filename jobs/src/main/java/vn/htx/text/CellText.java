package vn.htx.text;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;

/** Mends the text of the cells of one column: old encodings, composed letters, look-alikes of đ, odd spaces, invisible and control characters; trims. */
public final class CellText {
  private static final String LOWER_LOOK_ALIKES = "\u00F0\u0256\u018C";
  private static final String UPPER_LOOK_ALIKES = "\u00D0\u0189\u018B";

  private final StoredForm form;

  public CellText(StoredForm form) {
    this.form = form;
  }

  /** The mended text; the same object when there is nothing to mend. Only line breaks and tabs of control characters stay. */
  public String mend(String raw, Mendings seen) {
    if (isPlain(raw)) {
      return raw;
    }
    Set<Mending> kinds = EnumSet.noneOf(Mending.class);
    String text = raw;
    if (form != StoredForm.UNICODE) {
      text = form.decode(raw);
      note(!text.equals(raw), Mending.DECODED, kinds);
    }
    text = withoutOddities(text, kinds);
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      text = Normalizer.normalize(text, Normalizer.Form.NFC);
      kinds.add(Mending.NORMALISED);
    }
    String mended = Texts.trim(text);
    if (!kinds.isEmpty()) {
      seen.add(kinds, raw, mended);
    }
    return mended.equals(raw) ? raw : mended;
  }

  /** Printable ASCII without blanks at its ends. */
  private static boolean isPlain(String raw) {
    int end = raw.length();
    for (int i = 0; i < end; i++) {
      char c = raw.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return end == 0 || (raw.charAt(0) != ' ' && raw.charAt(end - 1) != ' ');
  }

  private static String withoutOddities(String text, Set<Mending> kinds) {
    int first = 0;
    while (first < text.length() && !isOdd(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    var mended = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isOdd(c)) {
        mended.append(kept(text, i, kinds));
      } else {
        mended.append(c);
      }
    }
    return mended.toString();
  }

  /** Whether something other than the character itself may have to stand there. */
  private static boolean isOdd(char c) {
    return (c < ' ' || c >= 0x7F)
        && (Texts.isZeroWidth(c)
            || Character.isISOControl(c)
            || Character.getType(c) == Character.SPACE_SEPARATOR
            || LOWER_LOOK_ALIKES.indexOf(c) >= 0
            || UPPER_LOOK_ALIKES.indexOf(c) >= 0);
  }

  /** What stays of the character at a place. */
  private static String kept(String text, int at, Set<Mending> kinds) {
    char c = text.charAt(at);
    if (Texts.isZeroWidth(c)) {
      return note(true, Mending.ZERO_WIDTH, kinds, "");
    }
    if (Character.getType(c) == Character.SPACE_SEPARATOR) {
      return note(true, Mending.SPACE, kinds, " ");
    }
    if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
      return note(true, Mending.CONTROL, kinds, "");
    }
    boolean lower = LOWER_LOOK_ALIKES.indexOf(c) >= 0;
    if (lower || UPPER_LOOK_ALIKES.indexOf(c) >= 0) {
      String meant = lower ? "đ" : "Đ";
      return Syllables.isVietnamese(word(text, at).replace(c, meant.charAt(0)))
          ? note(true, Mending.LOOK_ALIKE, kinds, meant)
          : String.valueOf(c);
    }
    return String.valueOf(c);
  }

  private static String word(String text, int at) {
    int start = at;
    int end = at + 1;
    while (start > 0 && isOfWord(text.charAt(start - 1))) {
      start--;
    }
    while (end < text.length() && isOfWord(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static String note(boolean is, Mending kind, Set<Mending> kinds, String kept) {
    note(is, kind, kinds);
    return kept;
  }

  private static void note(boolean is, Mending kind, Set<Mending> kinds) {
    if (is) {
      kinds.add(kind);
    }
  }
}
