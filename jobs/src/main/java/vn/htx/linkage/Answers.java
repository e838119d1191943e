package vn.htx.linkage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.htx.model.Bilingual;
import vn.htx.text.NameKey;
import vn.htx.text.Texts;

/**
 * The clerk's answers about doubtful rows. An answer is a coop_id; {@code không} or {@code none} when the row is no
 * cooperative of the register; empty while the question is open. Two different answers to one question leave it open
 * and are reported. The order of the rows does not matter.
 */
public final class Answers {
  private static final Set<String> NONE = Set.of("none", "khong", "khong co", "khong phai", "ko");

  private final TreeMap<String, String> answers = new TreeMap<>();
  private final List<Unapplied> conflicts = new ArrayList<>();

  /**
   * An answer as given: one row of the clerk's list.
   *
   * @param place where it was found, for messages
   * @param questionId of {@link LinkRequest#questionId()}
   * @param answer the cell as written; blank while open
   */
  public record Given(String place, String questionId, String answer) {}

  /**
   * An answer that was not applied.
   *
   * @param questionId of {@link LinkRequest#questionId()}
   * @param answer as found; several are separated by {@code ;}
   * @param text why, what is allowed and what to do
   */
  public record Unapplied(String questionId, String answer, Bilingual text) {}

  private Answers() {}

  public static Answers of(List<Given> rows) {
    Map<String, TreeSet<String>> given = new TreeMap<>();
    Map<String, TreeSet<String>> seenIn = new TreeMap<>();
    for (Given row : rows) {
      String id = row.questionId().strip();
      String answer = normal(row.answer());
      if (!answer.isEmpty()) {
        given.computeIfAbsent(id, key -> new TreeSet<>()).add(answer);
        seenIn.computeIfAbsent(id, key -> new TreeSet<>()).add(row.place());
      }
    }
    var answers = new Answers();
    given.forEach((id, texts) -> {
      if (texts.size() == 1) {
        answers.answers.put(id, texts.first());
      } else {
        answers.conflicts.add(
            conflict(id, texts, String.join(", ", seenIn.getOrDefault(id, new TreeSet<>()))));
      }
    });
    return answers;
  }

  private static Unapplied conflict(String id, Set<String> texts, String datasets) {
    return new Unapplied(
        id,
        String.join("; ", new LinkedHashSet<>(texts)),
        Bilingual.of(
            "Câu hỏi %s (%s) có nhiều trả lời khác nhau nên chưa dùng; giữ lại một trả lời."
                .formatted(id, datasets),
            "Question %s (%s) has different answers, none is applied; keep one of them."
                .formatted(id, datasets)));
  }

  /** The answers by question id, for {@link Register#withAnswers}; without open questions. */
  public Map<String, String> map() {
    return new TreeMap<>(answers);
  }

  public List<Unapplied> conflicts() {
    return List.copyOf(conflicts);
  }

  /** A coop_id as written, {@code none}, or empty. */
  static String normal(String answer) {
    String text = Texts.clean(answer);
    return isNone(text) ? "none" : text;
  }

  static boolean isNone(String answer) {
    return NONE.contains(NameKey.plain(answer));
  }
}
