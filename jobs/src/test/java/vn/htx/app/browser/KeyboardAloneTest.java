package vn.htx.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people reach and do without a mouse, and how they come back to what they saw. */
@BrowserTest
class KeyboardAloneTest {
  private static final int MOST_KEYS = 400;

  private static final String FOCUSABLE = """
      [...document.querySelectorAll('a[href], button, select, input:not([type=hidden]), summary, [tabindex="0"]')]
        .filter(each => each.checkVisibility())""";

  /** The place of what has the focus among {@link #FOCUSABLE}; -1 when nothing of them has it. */
  private static final String FOCUSED = FOCUSABLE + ".indexOf(document.activeElement)";

  /** What is wrong with how the focus is seen; empty when it is seen well (WCAG 2.4.7, 2.4.11, 1.4.11). */
  private static final String UNSEEN = """
      () => {
        const rgba = color => (color.match(/[\\d.]+/g) || []).map(Number);
        const opaque = each => !each || (rgba(getComputedStyle(each).backgroundColor)[3] ?? 1) === 1;
        const light = color => rgba(color).slice(0, 3)
          .map(part => part / 255)
          .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
          .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
        const focused = document.activeElement;
        const style = getComputedStyle(focused);
        let behind = focused.parentElement;
        while (!opaque(behind)) behind = behind.parentElement;
        const lights = [style.outlineColor, getComputedStyle(behind).backgroundColor].map(light);
        const contrast = (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
        const place = focused.getClientRects()[0];
        const wrong = [];
        if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) wrong.push('no outline');
        if (contrast < 3) wrong.push('a contrast of ' + contrast.toFixed(1));
        if (place.bottom <= 0 || place.top >= innerHeight || place.right <= 0) wrong.push('not on the screen');
        return wrong.length ? wrong.join(', ') + ': ' + focused.outerHTML.slice(0, 120) : '';
      }""";

  private final Visitor visitor;

  KeyboardAloneTest(Visitor visitor) {
    this.visitor = visitor;
  }

  @Test
  void theFirstKeyLeadsPastTheLinksThatEveryPageHas() {
    try (Visit visit = visitor.visit()) {
      Page page = visit.open("/");
      page.keyboard().press("Tab");
      Locator skip = page.locator(":focus");
      assertThat(skip.innerText()).isEqualTo("Đến nội dung chính");
      assertThat(skip.boundingBox().x).isNotNegative();

      page.keyboard().press("Enter");
      page.keyboard().press("Tab");

      assertThat(page.locator("main a:focus").count()).isOne();
      assertThat(page.url()).endsWith("#main");
    }
  }

  @Test
  void fromTheOverviewAnIndicatorIsReachedAndACategoryChosen() {
    try (Visit visit = visitor.visit()) {
      Page page = visit.open("/");
      Locator headline =
          page.locator("main a[href='/indicator/simmons_band_share?category=gt_0.60']");
      pressTabUntil(page, headline);
      page.keyboard().press("Enter");
      page.waitForURL("**/indicator/simmons_band_share?category=gt_0.60");

      Locator category = page.locator("select[name=category]");
      pressTabUntil(page, category);
      page.keyboard().press("ArrowUp");
      String chosen = category.locator("option:checked").innerText();
      pressTabUntil(page, page.locator("main button"));
      page.keyboard().press("Enter");
      page.waitForURL("**/indicator/simmons_band_share?*category=0.40_0.60*");

      assertThat(page.locator("select[name=category] option:checked").innerText())
          .isEqualTo(chosen);
      assertThat(page.locator(".headline .label").innerText()).contains(chosen);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?lang=en",
        "/indicators",
        "/indicator/simmons_band_share",
        "/units",
        "/unit/commune/11824",
        "/nothing"
      })
  void theTabKeyComesByEverythingAndTheFocusIsSeen(String address) {
    for (View view : List.of(View.DESK_BY_NIGHT, View.PHONE_BY_DAY)) {
      try (Visit visit = visitor.visit(view)) {
        Page page = visit.open(address);
        int all = ((Number) page.evaluate(FOCUSABLE + ".length")).intValue();
        Set<Integer> passed = new LinkedHashSet<>();
        Set<String> unseen = new LinkedHashSet<>();
        for (int i = 0; i < all; i++) {
          page.keyboard().press("Tab");
          passed.add(((Number) page.evaluate(FOCUSED)).intValue());
          unseen.add(String.valueOf(page.evaluate(UNSEEN)));
        }
        assertThat(passed)
            .as("%s", view)
            .containsExactlyElementsOf(IntStream.range(0, all).boxed().toList());
        assertThat(unseen).as("%s", view).containsExactly("");
      }
    }
  }

  @Test
  void theBackButtonLeadsToWhatWasSeenBefore() {
    try (Visit visit = visitor.visit()) {
      Page page = visit.open("/indicator/simmons_band_share?category=gt_0.60");
      String before = visit.text();
      page.locator("select[name=category]").selectOption("lt_0.40");
      page.locator("main button").click();
      page.waitForURL("**category=lt_0.40*");
      assertThat(visit.text()).isNotEqualTo(before);
      page.locator("main table a").first().click();
      page.waitForURL("**/unit/commune/*");

      page.goBack();
      assertThat(visit.address()).contains("category=lt_0.40");
      page.goBack();

      assertThat(visit.address()).isEqualTo("/indicator/simmons_band_share?category=gt_0.60");
      assertThat(page.locator("select[name=category]").inputValue()).isEqualTo("gt_0.60");
      assertThat(visit.text()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/indicator/simmons_band_share?category=0.40_0.60&lang=en", "/unit/city/31"})
  void thePermanentLinkShowsTheSamePageAndLeadsBackToTheLatest(String address) {
    try (Visit visit = visitor.visit()) {
      Page page = visit.open(address);
      String live = visit.text();

      page.locator("footer .addresses a").click();
      page.waitForURL("**/v/**");
      assertThat(visit.text()).isEqualTo(live);
      assertThat(visit.address()).matches("/v/[0-9a-f]+/.*");

      page.locator("footer .addresses a").click();
      page.waitForURL(url -> !url.contains("/v/"));
      assertThat(visit.address()).isEqualTo(address);
      assertThat(visit.text()).isEqualTo(live);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/indicator/readiness_mean", "/unit/city/31"})
  void nothingMovesWhereMotionIsNotWanted(String address) {
    try (Visit visit = visitor.withReducedMotion()) {
      Page page = visit.open(address);

      assertThat(page.evaluate("document.getAnimations().length")).isEqualTo(0);
      assertThat((List<?>) page.evaluate("""
          () => [...document.querySelectorAll('*')]
            .filter(each => getComputedStyle(each).transitionDuration.split(', ').some(time => parseFloat(time) > 0)
              || getComputedStyle(each).scrollBehavior === 'smooth')
            .map(each => each.tagName)""")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/indicators",
        "/indicator/simmons_band_share?category=gt_0.60",
        "/units",
        "/unit/commune/11824",
        "/nothing"
      })
  void withoutScriptsTheSameIsRead(String address) {
    try (Visit scripted = visitor.visit();
        Visit plain = visitor.withoutScripts()) {
      scripted.open(address);
      plain.open(address);

      assertThat(plain.text()).isNotEmpty().isEqualTo(scripted.text());
    }
  }

  private static void pressTabUntil(Page page, Locator wanted) {
    for (int i = 0; i < MOST_KEYS; i++) {
      page.keyboard().press("Tab");
      if (wanted.evaluate("each => each === document.activeElement").equals(true)) {
        return;
      }
    }
    throw new AssertionError("the Tab key does not come by " + wanted);
  }
}
