package vn.htx.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A tab of a browser that nothing else shares, and all that the browser complained of in it. */
record Visit(BrowserContext context, Page page, String home, List<String> complaints)
    implements AutoCloseable {
  static Visit begin(Browser browser, String home, Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    Page page = context.newPage();
    var visit = new Visit(context, page, home, new ArrayList<>());
    page.onConsoleMessage(
        said -> visit.complain(said.type() + ": " + said.text() + " at " + said.location()));
    page.onPageError(error -> visit.complain("error: " + error));
    page.onRequestFailed(
        request -> visit.complain("failed: " + request.url() + " " + request.failure()));
    return visit;
  }

  private void complain(String about) {
    complaints.add(about);
  }

  /** Opens an address of the server; begins with a slash. */
  Page open(String address) {
    page.navigate(home + address);
    return page;
  }

  /** Path and query of the page that is shown. */
  String address() {
    URI shown = URI.create(page.url());
    return shown.getRawQuery() == null
        ? shown.getRawPath()
        : shown.getRawPath() + "?" + shown.getRawQuery();
  }

  /** The page's own part, as it is read. */
  String text() {
    return page.locator("main").innerText();
  }

  /** Shows the page as another window at another time of day would. */
  void see(View view) {
    page.setViewportSize(view.width(), view.height());
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(view.scheme()));
  }

  @Override
  public void close() {
    context.close();
  }
}
