package vn.htx.text;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.htx.model.Bilingual;

/**
 * Units in which amounts are written, each an exact multiple of its dimension's first. Old measures of land: northern mẫu
 * of 10 sào of 15 thước of 24 m², central mẫu of 10 sào of 500 m², southern công of 1,000 m²; customary values without a
 * legal text, a central thước is not an exact number of m² and is refused.
 */
public enum MeasureUnit {
  DONG(Dimension.MONEY, "1", "đồng", "đồng", "đ", "đồng", "vnđ", "vnd"),
  THOUSAND_DONG(
      Dimension.MONEY,
      "1000",
      "nghìn đồng",
      "thousand đồng",
      "nghìn",
      "ngàn",
      "k",
      "1000",
      "1.000",
      "nghìn đ",
      "ngàn đ",
      "ngđ"),
  MILLION_DONG(
      Dimension.MONEY,
      "1000000",
      "triệu đồng",
      "million đồng",
      "triệu",
      "tr",
      "trđ",
      "tr.đ",
      "tr đồng",
      "1.000.000",
      "triệu đ"),
  BILLION_DONG(
      Dimension.MONEY, "1000000000", "tỷ đồng", "billion đồng", "tỷ", "tỉ", "tỉ đồng", "tỷ đ"),
  SQUARE_METRE(Dimension.AREA, "1", "m²", "m²", "m2", "mét vuông", "m vuông"),
  HECTARE(Dimension.AREA, "10000", "ha", "ha", "ha", "hecta", "héc ta"),
  SQUARE_KILOMETRE(Dimension.AREA, "1000000", "km²", "km²", "km2"),
  MAU_BAC_BO(Dimension.AREA, "3600", "mẫu Bắc Bộ", "northern mẫu", "mẫu", "mẫu bắc bộ"),
  SAO_BAC_BO(Dimension.AREA, "360", "sào Bắc Bộ", "northern sào", "sào", "sào bắc bộ"),
  THUOC_BAC_BO(Dimension.AREA, "24", "thước Bắc Bộ", "northern thước", "thước", "thước bắc bộ"),
  MAU_TRUNG_BO(Dimension.AREA, "5000", "mẫu Trung Bộ", "central mẫu", "mẫu", "mẫu trung bộ"),
  SAO_TRUNG_BO(Dimension.AREA, "500", "sào Trung Bộ", "central sào", "sào", "sào trung bộ"),
  CONG_NAM_BO(Dimension.AREA, "1000", "công Nam Bộ", "southern công", "công", "công đất"),
  PERCENT_A_YEAR(
      Dimension.RATE,
      "1",
      "%/năm",
      "% a year",
      "%/năm",
      "%/n",
      "% năm",
      "phần trăm/năm",
      "%/1 năm"),
  PERCENT_A_MONTH(
      Dimension.RATE, "12", "%/tháng", "% a month", "%/tháng", "%/th", "% tháng", "%/1 tháng"),
  PERCENT(Dimension.SHARE, "1", "%", "%", "%", "phần trăm"),
  PERSON(
      Dimension.COUNT,
      "1",
      "người",
      "persons",
      "người",
      "thành viên",
      "tv",
      "lao động",
      "lđ",
      "hộ",
      "thửa"),
  MONTH(Dimension.DURATION, "1", "tháng", "months", "tháng", "th"),
  YEAR(Dimension.DURATION, "12", "năm", "years", "năm");

  /** What is measured. */
  public enum Dimension {
    MONEY,
    AREA,
    RATE,
    SHARE,
    COUNT,
    DURATION
  }

  private final Dimension dimension;
  private final BigDecimal factor;
  private final Bilingual label;
  private final Set<String> keys = new LinkedHashSet<>();

  MeasureUnit(Dimension dimension, String factor, String vi, String en, String... written) {
    this.dimension = dimension;
    this.factor = new BigDecimal(factor);
    this.label = Bilingual.of(vi, en);
    keys.add(key(vi));
    List.of(written).forEach(text -> keys.add(key(text)));
    if (dimension == Dimension.MONEY && !factor.equals("1")) {
      List.copyOf(keys)
          .forEach(key -> List.of(" d", " dong", " vnd").forEach(end -> keys.add(key + end)));
    }
  }

  public Dimension dimension() {
    return dimension;
  }

  public Bilingual label() {
    return label;
  }

  private static String key(String text) {
    return MatchKey.of(text.replace("²", "2").replace("%", " pct "));
  }

  /** The unit so written, old measures of land as a region means them. */
  public static Optional<MeasureUnit> find(String text, Region region) {
    String key = key(text);
    return key.isEmpty()
        ? Optional.empty()
        : Arrays.stream(values())
            .filter(unit -> unit.keys.contains(key) && unit.isOf(region))
            .findFirst();
  }

  private boolean isOf(Region region) {
    return switch (this) {
      case MAU_BAC_BO, SAO_BAC_BO, THUOC_BAC_BO -> region == Region.BAC_BO;
      case MAU_TRUNG_BO, SAO_TRUNG_BO -> region == Region.TRUNG_BO;
      case CONG_NAM_BO -> region == Region.NAM_BO;
      default -> true;
    };
  }

  /** An amount of this unit in another; empty when they do not measure the same thing. A bare % of a rate is a year's. */
  public Optional<BigDecimal> in(MeasureUnit other, BigDecimal amount) {
    if (this == other || (this == PERCENT && other == PERCENT_A_YEAR)) {
      return Optional.of(amount);
    }
    if (dimension != other.dimension) {
      return Optional.empty();
    }
    BigDecimal base = amount.multiply(factor);
    try {
      return Optional.of(base.divide(other.factor));
    } catch (ArithmeticException endless) {
      return Optional.empty();
    }
  }

  boolean isSmallerThan(MeasureUnit other) {
    return dimension == other.dimension && factor.compareTo(other.factor) < 0;
  }
}
