package vn.htx.app.terminal;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import vn.htx.model.Problem;
import vn.htx.night.Exit;
import vn.htx.night.Host;

/**
 * What Ctrl-C and a scheduler's request to end come to: one line, the exit code that shells give the signal, and
 * nothing else said by whatever breaks down meanwhile. The lease is free when the process is gone.
 */
public final class Interruption {
  /**
   * Signals, and how a process ends that one of them ends. Java hears them in a thread that bears their name and runs
   * the shutdown hooks, which learn of the signal by nothing else.
   */
  private static final Map<String, Integer> SIGNALS =
      Map.of("SIGINT", Exit.INTERRUPTED, "SIGTERM", Exit.ENDED, "SIGHUP", Exit.HUNG_UP);

  /** How long the libraries have for removing their temporary files. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** How long listeners have, on a busy machine. */
  private static final Duration TELLING = Duration.ofSeconds(10);

  private static final List<Host.Listener> LISTENERS = new CopyOnWriteArrayList<>();
  private static final Object LOCK = new Object();
  private static boolean ending;

  private Interruption() {}

  /** What a signal asked for. */
  static final class Asked extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int exit;

    private Asked(String signal, int exit) {
      super(signal);
      this.exit = exit;
    }

    public int exit() {
      return exit;
    }

    Problem problem() {
      return Problem.of(
          "Đã dừng theo yêu cầu (%s); bản đã công bố vẫn nguyên vẹn, chạy lại sẽ làm tiếp"
              .formatted(getMessage()),
          "Stopped as asked (%s); the published version is whole, the next run goes on"
              .formatted(getMessage()));
    }
  }

  /** Registers a listener for signals, until the registration is closed. */
  public static Host.Registration tell(Host.Listener told) {
    LISTENERS.add(told);
    return () -> LISTENERS.remove(told);
  }

  /** Starts to handle signals; all output goes through gates that can be shut. */
  public static void listen() {
    var out = new Gate(System.out);
    var err = new Gate(System.err);
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    Runtime.getRuntime()
        .addShutdownHook(new Thread(
            () -> heard().ifPresent(asked -> end(asked, out, err)), "interruption"));
  }

  /** The signal that is being heard; none where the program ends by itself. */
  private static Optional<Asked> heard() {
    Set<String> threads = Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .collect(Collectors.toSet());
    return SIGNALS.entrySet().stream()
        .filter(signal -> threads.contains(signal.getKey() + " handler"))
        .findFirst()
        .map(signal -> new Asked(signal.getKey(), signal.getValue()));
  }

  /** Ends the process, unless a signal is about to. */
  public static void exit(int code) {
    boolean first;
    synchronized (LOCK) {
      first = !ending;
      ending = true;
    }
    if (first) {
      System.exit(code);
    }
    LockSupport.park(LOCK); // the process ends as soon as those are done who run for the signal
  }

  private static void end(Asked asked, Gate out, Gate err) {
    synchronized (LOCK) {
      if (ending) {
        return;
      }
      ending = true;
    }
    Console.ofProcess().clearProgress();
    err.shut();
    err.last("✗ " + asked.problem().text());
    var told = new CountDownLatch(1);
    haltAfterPatience(told, asked.exit());
    try {
      LISTENERS.forEach(each -> each.asked(asked));
    } finally {
      out.shut();
      told.countDown();
    }
  }

  private static void haltAfterPatience(CountDownLatch told, int exit) {
    var impatient = new Thread(
        () -> {
          try {
            boolean inTime = told.await(TELLING.toSeconds(), TimeUnit.SECONDS);
            Thread.sleep(inTime ? PATIENCE.toMillis() : 0);
          } catch (InterruptedException now) {
            Thread.currentThread().interrupt();
          }
          Runtime.getRuntime().halt(exit);
        },
        "halt");
    impatient.setDaemon(true);
    impatient.start();
  }

  /** A stream that lets nothing pass once it is shut. */
  private static final class Gate extends OutputStream {
    private final PrintStream target;
    private boolean shut;

    Gate(PrintStream target) {
      this.target = target;
    }

    synchronized void shut() {
      shut = true;
      target.flush();
    }

    /** The one line that comes after. */
    synchronized void last(String line) {
      byte[] bytes = (line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
      target.write(bytes, 0, bytes.length);
      target.flush();
    }

    @Override
    public synchronized void write(int one) {
      if (!shut) {
        target.write(one);
      }
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      if (!shut) {
        target.write(bytes, from, length);
      }
    }

    @Override
    public synchronized void flush() {
      target.flush();
    }
  }
}
