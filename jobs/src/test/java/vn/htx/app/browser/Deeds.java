package vn.htx.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;

/**
 * What somebody at a desk does to a page with mouse and keyboard, counted, and how long it takes by the keystroke-level
 * model of Card, Moran and Newell (1983): a skilled person without errors. Reading what comes is not in it.
 */
final class Deeds {
  /** A key by somebody who types without training, the slowest they give. */
  private static final double KEY = 0.28;

  private static final double POINT = 1.1;
  /** Pressed and let go. */
  private static final double BUTTON = 2 * 0.1;

  private static final double HANDS = 0.4;
  private static final double THINK = 1.35;

  private final Page page;
  private int clicks;
  private int keys;
  private double seconds = HANDS;

  /** Begins with the hand on its way to the mouse. */
  Deeds(Page page) {
    this.page = page;
  }

  /** Points at what is seen and clicks. */
  void click(Locator what) {
    what.click();
    page.waitForLoadState();
    clicked();
  }

  /** Opens a list and clicks one of its choices. */
  void choose(Locator list, String choice) {
    list.selectOption(choice);
    clicked();
    clicked();
  }

  /** Clicks into a field and types. */
  void type(Locator field, String text) {
    field.click();
    clicked();
    field.pressSequentially(text);
    keys += text.length();
    seconds += HANDS + THINK + text.length() * KEY + HANDS;
  }

  private void clicked() {
    clicks++;
    seconds += THINK + POINT + BUTTON;
  }

  int clicks() {
    return clicks;
  }

  int keys() {
    return keys;
  }

  /** What the person takes, without what the pages take to come. */
  Duration time() {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
