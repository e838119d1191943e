package vn.htx.text.encoding;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.htx.text.Letters;
import vn.htx.text.LookAlikes;
import vn.htx.text.Texts;

/**
 * Mends the text of the cells of one column: old encodings, decomposed letters, look-alikes of đ, odd spaces, invisible
 * and control characters, and the prefix that keeps leading zeros in a spreadsheet; trims. A cell with a letter that
 * only Unicode has is not decoded, whatever the column's encoding.
 */
public final class CellText {
  /** Characters from here on always need mending. */
  private static final int SIGNS = 0x2027;

  private static final Pattern GUARDED = Pattern.compile("=\"([^\"]*)\"");
  private static final boolean[] SOUND_ASCII = soundSigns(false);
  private static final boolean[] SOUND_UNICODE = soundSigns(true);

  private final StoredForm form;
  private final boolean[] sound;

  public CellText(StoredForm form) {
    this.form = form;
    this.sound = form == StoredForm.UNICODE ? SOUND_UNICODE : SOUND_ASCII;
  }

  /**
   * The mended text; the same object when there is nothing to mend. Line breaks and tabs inside are kept; other control
   * characters are removed. Trimming alone is not counted.
   */
  public String mend(String raw, Mendings seen) {
    if (isSound(raw)) {
      return raw;
    }
    Set<Mending> kinds = EnumSet.noneOf(Mending.class);
    String text = raw;
    if (form != StoredForm.UNICODE && !Letters.hasUnicodeOnly(raw)) {
      text = form.decode(raw);
      note(!text.equals(raw), Mending.DECODED, kinds);
    }
    text = withoutOddSigns(text, kinds);
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    note(!composed.equals(text), Mending.NORMALISED, kinds);
    String mended = withoutGuard(Texts.trim(withoutLookAlikes(composed, kinds)), kinds);
    if (!kinds.isEmpty()) {
      seen.add(kinds, raw, mended);
    }
    return mended.equals(raw) ? raw : mended;
  }

  /** Quick test: true when certainly nothing needs mending. */
  private boolean isSound(String raw) {
    int end = raw.length();
    if (end == 0) {
      return true;
    }
    for (int i = 0; i < end; i++) {
      char c = raw.charAt(i);
      if (c >= SIGNS || !sound[c]) {
        return false;
      }
    }
    return raw.charAt(0) > ' ' && raw.charAt(end - 1) > ' ' && !mayBeGuarded(raw);
  }

  private static boolean mayBeGuarded(String text) {
    return text.charAt(0) == '\'' || text.charAt(0) == '=';
  }

  /** {@code ="0012025"} and {@code '0012025} keep a spreadsheet from dropping leading zeros. */
  private static String withoutGuard(String text, Set<Mending> kinds) {
    if (text.length() < 2 || !mayBeGuarded(text)) {
      return text;
    }
    Matcher formula = GUARDED.matcher(text);
    String meant = formula.matches()
        ? formula.group(1)
        : text.charAt(0) == '\'' && text.indexOf('\'', 1) < 0 ? text.substring(1) : text;
    note(!meant.equals(text), Mending.GUARD, kinds);
    return Texts.trim(meant);
  }

  private static boolean[] soundSigns(boolean unicode) {
    var sound = new boolean[SIGNS];
    for (char c = 0; c < SIGNS; c++) {
      boolean ascii = (c >= ' ' && c <= '~') || c == '\n' || c == '\t' || c == '\r';
      sound[c] = ascii || (unicode && isSoundBeyondAscii(c));
    }
    return sound;
  }

  /** Precomposed letters, dashes and quotation marks, so that text of them is already NFC. */
  private static boolean isSoundBeyondAscii(char c) {
    return (c > 0xA0 && c < 0x180 && c != '\u00D0' && c != '\u00F0')
        || (c >= '\u1EA0' && c <= '\u1EF9')
        || (c >= '\u01A0' && c <= '\u01B0')
        || (c >= '\u2010' && c <= '\u2026');
  }

  private static String withoutOddSigns(String text, Set<Mending> kinds) {
    int first = 0;
    while (first < text.length() && !isOddSign(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    var mended = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isOddSign(c)) {
        mended.append(c);
      } else if (isInvisible(c)) {
        kinds.add(Mending.ZERO_WIDTH);
      } else if (Character.isISOControl(c)) {
        kinds.add(Mending.CONTROL);
      } else {
        kinds.add(Mending.SPACE);
        mended.append(' ');
      }
    }
    return mended.toString();
  }

  private static boolean isOddSign(char c) {
    if (c >= ' ' && c <= '~') {
      return false;
    }
    return isInvisible(c)
        || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
        || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /** Zero-width characters and direction marks. The soft hyphen is not one: it may be a ư that was not decoded. */
  private static boolean isInvisible(char c) {
    return Texts.isZeroWidth(c)
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }

  private static String withoutLookAlikes(String text, Set<Mending> kinds) {
    int at = 0;
    while (at < text.length() && !LookAlikes.is(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    var mended = new StringBuilder(text.length());
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      String word = text.substring(start, end);
      String meant = LookAlikes.mended(word);
      note(!meant.equals(word), Mending.LOOK_ALIKE, kinds);
      mended.append(meant);
      if (end < text.length()) {
        mended.append(text.charAt(end));
      }
      start = end + 1;
    }
    return mended.toString();
  }

  private static void note(boolean is, Mending kind, Set<Mending> kinds) {
    if (is) {
      kinds.add(kind);
    }
  }
}
