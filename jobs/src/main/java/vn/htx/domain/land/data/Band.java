package vn.htx.domain.land.data;

import java.util.List;
import java.util.stream.Stream;
import vn.htx.model.Bilingual;
import vn.htx.model.Coded;

/** Bands of an index as reported by Akkaya Aslan; both limits belong to the middle band. */
public enum Band implements Coded {
  LOW("lt_0.40", "dưới 0,40 (manh mún)", "below 0.40, fragmented"),
  MIDDLE("0.40_0.60", "0,40–0,60", "0.40–0.60"),
  HIGH("gt_0.60", "trên 0,60 (tập trung)", "above 0.60, consolidated");

  private static final String MIDDLE_FROM = "0.40";
  private static final String MIDDLE_TO = "0.60";

  private final String code;
  private final Bilingual label;

  Band(String code, String vi, String en) {
    this.code = code;
    this.label = Bilingual.of(vi, en);
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
        .formatted(index, MIDDLE_FROM, LOW.code, MIDDLE_TO, MIDDLE.code, HIGH.code);
  }
}
