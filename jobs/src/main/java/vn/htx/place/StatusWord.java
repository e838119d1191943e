package vn.htx.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.htx.model.UnitLevel;

/**
 * The word before a unit's name that says what kind of unit it is, as in the law and as abbreviated by people. Kinds
 * and levels: Luật Tổ chức chính quyền địa phương 77/2015/QH13, Article 2; đặc khu: 72/2025/QH15, Article 1.
 */
enum StatusWord {
  XA(UnitLevel.COMMUNE, "xã", "x"),
  PHUONG(UnitLevel.COMMUNE, "phường", "p"),
  THI_TRAN(UnitLevel.COMMUNE, "thị trấn", "tt", "ttr", "t trấn"),
  DAC_KHU(UnitLevel.COMMUNE, "đặc khu", "đk"),
  QUAN(UnitLevel.OLD_DISTRICT, "quận", "q"),
  HUYEN(UnitLevel.OLD_DISTRICT, "huyện", "h"),
  THI_XA(UnitLevel.OLD_DISTRICT, "thị xã", "tx", "t xã"),
  THANH_PHO(UnitLevel.OLD_DISTRICT, "thành phố", "tp", "t phố"),
  TINH(UnitLevel.CITY, "tỉnh", "t");

  /** By key, with its marks. */
  private static final Map<String, Form> FORMS = new HashMap<>();

  /** By the word without marks; a single word only where the writer uses no marks. */
  private static final Map<String, Form> PLAIN_FORMS = new HashMap<>();

  /** The most words of a form; the longest match is tried first, so that 't xã' is not a 't' and a xã. */
  private static final int LONGEST = 2;

  static {
    for (StatusWord status : values()) {
      for (String word : status.words) {
        var key = new StringBuilder();
        for (String part : word.split(" ", -1)) {
          key.append(key.length() == 0 ? "" : " ").append(PlaceKey.ofWord(part));
        }
        int length = word.split(" ", -1).length;
        FORMS.put(key.toString(), new Form(status, length, true));
        // 'phuong', 'quan' and 'xa' without marks are also the ends of names: An Phượng, Thượng
        // Quận, Đoàn Xá.
        boolean inside = length > 1 || status == HUYEN;
        // 'DK' without marks is quận Dương Kinh.
        if (!word.equals("đk")) {
          PLAIN_FORMS.putIfAbsent(PlaceKey.plain(key.toString()), new Form(status, length, inside));
        }
      }
    }
  }

  private final UnitLevel level;
  private final List<String> words;

  StatusWord(UnitLevel level, String... words) {
    this.level = level;
    this.words = List.of(words);
  }

  /** A status word in a text: how many words it takes, and whether it may also follow the words of a name. */
  record Form(StatusWord status, int length, boolean inside) {}

  UnitLevel level() {
    return level;
  }

  boolean isCommune() {
    return level == UnitLevel.COMMUNE;
  }

  /** The status word that begins at a place of a list of word keys. */
  static Optional<Form> at(List<String> keys, int from) {
    for (int length = LONGEST; length >= 1; length--) {
      if (from + length > keys.size()) {
        continue;
      }
      String key = String.join(" ", keys.subList(from, from + length));
      Form form = FORMS.get(key);
      if (form == null) {
        String plain = PlaceKey.plain(key);
        // A single word with other marks than the status word is a different word: Quán is not
        // Quận.
        form = length > 1 || plain.equals(key) ? PLAIN_FORMS.get(plain) : null;
      }
      if (form != null && form.length() == length) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  /** Whether a word directly before a name, without a space, is certainly a status word and not a misplaced capital. */
  static boolean isGlued(String key) {
    Form form = FORMS.get(key);
    return form != null && key.length() > 1;
  }
}
