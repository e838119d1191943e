package vn.htx.text.personal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.htx.text.Syllables;

/**
 * Finds names of persons within a text, by the structure of Vietnamese names: a family name, often a middle name, a
 * given name, each a word with a capital (Nguyễn Thị Lan), also without marks (nguyen-van-an) or without spaces
 * (NguyễnVănAn). Family names that are ordinary words as well (Hà, Cao, Mai) count only before a usual middle name; a
 * capitalised word after a title (ông, bà) or after a word for a signatory always counts. A name after a word for a
 * kind of place (xã, phường, đường) or that is itself a unit's name ({@link Namesakes}) is a place. A single given
 * name, and a name in lower case among other words, cannot be told from other words and is not masked.
 */
final class PersonNames {
  private static final Set<String> FAMILY = words("""
      nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ ngô dương đoàn trịnh trương đinh phùng vương quách nghiêm
      khuất tống doãn""");
  /** Without marks; family names that would be another word without marks are left out. */
  private static final Set<String> FAMILY_PLAIN = words("""
      nguyen tran pham hoang huynh phan vu vo dang bui ngo duong doan trinh truong dinh phung vuong quach nghiem""");

  private static final Set<String> FAMILY_OR_WORD = words("""
      hồ lý đào lâm mai tô hà tạ cao lưu lương thái châu triệu chu la tăng kiều thân ninh khúc nhữ bạch mạc lục vi nông
      hứa đồng lã giáp phí tiêu thạch từ âu đèo lò cầm ho ly le do dao lam ha cao luu luong thai chau""");
  private static final Set<String> MIDDLE = words("""
      văn thị đình đức hữu ngọc xuân quang minh thanh bá công duy kim mạnh quốc thế trọng tuấn viết như thu thúy phương
      van thi dinh duc huu ngoc xuan quang""");
  private static final Set<String> TITLES = words("ông bà anh chị cô chú bác cụ");
  private static final Set<String> PLACES = words("""
      xã phường quận huyện trấn đường phố thôn làng ấp tỉnh tp khu cầu chợ trường xa phuong quan huyen duong thon""");

  /** Words before the name of a signatory or holder. */
  private static final List<String> ROLES = List.of(
      "họ tên",
      "họ và tên",
      "chủ hộ",
      "hộ",
      "người lập",
      "người lập biểu",
      "người nộp",
      "người vay",
      "kế toán",
      "thủ quỹ",
      "giám đốc",
      "thủ trưởng");

  private static final int MOST_WORDS = 5;

  private PersonNames() {}

  private static Set<String> words(String list) {
    return Set.copyOf(new HashSet<>(List.of(list.strip().split("\\s+"))));
  }

  /** A run of letters: its position, its lower-case NFC text, and whether it begins with a capital. */
  private record Word(int start, int end, String small, boolean capital) {}

  /** The text with every name masked; the same object when there is none. */
  static String covered(String text) {
    List<Word> words = words(text, 0);
    if (words.size() < 2) {
      return text;
    }
    var shown = new StringBuilder();
    int copied = 0;
    for (int i = 0; i < words.size(); i++) {
      int end = endOfName(text, words, i);
      if (end > i && !isPlace(text, words, i, end)) {
        shown.append(text, copied, words.get(i).start()).append(Masked.MASK);
        copied = withDigits(text, words.get(end - 1).end());
        i = end - 1;
      }
    }
    return copied == 0 ? text : shown.append(text, copied, text.length()).toString();
  }

  private static List<Word> words(String text, int from) {
    var words = new ArrayList<Word>();
    int start = -1;
    for (int i = from; i <= text.length(); i++) {
      boolean letter = i < text.length() && isLetter(text.charAt(i));
      boolean glued = letter
          && start >= 0
          && Character.isUpperCase(text.charAt(i))
          && Character.isLowerCase(text.charAt(i - 1));
      if (start >= 0 && (!letter || glued)) {
        String word = Normalizer.normalize(text.substring(start, i), Normalizer.Form.NFC);
        words.add(new Word(
            start, i, word.toLowerCase(Locale.ROOT), Character.isUpperCase(word.charAt(0))));
        start = -1;
      }
      start = letter && start < 0 ? i : start;
    }
    return words;
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Index of the word after a name that begins with this word; index of this word where none does. */
  private static int endOfName(String text, List<Word> words, int first) {
    int capitals = capitals(text, words, first);
    if (isNamed(text, words, first) && capitals > 0) {
      return first + capitals;
    }
    Word word = words.get(first);
    boolean family = FAMILY.contains(word.small()) || FAMILY_PLAIN.contains(word.small());
    if (family && capitals > 1) {
      return first + capitals;
    }
    boolean hasMiddle = isFollowed(text, words, first)
        && MIDDLE.contains(words.get(first + 1).small())
        && isFollowed(text, words, first + 1);
    if (hasMiddle && FAMILY_OR_WORD.contains(word.small()) && capitals > 2) {
      return first + capitals;
    }
    boolean small = hasMiddle && family && words.get(first + 1).small().matches("văn|thị|van|thi");
    return small ? first + 3 : wholly(text, words, first).orElse(first);
  }

  /** How many consecutive words from here have capitals. */
  private static int capitals(String text, List<Word> words, int first) {
    int count = 0;
    while (count < MOST_WORDS
        && first + count < words.size()
        && words.get(first + count).capital()
        && (count == 0 || isFollowed(text, words, first + count - 1))) {
      count++;
    }
    return count;
  }

  /** Whether at most two spaces, hyphens, underscores or full stops separate this word from the next. */
  private static boolean isFollowed(String text, List<Word> words, int at) {
    return at + 1 < words.size()
        && isGap(text, words.get(at).end(), words.get(at + 1).start());
  }

  private static boolean isGap(String text, int from, int to) {
    return to - from <= 2
        && text.substring(from, to)
            .chars()
            .allMatch(c -> "-_.".indexOf(c) >= 0 || Character.isSpaceChar(c));
  }

  /** Whether a title or a word for a signatory precedes the word. */
  private static boolean isNamed(String text, List<Word> words, int at) {
    if (at == 0) {
      return false;
    }
    Word before = words.get(at - 1);
    String between = text.substring(before.end(), words.get(at).start());
    boolean close = between.length() <= 3 && between.chars().noneMatch(Character::isLetterOrDigit);
    boolean title = TITLES.contains(before.small())
        && isGap(text, before.end(), words.get(at).start())
        && !text.substring(before.start(), before.end())
            .equals(before.small().toUpperCase(Locale.ROOT));
    if (title) {
      return true;
    }
    return close
        && capitals(text, words, at) > 1
        && ROLES.stream().anyMatch(role -> endsWith(words, at, role));
  }

  private static boolean endsWith(List<Word> words, int before, String role) {
    String[] parts = role.split(" ", -1);
    if (parts.length > before) {
      return false;
    }
    for (int i = 0; i < parts.length; i++) {
      if (!words.get(before - parts.length + i).small().equals(parts[i])) {
        return false;
      }
    }
    return true;
  }

  /** A text that is only a name in lower case. */
  private static Optional<Integer> wholly(String text, List<Word> words, int first) {
    boolean all = first == 0
        && words.size() <= MOST_WORDS
        && text.chars().noneMatch(Character::isDigit)
        && FAMILY.contains(words.get(0).small());
    for (int i = 0; all && i < words.size(); i++) {
      Word word = words.get(i);
      all = Syllables.isVietnamese(word.small())
          && (i + 1 == words.size() || isFollowed(text, words, i));
    }
    return all ? Optional.of(words.size()) : Optional.empty();
  }

  private static boolean isPlace(String text, List<Word> words, int first, int end) {
    boolean kindBefore = first > 0
        && PLACES.contains(words.get(first - 1).small())
        && isGap(text, words.get(first - 1).end(), words.get(first).start());
    int last = words.get(end - 1).end();
    return kindBefore
        || Namesakes.isUnit(text.substring(words.get(first).start(), last))
        || (first > 0 && Namesakes.isUnit(text.substring(words.get(first - 1).start(), last)));
  }

  /** Digits directly after a name belong to it, as in a list of test persons or an account's name. */
  private static int withDigits(String text, int end) {
    int last = end;
    while (last < text.length() && Character.isDigit(text.charAt(last))) {
      last++;
    }
    return last;
  }
}
