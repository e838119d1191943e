package vn.htx.place;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a written place, in segments, which are divided by commas, dashes, slashes, parentheses and a full stop
 * after a whole word, but not by a full stop after an abbreviation. Words are keys of {@link PlaceKey}. One instance
 * serves one text.
 */
final class PlaceWords {
  /** Longest abbreviation that a full stop may follow: 'TTr.'. */
  private static final int SHORTENED = 3;

  private final String text;
  private final List<Segment> segments = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean enclosed;

  /** Whether the last word is followed by an abbreviating full stop. */
  private boolean dotted;

  /** Whether a space follows it. */
  private boolean spaced;

  /** Whether the last word consists of letters with full stops between them. */
  private boolean joined;

  /** Words between two separators; {@code enclosed}: in parentheses. Never empty. */
  record Segment(List<String> words, boolean enclosed) {}

  PlaceWords(String nfc) {
    this.text = nfc;
  }

  List<Segment> segments() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || PlaceKey.isMark(c)) {
        if (isGluedStatus(i)) {
          endWord();
        }
        word.append(c);
      } else if (Character.getType(c) != Character.FORMAT) {
        endWord();
        sign(c);
      }
    }
    endWord();
    endSegment();
    return segments;
  }

  private void sign(char c) {
    switch (c) {
      case '.' -> dot();
      case '(', '[' -> {
        endSegment();
        enclosed = true;
      }
      case ')', ']' -> {
        endSegment();
        enclosed = false;
      }
      case ',', ';', ':', '/', '|', '+', '-', '–', '—', '−', '\n' -> endSegment();
      default -> spaced = true;
    }
  }

  /**
   * A full stop: after a whole word it ends a segment; after a status word or a single letter it marks an abbreviation.
   */
  private void dot() {
    if (words.isEmpty()) {
      return;
    }
    String last = words.get(words.size() - 1);
    boolean shortened = last.length() == 1
        || joined
        || (last.length() <= SHORTENED && StatusWord.at(List.of(last), 0).isPresent());
    if (shortened) {
      dotted = true;
      spaced = false;
    } else {
      endSegment();
    }
  }

  private void endWord() {
    if (word.length() == 0) {
      return;
    }
    String key = PlaceKey.ofWord(word.toString());
    word.setLength(0);
    int last = words.size() - 1;
    joined = joinsLast(key);
    if (joined) {
      words.set(last, words.get(last) + key);
    } else {
      words.add(key);
    }
    dotted = false;
    spaced = false;
  }

  /** T.P and V.B are one abbreviation; so is 'T. P', since no unit's status or name is a T. */
  private boolean joinsLast(String key) {
    if (!dotted || key.length() != 1 || !Character.isLetter(key.charAt(0))) {
      return false;
    }
    return !spaced || words.get(words.size() - 1).equals("t");
  }

  private void endSegment() {
    if (!words.isEmpty()) {
      segments.add(new Segment(List.copyOf(words), enclosed));
      words.clear();
    }
    joined = false;
    dotted = false;
    spaced = false;
  }

  /** Whether a name begins here directly after its status word, without a space: xãHòa Bình, TTVĩnh Bảo. */
  private boolean isGluedStatus(int at) {
    return word.length() > 1
        && Character.isUpperCase(text.charAt(at))
        && at + 1 < text.length()
        && Character.isLowerCase(text.charAt(at + 1))
        && StatusWord.isGlued(PlaceKey.ofWord(word.toString()));
  }
}
