package vn.htx.linkage.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.htx.linkage.Link;
import vn.htx.linkage.LinkRequest;
import vn.htx.linkage.Register;
import vn.htx.linkage.RegisterEntry;
import vn.htx.linkage.RegisterTest;
import vn.htx.model.Coded;
import vn.htx.model.CooperativeType;
import vn.htx.place.ReferenceFiles;
import vn.htx.place.Unit;
import vn.htx.text.MatchKey;

/**
 * Every cooperative of the example's register under spellings that people give it: about 420 names in each of them.
 * The numbers in the example's names make them unique, so precision is measured without them, where many share a name,
 * and against a register that lacks every second cooperative.
 */
class SpellingsTest {
  private static final Path REGISTERS = Path.of("..", "data", "example", "inbox", "cooperatives");
  private static final Path UNITS = Path.of("..", "data", "reference", "units.csv");
  private static final Pattern NUMBER = Pattern.compile(" số (\\d+)$");
  private static final Map<String, String> ABBREVIATED = abbreviated();

  private static final Map<String, String> UNIT_NAMES = new TreeMap<>();
  private static final List<RegisterEntry> ENTRIES = new ArrayList<>();
  private static final Map<String, RegisterEntry> LATEST = new LinkedHashMap<>();

  private static @Nullable Register register;

  /** How a registered name is written elsewhere. */
  enum Spelling {
    AS_REGISTERED(true, name -> name),
    ABBREVIATED_ALL(true, SpellingsTest::abbreviate),
    WRITTEN_OUT(
        true,
        name -> name.replaceFirst("^(Liên hiệp )?HTX", "$1Hợp tác xã")
            .replaceFirst("^Quỹ Tín dụng", "Quỹ tín dụng nhân dân")),
    IN_CAPITALS(true, name -> abbreviate(name).toUpperCase(Locale.ROOT)),
    NEW_TONE_STYLE(
        true,
        name -> name.replace("òa", "oà")
            .replace("ủy", "uỷ")
            .replace("úy", "uý")
            .replace("ụy", "uỵ")
            .replace("óa", "oá")),
    ACTIVITY_BEHIND(true, SpellingsTest::activityBehind),
    SHORT_NUMBER(true, name -> NUMBER.matcher(name).replaceFirst(" $1")),
    QUOTED(
        true,
        name -> NUMBER.matcher(name).replaceFirst("\" - số $1").replaceFirst("HTX ", "HTX \"")),
    WITHOUT_TONES(false, name -> MatchKey.of(name)),
    WRONG_TONE(false, SpellingsTest::withWrongTone),
    ONE_LETTER_WRONG(false, SpellingsTest::withWrongLetter),
    ONE_LETTER_LESS(false, SpellingsTest::withLetterLess);

    private final boolean exact;
    private final UnaryOperator<String> rule;

    Spelling(boolean exact, UnaryOperator<String> rule) {
      this.exact = exact;
      this.rule = rule;
    }
  }

  private static Map<String, String> abbreviated() {
    var forms = new LinkedHashMap<String, String>();
    forms.put("Liên hiệp HTX", "LHHTX");
    forms.put("Tổ hợp tác", "THT");
    forms.put("Quỹ Tín dụng", "QTDND");
    forms.put("Nuôi trồng thủy sản", "NTTS");
    forms.put("Dịch vụ nông nghiệp", "DVNN");
    forms.put("Thương mại dịch vụ", "TM&DV");
    forms.put("Vật liệu xây dựng", "VLXD");
    forms.put("Vệ sinh môi trường", "VSMT");
    forms.put("Xây dựng", "XD");
    forms.put("Chăn nuôi tổng hợp", "CN-TH");
    forms.put("Vận tải hành khách", "VT hành khách");
    return forms;
  }

  private static String abbreviate(String name) {
    String text = name;
    for (Map.Entry<String, String> form : ABBREVIATED.entrySet()) {
      text = text.replace(form.getKey(), form.getValue());
    }
    return text;
  }

  /** HTX Dịch vụ nông nghiệp Minh Tân số 1 as HTX Minh Tân số 1 nông nghiệp, dịch vụ. */
  private static String activityBehind(String name) {
    for (String activity : ABBREVIATED.keySet()) {
      Matcher inside = Pattern.compile("^(HTX) " + activity + " (.+)$").matcher(name);
      if (inside.matches()) {
        String turned = activity.equals("Dịch vụ nông nghiệp")
            ? "nông nghiệp, dịch vụ"
            : activity.equals("Thương mại dịch vụ")
                ? "dịch vụ và thương mại"
                : activity.toLowerCase(Locale.ROOT);
        return inside.group(1) + " " + inside.group(2) + " " + turned;
      }
    }
    return name;
  }

  /** The syllables before the number are those of the place that the example's cooperatives are called after. */
  private static String inProperName(String name, UnaryOperator<String> change) {
    Matcher number = NUMBER.matcher(name);
    String end = number.find() ? number.group() : "";
    String begin = name.substring(0, name.length() - end.length());
    Matcher last = Pattern.compile("\\p{L}+(?=( \\d+)?$)").matcher(begin);
    assertThat(last.find()).as(name).isTrue();
    return begin.substring(0, last.start())
        + change.apply(last.group())
        + begin.substring(last.end())
        + end;
  }

  private static String withWrongTone(String name) {
    return inProperName(name, word -> {
      String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
      String toneless = apart.replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
      boolean acute = apart.indexOf('\u0301') >= 0;
      Matcher vowel = Pattern.compile("[aeiouyAEIOUY][\\u0302\\u0306\\u031B]?").matcher(toneless);
      assertThat(vowel.find()).as(name).isTrue();
      String toned = toneless.substring(0, vowel.end())
          + (acute ? '\u0300' : '\u0301')
          + toneless.substring(vowel.end());
      return Normalizer.normalize(toned, Normalizer.Form.NFC);
    });
  }

  private static String withWrongLetter(String name) {
    return inProperName(name, word -> {
      char last = word.charAt(word.length() - 1);
      return word.substring(0, word.length() - 1) + (last == 'm' ? 'n' : 'm');
    });
  }

  private static String withLetterLess(String name) {
    return inProperName(name, word -> word.substring(0, word.length() - 1));
  }

  @BeforeAll
  static void readTheRegister() throws IOException {
    for (Unit unit : ReferenceFiles.units(UNITS)) {
      UNIT_NAMES.put(unit.code(), unit.name());
    }
    try (var files = Files.list(REGISTERS)) {
      for (Path file :
          files.filter(one -> one.toString().endsWith(".csv")).sorted().toList()) {
        Files.readAllLines(file).stream().skip(1).forEach(SpellingsTest::add);
      }
    }
    assertThat(LATEST).hasSizeGreaterThan(400);
    register = Register.of(ENTRIES, UNIT_NAMES);
  }

  private static Register register() {
    return Objects.requireNonNull(register);
  }

  private static void add(String line) {
    String[] cells = line.split(",", -1);
    Optional<CooperativeType> type = Coded.find(CooperativeType.class, cells[3]);
    Optional<String> tax = Optional.of(cells[2]).filter(code -> !code.isEmpty());
    Optional<String> commune = Optional.of(cells[6]).filter(code -> !code.isEmpty());
    if (!cells[1].isEmpty() && type.isPresent()) {
      RegisterEntry entry =
          new RegisterEntry(cells[0], tax, cells[1], type, commune, Optional.empty());
      ENTRIES.add(entry);
      if (commune.isPresent()
          && commune.get().length() == 5
          && UNIT_NAMES.containsKey(commune.get())) {
        LATEST.put(cells[0], entry);
      }
    }
  }

  private static LinkRequest wanted(String name, Optional<String> commune) {
    return new LinkRequest(
        Optional.empty(),
        Optional.empty(),
        Optional.of(name),
        Optional.empty(),
        commune,
        Optional.empty());
  }

  @ParameterizedTest
  @EnumSource
  void everySpellingIsLinkedForCertainOrAskedWithTheRightOneFirst(Spelling spelling) {
    Register register = register();
    LATEST.forEach((id, entry) -> {
      String written = spelling.rule.apply(entry.name());
      boolean exact = spelling.exact
          || CooperativeName.of(written)
              .key()
              .equals(CooperativeName.of(entry.name()).key());
      Link link = register.find(wanted(written, entry.communeCode()));

      assertThat(RegisterTest.shown(link))
          .as("%s, written %s", entry.name(), written)
          .matches(exact ? "NAME_AND_PLACE " + id : "[A-Z_]+ " + id + "( .*)?")
          .matches(exact ? "NAME_.*" : "(?!NAME_|TAX_|COOP_).*");
    });
  }

  @Test
  void theUnitInTheNameStandsForTheRowsPlace() {
    Register register = register();
    LATEST.forEach((id, entry) -> {
      String unit = Objects.requireNonNull(UNIT_NAMES.get(entry.communeCode().orElseThrow()));
      String written = abbreviate(entry.name()) + ", " + unit;

      assertThat(RegisterTest.shown(register.find(wanted(written, Optional.empty()))))
          .as(written)
          .isEqualTo("NAME_AND_PLACE " + id);
    });
  }

  @ParameterizedTest
  @EnumSource
  void noRowIsLinkedToAnotherCooperative(Spelling spelling) {
    var known = new ArrayList<RegisterEntry>();
    var seen = new HashSet<String>();
    var truth = new HashMap<String, Set<String>>();
    for (RegisterEntry entry : ENTRIES) {
      RegisterEntry unnumbered = unnumbered(entry);
      if (Integer.parseInt(entry.coopId().substring(3)) % 2 == 0) {
        known.add(unnumbered);
        seen.add(entry.coopId());
      }
      truth.computeIfAbsent(identity(unnumbered), key -> new HashSet<>()).add(entry.coopId());
    }
    Register register = Register.of(known, UNIT_NAMES);
    int exact = 0;
    for (RegisterEntry entry : LATEST.values()) {
      RegisterEntry unnumbered = unnumbered(entry);
      Link link =
          register.find(wanted(spelling.rule.apply(unnumbered.name()), entry.communeCode()));
      // Two of one name, form and commune, of which the register has one, no name can tell apart.
      boolean told = truth.getOrDefault(identity(unnumbered), Set.of()).size() == 1;
      if (link instanceof Link.Exact found && told) {
        assertThat(found.coopId()).as(unnumbered.name()).isEqualTo(entry.coopId());
        assertThat(seen).contains(found.coopId());
        exact++;
      }
    }
    assertThat(exact).isGreaterThan(spelling.exact ? 150 : -1);
  }

  private static RegisterEntry unnumbered(RegisterEntry entry) {
    return new RegisterEntry(
        entry.coopId(),
        entry.taxCode(),
        NUMBER.matcher(entry.name()).replaceFirst(""),
        entry.type(),
        entry.communeCode(),
        entry.oldDistrictCode());
  }

  private static String identity(RegisterEntry entry) {
    return CooperativeName.of(entry.name()).key() + entry.communeCode();
  }
}
