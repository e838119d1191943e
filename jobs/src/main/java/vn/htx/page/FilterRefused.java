package vn.htx.page;

import vn.htx.model.Problem;

/** Something is asked for by a name or value that does not exist. */
public final class FilterRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  public FilterRefused(Problem problem) {
    super(problem.what().en(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
