package vn.htx.page.change;

import java.util.List;
import vn.htx.model.Bilingual;
import vn.htx.page.Paged;
import vn.htx.page.indicator.IndicatorPage;

/**
 * Two versions beside each other.
 *
 * @param all how many figures differ, before any is chosen
 * @param shown how many of what is chosen
 * @param lines by indicator and level
 * @param revisions those of one page
 * @param page from 1
 * @param indicators to choose from; likewise levels
 */
public record ChangesPage(
    VersionNote earlier,
    VersionNote later,
    Ingredients.Differences ingredients,
    long all,
    long shown,
    List<Changes.Line> lines,
    List<Revision> revisions,
    long page,
    long pages,
    List<IndicatorPage.Choice> indicators,
    List<IndicatorPage.Choice> levels) {
  /** How many figures stand on one page. */
  public static final long ROWS = 200;

  public ChangesPage {
    lines = List.copyOf(lines);
    revisions = List.copyOf(revisions);
    indicators = List.copyOf(indicators);
    levels = List.copyOf(levels);
  }

  /** How many pages so many figures fill; at least one. */
  public static long pages(long figures) {
    return Paged.pages(figures, ROWS);
  }

  /** The level of a line in words. */
  public static Bilingual levelLabel(String code) {
    return RevisionWords.levelLabel(code);
  }
}
