package vn.htx.linkage.name;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.htx.model.CooperativeType;

/**
 * A written name of a cooperative, split into its parts: {@code HTX DVNN Hoà Bình II - Vĩnh Bảo} is a cooperative, of
 * dịch vụ and nông nghiệp, called hòa bình 2, at Vĩnh Bảo. Case, quotes, tone style, the order of activities and their
 * abbreviations do not matter; tones and numbers do. For a name of activities only, they are the proper name.
 *
 * <p>A part after a dash or in parentheses at the end may be a place or belong to the name. Only a comparison with a
 * cooperative's place decides, so the name is kept in both readings.
 */
public final class CooperativeName implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A longer text is not a name; only this many characters are read. */
  private static final int LONGEST = 300;

  private final NameParts reading;
  private final @Nullable NameParts whole;
  private final @Nullable WrittenPlace place;
  private final boolean plain;

  CooperativeName(
      NameParts reading, @Nullable NameParts whole, @Nullable WrittenPlace place, boolean plain) {
    this.reading = reading;
    this.whole = whole;
    this.place = place;
    this.plain = plain;
  }

  /** Splits any text, in any case and either Unicode form; never throws. */
  public static CooperativeName of(String written) {
    String text = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
    return NameReader.read(NameTokens.nfc(text));
  }

  /** The legal form that the name states; empty when it states none. */
  public Optional<CooperativeType> type() {
    return Optional.ofNullable(reading.type());
  }

  /**
   * The activities in their usual spelling, lower case, in alphabetic order; an ambiguous abbreviation in its first
   * reading.
   */
  public List<String> activities() {
    return reading.activities().stream()
        .map(readings -> readings.stream().sorted().findFirst().orElseThrow())
        .distinct()
        .sorted()
        .toList();
  }

  /** The proper name with its number, lower case, with its tones in the older style; empty for a bare legal form. */
  public String core() {
    return reading.core();
  }

  /** The number of the name, in digits: số 2, II and 2 are 2. */
  public Optional<String> number() {
    return Optional.ofNullable(reading.number());
  }

  /** The place at the end of the name, as written; a commune after which the cooperative is named is not a place. */
  public Optional<String> place() {
    return Optional.ofNullable(place).map(WrittenPlace::text);
  }

  /**
   * The key that spellings of one name share: proper name and number, activities, and the code of the legal form or
   * {@code ?}.
   */
  public String key() {
    return reading.keys().get(0) + "|" + type().map(CooperativeType::code).orElse("?");
  }

  /** The reading without the place, then, if there is a place, the one in which it is part of the name. */
  public List<NameParts> readings() {
    return whole == null ? List.of(reading) : List.of(reading, whole);
  }

  public Optional<WrittenPlace> writtenPlace() {
    return Optional.ofNullable(place);
  }

  /** Whether no mark is written, so that the writer may not use any. */
  public boolean isPlain() {
    return plain;
  }
}
