package vn.htx.text;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/**
 * Gathers the cells of one column to tell how its text is stored. A word with a character beyond ASCII speaks for Unicode
 * when it is a Vietnamese syllable as it stands, and for another form when it is one only as that form reads it. Another
 * form is taken when it explains at least half of such words and no word is certainly Unicode.
 */
public final class FormEvidence {
  private static final int CELLS = 400;

  private final Map<StoredForm, Integer> explained = new EnumMap<>(StoredForm.class);
  private int cells;
  private int words;
  private int unicode;
  private int certainlyUnicode;

  /**
   * What the cells tell.
   *
   * @param doubtful whether cells contradict each other, or two forms explain them equally well
   * @param words that could tell something
   * @param plausible words that are Vietnamese in this form
   */
  public record Verdict(StoredForm form, boolean doubtful, long words, long plausible)
      implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** The most likely form of a text by itself; Unicode where nothing speaks against it. */
  public static StoredForm formOf(String text) {
    var evidence = new FormEvidence();
    evidence.add(text);
    return evidence.verdict().form();
  }

  public void add(String cell) {
    if (cells < CELLS && !isAscii(cell)) {
      cells++;
      int start = 0;
      for (int i = 0; i <= cell.length(); i++) {
        if (i == cell.length() || isBetweenWords(cell.charAt(i))) {
          addWord(cell.substring(start, i));
          start = i + 1;
        }
      }
    }
  }

  private static boolean isBetweenWords(char c) {
    return c < 0x80 && !Character.isLetter(c);
  }

  private void addWord(String word) {
    if (isAscii(word)) {
      return;
    }
    words++;
    if (Syllables.isVietnamese(word)) {
      unicode++;
      certainlyUnicode += EightBit.bytes(word).isEmpty() ? 1 : 0;
      return;
    }
    for (StoredForm form : StoredForm.values()) {
      if (form != StoredForm.UNICODE && Syllables.isVietnamese(form.decode(word))) {
        explained.merge(form, 1, Integer::sum);
      }
    }
  }

  public Verdict verdict() {
    StoredForm best = StoredForm.UNICODE;
    int most = 0;
    boolean tied = false;
    for (Map.Entry<StoredForm, Integer> each : explained.entrySet()) {
      tied = each.getValue() == most || (tied && each.getValue() < most);
      if (each.getValue() > most) {
        best = each.getKey();
        most = each.getValue();
      }
    }
    if (most * 2 >= words && most > 0 && certainlyUnicode == 0) {
      boolean unexplained = (words - most - unicode) * 3 > words;
      return new Verdict(best, tied || unexplained, words, most + unicode);
    }
    return new Verdict(StoredForm.UNICODE, most > 0 && most * 10 >= words, words, unicode);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
