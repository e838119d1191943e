package vn.htx.validate.parse;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import vn.htx.ingest.source.CsvLayout;
import vn.htx.ingest.source.InboxFile;
import vn.htx.model.Bilingual;
import vn.htx.validate.check.Notice;
import vn.htx.validate.dataset.ParsedSchema;
import vn.htx.validate.dataset.RemarkColumn;
import vn.htx.validate.file.FileSummary;
import vn.htx.validate.file.Parsed;
import vn.htx.validate.row.ColumnMapping;
import vn.htx.validate.row.Questions;

/** Converts the remarks of one part of a file to rows of {@link RemarkColumn}. */
final class RemarkRows {
  private final RowTemplate template;

  RemarkRows(InboxFile file, CsvLayout.Part part) {
    template = new RowTemplate(ParsedSchema.remarksKey(file), part.index(), RemarkColumn.FIELDS)
        .with(RemarkColumn.FILE, file.path())
        .with(RemarkColumn.SHA256, file.sha256())
        .with(RemarkColumn.PART, part.index());
  }

  /** A row being built; unset cells are null. */
  private final class Cells {
    private final @Nullable Object[] cells = template.row();

    Cells(String kind, String sheet, int row) {
      set(RemarkColumn.KIND, kind);
      set(RemarkColumn.SHEET, sheet);
      set(RemarkColumn.ROW, row);
    }

    Cells set(RemarkColumn column, @Nullable Object value) {
      cells[template.place(column)] = value;
      return this;
    }

    Row row() {
      return RowFactory.create(cells);
    }
  }

  Row of(Parsed.OfSkipped skipped) {
    return new Cells(ParsedSchema.KIND_SKIPPED, skipped.sheet(), skipped.row())
        .set(RemarkColumn.SHEET_INDEX, skipped.sheetIndex())
        .set(RemarkColumn.FOUND, skipped.found().isEmpty() ? null : skipped.found())
        .set(RemarkColumn.RULE, skipped.reason().code())
        .set(RemarkColumn.OCCURRENCES, skipped.rows())
        .row();
  }

  Row of(Parsed.OfQuestion question) {
    Questions.Question asked = question.asked();
    return new Cells(ParsedSchema.KIND_QUESTION, question.sheet(), asked.firstRow())
        .set(RemarkColumn.SHEET_INDEX, question.sheetIndex())
        .set(RemarkColumn.KEY, question.id())
        .set(RemarkColumn.FOUND, asked.said().line())
        .set(RemarkColumn.OCCURRENCES, asked.rows())
        .row();
  }

  /** A row for each column of the table in the file. */
  List<Row> of(Parsed.OfTable table) {
    return table.columns().stream()
        .filter(column -> column.place() != ColumnMapping.NOWHERE)
        .map(column -> new Cells(ParsedSchema.KIND_COLUMN, table.sheet(), table.firstRow())
            .set(RemarkColumn.KEY, column.name())
            .set(
                RemarkColumn.COLUMN,
                column
                    .column()
                    .filter(label -> column.isOfData())
                    .map(Bilingual::vi)
                    .orElse(""))
            .row())
        .toList();
  }

  Row of(Parsed.OfAmendment amendment) {
    return new Cells(ParsedSchema.KIND_AMENDMENT, amendment.sheet(), amendment.row())
        .set(RemarkColumn.SHEET_INDEX, amendment.sheetIndex())
        .set(RemarkColumn.KEY, amendment.what())
        .row();
  }

  Row of(Notice notice) {
    return new Cells(ParsedSchema.KIND_NOTICE, notice.sheet(), notice.firstRow())
        .set(RemarkColumn.FOUND, notice.found())
        .set(RemarkColumn.RULE, notice.rule())
        .set(RemarkColumn.COLUMN, notice.column())
        .set(RemarkColumn.SEVERITY, notice.severity().code())
        .set(RemarkColumn.OCCURRENCES, notice.occurrences())
        .set(RemarkColumn.TEXT_VI, notice.vi())
        .set(RemarkColumn.TEXT_EN, notice.en())
        .row();
  }

  Row of(FileSummary summary) {
    return new Cells(ParsedSchema.KIND_SUMMARY, summary.sheet(), 0)
        .set(RemarkColumn.SHEET_INDEX, summary.sheetIndex())
        .set(RemarkColumn.DAY, DataRows.number(summary.latestDay()))
        .set(RemarkColumn.BROKEN, summary.broken())
        .set(RemarkColumn.ROWS_READ, summary.read())
        .set(RemarkColumn.ROWS_CLEAN, summary.clean())
        .set(RemarkColumn.ROWS_REJECTED, summary.rejected())
        .set(RemarkColumn.ROWS_SKIPPED, summary.skipped())
        .set(RemarkColumn.ROWS_COUNTED, summary.counted())
        .set(RemarkColumn.ANSWERS_READ, summary.answersRead())
        .set(RemarkColumn.ANSWERS_CLEAN, summary.answersClean())
        .set(RemarkColumn.ANSWERS_BLANK, summary.answersBlank())
        .set(RemarkColumn.ANSWERS_REJECTED, summary.answersRejected())
        .row();
  }
}
