package vn.htx.app.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.htx.app.check.FileChecker;
import vn.htx.dashboard.serve.desk.Findings;
import vn.htx.dashboard.serve.desk.Upload.Look;
import vn.htx.ingest.review.Review;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;

/** Looks at the files that wait, one after the other in the background; what it saw is known until the server ends. */
final class Looking implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Looking.class);

  private static final int SECONDS_TO_END = 5;

  /** Gives a checker of the workspace as it is now. */
  @FunctionalInterface
  interface Checker {
    FileChecker now() throws IOException;
  }

  private record Seen(WaitingRoom.Note note, Look look) {}

  private final Checker checker;
  private final Shelves shelves;
  private final Map<String, Seen> seen = new ConcurrentHashMap<>();
  private final ExecutorService reader = Executors.newSingleThreadExecutor(task -> {
    var thread = new Thread(task, "desk");
    thread.setDaemon(true);
    return thread;
  });

  Looking(Checker checker, Shelves shelves) {
    this.checker = checker;
    this.shelves = shelves;
  }

  /**
   * What was seen of a file where it is now; it is looked at if it was not yet.
   *
   * @param found is told the dataset that the file was recognised to be of, and gives the file where it lies then
   */
  Look at(WaitingRoom.Waiting waiting, Recognised found) {
    Seen now = seen.computeIfAbsent(waiting.id(), id -> begun(waiting, found));
    boolean isMovedAsRecognised =
        now.look() instanceof Look.Reading && !waiting.note().isChosen();
    if (!isMovedAsRecognised && !now.note().equals(waiting.note())) {
      now = begun(waiting, found);
      seen.put(waiting.id(), now);
    }
    return now.look();
  }

  /** Gives a file where it lies once its dataset is known. */
  @FunctionalInterface
  interface Recognised {
    WaitingRoom.Waiting as(String dataset) throws IOException;
  }

  private Seen begun(WaitingRoom.Waiting waiting, Recognised found) {
    reader.execute(() -> look(waiting, found, looked -> seen.put(waiting.id(), looked)));
    return new Seen(waiting.note(), new Look.Reading());
  }

  private void look(WaitingRoom.Waiting waiting, Recognised found, Consumer<Seen> tell) {
    try {
      tell.accept(look(waiting, found));
    } catch (HtxException told) {
      tell.accept(new Seen(waiting.note(), new Look.Unreadable(told.problems().get(0))));
    } catch (IOException | RuntimeException | OutOfMemoryError failure) {
      if (Files.notExists(waiting.file())) {
        seen.remove(waiting.id()); // moved or discarded meanwhile
        return;
      }
      LOG.error("a file that waits could not be looked at", failure);
      tell.accept(new Seen(
          waiting.note(),
          new Look.Unreadable(Problem.of("Không đọc được tệp này", "This file could not be read")
              .todo("bỏ tệp, lưu lại rồi gửi lại", "discard it, save it anew and send it again"))));
    }
  }

  private Seen look(WaitingRoom.Waiting waiting, Recognised found) throws IOException {
    if (Files.notExists(waiting.file())) {
      throw new NoSuchFileException(waiting.file().toString());
    }
    if (!waiting.note().isChosen()) {
      Optional<Look> answers = answers(waiting.file());
      if (answers.isPresent()) {
        return new Seen(waiting.note(), answers.get());
      }
    }
    FileChecker check = checker.now();
    if (waiting.note().dataset().isEmpty()) {
      Optional<String> dataset = check.guess(waiting.file());
      if (dataset.isEmpty()) {
        return new Seen(waiting.note(), new Look.Doubtful());
      }
      return delivery(check, found.as(dataset.get()));
    }
    return delivery(check, waiting);
  }

  private Seen delivery(FileChecker check, WaitingRoom.Waiting waiting) throws IOException {
    Path file = waiting.file();
    Findings.InBoth findings = check.findings(
        file, waiting.inbox(), waiting.note().dataset(), !waiting.note().isChosen());
    return new Seen(waiting.note(), new Look.Delivery(findings, shelves.same(file, "inbox")));
  }

  /** What a clerk answers, recognised by its header as the night does. */
  private static Optional<Look> answers(Path file) {
    Review review = Review.read(file.resolveSibling("."));
    int corrections = review.corrections().size();
    int all = corrections
        + review.linkAnswers().size()
        + review.log().size()
        + review.exclusions().size();
    return all == 0
        ? Optional.empty()
        : Optional.of(new Look.Answers(
            corrections,
            review.linkAnswers().size(),
            review.log().size(),
            review.exclusions().size()));
  }

  void forget(String id) {
    seen.remove(id);
  }

  @Override
  public void close() {
    reader.shutdownNow();
    try {
      boolean unused = reader.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
