package vn.htx.domain.land.data;

import java.util.List;
import java.util.stream.Stream;

/** Bands of an index as reported by Akkaya Aslan; both limits belong to the middle band. */
public enum Band {
  LOW("lt_0.40"),
  MIDDLE("0.40_0.60"),
  HIGH("gt_0.60");

  private static final String MIDDLE_FROM = "0.40";
  private static final String MIDDLE_TO = "0.60";

  private final String code;

  Band(String code) {
    this.code = code;
  }

  public String code() {
    return code;
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
