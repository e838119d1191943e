package vn.htx.config;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.htx.model.ReviewState;

/**
 * What a workspace does with submissions of KoboToolbox and ODK Central and with their cleaning logs.
 *
 * @param leftOut review states whose submissions do not count
 * @param anyOldValue whether a blank old value of a cleaning log means whatever stands there; else that nothing does
 */
public record FormSettings(Set<ReviewState> leftOut, boolean anyOldValue) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What holds where the workspace says nothing. */
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

  /** The codes of the states left out, as workspace.yaml has them. */
  public String codes() {
    return leftOut.stream().map(ReviewState::code).collect(Collectors.joining(", "));
  }
}
