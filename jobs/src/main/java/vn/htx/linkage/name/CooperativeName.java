package vn.htx.linkage.name;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.htx.model.CooperativeType;

/**
 * A written name of a cooperative in its parts: {@code HTX DVNN Hoà Bình II - Vĩnh Bảo} is a cooperative, of dịch vụ
 * and nông nghiệp, called hòa bình 2, at Vĩnh Bảo. Case, quotes, tone style, the order of activities and their
 * abbreviations do not count; tones and numbers do. A name that is nothing but activities is called by them.
 *
 * <p>What a dash or parentheses set apart at the end may be a place or belong to the name: only the place of the
 * cooperative that it is compared with tells which, so the name is kept in both readings.
 */
public final class CooperativeName implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A longer text is no name: it is read up to here. */
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

  /** Takes any text apart, in any case and either Unicode form; never throws. */
  public static CooperativeName of(String written) {
    String text = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
    return NameReader.read(NameTokens.nfc(text));
  }

  /** The legal form that the name states; empty when it states none. */
  public Optional<CooperativeType> type() {
    return Optional.ofNullable(reading.type());
  }

  /** The activities in their usual spelling, lower case, in alphabetic order; an abbreviation of two in its first. */
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

  /** The place at the end of the name, as written; a commune that the cooperative is called after is no place. */
  public Optional<String> place() {
    return Optional.ofNullable(place).map(WrittenPlace::text);
  }

  /**
   * What spellings of one name share: proper name and number, activities, and the code of the legal form or {@code ?}.
   */
  public String key() {
    return reading.keys().get(0) + "|" + type().map(CooperativeType::code).orElse("?");
  }

  /** The reading without the place, then, where there is a place, the one that takes it for a part of the name. */
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
