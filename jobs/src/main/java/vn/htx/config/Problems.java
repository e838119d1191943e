package vn.htx.config;

import java.util.ArrayList;
import java.util.List;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;

/** Collects problems of the configuration, so that all of them are reported at once. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  public void add(Problem problem) {
    found.add(problem);
  }

  /** Adds what was collected apart. */
  void addAll(Problems more) {
    found.addAll(more.found);
  }

  public List<Problem> found() {
    return List.copyOf(found);
  }

  /**
   * Throws when there is any problem.
   *
   * @throws vn.htx.model.HtxException of kind CONFIG (exit code 2) with every problem
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new HtxException(HtxException.Kind.CONFIG, found);
    }
  }
}
