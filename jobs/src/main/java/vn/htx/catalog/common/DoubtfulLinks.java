package vn.htx.catalog.common;

import static vn.htx.catalog.Column.optional;
import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.DOUBLE;
import static vn.htx.catalog.ColumnType.INTEGER;
import static vn.htx.catalog.ColumnType.LONG;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/**
 * A candidate of a question to the clerk: a cooperative that rows without a certain id may mean. Key: question_id,
 * rank.
 */
public enum DoubtfulLinks implements Field {
  QUESTION_ID(required(
      "question_id",
      TEXT,
      "Mã câu hỏi",
      "Question id",
      "Of what is written; the same in every file.")),
  RANK(required(
      "rank",
      INTEGER,
      "Thứ tự",
      "Rank",
      "Of the candidate, 1 is the most like; 0: there is none.")),
  DATASET(required("dataset", TEXT, "Bộ dữ liệu", "Dataset", "Where it was seen first.")),
  SOURCE_FILE(
      required("source_file", TEXT, "Tệp nguồn", "Source file", "Where it was seen first.")),
  SOURCE_SHEET(required(
      "source_sheet", TEXT, "Trang tính", "Source sheet", "Sheet of a workbook; empty for a CSV.")),
  SOURCE_ROW(
      required("source_row", INTEGER, "Dòng nguồn", "Source row", "The first row that asks it.")),
  ROWS(required("rows", LONG, "Số dòng", "Rows", "Rows that ask it, in all files.")
      .unit("dòng")),
  WRITTEN_ID(optional(
      "written_id",
      TEXT,
      "Mã HTX đã ghi",
      "Written id",
      "The id as written; null when there is none.")),
  WRITTEN_NAME(optional(
      "written_name", TEXT, "Tên đã ghi", "Written name", "As written; null when there is none.")),
  WRITTEN_TAX_CODE(optional(
      "written_tax_code",
      TEXT,
      "Mã số thuế đã ghi",
      "Written tax code",
      "As written; null when there is none, or no name beside it.")),
  WRITTEN_PLACE(optional(
      "written_place",
      TEXT,
      "Nơi đã ghi",
      "Written place",
      "Code of the commune or old district that the row names; null when it is not known.")),
  DOUBT_VI(required(
      "doubt_vi", TEXT, "Vì sao hỏi", "Doubt (Vietnamese)", "Why it is asked, and what to do.")),
  DOUBT_EN(required(
      "doubt_en", TEXT, "Vì sao hỏi (tiếng Anh)", "Doubt", "Why it is asked, and what to do.")),
  COOP_ID(optional(
      "coop_id", TEXT, "Mã HTX", "Cooperative id", "The candidate; null when there is none.")),
  NAME(optional("name", TEXT, "Tên HTX", "Name", "The candidate's latest name.")),
  PLACE(optional("place", TEXT, "Nơi", "Place", "The candidate's latest commune and district.")),
  SCORE(optional(
      "score",
      DOUBLE,
      "Độ giống",
      "Score",
      "How like, from 0 to 1: an order for the eye, not a probability.")),
  REASON_VI(optional(
      "reason_vi", TEXT, "So sánh", "Comparison (Vietnamese)", "What agrees and what does not.")),
  REASON_EN(optional(
      "reason_en", TEXT, "So sánh (tiếng Anh)", "Comparison", "What agrees and what does not."));

  /** The table these columns make. */
  public static final Table TABLE = new Table(
      "doubtful_links",
      Table.Layer.QUALITY,
      Bilingual.of("HTX chưa rõ", "Doubtful links"),
      "A cooperative that rows may mean which do not say it for certain: what the clerk is asked.",
      List.of(values()),
      List.of(QUESTION_ID, RANK));

  private final Column column;

  DoubtfulLinks(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
