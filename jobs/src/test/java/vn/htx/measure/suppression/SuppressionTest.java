package vn.htx.measure.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.htx.model.Period;
import vn.htx.model.UnitLevel;

/** A city of districts and communes; sums are written as unit, breakdown and period. */
class SuppressionTest {
  private static final int BELOW = 5;

  private final List<SumPart> parts = new ArrayList<>();

  private static PublishedSum sum(UnitLevel level, String unit, String breakdown, String period) {
    return new PublishedSum(level, unit, Period.find(period).orElseThrow(), breakdown, true);
  }

  /** Observations of one breakdown in a commune of a district, in each of the given periods. */
  private void add(
      String commune, String district, String breakdown, long n, long persons, String... periods) {
    var sums = new ArrayList<PublishedSum>();
    for (String period : periods) {
      for (String each : new TreeSet<>(List.of(breakdown, "_T"))) {
        sums.add(sum(UnitLevel.COMMUNE, commune, each, period));
        sums.add(sum(UnitLevel.OLD_DISTRICT, district, each, period));
        sums.add(sum(UnitLevel.CITY, "31", each, period));
      }
    }
    parts.add(new SumPart(
        "%s %s %s %s".formatted(commune, district, breakdown, List.of(periods)),
        n,
        persons,
        BigDecimal.valueOf(100 * n),
        sums));
  }

  private void add(String commune, String district, long n, long persons) {
    add(commune, district, "_T", n, persons, "2026");
  }

  private List<String> withheld() {
    return Suppression.withheld(parts, BELOW).stream()
        .map(sum -> "%s %s %s"
            .formatted(sum.unit(), sum.breakdown(), sum.period().code())
            .replace(" _T", "")
            .replace(" 2026", ""))
        .toList();
  }

  @Test
  void theSmallestSiblingOfASmallUnitIsWithheldToo() {
    add("a1", "a", 3, 3);
    add("a2", "a", 17, 17);
    add("a3", "a", 40, 40);

    assertThat(withheld()).containsExactly("a1", "a2");
  }

  @Test
  void aSmallUnitWithoutPersonsIsPublished() {
    add("a1", "a", 3, 0);
    add("a2", "a", 17, 17);

    assertThat(withheld()).isEmpty();
  }

  @Test
  void theOnlyCommuneOfADistrictGoesWithTheDistrict() {
    add("a1", "a", 3, 3);
    add("b1", "b", 8, 8);
    add("b2", "b", 12, 12);
    add("c1", "c", 37, 37);

    assertThat(withheld())
        .as("district a is its commune; district b hides it, and would be found by its communes")
        .containsExactly("a1", "b1", "a", "b");
  }

  @Test
  void smallUnitsThatTogetherAreFewAreHiddenByAThird() {
    add("a1", "a", 2, 2);
    add("a2", "a", 2, 2);
    add("a3", "a", 30, 30);
    add("a4", "a", 40, 40);

    assertThat(withheld())
        .as("two units of two persons add up to four, which are few")
        .containsExactly("a1", "a2", "a3");
  }

  @Test
  void unitNotKnownIsNoSiblingInsideADistrict() {
    add("unknown", "unknown", 2, 0);
    add("a1", "a", 1, 1);
    add("a2", "a", 20, 20);

    assertThat(withheld()).containsExactly("a1", "a2");
  }

  @Test
  void whatAUnitHasBesideItsPublishedCommunesIsHidden() {
    add("a1", "a", 30, 30);
    add("a2", "a", 12, 12);
    add("unknown", "a", 2, 2);
    add("unknown", "b", 20, 20);
    add("b1", "b", 20, 20);

    assertThat(withheld())
        .as(
            "the two of district a would be its rest, and the rest of those of no known commune less b's")
        .containsExactly("a2", "unknown");
  }

  @Test
  void aBreakdownOfOnePersonIsHiddenInItsUnitAndAmongTheUnits() {
    add("a1", "a", "DDDT", 30, 30, "2026");
    add("a1", "a", "CHUYEN_NHUONG", 1, 1, "2026");
    add("a2", "a", "DDDT", 20, 20, "2026");
    add("a2", "a", "CHUYEN_NHUONG", 9, 9, "2026");
    add("a3", "a", "DDDT", 25, 25, "2026");
    add("a3", "a", "CHUYEN_NHUONG", 11, 11, "2026");

    assertThat(withheld())
        .as("a total less its other breakdown tells as much as the breakdown")
        .containsExactly("a1 CHUYEN_NHUONG", "a1 DDDT", "a2 CHUYEN_NHUONG", "a2 DDDT");
  }

  @Test
  void ofTwoDatesThatDifferByOnePersonTheEarlierIsWithheld() {
    add("a1", "a", "_T", 20, 20, "2025H2", "2026H1");
    add("a1", "a", "_T", 1, 1, "2026H1");
    add("a2", "a", "_T", 30, 30, "2025H2", "2026H1");
    add("a2", "a", "_T", 12, 12, "2026H1");

    assertThat(withheld())
        .as("a2 hides it: district a of both dates is published")
        .containsExactly("a1 2025H2", "a2 2025H2");
  }

  @Test
  void whatTwoWithheldDatesDifferByIsHiddenToo() {
    add("a1", "a", "_T", 5, 5, "2025H1", "2025H2");
    add("a2", "a", "_T", 5, 0, "2025H1");
    add("b1", "b", "_T", 1, 1, "2025H1");
    add("b1", "b", "_T", 1, 1, "2025H2");
    Set<PublishedSum> withheld = Suppression.withheld(parts, BELOW);

    List<String> before = members(sum(UnitLevel.COMMUNE, "b1", "_T", "2025H1"));
    List<String> after = members(sum(UnitLevel.COMMUNE, "b1", "_T", "2025H2"));
    assertThat(withheld)
        .contains(sum(UnitLevel.COMMUNE, "b1", "_T", "2025H1"))
        .contains(sum(UnitLevel.COMMUNE, "b1", "_T", "2025H2"));
    assertThat(new Subtraction(published(withheld)).finds(after, before))
        .as("the city's two dates, less what district a had and has, would tell who changed")
        .isFalse();
  }

  @Test
  void theOrderOfPartsDoesNotMatter() {
    add("a1", "a", 3, 3);
    add("a2", "a", 17, 17);
    add("b1", "b", 4, 1);
    add("b2", "b", 17, 17);
    add("unknown", "b", 2, 2);
    List<String> before = withheld();
    Collections.reverse(parts);

    assertThat(withheld()).isEqualTo(before).isNotEmpty();
  }

  @Test
  void nothingIsWithheldWhereThereIsNothingToHide() {
    add("a1", "a", 9, 9);
    add("a2", "a", 12, 12);
    add("b1", "b", 6, 6);

    assertThat(withheld()).isEmpty();
  }

  @Test
  void aCellThatIsTheOnlyLinkBetweenTwoTablesIsHidden() {
    // Every row and column of withheld cells has two or three of them; the cell between the two
    // squares is still exact.
    String[][] hidden = {
      {"1", "A"},
      {"1", "B"},
      {"2", "A"},
      {"2", "B"},
      {"3", "C"},
      {"3", "D"},
      {"4", "C"},
      {"4", "D"},
      {"2", "C"}
    };
    for (int row = 1; row <= 4; row++) {
      for (String column : List.of("A", "B", "C", "D")) {
        String unit = "a" + row;
        boolean few = Set.of(hidden).stream()
            .anyMatch(each -> unit.endsWith(each[0]) && column.equals(each[1]));
        add(unit, "a", column, few ? 3 : 20, few ? 3 : 20, "2026");
      }
    }
    Set<PublishedSum> withheld = Suppression.withheld(parts, BELOW);
    var known = new Subtraction(published(withheld));

    assertThat(List.of(hidden))
        .allSatisfy(cell -> assertThat(known.finds(
                members(sum(UnitLevel.COMMUNE, "a" + cell[0], cell[1], "2026")), List.of()))
            .isFalse());
  }

  private List<List<String>> published(Set<PublishedSum> withheld) {
    return parts.stream()
        .flatMap(part -> part.sums().stream())
        .distinct()
        .filter(sum -> !withheld.contains(sum))
        .map(this::members)
        .toList();
  }

  private List<String> members(PublishedSum sum) {
    return parts.stream()
        .filter(part -> part.sums().contains(sum))
        .map(SumPart::id)
        .collect(Collectors.toList());
  }
}
