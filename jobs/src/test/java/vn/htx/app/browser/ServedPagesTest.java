package vn.htx.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every page that links lead to, in both languages, on a desk and on a phone, by day and by night. */
@BrowserTest
class ServedPagesTest {
  /** With categories; of few observations; withheld for most units; a unit that data of all domains is known of. */
  private static final List<String> ALSO = List.of(
      "/indicator/simmons_band_share",
      "/indicator/readiness_mean",
      "/indicator/outstanding",
      "/unit/commune/11824");

  private static final String MISSING = "/nothing";
  private static final String AS_OF = "30/06/2026";

  /** Its pages are of no version, so that their titles name none. */
  private static final String DESK = "/desk";

  private static final Map<String, String> NO_VERSION =
      Map.of("vi", "Phân tích HTX", "en", "Cooperative analytics");

  private static Crawl crawl;

  private final Visitor visitor;

  ServedPagesTest(Visitor visitor) {
    this.visitor = visitor;
  }

  @BeforeAll
  static void followLinks(Visitor visitor) {
    crawl = Crawl.of(visitor);
  }

  @Test
  void linksLeadToEveryKindOfPage() {
    assertThat(crawl.pages().keySet())
        .contains(
            "/",
            "/indicators",
            "/indicator/*",
            "/indicator/*?category",
            "/indicator/*?level&period",
            "/units",
            "/unit/city/*",
            "/unit/old_district/*",
            "/unit/commune/*",
            "/explain/*?level&period",
            "/explain/*?level&period&unit",
            "/map",
            "/rug",
            "/rug?against&level",
            "/compare",
            "/crosstab",
            "/cooperatives",
            "/cooperatives?loans_to&score_change_to&sort",
            "/cooperative/*",
            "/changes",
            "/desk",
            "/quality",
            "/runs",
            "/definitions",
            "/v/*");
  }

  @Test
  void noLinkLeadsNowhere() {
    try (Visit visit = visitor.visit()) {
      var broken = new ArrayList<String>();
      for (String link : crawl.links()) {
        APIResponse answer = visit.page().request().get(visitor.home() + link);
        if (answer.status() != 200) {
          broken.add(answer.status() + " " + link);
        }
        answer.dispose();
      }
      assertThat(broken).isEmpty();
    }
  }

  /** A browser asks for one even where a page names none, and complains of it only once. */
  @Test
  void thePagesHaveAnIcon() {
    try (Visit visit = visitor.visit()) {
      String icon = visit.open("/").locator("link[rel=icon]").getAttribute("href");
      APIResponse answer = visit.page().request().get(visitor.home() + icon);

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.headers()).containsEntry("content-type", "image/svg+xml");
    }
  }

  @TestFactory
  Stream<DynamicTest> everyPageCanBeReadInEveryView() {
    Set<String> addresses = new LinkedHashSet<>();
    crawl.addresses().forEach(addresses::add);
    addresses.addAll(ALSO);
    return addresses.stream()
        .flatMap(address -> Stream.of(address, Crawl.english(address)))
        .map(address -> DynamicTest.dynamicTest(address, () -> {
          try (Visit visit = visitor.visit()) {
            Page page = visit.open(address);
            assertThat(page.title())
                .startsWith(page.locator("h1").innerText() + " · ")
                .endsWith(
                    " · " + (address.startsWith(DESK) ? NO_VERSION.get(language(page)) : AS_OF));
            assertThat(Faults.of(visit)).isEmpty();
            assertThat(visit.complaints()).isEmpty();
          }
        }));
  }

  @TestFactory
  Stream<DynamicTest> aPageThatIsNotThereSaysSoInEveryView() {
    return Stream.of(MISSING, Crawl.english(MISSING))
        .map(address -> DynamicTest.dynamicTest(address, () -> {
          try (Visit visit = visitor.visit()) {
            Page page = visit.open(address);
            assertThat(page.locator("h1").innerText()).contains(named(page.title()));
            assertThat(page.locator("main").innerText())
                .contains("Không có trang này", "There is no such page");
            assertThat(page.locator("nav [aria-current]").count()).isZero();
            assertThat(Faults.of(visit)).isEmpty();
            assertThat(visit.complaints())
                .singleElement()
                .asString()
                .contains("status of 404", visit.address());
          }
        }));
  }

  private static String language(Page page) {
    return String.valueOf(page.evaluate("document.documentElement.lang"));
  }

  /** The name of the page in its title. */
  private static String named(String title) {
    return title.substring(0, title.indexOf(" · "));
  }
}
