package vn.htx.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** A text people read, Vietnamese first and English beside it. Neither is ever blank. */
public record Bilingual(String vi, String en) implements Serializable {
  private static final String BETWEEN = " / ";

  public Bilingual {
    requireNonNull(vi, "vi");
    requireNonNull(en, "en");
    if (vi.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException(
          "a text needs both languages: vi '%s', en '%s'".formatted(vi, en));
    }
  }

  public static Bilingual of(String vi, String en) {
    return new Bilingual(vi, en);
  }

  /** A text that is the same in both languages, such as a number or a name. */
  public static Bilingual of(String same) {
    return new Bilingual(same, same);
  }

  /** Texts one after another; empty where there is none. */
  public static Optional<Bilingual> joined(String between, List<Bilingual> texts) {
    return texts.stream()
        .reduce((one, next) -> of(one.vi + between + next.vi, one.en + between + next.en));
  }

  /** The text in one of the two languages. */
  public String in(Language language) {
    return language == Language.VI ? vi : en;
  }

  /** Both languages in one line, as log lines and the terminal show them. */
  @Override
  public String toString() {
    return vi.equals(en) ? vi : vi + BETWEEN + en;
  }

  /** The Vietnamese part of a line that {@link #toString} made. */
  public static String vietnameseOf(String line) {
    return line.split(BETWEEN, 2)[0];
  }

  /** The English part of such a line; the whole where both are the same. */
  public static String englishOf(String line) {
    String[] parts = line.split(BETWEEN, 2);
    return parts[parts.length - 1];
  }
}
