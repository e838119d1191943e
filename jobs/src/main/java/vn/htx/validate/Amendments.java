package vn.htx.validate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import vn.htx.catalog.Survey;
import vn.htx.ingest.InboxFile;
import vn.htx.ingest.review.Review;
import vn.htx.ingest.review.Review.Correction;
import vn.htx.ingest.review.Review.LogEntry;
import vn.htx.model.Sha256;

/** What a clerk changes in the rows of one inbox file: whole rows that were mended, and single cells by a cleaning log. */
public final class Amendments implements Serializable {
  private static final long serialVersionUID = 1L;

  public static final Amendments NONE = new Amendments(List.of(), List.of());

  private final TreeMap<String, Correction> corrections = new TreeMap<>();
  private final TreeMap<String, ArrayList<LogEntry>> log = new TreeMap<>();

  private Amendments(List<Correction> corrections, List<LogEntry> log) {
    corrections.forEach(each -> this.corrections.put(place(each.sheet(), each.row()), each));
    log.forEach(
        each -> this.log.computeIfAbsent(each.uuid(), uuid -> new ArrayList<>()).add(each));
  }

  /** Those of a file as it is now: corrections of the same bytes, and the log of its dataset. */
  public static Amendments of(Review review, InboxFile file) {
    return of(review, file, file.path());
  }

  /** The same of a file that is looked at elsewhere than by its path inside the inbox. */
  public static Amendments of(Review review, InboxFile file, String path) {
    List<Correction> corrections = review.corrections().stream()
        .filter(each -> each.file().equals(path) && each.sha256().equals(file.sha256()))
        .toList();
    List<LogEntry> log = review.log().stream()
        .filter(each -> dataset(each).equals(file.dataset()))
        .toList();
    return corrections.isEmpty() && log.isEmpty() ? NONE : new Amendments(corrections, log);
  }

  private static String dataset(LogEntry entry) {
    return entry.dataset().isEmpty() ? Survey.TABLE.name() : entry.dataset();
  }

  private static String place(String sheet, int row) {
    return row + " " + sheet;
  }

  public boolean isEmpty() {
    return corrections.isEmpty() && log.isEmpty();
  }

  /** Hexadecimal; the same for the same changes of the same rows. */
  public String fingerprint() {
    var text = new StringBuilder();
    corrections.forEach((place, each) -> text.append(place).append(each.cells()).append('\n'));
    log.values().forEach(entries -> entries.forEach(each -> text.append(each).append('\n')));
    return Sha256.of(text.toString());
  }

  Optional<Correction> correction(String sheet, int row) {
    return Optional.ofNullable(corrections.get(place(sheet, row)));
  }

  /** What the log says of a submission, in the log's order. */
  List<LogEntry> log(String uuid) {
    return Optional.ofNullable((List<LogEntry>) log.get(uuid)).orElse(List.of());
  }

  boolean hasLog() {
    return !log.isEmpty();
  }
}
