package vn.htx.app.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;

/**
 * How somebody looks at a page: on a desk or a phone, by day or by night.
 *
 * @param width of the window in CSS pixels
 */
record View(int width, ColorScheme scheme) {
  private static final int DESK = 1280;
  private static final int PHONE = 360;

  static final List<View> ALL = Stream.of(DESK, PHONE)
      .flatMap(width ->
          Stream.of(ColorScheme.LIGHT, ColorScheme.DARK).map(scheme -> new View(width, scheme)))
      .toList();

  static final View USUAL = new View(DESK, ColorScheme.LIGHT);
  static final View DESK_BY_NIGHT = new View(DESK, ColorScheme.DARK);
  static final View PHONE_BY_DAY = new View(PHONE, ColorScheme.LIGHT);

  int height() {
    return width == PHONE ? 740 : 900;
  }
}
