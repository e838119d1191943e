package vn.htx.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A written place split into its levels: 'X. Hoà Bình (VB)', 'xã Hòa Bình huyện Vĩnh Bảo, HP'. Hamlets, house numbers
 * and words such as 'cũ' are not parts.
 *
 * @param former whether the writer says that the old unit is meant ('cũ')
 * @param present whether the writer says that the new unit is meant ('mới')
 */
record PlaceText(List<Part> parts, boolean former, boolean present) {
  private static final String FORMER = PlaceKey.ofWord("cũ");
  private static final String PRESENT = PlaceKey.ofWord("mới");

  /** Words before a name below the commune level. Not 'đường': there is a commune Đường An. */
  private static final Set<String> BELOW_COMMUNE = Set.of(
      "thon",
      "xom",
      PlaceKey.ofWord("thôn"),
      PlaceKey.ofWord("xóm"),
      PlaceKey.ofWord("tổ"),
      PlaceKey.ofWord("đội"),
      PlaceKey.ofWord("số"),
      PlaceKey.ofWord("ngõ"),
      "khu",
      "kdc",
      "tdp");

  /**
   * One level of a place.
   *
   * @param key the name without its status word, as {@link PlaceKey}
   * @param plain the same without marks
   * @param enclosed whether it was in parentheses
   */
  record Part(
      Optional<StatusWord> status, String key, String plain, boolean enclosed, String whole) {
    static Part of(
        Optional<StatusWord> status, List<String> before, List<String> words, boolean enclosed) {
      String key = String.join(" ", words);
      String whole = before.isEmpty() ? key : String.join(" ", before) + " " + key;
      return new Part(status, key, PlaceKey.plain(key), enclosed, whole);
    }

    /** The part with what looks like a status word taken as part of the name: quan toan. */
    Part asNameOnly() {
      return new Part(Optional.empty(), whole, PlaceKey.plain(whole), enclosed, whole);
    }

    boolean isCommune() {
      return status.map(StatusWord::isCommune).orElse(false);
    }

    boolean isCode() {
      return !key.isEmpty() && key.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether any mark was written, which shows that the writer uses marks. */
    boolean isMarked() {
      return !whole.equals(PlaceKey.plain(whole));
    }
  }

  static PlaceText of(String text) {
    var reader = new PlaceWords(Normalizer.normalize(text, Normalizer.Form.NFC));
    var parts = new ArrayList<Part>();
    boolean former = false;
    boolean present = false;
    for (PlaceWords.Segment segment : reader.segments()) {
      List<String> words = new ArrayList<>(segment.words());
      while (!words.isEmpty() && isAge(words.get(words.size() - 1))) {
        boolean old = words.remove(words.size() - 1).equals(FORMER);
        former |= old;
        present |= !old;
      }
      split(words, segment.enclosed(), parts);
    }
    return new PlaceText(List.copyOf(parts), former, present);
  }

  private static boolean isAge(String word) {
    return word.equals(FORMER) || word.equals(PRESENT);
  }

  /** A segment is one part, or several when it has status words inside. */
  private static void split(List<String> words, boolean enclosed, List<Part> parts) {
    int i = 0;
    while (i < words.size()) {
      Optional<StatusWord.Form> first = StatusWord.at(words, i);
      int begin = i + first.map(StatusWord.Form::length).orElse(0);
      int end = Math.min(begin + 1, words.size());
      while (end < words.size() && !beginsPart(words, end)) {
        end++;
      }
      List<String> name = words.subList(Math.min(begin, end), end);
      boolean below = first.isEmpty() && !name.isEmpty() && BELOW_COMMUNE.contains(name.get(0));
      if (!name.isEmpty() && !below) {
        parts.add(
            Part.of(first.map(StatusWord.Form::status), words.subList(i, begin), name, enclosed));
      }
      i = end;
    }
  }

  /** A status word after the words of a name begins the next part if a name follows it. */
  private static boolean beginsPart(List<String> words, int at) {
    return StatusWord.at(words, at)
        .filter(StatusWord.Form::inside)
        .filter(form -> at + form.length() < words.size())
        .filter(form -> StatusWord.at(words, at + form.length())
            .filter(StatusWord.Form::inside)
            .isEmpty())
        .isPresent();
  }
}
