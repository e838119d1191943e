package vn.htx.domain.readiness.data;

import static vn.htx.catalog.Column.optional;
import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.INTEGER;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/** One cooperative drawn into the sample of a round. Key: round, coop_id. */
public enum SurveySample implements Field {
  ROUND(required("round", TEXT, "Đợt khảo sát", "Survey round", "Half-year, such as 2026H1.")),
  COOP_ID(required("coop_id", TEXT, "Mã HTX", "Cooperative id", "The drawn cooperative.")),
  STRATUM(
      required("stratum", TEXT, "Tầng mẫu", "Stratum", "Sector group and zone it was drawn from.")),
  DISPOSITION(
      required("disposition", TEXT, "Kết quả tiếp cận", "Disposition", "Code of Disposition.")),
  SOURCE_FILE(required(
      "source_file", TEXT, "Tệp nguồn", "Source file", "Path of the file inside the inbox.")),
  SOURCE_SHEET(optional(
      "source_sheet", TEXT, "Trang tính", "Source sheet", "Sheet of a workbook; null in a CSV.")),
  SOURCE_ROW(required(
      "source_row",
      INTEGER,
      "Dòng nguồn",
      "Source row",
      "Physical row in the sheet or file, 1 is the first."));

  /** The table of these columns. */
  public static final Table TABLE = new Table(
      "survey_sample",
      Table.Layer.CLEAN,
      Bilingual.of("Mẫu khảo sát", "Survey sample"),
      "One cooperative drawn into a round's sample.",
      List.of(values()),
      List.of(ROUND, COOP_ID));

  private final Column column;

  SurveySample(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
