package vn.htx.validate.row;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.htx.catalog.common.Survey;
import vn.htx.ingest.review.ChangeType;
import vn.htx.ingest.review.Correction;
import vn.htx.ingest.review.LogEntry;
import vn.htx.ingest.review.Review;
import vn.htx.ingest.source.InboxFile;
import vn.htx.model.Sha256;
import vn.htx.text.IdText;

/**
 * People's amendments of one file: rows of correction workbooks that were made from exactly these bytes, and, for
 * survey files, cleaning log entries about answers and whole submissions. Serializable for Spark tasks.
 */
public final class Amendments implements Serializable {
  private static final long serialVersionUID = 1L;

  /** No amendments. */
  public static final Amendments NONE = new Amendments(List.of(), List.of());

  private final HashMap<String, TreeMap<Integer, Correction>> corrections = new HashMap<>();
  private final TreeMap<String, List<LogEntry>> log = new TreeMap<>();

  private Amendments(List<Correction> rows, List<LogEntry> entries) {
    rows.forEach(row -> corrections
        .computeIfAbsent(row.sheet(), sheet -> new TreeMap<>())
        .put(row.sourceRow(), row));
    entries.forEach(entry -> log.merge(submission(entry.uuid()), List.of(entry), Amendments::both));
  }

  private static List<LogEntry> both(List<LogEntry> first, List<LogEntry> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }

  /** The amendments of a file of the inbox, or of a file that is only checked, whose path is then its name. */
  public static Amendments of(Review review, InboxFile file) {
    List<Correction> rows =
        review.corrections().stream().filter(row -> concerns(row, file)).toList();
    List<LogEntry> entries = file.dataset().equals(Survey.TABLE.name()) ? review.log() : List.of();
    return rows.isEmpty() && entries.isEmpty() ? NONE : new Amendments(rows, entries);
  }

  /** Whether a correction is for this file with its present bytes. */
  public static boolean concerns(Correction row, InboxFile file) {
    return row.sha256().equals(file.sha256())
        && (row.inboxFile().equals(file.path()) || row.inboxFile().endsWith("/" + file.path()));
  }

  /** The normal form of a submission's id, which may begin with {@code uuid:} or have been turned into a number. */
  static String submission(String uuid) {
    return uuid.startsWith("uuid:")
        ? uuid.substring("uuid:".length())
        : uuid.isEmpty() ? uuid : IdText.ofDecimal(uuid).orElse(uuid);
  }

  /** Identifies a correction, independent of the review file. */
  public static String name(Correction row) {
    return String.join(
        "\n", row.inboxFile(), row.sha256(), row.sheet(), Integer.toString(row.sourceRow()));
  }

  public static String name(LogEntry entry) {
    return String.join("\n", submission(entry.uuid()), entry.question());
  }

  public boolean isEmpty() {
    return corrections.isEmpty() && log.isEmpty();
  }

  Optional<Correction> correction(String sheet, int row) {
    return Optional.ofNullable(corrections.get(sheet)).map(rows -> rows.get(row));
  }

  boolean hasLog() {
    return !log.isEmpty();
  }

  List<LogEntry> log(String uuid) {
    return log.getOrDefault(submission(uuid), List.of());
  }

  /** Hash of everything that changes the result; names of review files are not included. */
  public String fingerprint() {
    var text = new StringBuilder();
    for (Map.Entry<String, TreeMap<Integer, Correction>> sheet :
        new TreeMap<>(corrections).entrySet()) {
      sheet
          .getValue()
          .forEach((row, correction) -> text.append(sheet.getKey())
              .append('\n')
              .append(row)
              .append(' ')
              .append(correction.cells())
              .append('\n'));
    }
    log.forEach((uuid, entries) -> entries.forEach(entry -> text.append(String.join(
        "\u001f",
        uuid,
        entry.type().name(),
        entry.question(),
        entry.oldValue(),
        entry.newValue(),
        entry.type() == ChangeType.REMOVE_SURVEY ? entry.reason() : "",
        "\n"))));
    return Sha256.of(text.toString()).substring(0, 32);
  }
}
