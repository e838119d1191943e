package vn.htx.validate.check;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import vn.htx.model.Bilingual;

/** The register of cooperatives as rows ask it which one they mean. Carried to tasks. */
public interface Linking extends Serializable {
  /** What it answers to a row; never throws for what a row says. */
  Linked find(Description said);

  /**
   * What a row says of a cooperative, as written but for the codes of places. Empty where it says nothing.
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

    /** As one text. */
    public String line() {
      return String.join(
          BETWEEN,
          List.of(coopId, taxCode, name, party, type, commune, district).stream()
              .map(part -> part.replace(BETWEEN, " "))
              .toList());
    }

    /** Of such a text. */
    public static Description of(String line) {
      String[] parts = line.split(BETWEEN, PARTS);
      if (parts.length != PARTS) {
        throw new IllegalArgumentException("not what a row says of a cooperative: " + line);
      }
      return new Description(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]);
    }
  }

  /** What became of a row's question. */
  enum State {
    /** One cooperative, for certain. */
    LINKED,
    /** Some are like it; the clerk is asked. */
    DOUBTFUL,
    /** None is like it; the clerk is asked where there is a name. */
    UNKNOWN,
    /** The clerk answered that it is none of the register. */
    NONE,
    /** The row says nothing of a cooperative. */
    NOTHING,
    /** There is no register to look into yet. */
    LATER
  }

  /**
   * The answer.
   *
   * @param coopId of {@code LINKED}; else empty
   * @param asked what the question was about, without what may be a person's
   * @param questionId by which the clerk answers; empty where nothing is asked
   * @param why by what it was found, or why not and what to do
   * @param candidates for people to read; empty where there is none
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
