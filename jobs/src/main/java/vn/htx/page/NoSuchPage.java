package vn.htx.page;

import vn.htx.model.Problem;

/** A list is asked for a page that it does not have. */
public final class NoSuchPage extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  NoSuchPage(Problem problem) {
    super(problem.what().en(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
