package vn.htx.validate.check;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import vn.htx.model.Bilingual;

/** Looks up the cooperative that a row means in the register. Serializable for Spark tasks. */
public interface Linking extends Serializable {
  /** The result for a row; never throws, whatever the row holds. */
  Linked find(Description said);

  /**
   * A row's description of a cooperative: names as written, places as codes. Empty where nothing is stated.
   *
   * @param party a cooperative or a person
   * @param type the legal form
   * @param commune code of the commune
   * @param district code of the district before July 2025
   */
  record Description(
      String coopId,
      String taxCode,
      String name,
      String party,
      String type,
      String commune,
      String district) {
    private static final String BETWEEN = "\u001F";
    private static final int PARTS = 7;

    /** The description as one line of text. */
    public String line() {
      return String.join(
          BETWEEN,
          List.of(coopId, taxCode, name, party, type, commune, district).stream()
              .map(part -> part.replace(BETWEEN, " "))
              .toList());
    }

    /** Reads {@link #line}. */
    public static Description of(String line) {
      String[] parts = line.split(BETWEEN, PARTS);
      if (parts.length != PARTS) {
        throw new IllegalArgumentException("not what a row says of a cooperative: " + line);
      }
      return new Description(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]);
    }
  }

  /** The outcome of a lookup. */
  enum State {
    /** One cooperative, with certainty. */
    LINKED,
    /** Some are similar; a question to the clerk. */
    DOUBTFUL,
    /** None is similar; a question to the clerk if there is a name. */
    UNKNOWN,
    /** The clerk answered that it is not in the register. */
    NONE,
    /** The row names no cooperative. */
    NOTHING,
    /** There is no register yet. */
    LATER
  }

  /**
   * The result of a lookup.
   *
   * @param coopId for {@code LINKED}, else empty
   * @param asked the text that was looked up, without what may be personal data
   * @param questionId for the clerk's answer; empty where there is no question
   * @param why how it was found, or why not and what to do
   * @param candidates as shown to people; may be empty
   */
  record Linked(
      State state,
      String coopId,
      Description asked,
      String questionId,
      Optional<Bilingual> why,
      String candidates) {
    public boolean isAsked() {
      return !questionId.isEmpty();
    }
  }
}
