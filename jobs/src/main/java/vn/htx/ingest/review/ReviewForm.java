package vn.htx.ingest.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.htx.ingest.SourceRow;
import vn.htx.model.ReviewColumns;
import vn.htx.text.MatchKey;

/** What a sheet of a review file may be, told by its header; columns in any order, others beside them. */
enum ReviewForm {
  CORRECTION(ReviewColumns.IDENTITY.stream().map(List::of).toList(), List.of()),
  LOG(
      List.of(
          List.of("uuid", "key", "instanceid", "meta instanceid", "mã phiếu"),
          List.of("question", "question name", "variable", "câu hỏi", "biến", "cột"),
          List.of("old value", "giá trị cũ"),
          List.of("new value", "giá trị mới"),
          List.of("reason", "issue", "lý do")),
      List.of(List.of("change type", "loại thay đổi"), List.of("dataset", "bộ dữ liệu"))),
  ANSWERS(
      List.of(
          List.of(ReviewColumns.QUESTION_ID, "question id", "mã câu hỏi"),
          List.of(ReviewColumns.ANSWER, "answer", "trả lời")),
      List.of()),
  EXCLUSION(
      List.of(List.of("file", "file name", "tệp", "tên tệp"), List.of("reason", "lý do")),
      List.of());

  private final List<List<String>> required;
  private final List<List<String>> optional;

  ReviewForm(List<List<String>> required, List<List<String>> optional) {
    this.required = required;
    this.optional = optional;
  }

  /**
   * A header of this form.
   *
   * @param places where the form's columns stand, the required ones first; -1 for an optional one that is not there
   */
  record Head(ReviewForm form, List<String> names, List<Integer> places) {
    /** What stands in one of the form's columns. */
    String cell(SourceRow row, int column) {
      return places.get(column) < 0 ? "" : row.cell(places.get(column));
    }

    boolean isOfForm(int place) {
      return places.contains(place);
    }
  }

  /** The form whose columns a row names; the most particular one first. */
  static Optional<Head> find(SourceRow row) {
    return Arrays.stream(values()).flatMap(form -> form.head(row).stream()).findFirst();
  }

  private Optional<Head> head(SourceRow row) {
    List<String> keys = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < row.width(); i++) {
      names.add(row.cell(i));
      keys.add(MatchKey.of(row.cell(i)));
    }
    var places = new ArrayList<Integer>();
    for (List<String> words : required) {
      places.add(place(words, keys));
    }
    if (places.contains(-1)) {
      return Optional.empty();
    }
    optional.forEach(words -> places.add(place(words, keys)));
    return Optional.of(new Head(this, names, places));
  }

  private static int place(List<String> words, List<String> keys) {
    return words.stream()
        .map(word -> keys.indexOf(MatchKey.of(word)))
        .filter(at -> at >= 0)
        .findFirst()
        .orElse(-1);
  }
}
