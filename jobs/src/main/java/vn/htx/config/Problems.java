package vn.htx.config;

import java.util.ArrayList;
import java.util.List;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;

/** Collects what is wrong in configuration, so that all of it is told at once. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  public void add(Problem problem) {
    found.add(problem);
  }

  public List<Problem> found() {
    return List.copyOf(found);
  }

  /** Ends the run with exit code 2 when anything is wrong. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new HtxException(HtxException.Kind.CONFIG, found);
    }
  }
}
