package vn.htx.chart.draw;

/** What a picture is made for: the page and paper, or a phone held upright. */
public enum Size {
  WIDE(760, 24),
  NARROW(390, 14);

  private final int width;
  private final int margin;

  Size(int width, int margin) {
    this.width = width;
    this.margin = margin;
  }

  /** Width in CSS pixels; the height follows from the contents. */
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
