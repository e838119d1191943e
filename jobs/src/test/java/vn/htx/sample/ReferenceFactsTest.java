package vn.htx.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collector;
import org.junit.jupiter.api.Test;
import vn.htx.catalog.Field;
import vn.htx.catalog.common.Crosswalk;
import vn.htx.catalog.common.Units;

/** The shipped administrative facts against what the resolution of 2025 states. */
class ReferenceFactsTest {
  private static final Path REFERENCE = Path.of("..", "data", "reference");
  private final List<NamedCsvRecord> units = read("units.csv");
  private final List<NamedCsvRecord> crosswalk = read("crosswalk.csv");

  @Test
  void headersAreTheCatalogsColumns() {
    assertThat(units.get(0).getHeader())
        .isEqualTo(Units.TABLE.fields().stream().map(Field::id).toList());
    assertThat(crosswalk.get(0).getHeader())
        .isEqualTo(Crosswalk.TABLE.fields().stream().map(Field::id).toList());
  }

  @Test
  void theMergedCityHas114Communes() {
    Map<String, Long> byStatusWord = units.stream()
        .filter(unit -> unit.getField("valid_from").equals("2025-07-01"))
        .collect(groupingBy(ReferenceFactsTest::statusWord, TreeMap::new, counting()));
    assertThat(byStatusWord).hasToString("{Phường=45, Xã=67, Đặc khu=2}");
  }

  /** Within the box around the city and Bạch Long Vĩ. */
  @Test
  void everyPresentCommuneHasItsCentre() {
    List<NamedCsvRecord> centres = read("centres.csv");

    assertThat(centres.stream().map(centre -> centre.getField("code")).collect(toSet()))
        .hasSize(114)
        .isEqualTo(units.stream()
            .filter(unit -> unit.getField("valid_from").equals("2025-07-01"))
            .map(unit -> unit.getField("code"))
            .collect(toSet()));
    assertThat(centres).allSatisfy(centre -> {
      assertThat(Double.parseDouble(centre.getField("latitude"))).isBetween(20.1, 21.3);
      assertThat(Double.parseDouble(centre.getField("longitude"))).isBetween(106.1, 107.8);
    });
  }

  /** The two that touch none are the islands of Cát Hải and Bạch Long Vĩ. */
  @Test
  void neighboursArePairsOfPresentCommunesEachOnce() {
    List<NamedCsvRecord> pairs = read("neighbours.csv");
    Set<String> present =
        read("centres.csv").stream().map(centre -> centre.getField("code")).collect(toSet());

    assertThat(pairs).hasSize(276).allSatisfy(pair -> {
      assertThat(present).contains(pair.getField("code_a"), pair.getField("code_b"));
      assertThat(pair.getField("code_a")).isLessThan(pair.getField("code_b"));
    });
    assertThat(pairs.stream().map(pair -> pair.getField("code_a") + pair.getField("code_b")))
        .doesNotHaveDuplicates();
    assertThat(present.stream()
            .filter(code -> pairs.stream()
                .noneMatch(pair -> pair.getField("code_a").equals(code)
                    || pair.getField("code_b").equals(code))))
        .hasSize(2);
  }

  @Test
  void theLastMapBeforeTheMergerHas374CommunesIn27Districts() {
    Map<Boolean, Long> byFormerProvince = units.stream()
        .filter(unit -> unit.getField("valid_to").equals("2025-06-30"))
        .filter(unit -> unit.getField("level").equals("commune"))
        .collect(
            groupingBy(unit -> unit.getField("parent_code").compareTo("303") >= 0, counting()));
    assertThat(byFormerProvince)
        .containsEntry(true, 167L) // Hải Phòng
        .containsEntry(false, 207L); // Hải Dương
    assertThat(units.stream().filter(unit -> unit.getField("level").equals("old_district")))
        .hasSize(27);
  }

  @Test
  void everyPairOfTheCrosswalkNamesUnitsThatExist() {
    Set<String> old = codesValidTo("2025-06-30");
    Set<String> now = codesValidTo("");
    assertThat(crosswalk)
        .hasSize(451)
        .allSatisfy(pair -> assertThat(old).contains(pair.getField("old_code")))
        .allSatisfy(pair -> assertThat(now).contains(pair.getField("new_code")));
    assertThat(crosswalk.stream().map(pair -> pair.getField("new_code")).distinct())
        .hasSize(114);
  }

  @Test
  void aCommuneIsWholeExactlyWhenItWentToOnePlace() {
    Map<String, Long> places =
        crosswalk.stream().collect(groupingBy(pair -> pair.getField("old_code"), counting()));
    assertThat(crosswalk)
        .allSatisfy(pair -> assertThat(pair.getField("whole"))
            .as(pair.toString())
            .isEqualTo(String.valueOf(places.get(pair.getField("old_code")) == 1)));
    assertThat(places.values().stream().filter(count -> count > 1)).hasSize(71);
  }

  /** NQ 1669/NQ-UBTVQH15, clauses 62 to 68. */
  @Test
  void vinhBaoBecameSevenCommunesAsTheResolutionStates() {
    String map = crosswalk.stream()
        .filter(pair -> pair.getField("old_district_code").equals("316"))
        .collect(groupingBy(pair -> pair.getField("new_code"), TreeMap::new, joiningOldCodes()))
        .entrySet()
        .stream()
        .map(entry -> entry.getKey() + " < " + entry.getValue())
        .collect(joining("\n"));
    assertThat(map).isEqualTo("""
        11824 < 11824 11857 11860 11866
        11836 < 11833 11836 11839
        11842 < 11827 11830 11842
        11848 < 11848 11851
        11875 < 11875 11893
        11887 < 11881 11887 11902
        11911 < 11884 11890 11911""");
  }

  /** Communes of one name in several districts: clauses 40, 63 and 112. */
  @Test
  void theDisputedPairsFollowTheResolution() {
    assertThat(newCodes("10963")).doesNotContain("10675");
    assertThat(newCodes("11890")).containsExactly("11911");
    assertThat(newCodes("10798")).doesNotContain("11911");
    assertThat(newCodes("318")).containsExactly("11948");
  }

  @Test
  void aDistrictContinuesWhenItsNewCommunesTookFromNoOther() {
    Map<String, Set<String>> sources = crosswalk.stream()
        .collect(groupingBy(
            pair -> pair.getField("new_code"),
            mapping(pair -> pair.getField("old_district_code"), toSet())));
    Set<String> mixed = crosswalk.stream()
        .filter(pair -> sources.get(pair.getField("new_code")).size() > 1)
        .map(pair -> pair.getField("old_district_code"))
        .collect(toSet());
    Map<String, String> stated = units.stream()
        .filter(unit -> unit.getField("level").equals("old_district"))
        .collect(toMap(unit -> unit.getField("code"), unit -> unit.getField("continues")));
    assertThat(stated)
        .allSatisfy((district, continues) -> assertThat(continues)
            .as(district)
            .isEqualTo(String.valueOf(!mixed.contains(district))));
    assertThat(stated.entrySet().stream().filter(entry -> entry.getValue().equals("true")))
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder("299", "306", "311", "314", "315", "316", "317", "318");
  }

  @Test
  void namesAreNfcAndEveryParentExists() {
    Set<String> codes = units.stream().map(unit -> unit.getField("code")).collect(toSet());
    assertThat(units)
        .allSatisfy(
            unit -> assertThat(Normalizer.isNormalized(unit.getField("name"), Normalizer.Form.NFC))
                .isTrue())
        .filteredOn(unit -> !unit.getField("level").equals("city"))
        .allSatisfy(unit -> assertThat(codes).contains(unit.getField("parent_code")));
  }

  private static Collector<NamedCsvRecord, ?, String> joiningOldCodes() {
    return mapping(pair -> pair.getField("old_code"), joining(" "));
  }

  private static String statusWord(NamedCsvRecord unit) {
    String name = unit.getField("name");
    return name.startsWith("Đặc khu") ? "Đặc khu" : name.substring(0, name.indexOf(' '));
  }

  private Set<String> codesValidTo(String day) {
    return units.stream()
        .filter(unit -> unit.getField("valid_to").equals(day))
        .map(unit -> unit.getField("code"))
        .collect(toSet());
  }

  private List<String> newCodes(String oldCode) {
    return crosswalk.stream()
        .filter(pair -> pair.getField("old_code").equals(oldCode))
        .map(pair -> pair.getField("new_code"))
        .toList();
  }

  private static List<NamedCsvRecord> read(String file) {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(REFERENCE.resolve(file))) {
      return csv.stream().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
