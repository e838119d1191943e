package vn.htx.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the script adds for whoever has scripts. */
@BrowserTest
class ScriptedPagesTest {
  private static final String MAP = "/map?indicator=readiness_mean";

  private final Visitor visitor;

  ScriptedPagesTest(Visitor visitor) {
    this.visitor = visitor;
  }

  @Test
  void theMarksOfAMapAreOneStopAndArrowsGoFromOneToTheNext() {
    try (Visit visit = visitor.visit()) {
      Page page = visit.open(MAP);
      Locator marks = page.locator(".wide .marks a:not([aria-hidden])");
      assertThat(marks.count()).isGreaterThan(50);
      assertThat(page.locator(".wide .marks a[tabindex='0']").count()).isOne();

      marks.first().focus();
      String first = focused(page);
      double from = left(page);
      page.keyboard().press("ArrowRight");
      assertThat(focused(page)).isNotEqualTo(first);
      assertThat(left(page)).isGreaterThan(from);
      page.keyboard().press("End");
      assertThat(focused(page)).isEqualTo(marks.last().getAttribute("aria-label"));
      page.keyboard().press("Home");
      assertThat(focused(page)).isEqualTo(first);
      assertThat(page.locator(".wide .marks a[tabindex='0']").count()).isOne();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aMarkSaysItsNameAndValueByFocusAndByPointerUntilEscape() {
    try (Visit visit = visitor.visit()) {
      Page page = visit.open(MAP);
      Locator tip = page.locator(".tip");
      Locator mark = page.locator(".wide .marks a:not([aria-hidden])").first();
      assertThat(tip.isVisible()).isFalse();

      mark.focus();
      assertThat(tip.isVisible()).isTrue();
      assertThat(tip.innerText()).isEqualTo(mark.getAttribute("aria-label"));
      page.keyboard().press("Escape");
      assertThat(tip.isVisible()).isFalse();

      mark.hover();
      assertThat(tip.isVisible()).isTrue();
      tip.hover();
      page.waitForTimeout(400);
      assertThat(tip.isVisible()).as("the pointer rests on it").isTrue();
      page.mouse().move(1, 1);
      page.waitForTimeout(400);
      assertThat(tip.isVisible()).isFalse();
    }
  }

  @Test
  void rowsOfALongTableAreFilteredWithoutMarksAndAllArePrinted() {
    try (Visit visit = visitor.visit()) {
      Page page = visit.open("/indicators");
      int all = page.locator("table.list tbody tr").count();
      Locator shown = page.locator("table.list tbody tr:visible");

      page.locator(".row-filter input").fill("du no");

      assertThat(shown.count()).isBetween(1, all - 1);
      assertThat(shown.allInnerTexts())
          .allMatch(text -> text.toLowerCase(java.util.Locale.ROOT).contains("dư nợ"));
      assertThat(page.locator(".row-filter [role=status]").innerText())
          .isEqualTo("%s/%s dòng".formatted(shown.count(), all));
      page.evaluate("dispatchEvent(new Event('beforeprint'))");
      assertThat(shown.count()).isEqualTo(all);
      page.evaluate("dispatchEvent(new Event('afterprint'))");
      assertThat(shown.count()).isLessThan(all);
      page.locator(".row-filter input").fill("");
      assertThat(shown.count()).isEqualTo(all);
    }
  }

  @Test
  void theCellsOfTheRugAreOneStopAndArrowsKeepToTheColumn() {
    try (Visit visit = visitor.visit()) {
      Page page = visit.open("/rug");
      assertThat(page.locator("table.rug tbody a[tabindex='0']").count()).isOne();

      page.locator("table.rug tbody tr:has(td a):has(~ tr)")
          .first()
          .locator("a")
          .first()
          .focus();
      int row = place(page).get(0);
      page.keyboard().press("ArrowDown");
      assertThat(place(page)).isEqualTo(List.of(row + 1, 0));
      page.keyboard().press("ArrowUp");

      page.keyboard().press("ArrowRight");
      assertThat(place(page).get(0)).isEqualTo(row);
      assertThat(place(page).get(1)).isPositive();
      page.keyboard().press("ArrowLeft");
      assertThat(place(page)).isEqualTo(List.of(row, 0));
    }
  }

  private static String focused(Page page) {
    return String.valueOf(page.evaluate("document.activeElement.getAttribute('aria-label')"));
  }

  private static double left(Page page) {
    return ((Number) page.evaluate("document.activeElement.getBoundingClientRect().left"))
        .doubleValue();
  }

  /** Row and column of the cell that has the focus. */
  private static List<Integer> place(Page page) {
    return ((List<?>) page.evaluate("""
        (() => {
          const cell = document.activeElement.closest('th, td');
          return [cell.parentElement.sectionRowIndex, cell.cellIndex];
        })()"""))
        .stream().map(each -> ((Number) each).intValue()).toList();
  }
}
