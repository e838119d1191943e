package vn.htx.chart.model;

import java.util.regex.Pattern;
import vn.htx.model.Bilingual;
import vn.htx.model.Language;

/** A name in three forms: {@code id} for files and columns, the Vietnamese name, and the English one beside it. */
public record Label(String id, String vi, String en) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");

  public Label {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "label id '%s': only ASCII letters, digits, '_', '.' and '-', starting with a letter or digit"
              .formatted(id));
    }
    if (vi.isBlank()) {
      throw new IllegalArgumentException("label '%s' has no Vietnamese text".formatted(id));
    }
  }

  /** The name in one of the two languages. */
  public String in(Language language) {
    return language == Language.VI ? vi : en;
  }

  /** The name in both languages. */
  public Bilingual bilingual() {
    return Bilingual.of(vi, en);
  }

  /** A label that is the same in both languages, such as a period or a place. */
  public static Label of(String id, String text) {
    return new Label(id, text, text);
  }
}
