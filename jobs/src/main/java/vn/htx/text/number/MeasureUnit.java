package vn.htx.text.number;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.htx.model.Bilingual;
import vn.htx.text.Unmarked;

/**
 * Units in which amounts are written, each an exact multiple of the base of its dimension: đồng, m², % a year, months.
 * Old land measures are customary, without a legal text: in the north a mẫu of 10 sào of 15 thước of 24 m², in the
 * centre a mẫu of 10 sào of 500 m², in the south a công of 1,000 m². Their bare names mean those of the region; with
 * the region named ({@code sào Trung Bộ}) they are understood everywhere. A central thước (a fifteenth of 500 m²) is
 * not an exact number of m² and therefore not a unit here.
 */
public enum MeasureUnit {
  DONG(Dimension.MONEY, "1", "đồng", "đồng", "đ", "₫", "vnd", "vnđ", "đồng việt nam"),
  THOUSAND_DONG(
      Dimension.MONEY, "1000", "nghìn đồng", "thousand đồng", "nghìn", "ngàn", "ngđ", "k"),
  MILLION_DONG(Dimension.MONEY, "1000000", "triệu đồng", "million đồng", "triệu", "tr"),
  BILLION_DONG(Dimension.MONEY, "1000000000", "tỷ đồng", "billion đồng", "tỷ", "tỉ"),
  SQUARE_METRE(Dimension.AREA, "1", "m²", "m²", "mét vuông", "m vuông"),
  HECTARE(Dimension.AREA, "10000", "ha", "ha", "hecta", "héc ta"),
  SQUARE_KILOMETRE(Dimension.AREA, "1000000", "km²", "km²", "km vuông"),
  MAU_BAC_BO(Dimension.AREA, "3600", "mẫu Bắc Bộ", "northern mẫu", "mẫu"),
  SAO_BAC_BO(Dimension.AREA, "360", "sào Bắc Bộ", "northern sào", "sào"),
  THUOC_BAC_BO(Dimension.AREA, "24", "thước Bắc Bộ", "northern thước", "thước"),
  MAU_TRUNG_BO(Dimension.AREA, "5000", "mẫu Trung Bộ", "central mẫu", "mẫu"),
  SAO_TRUNG_BO(Dimension.AREA, "500", "sào Trung Bộ", "central sào", "sào"),
  CONG_NAM_BO(Dimension.AREA, "1000", "công Nam Bộ", "southern công", "công", "công đất"),
  PERCENT_A_YEAR(Dimension.RATE, "1", "%/năm", "% a year", "%/n", "% năm", "% một năm"),
  PERCENT_A_MONTH(Dimension.RATE, "12", "%/tháng", "% a month", "%/th", "% tháng", "% một tháng"),
  PERCENT(Dimension.SHARE, "1", "%", "%", "phần trăm"),
  PERSON(Dimension.COUNT, "1", "người", "persons", "thành viên", "tv", "xã viên", "lao động", "lđ"),
  HOUSEHOLD(Dimension.COUNT, "1", "hộ", "households"),
  PARCEL(Dimension.COUNT, "1", "thửa", "parcels"),
  POINT(Dimension.COUNT, "1", "điểm", "points"),
  TIME(Dimension.COUNT, "1", "lần", "times"),
  DAY(Dimension.COUNT, "1", "ngày", "days"),
  MONTH(Dimension.DURATION, "1", "tháng", "months", "th"),
  YEAR(Dimension.DURATION, "12", "năm", "years");

  /** What is measured. */
  public enum Dimension {
    /** Base: đồng. */
    MONEY,
    /** Base: m². */
    AREA,
    /** Base: % a year; a month's rate is a twelfth of a year's, without compounding. */
    RATE,
    /** A percentage of something; where rates are wanted, a bare % is per year. */
    SHARE,
    /** Counted things; different kinds are never converted into each other. */
    COUNT,
    /** Base: months. */
    DURATION
  }

  private final Dimension dimension;
  private final BigDecimal factor;
  private final Bilingual label;
  private final List<String> aliases;

  MeasureUnit(Dimension dimension, String factor, String vi, String en, String... aliases) {
    this.dimension = dimension;
    this.factor = new BigDecimal(factor);
    this.label = Bilingual.of(vi, en);
    this.aliases = List.of(aliases);
  }

  public Dimension dimension() {
    return dimension;
  }

  public Bilingual label() {
    return label;
  }

  /** Factor to the dimension's base unit. */
  public BigDecimal factor() {
    return factor;
  }

  /**
   * The unit of this spelling; case, spaces and dots do not matter ({@code Tr. đ}); a spelling without Vietnamese marks
   * matches only where the text has none at all. Old land measures are those of the region. Empty when the text is not
   * a known unit.
   */
  public static Optional<MeasureUnit> find(String text, Region region) {
    return Names.find(text, region);
  }

  /**
   * An amount of this unit converted to another, exactly; empty when the result has infinitely many decimals or the
   * units are of different dimensions.
   */
  public Optional<BigDecimal> in(MeasureUnit other, BigDecimal amount) {
    if (this == other || (this == PERCENT && other == PERCENT_A_YEAR)) {
      return Optional.of(amount);
    }
    if (dimension != other.dimension || dimension == Dimension.COUNT) {
      return Optional.empty();
    }
    try {
      return Optional.of(amount.multiply(factor).divide(other.factor));
    } catch (ArithmeticException endless) {
      return Optional.empty();
    }
  }

  /** Whether this may follow the other in one amount, as triệu follows tỷ. */
  boolean isPartOf(MeasureUnit other) {
    return dimension == other.dimension && factor.compareTo(other.factor) < 0;
  }

  /** Whether converting to the base unit changes the number. */
  public boolean isScaled() {
    return !isBase();
  }

  /** Whether this is the dimension's base unit or equal to it. */
  boolean isBase() {
    return factor.compareTo(BigDecimal.ONE) == 0;
  }

  private Optional<Region> region() {
    return switch (this) {
      case MAU_BAC_BO, SAO_BAC_BO, THUOC_BAC_BO -> Optional.of(Region.BAC_BO);
      case MAU_TRUNG_BO, SAO_TRUNG_BO -> Optional.of(Region.TRUNG_BO);
      case CONG_NAM_BO -> Optional.of(Region.NAM_BO);
      default -> Optional.empty();
    };
  }

  /** Units by spelling, per region. */
  private static final class Names {
    private static final List<String> DONG_ENDINGS = List.of("đồng", "đ", "₫", "vnd", "vnđ");
    private static final int LONGEST = 40;
    private static final Map<Region, Names> OF_REGION = new EnumMap<>(Region.class);

    static {
      for (Region region : Region.values()) {
        OF_REGION.put(region, new Names(region));
      }
    }

    private final Map<String, MeasureUnit> marked = new HashMap<>();
    private final Map<String, MeasureUnit> unmarked = new HashMap<>();

    private Names(Region region) {
      for (MeasureUnit unit : values()) {
        add(unit.label.vi(), unit);
        if (unit.region().filter(other -> other != region).isEmpty()) {
          unit.aliases.forEach(alias -> add(alias, unit));
        }
        if (unit.dimension == Dimension.MONEY && unit != DONG) {
          DONG_ENDINGS.forEach(dong -> add(unit.factor + dong, unit));
          unit.aliases.forEach(word -> DONG_ENDINGS.forEach(dong -> add(word + dong, unit)));
        }
      }
    }

    private void add(String name, MeasureUnit unit) {
      marked.putIfAbsent(key(name), unit);
      unmarked.putIfAbsent(Unmarked.of(key(name)), unit);
    }

    static Optional<MeasureUnit> find(String text, Region region) {
      if (text.isBlank() || text.length() > LONGEST) {
        return Optional.empty();
      }
      String key = key(text);
      Names names = requireNonNull(OF_REGION.get(region));
      MeasureUnit unit = names.marked.get(key);
      return unit != null || !Unmarked.of(key).equals(key)
          ? Optional.ofNullable(unit)
          : Optional.ofNullable(names.unmarked.get(key));
    }

    private static String key(String text) {
      String small = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
      var key = new StringBuilder(small.length());
      small
          .codePoints()
          .filter(c -> c != '.' && !Character.isWhitespace(c) && !Character.isSpaceChar(c))
          .forEach(key::appendCodePoint);
      return key.toString()
          .replace("²", "2")
          .replace("m^2", "m2")
          .replace("/1", "/")
          .replace("phầntrăm", "%");
    }
  }
}
