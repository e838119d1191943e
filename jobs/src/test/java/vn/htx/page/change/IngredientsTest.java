package vn.htx.page.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.htx.page.change.Ingredients.Kind;

class IngredientsTest {
  private static SortedMap<String, String> named(String... pairs) {
    var named = new TreeMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      named.put(pairs[i], pairs[i + 1]);
    }
    return named;
  }

  @Test
  void whatWasAddedRemovedAndChangedIsToldByKind() {
    var earlier = new Ingredients(Map.of(
        Kind.FILES, named("loans/a.csv", "1", "loans/b.csv", "2", "loans/c.csv", "3"),
        Kind.AS_OF, named("", "2026-05-31"),
        Kind.CODE, named("", "aa")));
    var later = new Ingredients(Map.of(
        Kind.FILES, named("loans/a.csv", "1", "loans/b.csv", "4", "loans/d.csv", "5"),
        Kind.AS_OF, named("", "2026-06-30"),
        Kind.CODE, named("", "aa")));

    Ingredients.Differences differences = later.since(earlier);

    assertThat(differences.all())
        .extracting(each -> each.name() + " " + each.how().label().vi())
        .containsExactly("loans/b.csv đổi", "loans/c.csv bỏ", "loans/d.csv thêm", " đổi");
    assertThat(differences.sentence(Kind.FILES).vi())
        .isEqualTo("Tệp dữ liệu: loans/b.csv (đổi), loans/c.csv (bỏ), loans/d.csv (thêm)");
    assertThat(differences.sentence(Kind.AS_OF).en()).isEqualTo("As of: 31/05/2026 → 30/06/2026");
    assertThat(differences.kinds()).containsExactly(Kind.FILES, Kind.AS_OF);
  }

  @Test
  void aKindThatNoRecordTellsOfIsNotKnownRatherThanEqualOrRemoved() {
    var earlier = new Ingredients(Map.of(Kind.AS_OF, named("", "2026-06-30")));
    var later = new Ingredients(
        Map.of(Kind.AS_OF, named("", "2026-06-30"), Kind.FILES, named("loans/a.csv", "1")));

    Ingredients.Differences differences = later.since(earlier);

    assertThat(differences.all()).isEmpty();
    assertThat(differences.notKnown()).contains(Kind.FILES).doesNotContain(Kind.AS_OF);
  }

  @Test
  void aSentenceNamesTheFirstAndCountsTheOthers() {
    var none = new Ingredients(Map.of(Kind.RULES, named()));
    var five = new Ingredients(Map.of(
        Kind.RULES,
        named("rules/a", "1", "rules/b", "1", "rules/c", "1", "rules/d", "1", "rules/e", "1")));

    assertThat(five.since(none).sentence(Kind.RULES).en())
        .isEqualTo("Rules: rules/a (added), rules/b (added), rules/c (added) and 2 more");
  }
}
