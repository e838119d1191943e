package vn.htx.text.number;

/** The separators of the numbers in a column. */
public enum NumberStyle {
  /** {@code 1.234,5}: dots group thousands, a comma starts the decimals. */
  VIETNAMESE('.', ','),
  /** {@code 1,234.5}, and so a plain {@code 1234.5}. */
  ENGLISH(',', '.'),
  /** No cell proves a style, or the cells contradict each other; the separators are those of Vietnamese law. */
  UNDECIDED('.', ',');

  private final char group;
  private final char decimal;

  NumberStyle(char group, char decimal) {
    this.group = group;
    this.decimal = decimal;
  }

  char group() {
    return group;
  }

  char decimal() {
    return decimal;
  }
}
