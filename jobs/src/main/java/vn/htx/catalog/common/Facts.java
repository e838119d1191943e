package vn.htx.catalog.common;

import static vn.htx.catalog.Column.optional;
import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/** One fact: the observations that figures are made of, as a query over the tables of the same version. Key: fact. */
public enum Facts implements Field {
  FACT(required("fact", TEXT, "Bảng sự kiện", "Fact", "Id of the fact.")),
  OBSERVED(required(
      "observed",
      TEXT,
      "Quan sát",
      "Observation",
      "What one observation is: cooperative, loan, arrangement, holding or commune.")),
  QUERY(
      required(
          "query",
          TEXT,
          "Câu truy vấn",
          "Query",
          "The query with the rules and the day of this version in it; a row with observed = 1 is one observation.")),
  TABLES(required(
      "tables",
      TEXT,
      "Bảng được đọc",
      "Tables",
      "Tables that the query reads, with a comma between them.")),
  DATASETS(
      optional(
          "datasets",
          TEXT,
          "Bộ số liệu",
          "Datasets",
          "Delivered datasets that these tables are made of, with a comma between them; null where there is none."));

  /** The table these columns make. */
  public static final Table TABLE = new Table(
      "facts",
      Table.Layer.MART,
      Bilingual.of("Bảng sự kiện", "Facts"),
      "One fact: the observations that figures are made of.",
      List.of(values()),
      List.of(FACT));

  private final Column column;

  Facts(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
