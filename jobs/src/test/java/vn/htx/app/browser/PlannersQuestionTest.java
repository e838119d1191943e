package vn.htx.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.htx.app.browser.numbers.VersionSql;

/**
 * A question of three conditions, asked from the overview with mouse and keyboard alone: of old Vĩnh Bảo, which
 * cooperatives lost points of readiness since last year and have no loan?
 */
@BrowserTest
class PlannersQuestionTest {
  private static final Duration MOST = Duration.ofSeconds(60);

  private static final String DISTRICT = "Huyện Vĩnh Bảo";

  private static List<String> answer;

  private final Visitor visitor;

  PlannersQuestionTest(Visitor visitor) {
    this.visitor = visitor;
  }

  @BeforeAll
  static void askSql(Visitor visitor) throws IOException, SQLException {
    try (VersionSql sql = visitor.sql()) {
      answer = sql.texts("""
          SELECT name
          FROM cooperative_profile AS coop
            JOIN readiness_scores AS now ON now.coop_id = coop.coop_id AND now.round = '2026H1'
            JOIN readiness_scores AS before ON before.coop_id = coop.coop_id AND before.round = '2025H1'
          WHERE old_district_code = '316' AND now.score <= before.score - 0.1
            AND NOT EXISTS (
              FROM loan_status AS loan
              WHERE loan.coop_id = coop.coop_id AND outstanding > 0 AND borrower_kind <> 'TV')
          ORDER BY now.score - before.score""");
    }
    assertThat(answer).hasSizeGreaterThan(1);
  }

  /** Two of the conditions are a question that stands above the list. */
  @Test
  void sixClicksAnswerAQuestionThatIsAskedOften() {
    try (Visit visit = visitor.visit()) {
      Page page = visit.open("/");
      var planner = new Deeds(page);
      planner.click(link(page, "Hợp tác xã"));
      planner.click(link(page, "Điểm sẵn sàng số giảm và chưa vay vốn"));
      planner.click(page.locator("summary", new Page.LocatorOptions().setHasText("Bộ lọc")));
      planner.choose(page.getByLabel("Quận, huyện cũ"), DISTRICT);
      planner.click(button(page, "Lọc"));

      assertThat(listed(page)).isEqualTo(answer);
      assertThat(visit.address()).contains("sort=score_change");
      assertThat(planner.clicks()).isEqualTo(6);
      assertThat(planner.keys()).isZero();
      assertThat(planner.time()).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20));
      assertThat(visit.complaints()).isEmpty();
    }
  }

  /** Each step of the way is seen again, and whoever is sent the address sees the list. */
  @Test
  void theWayLeadsBackAndTheAddressIsTheAnswer() {
    try (Visit visit = visitor.visit();
        Visit colleague = visitor.visit()) {
      Page page = visit.open("/");
      var planner = new Deeds(page);
      planner.click(link(page, "Hợp tác xã"));
      String all = found(page);
      planner.click(link(page, "Điểm sẵn sàng số giảm và chưa vay vốn"));
      String ofTheCity = found(page);
      planner.click(page.locator("summary", new Page.LocatorOptions().setHasText("Bộ lọc")));
      planner.choose(page.getByLabel("Quận, huyện cũ"), DISTRICT);
      planner.click(button(page, "Lọc"));
      String ofTheDistrict = found(page);

      assertThat(listed(colleague.open(visit.address()))).isEqualTo(answer);
      assertThat(List.of(all, ofTheCity, ofTheDistrict)).doesNotHaveDuplicates();
      page.goBack();
      assertThat(found(page)).isEqualTo(ofTheCity);
      page.goBack();
      assertThat(found(page)).isEqualTo(all);
      page.goBack();
      assertThat(visit.address()).isEqualTo("/");
      page.goForward();
      page.goForward();
      page.goForward();
      assertThat(found(page)).isEqualTo(ofTheDistrict);
    }
  }

  @Test
  void aQuestionThatNobodyFramedBeforeTakesLessThanAMinuteToo() {
    try (Visit visit = visitor.visit()) {
      Page page = visit.open("/");
      var planner = new Deeds(page);
      planner.click(link(page, "Hợp tác xã"));
      planner.choose(page.getByLabel("Quận, huyện cũ"), DISTRICT);
      planner.type(page.locator("[name=score_change_to]"), "-0,1");
      planner.type(page.locator("[name=loans_to]"), "0");
      planner.click(button(page, "Lọc"));

      assertThat(listed(page)).containsExactlyInAnyOrderElementsOf(answer);
      assertThat(planner.clicks()).isEqualTo(6);
      assertThat(planner.keys()).isEqualTo(5);
      assertThat(planner.time()).isLessThan(MOST.dividedBy(2));
    }
  }

  /** A list of 25 is read from the top, and not in the order of codes. */
  @Test
  void districtsToChooseFromAreInTheOrderOfTheirNames() {
    try (Visit visit = visitor.visit()) {
      List<String> choices = visit
          .open("/cooperatives")
          .getByLabel("Quận, huyện cũ")
          .locator("option")
          .allTextContents();

      assertThat(choices)
          .containsSubsequence(
              "Tất cả",
              "Huyện An Lão",
              DISTRICT,
              "Quận An Dương",
              "Thành phố Chí Linh",
              "Chưa biết");
    }
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(
        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static List<String> listed(Page page) {
    return page.locator("main table.list tbody th").allInnerTexts();
  }

  /** How many the list tells, with what it was filtered by. */
  private static String found(Page page) {
    return page.locator(".found").innerText() + page.locator(".in-use li").allInnerTexts();
  }
}
