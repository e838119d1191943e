package vn.htx.place;

/** Two present communes that border on each other, in either order. Not official. */
public record Border(String one, String other) {
  public Border {
    if (one.equals(other)) {
      throw new IllegalArgumentException("%s – %s".formatted(one, other));
    }
  }
}
