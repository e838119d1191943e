package vn.htx.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A run cannot go on, for a reason that somebody can mend. The kind decides the exit code; the message lists every
 * known problem.
 */
public final class HtxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Who has to act, with the exit code of the process. */
  public enum Kind {
    /** Wrong option, configuration or contract. */
    CONFIG(2),
    /** Nothing published: a required dataset has no usable version, or the check before publishing failed. */
    DATA(4),
    /** Try again later: the lease is held, a service is away, the disk is full. */
    TRANSIENT(75);

    private final int exitCode;

    Kind(int exitCode) {
      this.exitCode = exitCode;
    }

    public int exitCode() {
      return exitCode;
    }
  }

  private final Kind kind;
  private final transient List<Problem> problems;

  public HtxException(Kind kind, List<Problem> problems) {
    super(problems.stream().map(Problem::text).collect(Collectors.joining("\n")));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("an HtxException names at least one problem");
    }
    this.kind = kind;
    this.problems = List.copyOf(problems);
  }

  public HtxException(Kind kind, Problem problem, Throwable cause) {
    this(kind, List.of(problem));
    initCause(cause);
  }

  public static HtxException config(Problem... problems) {
    return new HtxException(Kind.CONFIG, List.of(problems));
  }

  public static HtxException data(Problem... problems) {
    return new HtxException(Kind.DATA, List.of(problems));
  }

  public static HtxException transientFault(Problem problem, Throwable cause) {
    return new HtxException(Kind.TRANSIENT, problem, cause);
  }

  public Kind kind() {
    return kind;
  }

  public List<Problem> problems() {
    return problems;
  }
}
