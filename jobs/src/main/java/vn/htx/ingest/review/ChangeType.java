package vn.htx.ingest.review;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import vn.htx.text.MatchKey;

/**
 * The change of a cleaning log's entry, in the words of public tools: IMPACT Initiatives' cleaningtools and illuminate
 * ({@code change_response}, {@code blank_response}, {@code remove_survey}, {@code no_action}; in their examples also
 * {@code change_res}, {@code blank}, {@code no_change}, {@code delete}), impactR ({@code modify}, {@code remove},
 * {@code keep}) and logs that write {@code c}, {@code d} and {@code f} for change, delete and flag.
 */
public enum ChangeType {
  CHANGE_RESPONSE(
      "change response",
      "change res",
      "change",
      "c",
      "modify",
      "correct",
      "new response",
      "thay doi",
      "sua",
      "sua cau tra loi"),
  BLANK_RESPONSE("blank response", "blank", "de trong", "xoa cau tra loi"),
  /** The whole submission is left out. */
  REMOVE_SURVEY(
      "remove survey",
      "remove",
      "delete survey",
      "delete",
      "deletion",
      "d",
      "bo phieu",
      "xoa phieu",
      "loai phieu"),
  /** The answer was reviewed and is kept. */
  NO_ACTION("no action", "no change", "keep", "flag", "f", "khong thay doi", "giu nguyen");

  private final Set<String> words;

  ChangeType(String... words) {
    this.words = Set.of(words);
  }

  /** The type named by a cell; empty when it is none of these. */
  static Optional<ChangeType> of(String cell) {
    String key = MatchKey.of(cell);
    return Arrays.stream(values()).filter(type -> type.words.contains(key)).findFirst();
  }
}
