package vn.htx.night;

import java.time.InstantSource;
import java.util.Optional;

/**
 * What the program that starts a run gives it: a run itself reads no clock and no environment, prints nothing and
 * handles no signal.
 *
 * @param hashKey the secret key of hashed columns, where the environment has one
 */
public record Host(
    InstantSource clock,
    Optional<String> hashKey,
    Progress progress,
    RunListener listener,
    Pages pages,
    Signals signals,
    Failures failures) {

  /** Signals that end the process. */
  public interface Signals {
    /** Has a listener called before a signal ends the process, until the registration is closed. */
    Registration tell(Listener listener);
  }

  /** Is called with what a signal asked for. */
  public interface Listener {
    void asked(RuntimeException asked);
  }

  /** Closes without an exception. */
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }

  /** Says how a failure ends the process, and what people read of it. */
  public interface Failures {
    Told told(Throwable failure);
  }

  /** The exit code of a failure, and the lines that people read. */
  public record Told(int exit, String text) {}
}
