package vn.htx.page;

import vn.htx.model.Problem;

/** Something is asked for by a name or value that does not exist. */
public class FilterRefused extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int MOST_SHOWN = 60;

  private final transient Problem problem;

  public FilterRefused(Problem problem) {
    super(problem.what().en(), null, false, false);
    this.problem = problem;
  }

  /** What is wrong, and what to do. */
  public final Problem problem() {
    return problem;
  }

  /** The beginning of a text of an address that may be long, with its length. */
  public static String shortened(String text) {
    return text.length() <= MOST_SHOWN
        ? text
        : "%s… (%s ký tự / characters)".formatted(text.substring(0, MOST_SHOWN), text.length());
  }
}
