package vn.htx.ingest.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.htx.ingest.SourceRow;
import vn.htx.text.MatchKey;

/**
 * The kinds of review files, told by their headers ({@link MatchKey}); the first that fits counts. The columns of a
 * cleaning log and its change types are those of the IMPACT Initiatives' cleaning-log templates.
 */
enum ReviewKind {
  CORRECTION(
      List.of(
          Set.of("tep khong sua"),
          Set.of("ma tep khong sua"),
          Set.of("trang khong sua"),
          Set.of("dong khong sua")),
      Set.of()),
  LOG(
      List.of(
          Set.of("uuid", "instanceid", "meta instanceid", "key", "ma phieu", "ma ban ghi"),
          Set.of("question", "question name", "variable", "cau hoi", "ten cau hoi", "bien"),
          Set.of("old value", "old", "gia tri cu", "cu"),
          Set.of("new value", "new", "gia tri moi", "moi"),
          Set.of("reason", "issue", "comment", "ly do")),
      Set.of("change type", "loai thay doi")),
  LINK_ANSWERS(List.of(Set.of("ma cau hoi", "question id"), Set.of("tra loi", "answer")), Set.of()),
  EXCLUSIONS(
      List.of(Set.of("tep", "ten tep", "file", "file name"), Set.of("ly do", "reason")), Set.of());

  private final List<Set<String>> required;
  private final Set<String> optional;

  ReviewKind(List<Set<String>> required, Set<String> optional) {
    this.required = required;
    this.optional = optional;
  }

  /**
   * A header found.
   *
   * @param columns where the required columns stand, in the order of the kind
   * @param further where the optional column stands, or -1
   * @param names keys of all columns
   */
  record Found(ReviewKind kind, List<Integer> columns, int further, List<String> names) {}

  /** The kind whose required columns all stand in this row. */
  static Optional<Found> of(SourceRow row) {
    String[] names = new String[row.width()];
    Arrays.setAll(names, i -> MatchKey.of(row.cell(i)));
    List<String> known = List.of(names);
    return Arrays.stream(values()).flatMap(kind -> kind.find(known).stream()).findFirst();
  }

  private Optional<Found> find(List<String> names) {
    List<Integer> columns =
        required.stream().map(wanted -> place(wanted, names)).toList();
    return columns.stream().anyMatch(place -> place < 0)
        ? Optional.empty()
        : Optional.of(new Found(this, columns, place(optional, names), names));
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
