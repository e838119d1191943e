package vn.htx.text;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Gathers the cells of one column to tell how its text is stored. Each word with a character beyond ASCII is read in every
 * form; a form is plausible for it when that reading is a Vietnamese syllable. Unicode wins ties; another form wins only
 * when it explains more words than Unicode does, and more than half of all. Memory does not grow with the column.
 */
public final class FormEvidence {
  /** Cells beyond ASCII that are all looked at; of those after them, one in {@link #STRIDE}. */
  private static final int CELLS = 400;

  private static final int STRIDE = 32;

  /** Words by the forms that explain them. */
  private final Map<Set<StoredForm>, Long> explainedBy = new HashMap<>();

  private long cells;

  /**
   * What the cells tell.
   *
   * @param doubtful whether cells contradict each other, two old forms explain them equally well, one word alone speaks
   *     for an old form, or most words are Vietnamese in no form
   * @param words that could tell something
   * @param plausible words that are Vietnamese in this form
   */
  public record Verdict(StoredForm form, boolean doubtful, long words, long plausible)
      implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** The most likely form of a text by itself; Unicode where nothing speaks against it. */
  public static StoredForm formOf(String text) {
    return verdictOf(text).form();
  }

  /** The most likely form of a text by itself, with its doubt. */
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

  /** No form stores a letter as one of these; other signs may be letters in an old form. */
  private static boolean isBetweenWords(char c) {
    return c < 0x80 && !Character.isLetter(c);
  }

  private void addWord(String word) {
    if (Letters.isAscii(word)) {
      return;
    }
    Set<StoredForm> forms = formsOf(word);
    if (!forms.isEmpty() || hasForeignLetter(word)) {
      explainedBy.merge(forms, 1L, Long::sum);
    }
  }

  /** The forms in which a word is Vietnamese. Text that is UTF-8 once more was never meant as it stands. */
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

  /** Signs alone, as in m² or °C, tell nothing. */
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

  /** Without quotation marks, dashes and the like around it; signs of Latin-1 may be letters in an old form. */
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
      return new Verdict(best, unicode * 2 < words || isMixed(best, words), words, unicode);
    }
    if (most * 2 <= words) {
      return new Verdict(StoredForm.UNICODE, true, words, unicode);
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

  /** Whether more than a stray word is Vietnamese in other forms only. */
  private boolean isMixed(StoredForm form, long words) {
    long others = 0;
    for (Map.Entry<Set<StoredForm>, Long> each : explainedBy.entrySet()) {
      boolean elsewhere = !each.getKey().isEmpty() && !each.getKey().contains(form);
      others += elsewhere ? each.getValue() : 0;
    }
    return others * 10 > words || (others > 1 && others * 200 > words);
  }
}
