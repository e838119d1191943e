package vn.htx.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;

/**
 * Who writes the lake: at most one process. The holder renews {@code lake/lease} while it works. A lease is free at once
 * when its process is gone on this host, else 60 seconds after its last renewal. The time stands in the file: file times
 * are never read.
 */
public final class Lease implements AutoCloseable {
  static final Duration EXPIRY = Duration.ofSeconds(60);
  private static final Duration RENEWAL = Duration.ofSeconds(15);
  private static final Path KERNELS_NAME = Path.of("/proc/sys/kernel/hostname");

  /** What the lease file says. {@code started} tells a process from a later one with the same number. */
  record Holder(String host, long pid, String started, String run, String renewed) {}

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

  /** Takes the lease, or ends with 75 and names who holds it. */
  public static Lease take(Lake lake, String run, InstantSource clock) {
    Path file = lake.root().resolve("lease");
    var holder = new Holder(
        host(), ProcessHandle.current().pid(), started(ProcessHandle.current()), run, "");
    try {
      Files.createDirectories(lake.root());
      var lease = new Lease(file, holder, clock);
      lease.exclusively(() -> {
        Optional<Holder> other = read(file).filter(found -> isLive(found, clock.instant()));
        if (other.isPresent()) {
          throw held(file, other.get());
        }
        lease.renew();
      });
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

  /** Whether this process still holds the lease; asked before the published version is switched. */
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

  private static Optional<Holder> read(Path file) {
    try {
      return Files.exists(file) ? Optional.of(Json.read(file, Holder.class)) : Optional.empty();
    } catch (IOException damagedOrGone) {
      return Optional.empty();
    }
  }

  private static boolean isLive(Holder found, Instant now) {
    if (found.host().equals(host())) {
      return ProcessHandle.of(found.pid())
          .filter(ProcessHandle::isAlive)
          .filter(process -> started(process).equals(found.started()))
          .isPresent();
    }
    return Instant.parse(found.renewed()).plus(EXPIRY).isAfter(now);
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

  private static HtxException held(Path file, Holder other) {
    return new HtxException(
        HtxException.Kind.TRANSIENT,
        List.of(
            Problem.of("Một lượt chạy khác đang ghi hồ dữ liệu", "Another run is writing the lake")
                .at(file.toString())
                .found("%s, pid %s @ %s, %s"
                    .formatted(other.run(), other.pid(), other.host(), other.renewed()))
                .todo("đợi lượt đó xong rồi chạy lại", "wait for it to end, then run again")));
  }
}
