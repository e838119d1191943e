package vn.htx.dashboard.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.htx.chart.model.Caption;
import vn.htx.chart.model.SampleLoans;
import vn.htx.dashboard.serve.account.Caller;
import vn.htx.dashboard.serve.visit.Address;
import vn.htx.dashboard.serve.visit.Frame;
import vn.htx.dashboard.serve.visit.Shown;
import vn.htx.model.Bilingual;
import vn.htx.model.Language;

class RecipeTest {
  private static String recipe(Object shown) {
    var frame = new Frame(
        Bilingual.of("Trang", "Page"),
        new Address(Optional.empty(), "/page", Map.of(), Language.VI),
        Caller.UNKNOWN);
    return Recipe.content(new Shown("page", frame, Map.of("shown", shown)));
  }

  @Test
  void whatHasNoOrderHasNoneInARecipe() {
    var one = new LinkedHashSet<>(List.of("a", "b"));
    var other = new LinkedHashSet<>(List.of("b", "a"));
    assertThat(recipe(one)).isEqualTo(recipe(other)).isNotEqualTo(recipe(List.of("b", "a")));

    var map = new LinkedHashMap<String, Integer>();
    map.put("x", 1);
    map.put("a", 2);
    assertThat(recipe(map)).isEqualTo(recipe(Map.of("a", 2, "x", 1)));
  }

  @Test
  void theDayOfAChartIsTheFramesAndEverythingElseIsThePages() {
    Caption caption = SampleLoans.parOverMonths().caption();
    assertThat(caption.asOf()).isEqualTo(LocalDate.of(2026, 6, 30));
    assertThat(recipe(on(caption, LocalDate.of(2026, 7, 1), caption.basis())))
        .isEqualTo(recipe(caption))
        .isNotEqualTo(recipe(on(caption, caption.asOf(), Optional.of(Bilingual.of("n = 1")))));
  }

  private static Caption on(Caption caption, LocalDate asOf, Optional<Bilingual> basis) {
    return new Caption(
        caption.id(),
        caption.title(),
        caption.subtitle(),
        caption.unit(),
        asOf,
        basis,
        caption.source(),
        caption.origin(),
        caption.notes());
  }

  @Test
  void whatMayBeMissingIsNotWhatIsEmpty() {
    assertThat(recipe(Optional.of(""))).isNotEqualTo(recipe(Optional.empty()));
  }

  /** Each page of each language and choice is its own. */
  @Test
  void aRecipeIsOfOnePageInOneLanguage() {
    var frame = new Frame(
        Bilingual.of("Trang", "Page"),
        new Address(Optional.empty(), "/page", Map.of(), Language.VI),
        Caller.UNKNOWN);
    var shown = new Shown("page", frame, Map.of());
    assertThat(Recipe.of("v1", shown, "c"))
        .isNotEqualTo(Recipe.of("v1", shown.in(Language.EN), "c"))
        .isNotEqualTo(Recipe.of("v2", shown, "c"));
  }
}
