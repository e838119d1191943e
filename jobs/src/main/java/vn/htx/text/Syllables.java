package vn.htx.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a word can be a Vietnamese syllable: an onset, a rhyme and at most one tone, of which rhymes that end in a stop
 * take only sắc and nặng (Đoàn Thiện Thuật, Ngữ âm tiếng Việt, 1977). The tone may stand on any vowel of the rhyme
 * (hòa, hoà). Names in other languages of the country (Krông) are none.
 */
public final class Syllables {
  private static final int LONGEST = 7;
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final Set<String> ONSETS = words("""
      b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x""");
  private static final Set<String> RHYMES = words("""
      a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
      e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
      i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
      o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
      ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
      u ua uân uâng uât uây uc uê uêch uên uênh uêt ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uy uya uych uyên uyêt uynh uyt uyu
      ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
      y ych yêm yên yêng yêt yêu ynh yt""");

  private Syllables() {}

  private static Set<String> words(String list) {
    return new HashSet<>(Arrays.asList(list.strip().split("\\s+")));
  }

  public static boolean isVietnamese(String word) {
    if (word.isEmpty() || word.length() > 2 * LONGEST) {
      return false;
    }
    String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    var letters = new StringBuilder(apart.length());
    char tone = 0;
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (TONES.indexOf(c) < 0) {
        letters.append(c);
      } else if (tone != 0) {
        return false;
      } else {
        tone = c;
      }
    }
    String plain = Normalizer.normalize(letters, Normalizer.Form.NFC);
    return plain.length() <= LONGEST && isSyllable(plain, tone);
  }

  private static boolean isSyllable(String plain, char tone) {
    for (int onset = 0; onset <= Math.min(3, plain.length() - 1); onset++) {
      String rhyme = plain.substring(onset);
      boolean known =
          (onset == 0 || ONSETS.contains(plain.substring(0, onset))) && RHYMES.contains(rhyme);
      if (known && (tone == '\u0301' || tone == '\u0323' || !isStopped(rhyme))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStopped(String rhyme) {
    return rhyme.endsWith("c")
        || rhyme.endsWith("ch")
        || rhyme.endsWith("p")
        || rhyme.endsWith("t");
  }
}
