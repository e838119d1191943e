package vn.htx.validate.dataset;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What one file of a dataset counts for.
 *
 * @param effective the day it counts from; empty for undated deliveries and for files without a dated row
 * @param validTo of a snapshot: the day before the next one's; empty while none is known
 * @param rank place in the order of precedence, from 0; the higher one wins
 */
public record Delivery(
    String file,
    State state,
    Optional<LocalDate> effective,
    Optional<LocalDate> validTo,
    int rank) {

  /** Whether its rows are used. */
  public enum State {
    USED("used"),
    /** Broken or unreadable. */
    LEFT_OUT("left_out"),
    /** A later delivery stands in its place. */
    REPLACED("replaced"),
    /** Effective after the as-of date; not part of this version. */
    LATER("later"),
    /** A person excluded it, with a reason. */
    EXCLUDED("excluded");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /** As {@code row_accounting} has it. */
    public String code() {
      return code;
    }
  }

  boolean isUsed() {
    return state == State.USED;
  }

  /** Whether its rows are used, or were until a later delivery took its place. */
  boolean hasCounted() {
    return state == State.USED || state == State.REPLACED;
  }

  Delivery in(State newState) {
    return new Delivery(file, newState, effective, validTo, rank);
  }

  Delivery until(LocalDate day) {
    return new Delivery(file, state, effective, Optional.of(day), rank);
  }
}
