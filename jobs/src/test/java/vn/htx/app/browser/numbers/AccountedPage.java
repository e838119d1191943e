package vn.htx.app.browser.numbers;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Function;

/**
 * A page whose every number SQL accounts for.
 *
 * @param address begins with a slash
 * @param by what SQL says should stand on it
 */
public record AccountedPage(String address, Function<VersionSql, Account> by) {
  /** Pages of ten kinds of the committed example. */
  public static final List<AccountedPage> TEN = List.of(
      OverviewNumbers.PAGE,
      IndicatorNumbers.COMMUNES,
      IndicatorNumbers.DISTRICTS,
      ProfileNumbers.PAGE,
      RugNumbers.PAGE,
      CompareNumbers.PAGE,
      CooperativeNumbers.PAGE,
      ListNumbers.PAGE,
      CrosstabNumbers.PAGE,
      MapNumbers.PAGE);

  /** What of the page as a browser shows it is not as SQL says; nothing where all is. */
  public List<String> faults(Page shown, VersionSql sql) {
    return by.apply(sql).faults(Reading.of(shown));
  }
}
