package vn.htx.chart.draw;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.htx.chart.model.Palette;

/** The colours of each palette, chosen so that colour-blind readers and grey print can tell them apart. */
final class PaletteColors {
  private PaletteColors() {}

  /** The colour at a position; after the last colour the first one is used again. */
  static Color at(Palette palette, int index) {
    List<Color> colors = all(palette);
    return colors.get(index % colors.size());
  }

  /** The colours of {@code count} series; a shorter scale of levels keeps both of its ends. */
  static List<Color> of(Palette palette, int count) {
    int all = all(palette).size();
    boolean spread = isOrdered(palette) && count > 1 && count < all;
    return IntStream.range(0, count)
        .mapToObj(i -> at(palette, spread ? Math.round(i * (all - 1f) / (count - 1)) : i))
        .toList();
  }

  private static boolean isOrdered(Palette palette) {
    return switch (palette) {
      case LEVELS, GOOD, BAD, NEUTRAL -> true;
      case CATEGORICAL, SIZES, BANDS, RISK, BEFORE_AFTER, MOVEMENT -> false;
    };
  }

  private static List<Color> all(Palette palette) {
    return Stream.of(hex(palette).split(" "))
        .map(code -> new Color(Integer.parseInt(code, 16)))
        .toList();
  }

  private static String hex(Palette palette) {
    return switch (palette) {
      case CATEGORICAL -> "0F5E9C E07B00 2A9D8F 8C5FA8 C9A227 B23A48 5D6B78";
      case LEVELS -> "D8E6F0 AECDE3 7DB0D5 4688BB 1C639A 0A3D68";
      case SIZES -> "D8E6F0 7DB0D5 2F77B0 0A3D68 B4BDC6";
      case BANDS -> "D97A2B E8D9A8 1B7F79";
      case RISK -> "2A7F9E F0C75E E8963E CF5A2E 8E1B2A";
      case BEFORE_AFTER -> "A9BDCB 0F5E9C";
      case MOVEMENT -> "2A9D8F B23A48 E3B23C";
      case GOOD -> "D3EBE8 9CCFCA 5FADA8 2A8080 0A4B4F";
      case BAD -> "FCE2C4 F7BC82 E88C42 BF5B17 762F05";
      case NEUTRAL -> "E6E0F0 C4B5DC 9F86C4 735399 46276F";
    };
  }
}
