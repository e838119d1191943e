package vn.htx.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import vn.htx.catalog.Survey;
import vn.htx.ingest.CsvLayout;
import vn.htx.ingest.InboxFile;
import vn.htx.model.Bilingual;
import vn.htx.model.RowFate;

/** What reading a file yields, as rows of {@link ParsedSchema} with days as numbers since 1970. */
final class ParsedRows {
  private static final int BEFORE_VALUES = 11;
  private static final int FATE = 8;
  private static final int KEY = 9;
  private static final int DAY = 10;
  private static final int RULES = 0;
  private static final int WARNINGS = 1;
  private static final int TEXT = 2;
  private static final int FOUND = 3;
  private static final int RULE = 4;
  private static final int BROKEN = 10;
  private static final int COUNTS = 11;

  private final int values;
  private final int width;
  private final int itemPlace;
  private final int valuePlace;
  private final List<Integer> key;
  private final Optional<Integer> dated;

  ParsedRows(Checks checks) {
    values = checks.cells().size();
    width = BEFORE_VALUES + values + COUNTS + ParsedSchema.COUNTS.size();
    itemPlace = checks.isSurvey() ? checks.place(Survey.ITEM) : -1;
    key = checks.key();
    dated = checks.dated();
    valuePlace = checks.isSurvey() ? checks.place(Survey.VALUE) : -1;
  }

  List<Row> of(InboxFile file, CsvLayout.Part part, Parsed parsed) {
    if (parsed instanceof Parsed.OfRow row) {
      return rows(file, part, row);
    }
    if (parsed instanceof Parsed.OfSkipped skipped) {
      return List.of(skipped(file, part, skipped));
    }
    if (parsed instanceof Parsed.OfTable table) {
      return columns(file, part, table);
    }
    if (parsed instanceof Parsed.OfQuestion question) {
      return List.of(question(file, part, question));
    }
    if (parsed instanceof Parsed.OfAmendment amendment) {
      return List.of(amendment(file, part, amendment));
    }
    if (parsed instanceof Parsed.OfNotice notice) {
      return List.of(notice(file, part, notice.notice()));
    }
    return List.of(summary(file, part, ((Parsed.OfSummary) parsed).summary()));
  }

  private Object[] start(
      InboxFile file,
      CsvLayout.Part part,
      String kind,
      String sheet,
      @Nullable Integer sheetIndex,
      int row) {
    Object[] cells = new Object[width];
    cells[0] = file.key();
    cells[1] = kind;
    cells[2] = file.path();
    cells[3] = file.sha256();
    cells[4] = sheet;
    cells[5] = sheetIndex;
    cells[6] = row;
    cells[7] = part.index();
    return cells;
  }

  private List<Row> rows(InboxFile file, CsvLayout.Part part, Parsed.OfRow parsed) {
    CheckedRow row = parsed.row();
    boolean keepsText = row.fate() == RowFate.REJECTED || file.parts().size() == 1;
    Object[] cells =
        start(file, part, ParsedSchema.KIND_ROW, parsed.sheet(), parsed.sheetIndex(), row.row());
    cells[FATE] = row.fate().code();
    setValues(cells, row);
    setName(cells, row, "");
    set(cells, RULES, joined(row.rules()));
    set(cells, WARNINGS, joined(row.warnings()));
    set(cells, TEXT, keepsText ? row.text() : null);
    if (row.answers().isEmpty()) {
      return List.of(RowFactory.create(cells));
    }
    var rows = new ArrayList<Row>();
    rows.add(RowFactory.create(cells));
    for (CheckedAnswer answer : row.answers()) {
      boolean nothing =
          row.fate() == RowFate.REJECTED && answer.state() == CheckedAnswer.State.BLANK;
      if (!nothing) {
        rows.add(answer(file, part, parsed, answer));
      }
    }
    return rows;
  }

  private void setValues(Object[] cells, CheckedRow row) {
    for (int i = 0; i < values; i++) {
      Object value = row.value(i);
      cells[BEFORE_VALUES + i] =
          value instanceof LocalDate day ? (Object) (int) day.toEpochDay() : value;
    }
  }

  /** A part of the key that is not known counts as empty; only the item of a wide survey row is not. */
  private void setName(Object[] cells, CheckedRow row, String item) {
    List<Object> parts = new ArrayList<>(key.size());
    for (int part : key) {
      parts.add(part == itemPlace && !item.isEmpty() ? item : row.value(part));
    }
    cells[KEY] = CrossRowRules.joined(parts);
    cells[DAY] = dated
        .map(row::value)
        .flatMap(CellCheck::day)
        .map(day -> (int) day.toEpochDay())
        .orElse(null);
  }

  private Row answer(
      InboxFile file, CsvLayout.Part part, Parsed.OfRow parsed, CheckedAnswer answer) {
    Object[] cells = start(
        file,
        part,
        ParsedSchema.KIND_ANSWER,
        parsed.sheet(),
        parsed.sheetIndex(),
        parsed.row().row());
    cells[FATE] = switch (answer.state()) {
      case CLEAN -> "clean";
      case BLANK -> "blank";
      case REJECTED -> "rejected";
    };
    setValues(cells, parsed.row());
    setName(cells, parsed.row(), answer.item());
    cells[BEFORE_VALUES + itemPlace] = answer.item();
    cells[BEFORE_VALUES + valuePlace] = answer.value().orElse(null);
    set(cells, RULES, joined(answer.rules()));
    set(cells, FOUND, answer.found());
    return RowFactory.create(cells);
  }

  private Row skipped(InboxFile file, CsvLayout.Part part, Parsed.OfSkipped skipped) {
    Object[] cells = start(
        file,
        part,
        ParsedSchema.KIND_SKIPPED,
        skipped.sheet(),
        skipped.sheetIndex(),
        skipped.row());
    set(cells, FOUND, skipped.found().isEmpty() ? null : skipped.found());
    set(cells, RULE, skipped.reason().code());
    set(cells, RULE + 3, skipped.rows());
    return RowFactory.create(cells);
  }

  private Row question(InboxFile file, CsvLayout.Part part, Parsed.OfQuestion question) {
    Questions.Asked asked = question.asked();
    Object[] cells = start(
        file,
        part,
        ParsedSchema.KIND_QUESTION,
        question.sheet(),
        question.sheetIndex(),
        asked.firstRow());
    cells[KEY] = question.id();
    set(cells, FOUND, asked.said().line());
    set(cells, RULE + 3, asked.rows());
    return RowFactory.create(cells);
  }

  private List<Row> columns(InboxFile file, CsvLayout.Part part, Parsed.OfTable table) {
    var rows = new ArrayList<Row>();
    for (ColumnMapping column : table.columns()) {
      Object[] cells =
          start(file, part, ParsedSchema.KIND_COLUMN, table.sheet(), null, table.firstRow());
      cells[KEY] = column.name();
      set(cells, RULE + 1, column.column().map(Bilingual::vi).orElse(""));
      rows.add(RowFactory.create(cells));
    }
    return rows;
  }

  private Row amendment(InboxFile file, CsvLayout.Part part, Parsed.OfAmendment amendment) {
    Object[] cells = start(
        file,
        part,
        ParsedSchema.KIND_AMENDMENT,
        amendment.sheet(),
        amendment.sheetIndex(),
        amendment.row());
    cells[KEY] = amendment.what();
    return RowFactory.create(cells);
  }

  private Row notice(InboxFile file, CsvLayout.Part part, Notice notice) {
    Object[] cells =
        start(file, part, ParsedSchema.KIND_NOTICE, notice.sheet(), null, notice.firstRow());
    set(cells, FOUND, notice.found());
    set(cells, RULE, notice.rule());
    set(cells, RULE + 1, notice.column());
    set(cells, RULE + 2, notice.severity().code());
    set(cells, RULE + 3, notice.occurrences());
    set(cells, RULE + 4, notice.vi());
    set(cells, RULE + 5, notice.en());
    return RowFactory.create(cells);
  }

  private Row summary(InboxFile file, CsvLayout.Part part, FileSummary summary) {
    Object[] cells =
        start(file, part, ParsedSchema.KIND_SUMMARY, summary.sheet(), summary.sheetIndex(), 0);
    cells[DAY] = summary.latestDay().map(day -> (int) day.toEpochDay()).orElse(null);
    set(cells, BROKEN, summary.broken());
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
      set(cells, COUNTS + i, counts[i]);
    }
    return RowFactory.create(cells);
  }

  private void set(Object[] cells, int place, @Nullable Object value) {
    cells[BEFORE_VALUES + values + place] = value;
  }

  private static String joined(List<String> ids) {
    return String.join(" ", ids);
  }
}
