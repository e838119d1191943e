package vn.htx.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.htx.model.Bilingual;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;

/**
 * Who writes the lake: at most one process. The holder renews {@code lake/lease} while it works. A lease is free at
 * once when its process is gone on this host, else 60 seconds after its last renewal. The time stands in the file: file
 * times are never read. One that tells neither (another host's from the future, or unreadable) is watched: whoever
 * holds it renews it four times in 60 seconds, so what has not changed by then is nobody's.
 */
public final class Lease implements AutoCloseable {
  static final Duration EXPIRY = Duration.ofSeconds(60);
  private static final Duration RENEWAL = Duration.ofSeconds(15);
  private static final Path KERNELS_NAME = Path.of("/proc/sys/kernel/hostname");
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** What the lease file says. {@code started} tells a process from a later one with the same number. */
  record Holder(String host, long pid, String started, String run, String renewed) {
    Holder {
      Objects.requireNonNull(host);
      Objects.requireNonNull(started);
      Objects.requireNonNull(run);
      Objects.requireNonNull(renewed);
    }
  }

  /** What can be said of a lease without watching it. */
  private enum Verdict {
    FREE,
    HELD,
    UNKNOWN
  }

  /** Lets time pass between two looks. */
  @FunctionalInterface
  interface Pause {
    void last(Duration time) throws InterruptedException;
  }

  private final Path file;
  private final Holder holder;
  private final InstantSource clock;
  private final ScheduledExecutorService renewal;

  private Lease(Path file, Holder holder, InstantSource clock) {
    this.file = file;
    this.holder = holder;
    this.clock = clock;
    this.renewal = Executors.newSingleThreadScheduledExecutor(task -> {
      var thread = new Thread(task, "lease");
      thread.setDaemon(true);
      return thread;
    });
  }

  /**
   * Takes the lease, or ends with 75 and names who holds it.
   *
   * @param told that a lease is watched, and for how long
   */
  public static Lease take(Lake lake, String run, InstantSource clock, Consumer<Bilingual> told) {
    return take(lake, run, clock, told, time -> Thread.sleep(time.toMillis()));
  }

  static Lease take(
      Lake lake, String run, InstantSource clock, Consumer<Bilingual> told, Pause pause) {
    Path file = lake.root().resolve("lease");
    var holder = new Holder(
        host(), ProcessHandle.current().pid(), started(ProcessHandle.current()), run, "");
    try {
      Files.createDirectories(lake.root());
      var lease = new Lease(file, holder, clock);
      Optional<byte[]> unclear = lease.takeUnlessUnclear();
      if (unclear.isPresent()) {
        told.accept(Bilingual.of(
            "lake/lease không cho biết ai đang ghi; theo dõi %s giây".formatted(EXPIRY.toSeconds()),
            "lake/lease does not tell who is writing; watching it for %s seconds"
                .formatted(EXPIRY.toSeconds())));
        watch(file, unclear.get(), pause);
        lease.takeUnchanged(unclear.get());
      }
      ScheduledFuture<?> unused = lease.renewal.scheduleAtFixedRate(
          lease::renewQuietly, RENEWAL.toSeconds(), RENEWAL.toSeconds(), TimeUnit.SECONDS);
      return lease;
    } catch (IOException unwritable) {
      throw new HtxException(
          HtxException.Kind.CONFIG,
          Problem.of("Không ghi được vào hồ dữ liệu", "The lake's folder cannot be written")
              .at(file.toString())
              .found(unwritable.toString())
              .todo(
                  "cấp quyền ghi cho người chạy, hoặc chọn --data khác",
                  "give the running user write permission, or choose another --data"),
          unwritable);
    }
  }

  /** Takes the lease where it is free; gives its bytes where nobody can say whether it is. */
  private Optional<byte[]> takeUnlessUnclear() throws IOException {
    var unclear = new AtomicReference<byte @Nullable []>();
    exclusively(() -> {
      Optional<Holder> other = read(file);
      switch (verdict(file, other, clock.instant())) {
        case FREE -> renew();
        case HELD -> throw held(file, other);
        case UNKNOWN -> unclear.set(Files.readAllBytes(file));
      }
    });
    return Optional.ofNullable(unclear.get());
  }

  /** Looks again and again, without the lock that a holder needs to renew; a change tells that there is one. */
  private static void watch(Path file, byte[] first, Pause pause) throws IOException {
    try {
      for (Duration left = EXPIRY; !left.isZero(); left = left.minus(LOOK)) {
        pause.last(LOOK);
        if (!isStill(file, first)) {
          return;
        }
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw held(file, read(file));
    }
  }

  /** After the watch: what changed was renewed by someone, or was given back. */
  private void takeUnchanged(byte[] first) throws IOException {
    exclusively(() -> {
      Optional<Holder> other = read(file);
      boolean free = isStill(file, first) || verdict(file, other, clock.instant()) == Verdict.FREE;
      if (!free) {
        throw held(file, other);
      }
      renew();
    });
  }

  private static boolean isStill(Path file, byte[] first) throws IOException {
    try {
      return Arrays.equals(Files.readAllBytes(file), first);
    } catch (NoSuchFileException gone) {
      return false;
    }
  }

  /** Whether this process still holds the lease. */
  public boolean isHeld() {
    return read(file)
        .filter(found -> found.pid() == holder.pid()
            && found.host().equals(holder.host())
            && found.started().equals(holder.started()))
        .isPresent();
  }

  @Override
  public void close() {
    renewal.shutdownNow();
    try {
      exclusively(() -> {
        if (isHeld()) {
          Files.deleteIfExists(file);
        }
      });
    } catch (IOException left) {
      // The file stays behind and is free as soon as this process has ended.
    }
  }

  private void renewQuietly() {
    try {
      exclusively(() -> {
        if (isHeld()) {
          renew();
        }
      });
    } catch (IOException tryNextTime) {
      // Four renewals fit into the expiry; one that fails is made up by the next.
    }
  }

  private void renew() throws IOException {
    Json.write(
        file,
        new Holder(
            holder.host(),
            holder.pid(),
            holder.started(),
            holder.run(),
            clock.instant().toString()));
  }

  /** Looking and writing happen under a lock of the operating system, which dies with its process. */
  private void exclusively(Action action) throws IOException {
    Path lock = file.resolveSibling("lease.lock");
    synchronized (Lease.class) { // a file lock does not hold between threads of one process
      try (FileChannel channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock locked = channel.lock()) {
        if (locked.isValid()) {
          action.run();
        }
      }
    }
  }

  private interface Action {
    void run() throws IOException;
  }

  /** What a lease says, where it says anything. */
  private static Optional<Holder> read(Path file) {
    try {
      return Optional.of(Json.read(file, Holder.class));
    } catch (IOException damagedOrGone) {
      return Optional.empty();
    }
  }

  private static Verdict verdict(Path file, Optional<Holder> found, Instant now) {
    if (found.isEmpty()) {
      return Files.exists(file) ? Verdict.UNKNOWN : Verdict.FREE;
    }
    return found.get().host().equals(host())
        ? verdictOfProcess(found.get())
        : verdictOfTime(found.get(), now);
  }

  private static Verdict verdictOfProcess(Holder found) {
    return ProcessHandle.of(found.pid())
            .filter(ProcessHandle::isAlive)
            .filter(process -> started(process).equals(found.started()))
            .isPresent()
        ? Verdict.HELD
        : Verdict.FREE;
  }

  /** Another host's clock may be wrong, or this one's: a time still to come says nothing. */
  private static Verdict verdictOfTime(Holder found, Instant now) {
    try {
      Instant renewed = Instant.parse(found.renewed());
      if (renewed.isAfter(now)) {
        return Verdict.UNKNOWN;
      }
      return renewed.plus(EXPIRY).isAfter(now) ? Verdict.HELD : Verdict.FREE;
    } catch (DateTimeException noTime) {
      return Verdict.UNKNOWN;
    }
  }

  private static String started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("?");
  }

  /** The kernel's word is asked first: it needs no look-up, and two machines without an address keep two names. */
  private static String host() {
    try {
      return Files.readString(KERNELS_NAME).strip();
    } catch (IOException notLinux) {
      return lookedUp();
    }
  }

  private static String lookedUp() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException unnamed) {
      return "localhost";
    }
  }

  private static HtxException held(Path file, Optional<Holder> other) {
    return new HtxException(
        HtxException.Kind.TRANSIENT,
        List.of(Problem.of(
                "Một lượt chạy khác đang ghi hồ dữ liệu", "Another run is writing the lake")
            .at(file.toString())
            .found(other
                .map(found -> "%s, pid %s @ %s, %s"
                    .formatted(found.run(), found.pid(), found.host(), found.renewed()))
                .orElse("?"))
            .todo("đợi lượt đó xong rồi chạy lại", "wait for it to end, then run again")));
  }

  /**
   * Ends with 75 when this process does not hold the lease any more; asked before the published version is switched.
   */
  public void requireHeld() {
    if (!isHeld()) {
      throw new HtxException(
          HtxException.Kind.TRANSIENT,
          List.of(Problem.of(
                  "Quyền ghi hồ dữ liệu đã sang lượt khác, chưa công bố gì",
                  "The lake's lease went to another run, nothing was published")
              .at(file.toString())
              .found(read(file).map(Holder::run).orElse("-"))
              .todo("đợi lượt đó xong rồi chạy lại", "wait for it to end, then run again")));
    }
  }
}
