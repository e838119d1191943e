package vn.htx.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Chromium that is installed on this machine, driven by Playwright; none is fetched. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {
  /** As packages of Debian, Ubuntu, Fedora and of Google call it. */
  private static final List<String> NAMES = List.of(
      "chromium",
      "chromium-browser",
      "google-chrome",
      "google-chrome-stable",
      "google-chrome-beta");

  /** Where no PATH leads. */
  private static final List<Path> ELSEWHERE = List.of(
      Path.of("/usr/bin/chromium"),
      Path.of("/snap/bin/chromium"),
      Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

  static Chromium start() {
    Path program = find()
        .orElseThrow(() -> new IllegalStateException(
            "no Chromium or Chrome is on the PATH (looked for %s); install one, on Debian: apt-get install chromium"
                .formatted(String.join(", ", NAMES))));
    Playwright playwright = Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    try {
      return new Chromium(
          playwright,
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(sandbox())));
    } catch (RuntimeException failure) {
      playwright.close();
      throw failure;
    }
  }

  /** Chromium refuses its sandbox to root. */
  private static List<String> sandbox() {
    return System.getProperty("user.name").equals("root") ? List.of("--no-sandbox") : List.of();
  }

  private static Optional<Path> find() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    Stream<Path> onPath = Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(path)
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> NAMES.stream().map(Path.of(folder)::resolve));
    return Stream.concat(onPath, ELSEWHERE.stream()).filter(Files::isExecutable).findFirst();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
