package vn.htx.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a page for whoever reads it on a desk or a phone, by day or by night. */
final class Faults {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

  private Faults() {}

  /** Of a page that is shown, with all that folds out open, in any view. */
  static List<String> of(Visit visit) {
    Page page = visit.page();
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
    var faults = new ArrayList<String>();
    for (View view : View.ALL) {
      visit.see(view);
      Object wider = page.evaluate("document.documentElement.scrollWidth - innerWidth");
      if (((Number) wider).intValue() > 0) {
        faults.add("%s: %s pixels too wide".formatted(view, wider));
      }
      AxeResults found =
          new AxeBuilder(page).setLegacyMode(true).withTags(RULES).analyze();
      assertThat(found.getPasses()).as("rules that were tried").hasSizeGreaterThan(15);
      found
          .getViolations()
          .forEach(rule -> rule.getNodes()
              .forEach(node -> faults.add("%s: %s %s %s"
                  .formatted(view, rule.getId(), node.getHtml(), node.getFailureSummary()))));
    }
    return faults;
  }
}
