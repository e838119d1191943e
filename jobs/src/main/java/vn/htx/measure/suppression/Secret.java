package vn.htx.measure.suppression;

/**
 * What must not be derived from published sums: the sum of some parts, or by how much two sums differ.
 *
 * @param more the parts that count
 * @param less the parts that are taken off
 */
record Secret(PartSet more, PartSet less, Kind kind) {
  enum Kind {
    /** What would be a published sum itself: not even a narrow interval may be known. */
    SUM,
    /** What is left of a published sum, or lies between two dates of one. */
    DIFFERENCE,
    /** Observations that no amount tells apart; their number is no secret, since no figure is of them alone. */
    PART
  }

  static Secret sum(PartSet parts) {
    return new Secret(parts, PartSet.of(), Kind.SUM);
  }

  static Secret rest(PartSet parts) {
    return new Secret(parts, PartSet.of(), Kind.DIFFERENCE);
  }

  static Secret change(PartSet before, PartSet after) {
    return new Secret(after.minus(before), before.minus(after), Kind.DIFFERENCE);
  }

  static Secret part(PartSet parts) {
    return new Secret(parts, PartSet.of(), Kind.PART);
  }
}
