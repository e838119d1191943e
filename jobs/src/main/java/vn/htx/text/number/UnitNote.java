package vn.htx.text.number;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit stated in a title or a header: {@code (ĐVT: triệu đồng)}, {@code Đơn vị tính: ha},
 * {@code Doanh thu (triệu đồng)}, {@code Dư nợ - triệu đồng}.
 *
 * @param rest the text without the unit, in NFC; empty when there is nothing else
 * @param declared whether the text says that it is the unit ({@code ĐVT:}) and does not only name it
 */
public record UnitNote(MeasureUnit unit, String rest, boolean declared) {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int LONGEST = 500;
  /**
   * The words that declare a unit: {@code ĐVT:}, {@code Đơn vị tính}; {@code Đơn vị:} may also precede the name of an
   * office.
   */
  private static final String DECLARING =
      "[(\\[]?\\s*(?<![\\p{L}\\d])(?:(?<measure>[đd]\\.?v\\.?t\\.?|[đd][ơo]n v[ịi] t[íi]nh)[\\s:]*"
          + "|(?:[đd]\\.?v\\.?|[đd][ơo]n v[ịi])\\s*:\\s*)";

  private static final Pattern DECLARED =
      Pattern.compile(DECLARING + "(?<unit>[^()\\[\\]:;,]{1,30})(?:[)\\]]|$)", FLAGS);
  /** Several units, or something else in their place. */
  private static final Pattern LISTED =
      Pattern.compile(DECLARING + "(?<units>[^()\\[\\]:\\s][^()\\[\\]:]{0,80})(?:[)\\]]|$)", FLAGS);

  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[,;]\\s*|\\s+(?:và|and|va)\\s+", FLAGS);
  private static final Pattern IN_BRACKETS =
      Pattern.compile("[(\\[]\\s*(?<unit>[^()\\[\\]]{1,30})[)\\]]", FLAGS);
  private static final Pattern AFTER_DASH =
      Pattern.compile("(?:\\s[-–—]|,)\\s+(?<unit>[^-–—,()\\[\\]]{1,30})$", FLAGS);
  /**
   * At the end of a header without punctuation: {@code Diện tích ha}, {@code dt_ha}; only words that can mean nothing
   * else there.
   */
  private static final Pattern LAST_WORDS = Pattern.compile(
      "[\\p{L}\\d)][\\s_.-]+(?<unit>ha|hecta|héc ta|m2|m²|km2|km²|sào|trđ|ngđ|tỷ|tỉ|triệu|trieu"
          + "|(?:triệu|nghìn|ngàn|tỷ|tỉ) (?:đồng|đ)|(?:trieu|nghin|ngan)[ _](?:dong|vnd))$",
      FLAGS);
  /** Dimensions accepted after a dash; a word for a person or a month there is not a unit. */
  private static final Set<MeasureUnit.Dimension> AFTER_A_DASH = EnumSet.of(
      MeasureUnit.Dimension.MONEY,
      MeasureUnit.Dimension.AREA,
      MeasureUnit.Dimension.RATE,
      MeasureUnit.Dimension.SHARE);

  /** The unit that a text states, with old land measures of the north. */
  public static Optional<UnitNote> find(String text) {
    return find(text, Region.BAC_BO);
  }

  /** The unit that a text states; empty when it states none or an unknown one. */
  public static Optional<UnitNote> find(String text, Region region) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String title = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    return find(title, DECLARED, region)
        .or(() -> find(title, IN_BRACKETS, region))
        .or(() -> find(title, AFTER_DASH, region)
            .filter(note -> AFTER_A_DASH.contains(note.unit().dimension())));
  }

  /**
   * The unit that a column's header states, with or without punctuation before it; old land measures are those of the
   * north.
   */
  public static Optional<UnitNote> inHeader(String header) {
    Optional<UnitNote> stated = find(header);
    if (stated.isPresent() || header.length() > LONGEST) {
      return stated;
    }
    String text = Normalizer.normalize(header, Normalizer.Form.NFC).strip();
    Matcher last = LAST_WORDS.matcher(text);
    return last.find()
        ? MeasureUnit.find(last.group("unit").replace('_', ' '), Region.BAC_BO)
            .map(unit -> new UnitNote(unit, text.substring(0, last.start() + 1).strip(), false))
        : Optional.empty();
  }

  /**
   * The units that a text declares for the amounts of a table: {@code ĐVT: triệu đồng, %}.
   *
   * @param units the known ones, in the order of the text
   * @param unread the declaration as written, where a part of it is not a known unit; otherwise empty
   */
  public record Declared(List<MeasureUnit> units, String unread) {
    public Declared {
      units = List.copyOf(units);
    }
  }

  /** The units that a text declares, with old land measures of the north; empty when it declares none. */
  public static Optional<Declared> declared(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher listed =
        LISTED.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).strip());
    if (!listed.find()) {
      return Optional.empty();
    }
    List<Optional<MeasureUnit>> units = BETWEEN
        .splitAsStream(listed.group("units").strip())
        .map(unit -> MeasureUnit.find(unit, Region.BAC_BO))
        .toList();
    List<MeasureUnit> known = units.stream().flatMap(Optional::stream).toList();
    boolean whole = known.size() == units.size();
    return whole || listed.group("measure") != null
        ? Optional.of(new Declared(known, whole ? "" : listed.group("units").strip()))
        : Optional.empty();
  }

  /** By the last match that is a unit, since the last one applies to the whole text before it. */
  private static Optional<UnitNote> find(String title, Pattern pattern, Region region) {
    Optional<UnitNote> found = Optional.empty();
    Matcher matcher = pattern.matcher(title);
    while (matcher.find()) {
      Optional<MeasureUnit> unit = MeasureUnit.find(matcher.group("unit"), region);
      if (unit.isPresent()) {
        String before = title.substring(0, matcher.start()).strip();
        String rest = (before + " " + title.substring(matcher.end()).strip()).strip();
        found = Optional.of(new UnitNote(unit.get(), rest, pattern == DECLARED));
      }
    }
    return found;
  }
}
