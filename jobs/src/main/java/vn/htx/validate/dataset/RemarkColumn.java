package vn.htx.validate.dataset;

import static vn.htx.catalog.Column.internal;
import static vn.htx.catalog.ColumnType.BOOLEAN;
import static vn.htx.catalog.ColumnType.DATE;
import static vn.htx.catalog.ColumnType.INTEGER;
import static vn.htx.catalog.ColumnType.LONG;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;

/**
 * A column of the table of remarks, which a file gives besides its rows ({@link ParsedSchema}). Null for kinds of
 * remarks that do not have the column.
 */
public enum RemarkColumn implements Field {
  KIND(internal("parsed_kind", TEXT, "What kind of line it is.")),
  FILE(internal("parsed_file", TEXT, "Path of the file inside the inbox.")),
  SHA256(internal("parsed_sha256", TEXT, "SHA-256 of the file's bytes.")),
  SHEET(internal("parsed_sheet", TEXT, "Sheet of a workbook; empty for a CSV.")),
  SHEET_INDEX(internal("parsed_sheet_index", INTEGER, "Which sheet of the file, 0 is the first.")),
  ROW(internal("parsed_row", INTEGER, "Physical row, 1 is the first; 0 is the file.")),
  PART(internal(
      "parsed_part", INTEGER, "Which part of a file that is read in several, 0 is the first.")),
  KEY(internal("parsed_key", TEXT, "What names a question, an amendment or a column of the file.")),
  DAY(internal("parsed_day", DATE, "The latest day of a part of a sheet.")),
  FOUND(internal("parsed_found", TEXT, "What stood there.")),
  RULE(internal(
      "parsed_rule", TEXT, "Id of the rule, or code of the reason for which rows are skipped.")),
  COLUMN(internal("parsed_column", TEXT, "Column or question.")),
  SEVERITY(internal("parsed_severity", TEXT, "Code of Severity.")),
  OCCURRENCES(internal("parsed_occurrences", LONG, "How many rows or answers.")),
  TEXT_VI(internal("parsed_text_vi", TEXT, "What is remarked, in Vietnamese.")),
  TEXT_EN(internal("parsed_text_en", TEXT, "The same in English.")),
  BROKEN(internal("parsed_broken", BOOLEAN, "Whether the file is left out.")),
  ROWS_READ(internal("rows_read", LONG, "Rows read in a part of a sheet.")),
  ROWS_CLEAN(internal("rows_clean", LONG, "Those that passed.")),
  ROWS_REJECTED(internal("rows_rejected", LONG, "Those that broke a rule of severity error.")),
  ROWS_SKIPPED(internal("rows_skipped", LONG, "Those without data.")),
  ROWS_COUNTED(internal("rows_counted", LONG, "Rows counted a second way.")),
  ANSWERS_READ(internal("answers_read", LONG, "Answer cells of a survey file.")),
  ANSWERS_CLEAN(internal("answers_clean", LONG, "Those kept.")),
  ANSWERS_BLANK(internal("answers_blank", LONG, "Those left blank.")),
  ANSWERS_REJECTED(internal("answers_rejected", LONG, "Those that broke a rule."));

  /** All columns, in the order of the table. */
  public static final List<Field> FIELDS = List.of(values());

  private final Column column;

  RemarkColumn(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
