package vn.htx.ingest.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.htx.ingest.source.SourceRow;
import vn.htx.text.MatchKey;
import vn.htx.text.Texts;

/**
 * The columns of a cleaning log, recognised by its header. Required are a submission's id, a reason, and either the
 * question with its new value or the change type. Names as in public tools: cleaningtools, butteR, impactR, kobold,
 * clog.
 *
 * @param ids columns that may hold an id; the first filled one counts
 * @param reasons likewise
 * @param question the column of the first of its names that exists, else -1; likewise the others
 */
record LogColumns(
    List<Integer> ids,
    List<Integer> reasons,
    int question,
    int oldValue,
    int newValue,
    int type,
    int changed) {
  private static final List<String> IDS = List.of(
      "uuid",
      "x uuid",
      "submission uuid",
      "x submission uuid",
      "instanceid",
      "meta instanceid",
      "key",
      "id",
      "x id",
      "ma phieu",
      "ma ban ghi");
  private static final List<String> REASONS = List.of(
      "reason", "issue", "why", "explanation", "explication", "comment", "feedback", "ly do");
  private static final List<String> QUESTIONS = List.of(
      "question",
      "questions",
      "question name",
      "nom question",
      "variable",
      "column",
      "column name",
      "cau hoi",
      "ten cau hoi",
      "bien",
      "cot",
      "name");
  private static final List<String> OLD_VALUES =
      List.of("old value", "old", "current value", "ancienne valeur", "gia tri cu", "cu");
  private static final List<String> NEW_VALUES =
      List.of("new value", "new", "nouvelle valeur", "gia tri moi", "moi", "value");
  private static final List<String> TYPES =
      List.of("change type", "loai thay doi", "action", "type");
  private static final List<String> CHANGED = List.of("changed", "da sua", "da thay doi");

  private static final Set<String> NOTHING = Set.of("NA", "<NA>", "NULL", "NaN");
  private static final Set<String> YES =
      Set.of("yes", "y", "true", "1", "oui", "co", "da sua", "da thay doi");
  private static final Set<String> NO =
      Set.of("no", "n", "false", "0", "non", "khong", "khong sua", "khong thay doi");

  /** Whether a row of the log says that it changed anything. */
  enum Changed {
    YES,
    NO,
    /** There is no such column. */
    NOT_ASKED,
    BLANK,
    NOT_UNDERSTOOD
  }

  /** @param names match keys of a row that may be the header */
  static Optional<LogColumns> of(List<String> names) {
    var columns = new LogColumns(
        places(IDS, names),
        places(REASONS, names),
        place(QUESTIONS, names),
        place(OLD_VALUES, names),
        place(NEW_VALUES, names),
        place(TYPES, names),
        place(CHANGED, names));
    boolean ofAnswers = columns.question >= 0 && columns.newValue >= 0;
    // A column named 'type' alone may mean anything.
    boolean ofTypes = columns.type >= 0 && !names.get(columns.type).equals("type");
    return !columns.ids.isEmpty() && !columns.reasons.isEmpty() && (ofAnswers || ofTypes)
        ? Optional.of(columns)
        : Optional.empty();
  }

  private static List<Integer> places(List<String> wanted, List<String> names) {
    return wanted.stream()
        .flatMap(name -> IntStream.range(0, names.size())
            .filter(i -> names.get(i).equals(name))
            .boxed())
        .toList();
  }

  private static int place(List<String> wanted, List<String> names) {
    return places(wanted, names).stream().findFirst().orElse(-1);
  }

  String id(SourceRow row) {
    return first(ids, row);
  }

  String reason(SourceRow row) {
    return first(reasons, row);
  }

  private static String first(List<Integer> places, SourceRow row) {
    return places.stream()
        .map(place -> cell(place, row))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The cell's text, "" where there is no such column; R writes an empty cell as NA. */
  static String cell(int place, SourceRow row) {
    String text = place < 0 ? "" : Texts.clean(row.cell(place));
    return NOTHING.contains(text) ? "" : text;
  }

  Changed changed(SourceRow row) {
    String key = MatchKey.of(cell(changed, row));
    if (changed < 0) {
      return Changed.NOT_ASKED;
    }
    return key.isEmpty()
        ? Changed.BLANK
        : YES.contains(key) ? Changed.YES : NO.contains(key) ? Changed.NO : Changed.NOT_UNDERSTOOD;
  }
}
