package vn.htx.chart.draw;

/** For what the picture is made: the page and paper, or a phone held upright. */
public enum Size {
  WIDE(760, 24),
  NARROW(390, 14);

  private final int width;
  private final int margin;

  Size(int width, int margin) {
    this.width = width;
    this.margin = margin;
  }

  /** Width in CSS pixels; the height follows from what has to be shown. */
  public int width() {
    return width;
  }

  int margin() {
    return margin;
  }

  int inner() {
    return width - 2 * margin;
  }
}
