package vn.htx.validate.dataset;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A delivery: one file of a dataset, with the days on which it counts and its state.
 *
 * @param effective the effective date; empty for undated deliveries and for files without a dated row
 * @param validTo for a snapshot, the day before the next one's effective date; empty for the last one
 * @param rank in the order of precedence, from 0; the higher rank wins
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
    /** Replaced by a later delivery. */
    REPLACED("replaced"),
    /** Effective after the as-of date; not part of this version. */
    LATER("later"),
    /** Excluded by a person, with a reason. */
    EXCLUDED("excluded");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /** The code in {@code row_accounting}. */
    public String code() {
      return code;
    }
  }

  boolean isUsed() {
    return state == State.USED;
  }

  /** Whether its rows are used, or would be without a later delivery. */
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
