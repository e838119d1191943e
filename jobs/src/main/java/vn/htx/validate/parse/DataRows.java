package vn.htx.validate.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import vn.htx.catalog.Field;
import vn.htx.catalog.common.Survey;
import vn.htx.ingest.source.CsvLayout;
import vn.htx.ingest.source.InboxFile;
import vn.htx.model.RowFate;
import vn.htx.validate.check.CellCheck;
import vn.htx.validate.check.CheckedAnswer;
import vn.htx.validate.check.Checks;
import vn.htx.validate.dataset.ParsedRowColumn;
import vn.htx.validate.dataset.ParsedSchema;
import vn.htx.validate.file.Parsed;
import vn.htx.validate.row.CheckedRow;

/**
 * Converts the checked rows of one part of a file, and their answers, to rows of {@link ParsedSchema#rows}. Called for
 * every row of data, so all column positions are looked up beforehand.
 */
final class DataRows {
  private static final int NONE = -1;

  private final RowTemplate template;
  private final KeptTexts texts;
  private final int[] values;
  private final int dated;
  private final int item;
  private final int value;
  private final int kind;
  private final int sheet;
  private final int sheetIndex;
  private final int row;
  private final int fate;
  private final int day;
  private final int rules;
  private final int text;
  private final int found;

  DataRows(Checks checks, InboxFile file, CsvLayout.Part part) {
    List<Field> columns = checks.cells().stream().map(CellCheck::field).toList();
    template = new RowTemplate(ParsedSchema.rowsKey(file), part.index(), ParsedSchema.rows(columns))
        .with(ParsedRowColumn.FILE, file.path());
    texts = new KeptTexts(checks, file);
    values = columns.stream().mapToInt(template::place).toArray();
    dated = checks.dated().orElse(NONE);
    item = checks.isSurvey() ? template.place(Survey.ITEM) : NONE;
    value = checks.isSurvey() ? template.place(Survey.VALUE) : NONE;
    kind = template.place(ParsedRowColumn.KIND);
    sheet = template.place(ParsedRowColumn.SHEET);
    sheetIndex = template.place(ParsedRowColumn.SHEET_INDEX);
    row = template.place(ParsedRowColumn.ROW);
    fate = template.place(ParsedRowColumn.FATE);
    day = template.place(ParsedRowColumn.DAY);
    rules = template.place(ParsedRowColumn.RULES);
    text = template.place(ParsedRowColumn.ROW_TEXT);
    found = template.place(ParsedRowColumn.FOUND);
  }

  /** The row, followed by its answers in a survey. */
  List<Row> of(Parsed.OfRow parsed) {
    CheckedRow checked = parsed.row();
    boolean isRejected = checked.fate() == RowFate.REJECTED;
    @Nullable Object[] cells = cells(ParsedSchema.KIND_ROW, parsed);
    cells[fate] = checked.fate().code();
    cells[rules] = joined(checked.rules());
    cells[text] = texts.of(checked);
    if (checked.answers().isEmpty()) {
      return List.of(RowFactory.create(cells));
    }
    var rows = new ArrayList<Row>();
    rows.add(RowFactory.create(cells));
    for (CheckedAnswer answer : checked.answers()) {
      if (!isRejected || answer.state() != CheckedAnswer.State.BLANK) {
        rows.add(answer(parsed, answer));
      }
    }
    return rows;
  }

  private Row answer(Parsed.OfRow parsed, CheckedAnswer answer) {
    @Nullable Object[] cells = cells(ParsedSchema.KIND_ANSWER, parsed);
    cells[fate] = switch (answer.state()) {
      case CLEAN -> "clean";
      case BLANK -> "blank";
      case REJECTED -> "rejected";
    };
    cells[item] = answer.item();
    cells[value] = answer.value().orElse(null);
    cells[rules] = joined(answer.rules());
    cells[found] = answer.found();
    return RowFactory.create(cells);
  }

  private @Nullable Object[] cells(String ofKind, Parsed.OfRow parsed) {
    CheckedRow checked = parsed.row();
    @Nullable Object[] cells = template.row();
    cells[kind] = ofKind;
    cells[sheet] = parsed.sheet();
    cells[sheetIndex] = parsed.sheetIndex();
    cells[row] = checked.row();
    if (dated != NONE) {
      cells[day] = number(checked.find(dated).flatMap(CellCheck::day));
    }
    for (int i = 0; i < values.length; i++) {
      Object typed = checked.value(i);
      cells[values[i]] = typed instanceof LocalDate date ? (Object) (int) date.toEpochDay() : typed;
    }
    return cells;
  }

  /** A date as days since 1970. */
  static @Nullable Object number(Optional<LocalDate> day) {
    return day.isPresent() ? (Object) (int) day.get().toEpochDay() : null;
  }

  private static String joined(List<String> ids) {
    return ids.isEmpty() ? "" : String.join(" ", ids);
  }
}
