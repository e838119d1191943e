package vn.htx.text.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import vn.htx.model.Bilingual;
import vn.htx.text.EightBit;

/**
 * An encoding of Vietnamese text, with its decoder. Bytes that are not Unicode are given as the characters of
 * {@link EightBit}; a Unicode file that was saved from a table in an old font holds the same characters. Text with
 * characters that the encoding does not have is returned unchanged.
 */
public enum StoredForm {
  UNICODE("Unicode", "Unicode") {
    @Override
    String read(String shown) {
      return shown;
    }
  },
  /**
   * TCVN 5712:1993, fonts .VnTime and the like; bytes A1 to FF as the standard's first table has them. Capitals with
   * tones have separate fonts (.VnTimeH), whose text is stored in lower case.
   */
  TCVN3("TCVN3 (ABC)", "TCVN3 (ABC)") {
    @Override
    String read(String shown) {
      var text = new StringBuilder(shown.length());
      for (int i = 0; i < shown.length(); i++) {
        char c = shown.charAt(i);
        text.append(c >= 0xA1 && c <= 0xFF ? TCVN3_HIGH.charAt(c - 0xA1) : c);
      }
      return text.toString();
    }
  },
  /**
   * VNI for Windows: a letter, then a character for its marks; đ, ơ, ư, ỵ and i with a tone are one character (table of
   * the keyboard program xvnkb, Dao Hai Lam, 2002).
   */
  VNI("VNI", "VNI") {
    @Override
    String read(String shown) {
      var text = new StringBuilder(shown.length() + 8);
      for (int i = 0; i < shown.length(); i++) {
        String marks = i > 0 ? VNI_MARKS.get(Character.toLowerCase(shown.charAt(i))) : null;
        boolean onVowel = marks != null && takes(shown.charAt(i - 1), marks);
        text.append(
            onVowel ? marks : VNI_LETTERS.getOrDefault(shown.charAt(i), shown.substring(i, i + 1)));
      }
      return text.toString();
    }
  },
  /** Microsoft's code page: some letters with their marks, tones as separate characters. */
  WINDOWS_1258("Windows-1258", "Windows-1258") {
    @Override
    String read(String shown) {
      var text = new StringBuilder(shown.length());
      for (int i = 0; i < shown.length(); i++) {
        text.append(CP1258_OF_SHOWN.getOrDefault(shown.charAt(i), shown.charAt(i)));
      }
      return text.toString();
    }
  },
  /** UTF-8 that was read as windows-1252 and saved as UTF-8 again. */
  UTF8_TWICE("UTF-8 mã hóa hai lần", "UTF-8 encoded twice") {
    @Override
    String read(String shown) {
      return EightBit.bytes(shown).map(bytes -> strictly(bytes, shown)).orElse(shown);
    }
  };

  private static final Map<Character, Character> CP1258_OF_SHOWN = cp1258();
  private static final String TCVN3_HIGH =
      "ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";
  private static final Map<Character, String> VNI_LETTERS = vniLetters();
  private static final Map<Character, String> VNI_MARKS = vniMarks();

  private final Bilingual label;

  StoredForm(String vi, String en) {
    this.label = Bilingual.of(vi, en);
  }

  public Bilingual label() {
    return label;
  }

  /** The decoded text, in NFC. */
  public String decode(String shown) {
    return Normalizer.normalize(read(shown), Normalizer.Form.NFC);
  }

  abstract String read(String shown);

  private static String strictly(byte[] bytes, String otherwise) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return otherwise;
    }
  }

  /** A circumflex belongs on a, e and o, a breve on a; a tone on these and on u, y, ơ and ư. */
  private static boolean takes(char letter, String marks) {
    String vowels = switch (marks.charAt(0)) {
      case '\u0302' -> "aeoAEO";
      case '\u0306' -> "aA";
      default -> "aeouyAEOUYôöÔÖ";
    };
    return vowels.indexOf(letter) >= 0;
  }

  /** Bytes that the code page leaves undefined have no entry. */
  private static Map<Character, Character> cp1258() {
    var characters = new HashMap<Character, Character>();
    for (int i = 0x80; i < 0x100; i++) {
      byte[] one = {(byte) i};
      char meant = new String(one, Charset.forName("windows-1258")).charAt(0);
      if (meant != '\uFFFD') {
        characters.put(new String(one, EightBit.CHARSET).charAt(0), meant);
      }
    }
    return characters;
  }

  private static Map<Character, String> vniLetters() {
    var letters = new HashMap<Character, String>();
    String shown = "ñôöíìæóòîÑÔÖÍÌÆÓÒÎ";
    String meant = "đơưíìỉĩịỵĐƠƯÍÌỈĨỊỴ";
    for (int i = 0; i < shown.length(); i++) {
      letters.put(shown.charAt(i), meant.substring(i, i + 1));
    }
    return letters;
  }

  private static Map<Character, String> vniMarks() {
    var marks = new HashMap<Character, String>();
    String[] tones = {"", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"};
    addMarks("\0ùøûõï", "", tones, marks);
    addMarks("âáàåãä", "\u0302", tones, marks);
    addMarks("êéèúüë", "\u0306", tones, marks);
    return marks;
  }

  private static void addMarks(
      String shown, String shape, String[] tones, Map<Character, String> marks) {
    for (int i = 0; i < shown.length(); i++) {
      if (shown.charAt(i) != '\0') {
        marks.put(shown.charAt(i), shape + tones[i]);
      }
    }
  }
}
