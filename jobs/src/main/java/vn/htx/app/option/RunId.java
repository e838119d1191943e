package vn.htx.app.option;

import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;
import vn.htx.app.site.SitePages;

/**
 * What a run is called. It names a folder of {@code lake/runs/}, so it is one name and no path.
 *
 * @param text up to 120 letters of ASCII, digits, dots, hyphens and underscores, the first a letter, digit or
 *     underscore
 */
public record RunId(String text) {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,119}");

  public RunId {
    if (!isOne(text)) {
      throw new IllegalArgumentException("not the id of a run: " + text);
    }
  }

  /** The page of the last runs lies among the runs' folders, and keeps its name. */
  private static boolean isOne(String text) {
    return SHAPE.matcher(text).matches()
        && !text.toLowerCase(Locale.ROOT).startsWith(SitePages.RUNS);
  }

  /** As an option's value. */
  public static RunId parse(String text) {
    if (!isOne(text)) {
      throw new TypeConversionException(
          "'%s' không phải mã lượt chạy: tối đa 120 chữ cái không dấu, chữ số, '.', '_', '-', như dem-2026-06-30 / is not a run id: up to 120 letters, digits, '.', '_', '-', such as night-2026-06-30"
              .formatted(text));
    }
    return new RunId(text);
  }
}
