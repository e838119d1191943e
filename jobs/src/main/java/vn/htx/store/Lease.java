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
 * The right to write the lake, held by at most one process. The holder renews {@code lake/lease} while it works. A
 * lease is free as soon as its process has ended if that ran on this host, otherwise 60 seconds after its last renewal.
 * The time is written in the file; file times are never read. If neither can be judged (another host's lease with a
 * time in the future, or an unreadable file), the file is watched: a holder renews it four times in 60 seconds, so a
 * file that does not change in that time belongs to nobody.
 */
public final class Lease implements AutoCloseable {
  static final Duration EXPIRY = Duration.ofSeconds(60);
  private static final Duration RENEWAL = Duration.ofSeconds(15);
  private static final Path KERNELS_NAME = Path.of("/proc/sys/kernel/hostname");
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** The contents of the lease file. {@code started} distinguishes a process from a later one with the same number. */
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
   * Takes the lease; ends with exit code 75 and names the holder when it is held.
   *
   * @param told receives a message when the lease is watched, with the duration
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

  /** Takes the lease when it is free; returns the file's bytes when that cannot be decided. */
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

  /**
   * Reads the file repeatedly, without the lock that a holder needs to renew it; a change shows that there is a holder.
   */
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

  /** Takes a lease that did not change while it was watched; one that changed was renewed or given back. */
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
      // The file stays, and is free as soon as this process has ended.
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
      // Four renewals fit into the expiry, so one that fails is made up for by the next.
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

  /** Reads and writes under a lock of the operating system, which ends with its process. */
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

  /** The contents of a lease file; empty when it cannot be read. */
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

  /** The clock of another host, or of this one, may be wrong: a time in the future says nothing. */
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

  /** The kernel's host name is asked first: it needs no look-up, and two machines without an address still differ. */
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
   * Ends with exit code 75 when this process no longer holds the lease; checked before the published version is
   * switched.
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
