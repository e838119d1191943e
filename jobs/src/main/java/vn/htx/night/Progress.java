package vn.htx.night;

/** Where a run reports what it is doing. */
public interface Progress {
  /** One line of the run's log. */
  void log(String line);

  /** One line that the next one overwrites; nothing where lines are kept. */
  void progress(String line);

  void clearProgress();

  /** One line about what went wrong beside the run and does not change its outcome. */
  void complain(String line);
}
