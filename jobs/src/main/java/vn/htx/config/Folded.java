package vn.htx.config;

import java.text.Normalizer;
import java.util.Locale;

/** Text folded for comparison: case, tones, đ and repeated spaces do not matter. */
final class Folded {
  private Folded() {}

  static String of(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'd')
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .strip();
  }
}
