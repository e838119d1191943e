package vn.htx.text.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import vn.htx.text.EightBit;

/** Writes Vietnamese text the way old programs stored it, for tests of what reads it. */
public final class StoredForms {
  /** Letters, and beneath each the sign that TCVN 5712:1993 stores for it. */
  private static final String TCVN3_LETTERS =
      "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđĂÂÊÔƠƯĐ";

  private static final String TCVN3_SIGNS =
      "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊËÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00ADõö÷øùúûüýþ®¡¢£¤¥¦§";

  private static final String VNI_LETTERS = "đơưíìỉĩịỵĐƠƯÍÌỈĨỊỴ";
  private static final String VNI_SIGNS = "ñôöíìæóòîÑÔÖÍÌÆÓÒÎ";
  /** Huyền, sắc, hỏi, ngã, nặng. */
  private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";

  private StoredForms() {}

  /**
   * The text as {@link EightBit} shows its bytes. TCVN3 has no capitals with a tone: they are stored as lower case, for
   * a font of capitals.
   */
  public static String shown(String vietnamese, StoredForm form) {
    String text = Normalizer.normalize(vietnamese, Normalizer.Form.NFC);
    var shown = new StringBuilder();
    switch (form) {
      case UNICODE -> shown.append(text);
      case TCVN3 -> text.chars().forEach(c -> shown.append(tcvn3((char) c)));
      case VNI -> text.chars().forEach(c -> shown.append(vni((char) c)));
      case WINDOWS_1258 -> shown.append(new String(windows1258(text), EightBit.CHARSET));
      case UTF8_TWICE ->
        shown.append(new String(text.getBytes(StandardCharsets.UTF_8), EightBit.CHARSET));
    }
    return shown.toString();
  }

  /** The bytes of a file with this text; UTF-8 where the form is one of Unicode. */
  public static byte[] bytes(String vietnamese, StoredForm form) {
    boolean unicode = form == StoredForm.UNICODE || form == StoredForm.UTF8_TWICE;
    return shown(vietnamese, form).getBytes(unicode ? StandardCharsets.UTF_8 : EightBit.CHARSET);
  }

  private static char tcvn3(char letter) {
    int at = TCVN3_LETTERS.indexOf(letter);
    int stored = at < 0 ? TCVN3_LETTERS.indexOf(Character.toLowerCase(letter)) : at;
    return stored < 0 ? letter : TCVN3_SIGNS.charAt(stored);
  }

  private static String vni(char letter) {
    int at = VNI_LETTERS.indexOf(letter);
    if (at >= 0) {
      return VNI_SIGNS.substring(at, at + 1);
    }
    String apart = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
    boolean circumflex = apart.indexOf('\u0302') > 0;
    boolean breve = apart.indexOf('\u0306') > 0;
    int tone = 1;
    for (int i = 0; i < TONES.length(); i++) {
      tone = apart.indexOf(TONES.charAt(i)) > 0 ? i + 2 : tone;
    }
    String signs = circumflex ? "âàáåãä" : breve ? "êèéúüë" : " øùûõï";
    if (tone == 1 && !circumflex && !breve) {
      return String.valueOf(letter);
    }
    String sign = signs.substring(tone - 1, tone);
    String base = apart.indexOf('\u031B') > 0 ? vniHorned(apart.charAt(0)) : apart.substring(0, 1);
    return base + (Character.isUpperCase(letter) ? sign.toUpperCase(Locale.ROOT) : sign);
  }

  private static String vniHorned(char base) {
    return switch (base) {
      case 'o' -> "ô";
      case 'u' -> "ö";
      case 'O' -> "Ô";
      default -> "Ö";
    };
  }

  /** Letters with their shape, and each tone after them as a sign of its own. */
  private static byte[] windows1258(String text) {
    var apart = new StringBuilder();
    text.chars().forEach(c -> apart.append(toneApart((char) c)));
    return apart.toString().getBytes(Charset.forName("windows-1258"));
  }

  private static String toneApart(char letter) {
    String apart = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
    String tone = apart.replaceAll("[^" + TONES + "]", "");
    return tone.isEmpty()
        ? String.valueOf(letter)
        : Normalizer.normalize(apart.replace(tone, ""), Normalizer.Form.NFC) + tone;
  }
}
