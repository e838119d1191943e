package vn.htx.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The pages as plain files: opened from the folder, while no server is asked. */
@BrowserTest
class PlainPagesTest {
  /** A page of every kind. */
  private static final List<String> PAGES = List.of(
      "index.html",
      "domain/credit.html",
      "indicators.html",
      "indicator/readiness_mean.html",
      "indicator/simmons_band_share.category-gt_0.60.html",
      "map.html",
      "rug.html",
      "units.html",
      "unit/commune/11824.html",
      "cooperatives.html",
      "quality.html",
      "definitions.html");

  private final Visitor visitor;

  PlainPagesTest(Visitor visitor) {
    this.visitor = visitor;
  }

  @TestFactory
  Stream<DynamicTest> everyKindOfPageCanBeReadInEveryView() {
    return PAGES.stream()
        .flatMap(page -> Stream.of("/" + page, "/en/" + page))
        .map(file -> DynamicTest.dynamicTest(file, () -> {
          try (Visit visit = visitor.ofFolder()) {
            Page page = visit.open(file);
            assertThat(page.title()).startsWith(page.locator("h1").innerText() + " · ");
            assertThat(page.evaluate("document.fonts.check('16px \"Be Vietnam Pro\"')"))
                .isEqualTo(true);
            assertThat(visit.complaints()).isEmpty();
            assertThat(Faults.of(visit)).isEmpty();
          }
        }));
  }

  @Test
  void aLeaderGoesFromTheOverviewToACommuneAndToEnglish() {
    try (Visit visit = visitor.ofFolder()) {
      Page page = visit.open("/index.html");
      page.locator("main a", new Page.LocatorOptions().setHasText("Điểm sẵn sàng số bình quân"))
          .first()
          .click();
      page.locator(".ways a", new Page.LocatorOptions().setHasText("Quận, huyện cũ"))
          .click();
      assertThat(page.url()).endsWith("indicator/readiness_mean.level-old_district.html");

      Locator district = page.locator("table.list tbody a").first();
      String name = district.innerText();
      district.click();
      assertThat(page.locator("h1").innerText()).isEqualTo(name);

      page.locator(".language a").click();
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
      assertThat(page.locator("h1").innerText()).isEqualTo(name);
      page.goBack();
      page.goBack();
      assertThat(page.url()).endsWith("indicator/readiness_mean.level-old_district.html");
      assertThat(visit.complaints()).isEmpty();
    }
  }
}
