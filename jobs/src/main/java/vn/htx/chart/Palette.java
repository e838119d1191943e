package vn.htx.chart;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Colours by what they say; each set was chosen to stay apart for colour-blind readers and in grey print. */
public enum Palette {
  /** Kinds without order. */
  CATEGORICAL("0F5E9C E07B00 2A9D8F 8C5FA8 C9A227 B23A48 5D6B78"),
  /** Levels, from little (light) to much (dark). */
  LEVELS("D8E6F0 AECDE3 7DB0D5 4688BB 1C639A 0A3D68"),
  /** Size classes, smallest first, and one whose size is not known. */
  SIZES("D8E6F0 7DB0D5 2F77B0 0A3D68 B4BDC6"),
  /** Bands of an index, from bad over middling to good. */
  BANDS("D97A2B E8D9A8 1B7F79"),
  /** Debt groups 1 to 5. */
  RISK("2A7F9E F0C75E E8963E CF5A2E 8E1B2A"),
  /** An earlier state, pale, and a later one. */
  BEFORE_AFTER("A9BDCB 0F5E9C"),
  /** Entered, left, paused. */
  MOVEMENT("2A9D8F B23A48 E3B23C");

  private final String hex;

  Palette(String hex) {
    this.hex = hex;
  }

  private List<Color> colors() {
    return Stream.of(hex.split(" "))
        .map(code -> new Color(Integer.parseInt(code, 16)))
        .toList();
  }

  Color color(int index) {
    List<Color> colors = colors();
    return colors.get(index % colors.size());
  }

  /** Colours of {@code count} series; a shorter run of levels keeps both ends. */
  List<Color> take(int count) {
    if (this == LEVELS && count > 1 && count < colors().size()) {
      return IntStream.range(0, count)
          .mapToObj(i -> colors().get(Math.round(i * (colors().size() - 1f) / (count - 1))))
          .toList();
    }
    return IntStream.range(0, count).mapToObj(this::color).toList();
  }
}
