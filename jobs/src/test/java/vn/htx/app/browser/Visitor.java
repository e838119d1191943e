package vn.htx.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * Somebody with a browser before the served pages.
 *
 * @param home the server's address, without the slash at its end
 */
record Visitor(Browser browser, String home) {
  /** Opens the overview on a desk by day. */
  Visit visit() {
    return visit(View.USUAL);
  }

  Visit visit(View view) {
    return Visit.begin(browser, home, options(view));
  }

  Visit withoutScripts() {
    return Visit.begin(browser, home, options(View.USUAL).setJavaScriptEnabled(false));
  }

  Visit withReducedMotion() {
    return Visit.begin(browser, home, options(View.USUAL).setReducedMotion(ReducedMotion.REDUCE));
  }

  private static Browser.NewContextOptions options(View view) {
    return new Browser.NewContextOptions()
        .setViewportSize(view.width(), view.height())
        .setColorScheme(view.scheme());
  }
}
