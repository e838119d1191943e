package vn.htx.model;

import java.util.Optional;

/** A language of pages: Vietnamese first, English by a switch. Numbers and dates are written as in Vietnam in both. */
public enum Language {
  VI("vi"),
  EN("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** The code of ISO 639-1, as in {@code lang="vi"}. */
  public String code() {
    return code;
  }

  /** The language of a code; Vietnamese for any other text. */
  public static Language ofCode(Optional<String> code) {
    return code.filter(EN.code::equals).isPresent() ? EN : VI;
  }

  /** The other one. */
  public Language other() {
    return this == VI ? EN : VI;
  }
}
