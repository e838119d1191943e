package vn.htx.validate.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import vn.htx.catalog.common.Survey;
import vn.htx.ingest.source.CsvLayout;
import vn.htx.ingest.source.InboxFile;
import vn.htx.model.Bilingual;
import vn.htx.model.RowFate;
import vn.htx.validate.check.CellCheck;
import vn.htx.validate.check.CheckedAnswer;
import vn.htx.validate.check.Checks;
import vn.htx.validate.check.Notice;
import vn.htx.validate.dataset.ParsedSchema;
import vn.htx.validate.file.FileSummary;
import vn.htx.validate.file.Parsed;
import vn.htx.validate.row.CheckedRow;
import vn.htx.validate.row.ColumnMapping;
import vn.htx.validate.row.Questions;

/**
 * What reading one part of a file yields, as rows of {@link ParsedSchema} with days as numbers since 1970; before each
 * stand the key of its table, {@link ParsedSchema#rowsKey} or {@link ParsedSchema#remarksKey}, and the part's number.
 */
final class ParsedRows {
  private static final int KIND = 2;
  private static final int FATE = 7;
  private static final int DAY = 8;
  private static final int VALUES = 9;
  private static final int RULES = 0;
  private static final int TEXT = 1;
  private static final int ANSWER_FOUND = 2;

  private static final int REMARK_KEY = 9;
  private static final int REMARK_DAY = 10;
  private static final int FOUND = 11;
  private static final int RULE = 12;
  private static final int COLUMN = 13;
  private static final int SEVERITY = 14;
  private static final int OCCURRENCES = 15;
  private static final int TEXT_VI = 16;
  private static final int TEXT_EN = 17;
  private static final int BROKEN = 18;
  private static final int COUNTS = 19;

  private final String rowsKey;
  private final String remarksKey;
  private final InboxFile file;
  private final CsvLayout.Part part;
  private final boolean inOnePart;
  private final int values;
  private final int itemPlace;
  private final int valuePlace;
  private final int dated;

  ParsedRows(Checks checks, InboxFile file, CsvLayout.Part part) {
    this.rowsKey = ParsedSchema.rowsKey(file);
    this.remarksKey = ParsedSchema.remarksKey(file);
    this.file = file;
    this.part = part;
    this.inOnePart = file.parts().size() == 1;
    this.values = checks.cells().size();
    this.itemPlace = checks.isSurvey() ? checks.place(Survey.ITEM) : -1;
    this.valuePlace = checks.isSurvey() ? checks.place(Survey.VALUE) : -1;
    this.dated = checks.dated().orElse(-1);
  }

  List<Row> of(Parsed parsed) {
    if (parsed instanceof Parsed.OfRow row) {
      return rows(row);
    }
    if (parsed instanceof Parsed.OfSkipped skipped) {
      return List.of(skipped(skipped));
    }
    if (parsed instanceof Parsed.OfTable table) {
      return table.isRead() ? columns(table) : List.of();
    }
    if (parsed instanceof Parsed.OfQuestion question) {
      return List.of(question(question));
    }
    if (parsed instanceof Parsed.OfAmendment amendment) {
      return List.of(amendment(amendment));
    }
    if (parsed instanceof Parsed.OfNotice notice) {
      return List.of(notice(notice.notice()));
    }
    return List.of(summary(((Parsed.OfSummary) parsed).summary()));
  }

  private List<Row> rows(Parsed.OfRow parsed) {
    CheckedRow row = parsed.row();
    boolean keepsText = row.fate() == RowFate.REJECTED || inOnePart;
    Object[] cells = row(ParsedSchema.KIND_ROW, parsed);
    cells[FATE] = row.fate().code();
    cells[VALUES + values + RULES] = joined(row.rules());
    cells[VALUES + values + TEXT] = keepsText ? row.text() : null;
    if (row.answers().isEmpty()) {
      return List.of(RowFactory.create(cells));
    }
    var rows = new ArrayList<Row>();
    rows.add(RowFactory.create(cells));
    for (CheckedAnswer answer : row.answers()) {
      boolean nothing =
          row.fate() == RowFate.REJECTED && answer.state() == CheckedAnswer.State.BLANK;
      if (!nothing) {
        rows.add(answer(parsed, answer));
      }
    }
    return rows;
  }

  private Object[] row(String kind, Parsed.OfRow parsed) {
    CheckedRow row = parsed.row();
    Object[] cells = new Object[VALUES + values + ANSWER_FOUND + 1];
    cells[0] = rowsKey;
    cells[1] = part.index();
    cells[KIND] = kind;
    cells[KIND + 1] = file.path();
    cells[KIND + 2] = parsed.sheet();
    cells[KIND + 3] = parsed.sheetIndex();
    cells[KIND + 4] = row.row();
    if (dated >= 0) {
      cells[DAY] = day(row.find(dated).flatMap(CellCheck::day));
    }
    for (int i = 0; i < values; i++) {
      Object value = row.value(i);
      cells[VALUES + i] = value instanceof LocalDate day ? (Object) (int) day.toEpochDay() : value;
    }
    return cells;
  }

  private static @Nullable Object day(Optional<LocalDate> day) {
    return day.isPresent() ? (Object) (int) day.get().toEpochDay() : null;
  }

  private Row answer(Parsed.OfRow parsed, CheckedAnswer answer) {
    Object[] cells = row(ParsedSchema.KIND_ANSWER, parsed);
    cells[FATE] = switch (answer.state()) {
      case CLEAN -> "clean";
      case BLANK -> "blank";
      case REJECTED -> "rejected";
    };
    cells[VALUES + itemPlace] = answer.item();
    cells[VALUES + valuePlace] = answer.value().orElse(null);
    cells[VALUES + values + RULES] = joined(answer.rules());
    cells[VALUES + values + ANSWER_FOUND] = answer.found();
    return RowFactory.create(cells);
  }

  private Object[] remark(String kind, String sheet, @Nullable Integer sheetIndex, int row) {
    Object[] cells = new Object[COUNTS + ParsedSchema.COUNTS.size()];
    cells[0] = remarksKey;
    cells[1] = part.index();
    cells[KIND] = kind;
    cells[KIND + 1] = file.path();
    cells[KIND + 2] = file.sha256();
    cells[KIND + 3] = sheet;
    cells[KIND + 4] = sheetIndex;
    cells[KIND + 5] = row;
    cells[KIND + 6] = part.index();
    return cells;
  }

  private Row skipped(Parsed.OfSkipped skipped) {
    Object[] cells =
        remark(ParsedSchema.KIND_SKIPPED, skipped.sheet(), skipped.sheetIndex(), skipped.row());
    cells[FOUND] = skipped.found().isEmpty() ? null : skipped.found();
    cells[RULE] = skipped.reason().code();
    cells[OCCURRENCES] = skipped.rows();
    return RowFactory.create(cells);
  }

  private Row question(Parsed.OfQuestion question) {
    Questions.Asked asked = question.asked();
    Object[] cells = remark(
        ParsedSchema.KIND_QUESTION, question.sheet(), question.sheetIndex(), asked.firstRow());
    cells[REMARK_KEY] = question.id();
    cells[FOUND] = asked.said().line();
    cells[OCCURRENCES] = asked.rows();
    return RowFactory.create(cells);
  }

  private List<Row> columns(Parsed.OfTable table) {
    var rows = new ArrayList<Row>();
    List<ColumnMapping> ofFile = table.columns().stream()
        .filter(column -> column.place() != ColumnMapping.NOWHERE)
        .toList();
    for (ColumnMapping column : ofFile) {
      Object[] cells = remark(ParsedSchema.KIND_COLUMN, table.sheet(), null, table.firstRow());
      cells[REMARK_KEY] = column.name();
      cells[COLUMN] =
          column.column().filter(label -> column.isOfData()).map(Bilingual::vi).orElse("");
      rows.add(RowFactory.create(cells));
    }
    return rows;
  }

  private Row amendment(Parsed.OfAmendment amendment) {
    Object[] cells = remark(
        ParsedSchema.KIND_AMENDMENT, amendment.sheet(), amendment.sheetIndex(), amendment.row());
    cells[REMARK_KEY] = amendment.what();
    return RowFactory.create(cells);
  }

  private Row notice(Notice notice) {
    Object[] cells = remark(ParsedSchema.KIND_NOTICE, notice.sheet(), null, notice.firstRow());
    cells[FOUND] = notice.found();
    cells[RULE] = notice.rule();
    cells[COLUMN] = notice.column();
    cells[SEVERITY] = notice.severity().code();
    cells[OCCURRENCES] = notice.occurrences();
    cells[TEXT_VI] = notice.vi();
    cells[TEXT_EN] = notice.en();
    return RowFactory.create(cells);
  }

  private Row summary(FileSummary summary) {
    Object[] cells = remark(ParsedSchema.KIND_SUMMARY, summary.sheet(), summary.sheetIndex(), 0);
    cells[REMARK_DAY] = day(summary.latestDay());
    cells[BROKEN] = summary.broken();
    long[] counts = {
      summary.read(),
      summary.clean(),
      summary.rejected(),
      summary.skipped(),
      summary.counted(),
      summary.answersRead(),
      summary.answersClean(),
      summary.answersBlank(),
      summary.answersRejected()
    };
    for (int i = 0; i < counts.length; i++) {
      cells[COUNTS + i] = counts[i];
    }
    return RowFactory.create(cells);
  }

  private static String joined(List<String> ids) {
    return ids.isEmpty() ? "" : String.join(" ", ids);
  }
}
