package vn.htx.domain.readiness.data;

import static vn.htx.catalog.Column.optional;
import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.DOUBLE;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/** The score of one pillar of one cooperative in one round, 0 to 100. Key: round, coop_id, pillar. */
public enum ReadinessPillars implements Field {
  ROUND(required("round", TEXT, "Đợt khảo sát", "Survey round", "Half-year.")),
  COOP_ID(required("coop_id", TEXT, "Mã HTX", "Cooperative id", "The answering cooperative.")),
  PILLAR(required("pillar", TEXT, "Trụ cột", "Pillar", "Pillar id of the framework.")),
  SCORE(optional(
          "score",
          DOUBLE,
          "Điểm trụ cột",
          "Pillar score",
          "0 to 100; null when the missing rule leaves none.")
      .unit("điểm")),
  ANSWERED_SHARE(required(
      "answered_share",
      DOUBLE,
      "Tỷ lệ trả lời",
      "Answered share",
      "Share of the pillar's items answered."));

  /** The table of these columns. */
  public static final Table TABLE = new Table(
      "readiness_pillars",
      Table.Layer.WIDE,
      Bilingual.of("Điểm theo trụ cột", "Readiness by pillar"),
      "One pillar's score of one cooperative in one round.",
      List.of(values()),
      List.of(ROUND, COOP_ID, PILLAR));

  private final Column column;

  ReadinessPillars(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
