package vn.htx.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import vn.htx.app.Domains;
import vn.htx.app.browser.numbers.VersionSql;

/**
 * Somebody with a browser before the served pages.
 *
 * @param home the server's address, without the slash at its end
 * @param site the folder of the same pages as plain files
 */
record Visitor(Browser browser, String home, Path site) {
  /** Opens the overview on a desk by day. */
  Visit visit() {
    return visit(View.USUAL);
  }

  Visit visit(View view) {
    return Visit.begin(browser, home, options(view));
  }

  /** Opens files of the folder, without a server. */
  Visit ofFolder() {
    return Visit.begin(
        browser, site.toUri().toString().replaceFirst("/$", ""), options(View.USUAL));
  }

  Visit withoutScripts() {
    return Visit.begin(browser, home, options(View.USUAL).setJavaScriptEnabled(false));
  }

  Visit withReducedMotion() {
    return Visit.begin(browser, home, options(View.USUAL).setReducedMotion(ReducedMotion.REDUCE));
  }

  /** Asks what the pages are made from. */
  VersionSql sql() throws IOException, SQLException {
    Path centres =
        Domains.installation().example().resolveSibling("reference").resolve("centres.csv");
    return VersionSql.published(site.resolveSibling("lake"), centres);
  }

  private static Browser.NewContextOptions options(View view) {
    return new Browser.NewContextOptions()
        .setViewportSize(view.width(), view.height())
        .setColorScheme(view.scheme());
  }
}
