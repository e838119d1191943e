package vn.htx.linkage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.htx.linkage.Answers.Unapplied;
import vn.htx.model.Bilingual;
import vn.htx.model.Coded;
import vn.htx.model.Sha256;
import vn.htx.text.Nearest;

/**
 * The register, to which rows of other files are linked. Immutable, thread-safe and serializable for tasks; the result
 * of {@link #find} depends only on the entries, the names of units, the answers and the row. The order of entries
 * matters only within one coop_id: the last name and place are shown.
 */
public final class Register implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Subjects subjects;
  private final String registered;
  private final TreeMap<String, String> answers;

  private Register(Subjects subjects, String registered, Map<String, String> answers) {
    this.subjects = subjects;
    this.registered = registered;
    this.answers = new TreeMap<>(answers);
  }

  /**
   * Built from every state of every cooperative, oldest first.
   *
   * @param unitNames names of communes and old districts by code, to understand a place at the end of a name and to
   *     show candidates; without names, such a place agrees only with the same words in the register
   */
  public static Register of(List<RegisterEntry> entries, Map<String, String> unitNames) {
    var units = new UnitNames(unitNames);
    return new Register(new Subjects(entries, units), fingerprint(entries, unitNames), Map.of());
  }

  /** The same register with these answers instead: coop_id, {@code none} or empty, by question id. */
  public Register withAnswers(Map<String, String> byQuestionId) {
    var given = new TreeMap<String, String>();
    byQuestionId.forEach((id, answer) -> {
      String text = Answers.normal(answer);
      if (!text.isEmpty()) {
        given.put(id.strip(), text);
      }
    });
    return new Register(subjects, registered, given);
  }

  /**
   * Links a row: by an answer first, then by the id, the tax code, the name. An id that the register lacks is ignored,
   * since some files number cooperatives themselves. Never throws, whatever the row holds.
   */
  public Link find(LinkRequest wanted) {
    String answer = answers.isEmpty() ? "" : answers.getOrDefault(wanted.questionId(), "");
    if (Answers.isNone(answer)) {
      return new Link.Unknown(Link.Why.ANSWERED_NONE);
    }
    return subjects
        .withId(answer)
        .<Link>map(answered -> new Link.Exact(answered.coopId(), Link.Method.ANSWER))
        .orElseGet(() -> new Search(subjects, NormalisedRequest.of(wanted)).find());
  }

  /** Answers that name a coop_id which the register lacks; they are not applied. In the order of their questions. */
  public List<Unapplied> staleAnswers() {
    var stale = new ArrayList<Unapplied>();
    answers.forEach((question, answer) -> {
      if (!Answers.isNone(answer) && subjects.withId(answer).isEmpty()) {
        stale.add(stale(question, answer));
      }
    });
    return List.copyOf(stale);
  }

  private Unapplied stale(String question, String answer) {
    String near = Nearest.of(answer, subjects.ids()).map(id -> " (" + id + "?)").orElse("");
    return new Unapplied(
        question,
        answer,
        Bilingual.of(
            "Sổ hợp tác xã không có mã '%s'%s nên trả lời này chưa dùng; ghi mã HTX có trong sổ, hoặc 'không'."
                .formatted(answer, near),
            "The register has no id '%s'%s, so this answer is not applied; write an id of the register, or 'none'."
                .formatted(answer, near)));
  }

  /** Hexadecimal hash; the same for everything that gives the same links, whatever the order of cooperatives. */
  public String fingerprint() {
    var text = new StringBuilder(registered);
    answers.forEach((question, answer) -> line(text, question, answer));
    return Sha256.of(text.toString());
  }

  private static String fingerprint(List<RegisterEntry> entries, Map<String, String> unitNames) {
    var byId = new TreeMap<String, StringBuilder>();
    for (RegisterEntry entry : entries) {
      line(
          byId.computeIfAbsent(entry.coopId(), id -> new StringBuilder()),
          entry.coopId(),
          entry.taxCode().orElse(""),
          entry.name(),
          entry.type().map(Coded::code).orElse(""),
          entry.communeCode().orElse(""),
          entry.oldDistrictCode().orElse(""));
    }
    var text = new StringBuilder();
    byId.values().forEach(text::append);
    new TreeMap<>(unitNames).forEach((code, name) -> line(text, code, name));
    return Sha256.of(text.toString());
  }

  /** Appends cells with their lengths, so that different lists of cells give different lines. */
  private static void line(StringBuilder text, String... cells) {
    for (String cell : cells) {
      text.append(cell.length()).append(':').append(cell);
    }
    text.append('\n');
  }
}
