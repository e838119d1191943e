package vn.htx.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a word can be a Vietnamese syllable: an onset, a rhyme and at most one tone, of which rhymes that end in a
 * stop take only sắc and nặng (Đoàn Thiện Thuật, Ngữ âm tiếng Việt, 1977), spelt by the school rules for c, g, ng and
 * y. The tone is on the vowel that carries it, in either style (hòa, hoà). Names in other languages of the country
 * (Krông, Đắk) are not syllables.
 */
public final class Syllables {
  private static final int LONGEST = 7;
  private static final Set<String> ONSETS = words("""
      b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu q r s t th tr v x""");
  private static final Set<String> RHYMES = words("""
      a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
      e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
      i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
      o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong
      op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
      u ua uân uâng uât uây uc uê uêch uên uênh uêt ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uy uya uych uyên uyêt
      uynh uyp uyt uyu
      ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
      y ych yêm yên yêng yêt yêu ynh yt""");

  private Syllables() {}

  private static Set<String> words(String list) {
    return new HashSet<>(Arrays.asList(list.strip().split("\\s+")));
  }

  /** Ignores case and Unicode composition; a word of ASCII letters may be a syllable too (ban, xa). */
  public static boolean isVietnamese(String word) {
    if (word.isEmpty() || word.length() > 2 * LONGEST) {
      return false;
    }
    String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    var letters = new StringBuilder(apart.length());
    int bases = 0;
    int toneAt = -1;
    char tone = 0;
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (!Letters.isTone(c)) {
        letters.append(c);
        bases += Character.isLetter(c) ? 1 : 0;
      } else if (tone != 0 || bases == 0) {
        return false;
      } else {
        tone = c;
        toneAt = bases - 1;
      }
    }
    String plain = Normalizer.normalize(letters, Normalizer.Form.NFC);
    return plain.length() <= LONGEST
        && isSyllable(plain, tone)
        && (tone == 0 || mayStandAt(plain, toneAt));
  }

  private static boolean mayStandAt(String plain, int toneAt) {
    int place = Letters.tonePlace(plain);
    return place >= 0 && Letters.maySoundAt(plain, toneAt, place);
  }

  private static boolean isSyllable(String plain, char tone) {
    for (int length = 0; length <= Math.min(3, plain.length() - 1); length++) {
      String onset = plain.substring(0, length);
      String rhyme = plain.substring(length);
      boolean known =
          RHYMES.contains(rhyme) && (length == 0 || ONSETS.contains(onset)) && agree(onset, rhyme);
      if (known && (tone == '\u0301' || tone == '\u0323' || !isStopped(rhyme))) {
        return true;
      }
    }
    return false;
  }

  /** Whether this spelling of the onset is right before this rhyme. */
  private static boolean agree(String onset, String rhyme) {
    char vowel = rhyme.charAt(0);
    boolean front = vowel == 'e' || vowel == 'ê' || vowel == 'i';
    return switch (onset) {
      case "c" -> !front && vowel != 'y';
      case "ng" -> !front;
      case "gh", "ngh" -> front;
      case "g" -> vowel != 'e' && vowel != 'ê';
      case "gi" -> vowel != 'i' && vowel != 'y';
      case "q" -> rhyme.startsWith("uy");
      case "qu", "" -> true;
      default -> vowel != 'y' || rhyme.length() == 1;
    };
  }

  private static boolean isStopped(String rhyme) {
    return rhyme.endsWith("c")
        || rhyme.endsWith("ch")
        || rhyme.endsWith("p")
        || rhyme.endsWith("t");
  }
}
