package vn.htx.night;

/** How a command ends; the numbers are a public contract of design and documentation. */
public final class Exit {
  /** Done, also when there was nothing to do. */
  public static final int DONE = 0;

  /** A bug of ours. */
  public static final int BUG = 1;

  /** Wrong option, configuration or contract. */
  public static final int WRONG = 2;

  /** Published, with more left out than tolerated, a file left out, or a dataset carried forward. */
  public static final int LEFT_OUT = 3;

  /** Nothing published. */
  public static final int NOTHING = 4;

  /** Try again later. */
  public static final int LATER = 75;

  /** The terminal went away (SIGHUP), as a shell counts it. */
  public static final int HUNG_UP = 129;

  /** Ctrl-C (SIGINT), as a shell counts it. */
  public static final int INTERRUPTED = 130;

  /** Asked to end (SIGTERM), as a shell counts it. */
  public static final int ENDED = 143;

  private Exit() {}
}
