package vn.htx.config;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.htx.model.ReviewState;

/**
 * A workspace's settings for submissions of KoboToolbox and ODK Central and for their cleaning logs.
 *
 * @param leftOut review states whose submissions do not count
 * @param anyOldValue whether a blank old value in a cleaning log matches any value; otherwise it matches only an empty
 *     cell
 */
public record FormSettings(Set<ReviewState> leftOut, boolean anyOldValue) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The default, where the workspace says nothing. */
  public static final FormSettings USUAL = new FormSettings(
      EnumSet.of(
          ReviewState.ON_HOLD,
          ReviewState.NOT_APPROVED,
          ReviewState.HAS_ISSUES,
          ReviewState.REJECTED),
      false);

  public FormSettings {
    leftOut = Collections.unmodifiableSet(new TreeSet<>(leftOut)); // in order, for fingerprints
  }

  /** The codes of the states left out, as workspace.yaml writes them. */
  public String codes() {
    return leftOut.stream().map(ReviewState::code).collect(Collectors.joining(", "));
  }
}
