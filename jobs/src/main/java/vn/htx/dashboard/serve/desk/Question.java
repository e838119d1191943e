package vn.htx.dashboard.serve.desk;

import java.util.List;
import java.util.Optional;
import vn.htx.model.Bilingual;

/**
 * A cooperative that rows name and that is not certain.
 *
 * @param written name, tax code, id and place as written, without those that are not
 * @param rows that ask it
 * @param first file and row where it was seen first
 * @param answer what was answered already, which counts from the next night on
 */
public record Question(
    String id,
    List<String> written,
    long rows,
    String first,
    Bilingual doubt,
    List<Candidate> candidates,
    Optional<String> answer) {
  /** The answer that it is no cooperative of the register. */
  public static final String NONE = "không";

  public Question {
    written = List.copyOf(written);
    candidates = List.copyOf(candidates);
  }

  /** A cooperative of the register that may be meant. */
  public record Candidate(String coopId, String name, String place, Bilingual reason) {}
}
