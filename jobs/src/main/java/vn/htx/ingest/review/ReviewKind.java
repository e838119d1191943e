package vn.htx.ingest.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.htx.ingest.source.SourceRow;
import vn.htx.text.MatchKey;

/** The kinds of review files, recognised by their headers ({@link MatchKey}); the first match counts. */
enum ReviewKind {
  CORRECTION(List.of(
      Set.of("tep khong sua"),
      Set.of("ma tep khong sua"),
      Set.of("trang khong sua"),
      Set.of("dong khong sua"))),
  /** Recognised by {@link LogColumns}. */
  LOG(List.of()),
  LINK_ANSWERS(List.of(Set.of("ma cau hoi", "question id"), Set.of("tra loi", "answer"))),
  EXCLUSIONS(List.of(Set.of("tep", "ten tep", "file", "file name"), Set.of("ly do", "reason")));

  private final List<Set<String>> required;

  ReviewKind(List<Set<String>> required) {
    this.required = required;
  }

  /**
   * A recognised header.
   *
   * @param columns positions of the required columns, in the order of the kind
   * @param log the columns of a cleaning log; empty for other kinds
   * @param names keys of all columns
   */
  record KnownHeader(
      ReviewKind kind, List<Integer> columns, Optional<LogColumns> log, List<String> names) {}

  /** The kind whose required columns are all in this row. */
  static Optional<KnownHeader> of(SourceRow row) {
    String[] names = new String[row.width()];
    Arrays.setAll(names, i -> MatchKey.of(row.cell(i)));
    List<String> known = List.of(names);
    return Arrays.stream(values()).flatMap(kind -> kind.find(known).stream()).findFirst();
  }

  private Optional<KnownHeader> find(List<String> names) {
    if (this == LOG) {
      return LogColumns.of(names)
          .map(log -> new KnownHeader(this, List.of(), Optional.of(log), names));
    }
    List<Integer> columns =
        required.stream().map(wanted -> place(wanted, names)).toList();
    return columns.stream().anyMatch(place -> place < 0)
        ? Optional.empty()
        : Optional.of(new KnownHeader(this, columns, Optional.empty(), names));
  }

  private static int place(Set<String> wanted, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      if (wanted.contains(names.get(i))) {
        return i;
      }
    }
    return -1;
  }
}
