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

/** The digital readiness of one cooperative in one survey round. Key: round, coop_id. */
public enum ReadinessScores implements Field {
  ROUND(required("round", TEXT, "Đợt khảo sát", "Survey round", "Half-year.")),
  COOP_ID(required("coop_id", TEXT, "Mã HTX", "Cooperative id", "The answering cooperative.")),
  FRAMEWORK(required(
      "framework", TEXT, "Bộ chỉ số", "Framework", "Id and version of the framework applied.")),
  SCORE(optional(
          "score",
          DOUBLE,
          "Điểm sẵn sàng số",
          "Readiness score",
          "0 to 100; null when too few items were answered.")
      .unit("điểm")),
  LEVEL(optional("level", TEXT, "Mức độ", "Level", "Code of the level; null when score is null.")),
  ANSWERED_SHARE(required(
      "answered_share",
      DOUBLE,
      "Tỷ lệ trả lời",
      "Answered share",
      "Share of the framework's items answered.")),
  STATUS(required(
      "status",
      TEXT,
      "Trạng thái",
      "Status",
      "ok, or undefined when too few items were answered."));

  /** The table of these columns. */
  public static final Table TABLE = new Table(
      "readiness_scores",
      Table.Layer.WIDE,
      Bilingual.of("Điểm sẵn sàng số", "Readiness scores"),
      "Digital readiness of one cooperative in one survey round.",
      List.of(values()),
      List.of(ROUND, COOP_ID));

  private final Column column;

  ReadinessScores(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
