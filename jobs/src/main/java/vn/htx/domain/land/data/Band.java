package vn.htx.domain.land.data;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import vn.htx.model.Bilingual;
import vn.htx.model.Coded;

/** Bands of an index as reported by Akkaya Aslan; both limits belong to the middle band. */
public enum Band implements Coded {
  LOW("lt_0.40", "dưới 0,40 (manh mún)", "below 0.40, fragmented", "0", "0.40"),
  MIDDLE("0.40_0.60", "0,40–0,60", "0.40–0.60", "0.40", "0.60"),
  HIGH("gt_0.60", "trên 0,60 (tập trung)", "above 0.60, consolidated", "0.60", "1");

  private final String code;
  private final Bilingual label;
  private final String from;
  private final String to;

  Band(String code, String vi, String en, String from, String to) {
    this.code = code;
    this.label = Bilingual.of(vi, en);
    this.from = from;
    this.to = to;
  }

  /** The lower limit. */
  public BigDecimal from() {
    return new BigDecimal(from);
  }

  /** The upper limit; an index is never above 1. */
  public BigDecimal to() {
    return new BigDecimal(to);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Bilingual label() {
    return label;
  }

  public static List<String> codes() {
    return Stream.of(values()).map(Band::code).toList();
  }

  /** The code of the band of an index, in the SQL of both engines. */
  public static String of(String index) {
    return "CASE WHEN %1$s < CAST(%2$s AS DOUBLE) THEN '%3$s' WHEN %1$s <= CAST(%4$s AS DOUBLE) THEN '%5$s' ELSE '%6$s' END"
        .formatted(index, MIDDLE.from, LOW.code, MIDDLE.to, MIDDLE.code, HIGH.code);
  }
}
