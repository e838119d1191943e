package vn.htx.measure.suppression;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** A set of parts, as their numbers in ascending order. */
final class PartSet {
  private final int[] parts;

  private PartSet(int[] parts) {
    this.parts = parts;
  }

  /** @param parts distinct, in ascending order */
  static PartSet of(int... parts) {
    return new PartSet(parts.clone());
  }

  int size() {
    return parts.length;
  }

  int first() {
    return parts[0];
  }

  boolean contains(int part) {
    return Arrays.binarySearch(parts, part) >= 0;
  }

  boolean isEmpty() {
    return parts.length == 0;
  }

  IntStream stream() {
    return Arrays.stream(parts);
  }

  void forEachPart(IntConsumer action) {
    for (int part : parts) {
      action.accept(part);
    }
  }

  PartSet minus(PartSet others) {
    var kept = new int[parts.length];
    int size = 0;
    int at = 0;
    for (int part : parts) {
      while (at < others.parts.length && others.parts[at] < part) {
        at++;
      }
      if (at == others.parts.length || others.parts[at] != part) {
        kept[size++] = part;
      }
    }
    return size == parts.length ? this : new PartSet(Arrays.copyOf(kept, size));
  }

  PartSet both(PartSet others) {
    return minus(minus(others));
  }

  boolean covers(PartSet others) {
    return others.size() <= size() && others.minus(this).isEmpty();
  }

  boolean meets(PartSet others) {
    return minus(others).size() < size();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PartSet set && Arrays.equals(parts, set.parts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(parts);
  }
}
