package vn.htx.measure.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.htx.model.Period;
import vn.htx.model.UnitLevel;

/** Any arrangements, in any places and half-years: who subtracts finds nothing of few persons. */
class SuppressionPropertiesTest {
  private static final int BELOW = 3;

  /** An arrangement in force from one half-year to another; both ends count from 0. */
  record Arrangement(
      int commune, int district, int mode, int from, int to, boolean ofPerson, int area) {}

  @Provide
  Arbitrary<List<Arrangement>> arrangements() {
    Arbitrary<Integer> small = Arbitraries.integers().between(0, 2);
    return Combinators.combine(
            Arbitraries.integers().between(0, 6),
            small,
            small,
            small,
            Arbitraries.of(true, true, true, false),
            Arbitraries.integers().between(1, 900))
        .as((commune, mode, from, to, ofPerson, area) -> new Arrangement(
            commune,
            // commune 6 lies in two districts
            commune == 6 ? area % 2 : commune / 3,
            mode,
            Math.min(from, to),
            Math.max(from, to),
            ofPerson,
            area))
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  private static List<PublishedSum> sums(Arrangement one) {
    var sums = new ArrayList<PublishedSum>();
    for (int half = one.from(); half <= one.to(); half++) {
      Period period = Period.half(2025 + half / 2, 1 + half % 2);
      for (String breakdown :
          List.of("mode " + one.mode(), one.mode() == 0 ? "tich_tu" : "tap_trung")) {
        sums.add(new PublishedSum(UnitLevel.COMMUNE, "c" + one.commune(), period, breakdown, true));
        sums.add(new PublishedSum(
            UnitLevel.OLD_DISTRICT, "d" + one.district(), period, breakdown, true));
        sums.add(new PublishedSum(UnitLevel.CITY, "31", period, breakdown, true));
      }
    }
    return sums;
  }

  private static List<SumPart> parts(List<Arrangement> arrangements) {
    var alike = new LinkedHashMap<List<PublishedSum>, List<Arrangement>>();
    arrangements.forEach(
        one -> alike.computeIfAbsent(sums(one), key -> new ArrayList<>()).add(one));
    var parts = new ArrayList<SumPart>();
    alike.forEach((sums, ones) -> parts.add(new SumPart(
        sums.toString(),
        ones.size(),
        ones.stream().filter(Arrangement::ofPerson).count(),
        BigDecimal.valueOf(ones.stream().mapToInt(Arrangement::area).sum()),
        sums)));
    return parts;
  }

  private static boolean few(List<Integer> observations, List<Arrangement> all) {
    return observations.size() < BELOW
        && observations.stream().anyMatch(i -> all.get(i).ofPerson());
  }

  @Property(tries = 400)
  void noSumOfFewPersonsFollowsFromThePublishedOnes(@ForAll("arrangements") List<Arrangement> all) {
    Map<PublishedSum, List<Integer>> sums = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) {
      for (PublishedSum sum : sums(all.get(i))) {
        sums.computeIfAbsent(sum, key -> new ArrayList<>()).add(i);
      }
    }
    Set<PublishedSum> withheld = Suppression.withheld(parts(all), BELOW);
    var attacker = new Subtraction(sums.entrySet().stream()
        .filter(sum -> !withheld.contains(sum.getKey()))
        .map(Map.Entry::getValue)
        .toList());

    sums.forEach((sum, members) -> {
      if (few(members, all)) {
        assertThat(attacker.finds(members, List.of())).as("%s", sum).isFalse();
      }
    });
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).ofPerson()) {
        assertThat(attacker.finds(List.of(i), List.of())).as("%s", all.get(i)).isFalse();
      }
    }
    sums.forEach((sum, members) -> sums.forEach((other, others) -> {
      boolean oneSeries =
          sum.breakdown().equals(other.breakdown()) && sum.unit().equals(other.unit());
      List<Integer> come = others.stream().filter(i -> !members.contains(i)).toList();
      List<Integer> gone = members.stream().filter(i -> !others.contains(i)).toList();
      boolean changeOfFew =
          Math.max(come.size(), gone.size()) < BELOW && (few(come, all) || few(gone, all));
      if (oneSeries && changeOfFew) {
        assertThat(attacker.finds(come, gone)).as("%s to %s", sum, other).isFalse();
      }
    }));
  }

  @Property(tries = 100)
  void nothingIsWithheldAmongCooperatives(@ForAll("arrangements") List<Arrangement> all) {
    List<Arrangement> ofCooperatives = all.stream()
        .map(one -> new Arrangement(
            one.commune(), one.district(), one.mode(), one.from(), one.to(), false, one.area()))
        .toList();

    assertThat(Suppression.withheld(parts(ofCooperatives), BELOW)).isEmpty();
  }
}
