package vn.htx.linkage.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.htx.linkage.name.NameTokens.Token;
import vn.htx.model.CooperativeType;
import vn.htx.text.MatchKey;
import vn.htx.text.NameKey;
import vn.htx.text.Syllables;

/**
 * The words of a name that are not the proper name: legal forms (Luật Hợp tác xã 17/2023/QH15) and activities, with the
 * abbreviations used in lists of cooperatives. No source lists the activities: they are the sectors by which Alliances
 * report, and others in use. An abbreviation that is used for two activities has two readings.
 */
final class NameWords {
  private static final Map<String, Word> WORDS = new HashMap<>();
  private static final Map<String, Word> PLAIN = new HashMap<>();
  private static final Set<String> SYLLABLES = new HashSet<>();
  private static final int LONGEST = 6;

  /** The onset by which a syllable is abbreviated: 'th' of thương, also 't'. */
  private static final Pattern ONSET =
      Pattern.compile("(ch|gh?i?|kh|ngh?|nh|ph|th|tr|[^aăâeêioôơuưy])?.*");

  /** Longest run of letters that is read as a sequence of abbreviations: HTXDVNNTH. */
  private static final int LONGEST_RUN = 16;

  private static final Map<CooperativeType, String> TYPES = Map.of(
      CooperativeType.COOPERATIVE, "htx, hợp tác xã",
      CooperativeType.UNION,
          "lhhtx, lh htx, liên hiệp htx, liên hiệp hợp tác xã, liên hiệp các htx, liên hiệp các hợp tác xã",
      CooperativeType.CREDIT_FUND,
          "qtdnd, qtd, quỹ tín dụng nhân dân, quỹ tín dụng, quỹ tdnd, quỹ td, quỹ td nd",
      CooperativeType.GROUP, "tht, tổ hợp tác, tổ ht");

  /** One activity per line, then its abbreviations; an abbreviation after several activities may mean each of them. */
  private static final String ACTIVITIES = """
      dịch vụ: dv
      nông nghiệp: nn
      nông lâm nghiệp: nln
      lâm nghiệp: ln
      diêm nghiệp: dn
      thương mại: tm
      sản xuất: sx
      kinh doanh: kd
      tổng hợp: th
      chế biến: cb
      tiêu thụ:
      cung ứng:
      vật tư: vt
      vận tải: vt
      hành khách: hk
      hàng hóa: hh
      thủy bộ:
      vận tải, thủy bộ: vttb
      xây dựng: xd
      vật liệu: vl
      chăn nuôi: cn
      công nghiệp: cn
      tiểu thủ công nghiệp: ttcn
      thủ công nghiệp: tcn
      thủ công mỹ nghệ: tcmn
      công nghệ cao: cnc
      trồng trọt:
      nuôi trồng:
      thủy sản: ts
      nuôi trồng, thủy sản: ntts
      thủy lợi:
      nông sản: ns
      nước sạch: ns
      nông thôn: nt
      vệ sinh: vs
      môi trường: mt
      quản lý chợ: qlc
      rau an toàn:
      rau sạch:
      rau quả:
      cây ăn quả: caq
      cây ăn trái:
      hoa cây cảnh: hcc
      cây dược liệu:
      dược liệu:
      lúa chất lượng:
      lúa gạo:
      hữu cơ:
      sinh thái:
      du lịch: dl
      mộc dân dụng:
      may gia công:
      chiếu cói:
      cơ khí: ck
      điện nước:
      đầu tư: đt
      phát triển: pt
      xuất nhập khẩu: xnk
      tín dụng: td
      """;

  static {
    TYPES.forEach((type, forms) ->
        Arrays.stream(forms.split(", ")).forEach(form -> add(form, new Word(type))));
    ACTIVITIES.lines().forEach(NameWords::addActivity);
  }

  private NameWords() {}

  /**
   * The meaning of a word.
   *
   * @param type of the legal form; empty for activities
   * @param activities each with its readings, in their usual spelling; none for a legal form
   */
  private record Word(Optional<CooperativeType> type, List<Set<String>> activities) {
    Word(CooperativeType type) {
      this(Optional.of(type), List.of());
    }
  }

  /**
   * Recognised words of a name.
   *
   * @param length how many tokens they take
   * @param activities each with its readings
   */
  record Match(int length, Optional<CooperativeType> type, List<Set<String>> activities) {}

  private static void addActivity(String line) {
    String[] cells = line.split(":", 2);
    List<Set<String>> activities = Arrays.stream(cells[0].split(", "))
        .map(activity -> Set.of(NameKey.of(activity)))
        .toList();
    Word word = new Word(Optional.empty(), activities);
    if (activities.size() == 1) {
      add(cells[0], word);
      halved(cells[0]).forEach(form -> add(form, word));
    }
    if (!cells[1].isBlank()) {
      add(cells[1].strip(), word);
    }
  }

  /** Spellings with the first of two syllables abbreviated: n nghiệp, t mại and th mại. */
  private static Set<String> halved(String activity) {
    String[] syllables = activity.split(" ", -1);
    SYLLABLES.addAll(List.of(NameKey.plain(NameKey.of(activity)).split(" ", -1)));
    Matcher onset = ONSET.matcher(syllables[0]);
    if (syllables.length != 2 || !onset.matches() || onset.group(1) == null) {
      return Set.of();
    }
    return Stream.of(onset.group(1), onset.group(1).substring(0, 1))
        .map(begin -> begin + " " + syllables[1])
        .collect(Collectors.toSet());
  }

  /**
   * Whether a word that is not an activity itself may be a part of one: a letter, an abbreviation, one of its
   * syllables, or a mix of both: NNghiệp.
   */
  static boolean mayBeOfActivity(String key) {
    String plain = MatchKey.of(key);
    int consonants = 0;
    while (consonants < plain.length() && "aeiouy".indexOf(plain.charAt(consonants)) < 0) {
      consonants++;
    }
    boolean glued = !Syllables.isVietnamese(key)
        && IntStream.range(1, consonants)
            .anyMatch(from -> SYLLABLES.contains(plain.substring(from)));
    return plain.length() == 1
        || consonants == plain.length()
        || glued
        || SYLLABLES.contains(plain);
  }

  private static void add(String form, Word word) {
    String key = NameKey.of(form);
    WORDS.merge(key, word, NameWords::either);
    PLAIN.merge(NameKey.plain(key), word, NameWords::either);
  }

  /** An abbreviation with two readings, of one activity each. */
  private static Word either(Word one, Word other) {
    var readings = new TreeSet<>(one.activities().get(0));
    readings.addAll(other.activities().get(0));
    return new Word(Optional.empty(), List.of(readings));
  }

  /**
   * The longest known sequence of words that begins at a token.
   *
   * @param plain whether the name has no marks at all, so that dich vu is dịch vụ
   */
  static Optional<Match> at(List<Token> tokens, int from, boolean plain) {
    Map<String, Word> words = plain ? PLAIN : WORDS;
    for (int length = Math.min(LONGEST, tokens.size() - from); length >= 1; length--) {
      Word word = words.get(joined(tokens, from, length));
      if (word != null) {
        return Optional.of(new Match(length, word.type(), word.activities()));
      }
    }
    Token token = tokens.get(from);
    return token.isAbbreviation() && token.key().length() <= LONGEST_RUN
        ? run(token.key())
        : Optional.empty();
  }

  private static String joined(List<Token> tokens, int from, int length) {
    var key = new StringBuilder(tokens.get(from).key());
    for (int i = from + 1; i < from + length; i++) {
      if (tokens.get(i).apart()) {
        return "";
      }
      key.append(' ').append(tokens.get(i).key());
    }
    return key.toString();
  }

  /** Abbreviations without spaces between them, all of which must be known: TMDV, HTXDVNN. */
  private static Optional<Match> run(String letters) {
    if (letters.isEmpty()) {
      return Optional.of(new Match(1, Optional.empty(), List.of()));
    }
    for (int end = letters.length(); end >= 2; end--) {
      Word word = WORDS.get(letters.substring(0, end));
      Optional<Match> rest = word == null ? Optional.empty() : run(letters.substring(end));
      if (word != null && rest.isPresent()) {
        var activities = new ArrayList<>(word.activities());
        activities.addAll(rest.get().activities());
        return Optional.of(new Match(1, word.type().or(rest.get()::type), activities));
      }
    }
    return Optional.empty();
  }
}
