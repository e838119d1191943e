package vn.htx.validate.parse;

import java.util.List;
import org.apache.spark.sql.Row;
import vn.htx.ingest.source.CsvLayout;
import vn.htx.ingest.source.InboxFile;
import vn.htx.validate.check.Checks;
import vn.htx.validate.dataset.ParsedSchema;
import vn.htx.validate.file.Parsed;

/**
 * Converts the content of one part of a file to rows of {@link ParsedSchema} with dates as days since 1970; each row
 * begins with the key of its table, {@link ParsedSchema#rowsKey} or {@link ParsedSchema#remarksKey}, and the part's
 * number.
 */
final class ParsedRows {
  private final DataRows data;
  private final RemarkRows remarks;

  ParsedRows(Checks checks, InboxFile file, CsvLayout.Part part) {
    this.data = new DataRows(checks, file, part);
    this.remarks = new RemarkRows(file, part);
  }

  List<Row> of(Parsed parsed) {
    if (parsed instanceof Parsed.OfRow row) {
      return data.of(row);
    }
    if (parsed instanceof Parsed.OfSkipped skipped) {
      return List.of(remarks.of(skipped));
    }
    if (parsed instanceof Parsed.OfTable table) {
      return table.isRead() ? remarks.of(table) : List.of();
    }
    if (parsed instanceof Parsed.OfQuestion question) {
      return List.of(remarks.of(question));
    }
    if (parsed instanceof Parsed.OfAmendment amendment) {
      return List.of(remarks.of(amendment));
    }
    if (parsed instanceof Parsed.OfNotice notice) {
      return List.of(remarks.of(notice.notice()));
    }
    return List.of(remarks.of(((Parsed.OfSummary) parsed).summary()));
  }
}
