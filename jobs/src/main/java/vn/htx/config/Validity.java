package vn.htx.config;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The days on which a definition is in force, both ends included.
 *
 * @param to {@link LocalDate#MAX} while no end is known
 */
public record Validity(LocalDate from, LocalDate to) implements Serializable {
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  public boolean overlaps(Validity other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  /** Read from the keys {@code valid_from} and, if it has ended, {@code valid_to}. */
  static Validity of(Node node) {
    LocalDate from = node.child("valid_from").date();
    Node end = node.find("valid_to").orElse(null);
    LocalDate to = end == null ? LocalDate.MAX : end.date();
    if (end != null && to.isBefore(from)) {
      end.wrong("không trước valid_from", "not before valid_from");
    }
    return new Validity(from, to);
  }
}
