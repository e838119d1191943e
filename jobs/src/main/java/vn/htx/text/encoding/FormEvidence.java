package vn.htx.text.encoding;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.htx.text.Letters;
import vn.htx.text.LookAlikes;
import vn.htx.text.Syllables;

/**
 * Collects evidence from the cells of one column on the encoding of its text. Each word with a non-ASCII character is
 * decoded by every encoding; an encoding explains the word when the result is a Vietnamese syllable. Unicode wins ties;
 * another encoding wins only when it explains more words than Unicode does, and more than half of all. Memory does not
 * grow with the column.
 */
public final class FormEvidence {
  /** Non-ASCII cells that are all examined; of later ones, one in {@link #STRIDE}. */
  private static final int CELLS = 400;

  private static final int STRIDE = 32;

  /** Number of words by the encodings that explain them. */
  private final Map<Set<StoredForm>, Long> explainedBy = new HashMap<>();

  private long cells;

  /** Words that are not Vietnamese as written and look like no word of any language. */
  private long damaged;

  /**
   * The most likely encoding, with its doubt.
   *
   * @param doubtful whether cells contradict each other, two old encodings explain them equally well, only one word
   *     points to an old encoding, or words are Vietnamese in no encoding and look damaged; text of another language is
   *     not in doubt
   * @param words with a non-ASCII letter, which can be evidence
   * @param plausible words that are Vietnamese in this encoding
   */
  public record Verdict(StoredForm form, boolean doubtful, long words, long plausible)
      implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** The most likely encoding of a single text; Unicode where there is no evidence against it. */
  public static StoredForm formOf(String text) {
    return verdictOf(text).form();
  }

  /** The same with its doubt. */
  public static Verdict verdictOf(String text) {
    var evidence = new FormEvidence();
    evidence.add(text);
    return evidence.verdict();
  }

  public void add(String cell) {
    if (Letters.isAscii(cell)) {
      return;
    }
    cells++;
    if (cells > CELLS && cells % STRIDE != 0) {
      return;
    }
    int start = 0;
    for (int i = 0; i <= cell.length(); i++) {
      if (i == cell.length() || isBetweenWords(cell.charAt(i))) {
        addWord(cell.substring(start, i));
        start = i + 1;
      }
    }
  }

  /** No encoding stores a letter as one of these; other symbols may be letters in an old encoding. */
  private static boolean isBetweenWords(char c) {
    return c < 0x80 && !Character.isLetter(c);
  }

  private void addWord(String word) {
    if (Letters.isAscii(word)) {
      return;
    }
    Set<StoredForm> forms = formsOf(word);
    boolean odd = !forms.contains(StoredForm.UNICODE) && isDamaged(word);
    if (odd || !forms.isEmpty() || hasForeignLetter(word)) {
      explainedBy.merge(forms, 1L, Long::sum);
      damaged += odd ? 1 : 0;
    }
  }

  /**
   * A symbol or a control character inside a word, or a non-ASCII capital after a lower-case letter: H
   * i, tØnh, Háº£i.
   */
  private static boolean isDamaged(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean inside = i > 0
          && i + 1 < word.length()
          && Character.isLetter(word.charAt(i - 1))
          && Character.isLetter(word.charAt(i + 1));
      boolean capital = c >= 0x80
          && Character.isUpperCase(c)
          && i > 0
          && Character.isLowerCase(word.charAt(i - 1));
      if (capital || isControl(c) || (inside && isSign(c))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isControl(char c) {
    return c >= 0x80 && c < 0xA0;
  }

  /** A symbol of Latin-1, except those that occur inside words of some language: l·l, the soft hyphen, a space. */
  private static boolean isSign(char c) {
    boolean letter = c == '\u00AA' || c == '\u00BA';
    return (c > 0xA0 && c < 0xC0 && !letter && c != '\u00AD' && c != '\u00B7')
        || c == '\u00D7'
        || c == '\u00F7';
  }

  /** The encodings in which a word is Vietnamese; where it is Vietnamese as UTF-8 encoded twice, only that one. */
  private static Set<StoredForm> formsOf(String word) {
    Set<StoredForm> forms = EnumSet.noneOf(StoredForm.class);
    if (isUnicode(trimmed(StoredForm.UNICODE.decode(word)))) {
      forms.add(StoredForm.UNICODE);
    }
    if (Letters.hasUnicodeOnly(word)) {
      return forms;
    }
    for (StoredForm form : StoredForm.values()) {
      if (form != StoredForm.UNICODE && reads(form, word)) {
        forms.add(form);
      }
    }
    return forms.contains(StoredForm.UTF8_TWICE) ? EnumSet.of(StoredForm.UTF8_TWICE) : forms;
  }

  /** Symbols alone, as in m² or °C, are no evidence. */
  private static boolean hasForeignLetter(String word) {
    return word.chars().anyMatch(c -> c >= 0x80 && Character.isLetter(c));
  }

  private static boolean isUnicode(String word) {
    return Letters.hasUnicodeOnly(word) || Syllables.isVietnamese(LookAlikes.mended(word));
  }

  private static boolean reads(StoredForm form, String word) {
    String read = form.decode(word);
    boolean changed = form != StoredForm.UTF8_TWICE || !read.equals(word);
    return changed && Syllables.isVietnamese(trimmed(read));
  }

  /**
   * Without quotation marks, dashes and the like around it; symbols of Latin-1 are kept, since they may be letters in
   * an old encoding.
   */
  private static String trimmed(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && isAround(word.charAt(start))) {
      start++;
    }
    while (end > start && isAround(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(start, end);
  }

  private static boolean isAround(char c) {
    return c == '\u00A0' || (c >= '\u2000' && !Character.isLetter(c)) || c == '\uFEFF';
  }

  public Verdict verdict() {
    long words = explainedBy.values().stream().mapToLong(Long::longValue).sum();
    Map<StoredForm, Long> plausible = plausible();
    long unicode = plausible.getOrDefault(StoredForm.UNICODE, 0L);
    StoredForm best = StoredForm.UNICODE;
    long most = unicode;
    boolean tied = false;
    for (Map.Entry<StoredForm, Long> each : plausible.entrySet()) {
      long read = each.getValue();
      if (read > most) {
        best = each.getKey();
        most = read;
        tied = false;
      } else if (read == most && best != StoredForm.UNICODE) {
        tied = true;
      }
    }
    if (best == StoredForm.UNICODE) {
      return new Verdict(best, isDamaged(unicode, words) || isMixed(best, words), words, unicode);
    }
    if (most * 2 <= words) {
      boolean doubtful = isDamaged(unicode, words) || most > foreign();
      return new Verdict(StoredForm.UNICODE, doubtful, words, unicode);
    }
    boolean thin = most < 2 && best != StoredForm.UTF8_TWICE;
    return new Verdict(best, tied || thin || isMixed(best, words), words, most);
  }

  private Map<StoredForm, Long> plausible() {
    Map<StoredForm, Long> plausible = new EnumMap<>(StoredForm.class);
    explainedBy.forEach(
        (forms, words) -> forms.forEach(form -> plausible.merge(form, words, Long::sum)));
    return plausible;
  }

  private boolean isDamaged(long unicode, long words) {
    return unicode * 2 < words && damaged * 4 >= words;
  }

  /** Number of words that are Vietnamese in no encoding. */
  private long foreign() {
    return explainedBy.getOrDefault(EnumSet.noneOf(StoredForm.class), 0L);
  }

  /**
   * Whether more than a stray word is Vietnamese only in another encoding. Among more words of another language that
   * happens by chance, unless the word looks damaged.
   */
  private boolean isMixed(StoredForm form, long words) {
    long others = 0;
    for (Map.Entry<Set<StoredForm>, Long> each : explainedBy.entrySet()) {
      boolean elsewhere = !each.getKey().isEmpty() && !each.getKey().contains(form);
      others += elsewhere ? each.getValue() : 0;
    }
    boolean byChance = form == StoredForm.UNICODE && damaged == 0 && others < foreign();
    return !byChance && (others * 10 > words || (others > 1 && others * 200 > words));
  }
}
