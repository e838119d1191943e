package vn.htx.app;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import vn.htx.query.Answer;
import vn.htx.store.Json;

/** An answer as text: for people, as CSV, as JSON. Numbers are plain in all three; null is empty, or null in JSON. */
final class AnswerFormat {
  private AnswerFormat() {}

  static List<List<String>> cells(Answer answer) {
    return answer.rows().stream()
        .map(row -> answer.columns().stream().map(column -> cell(row, column)).toList())
        .toList();
  }

  /** Every record but the last ends with a line feed; a record of one empty cell is {@code ""}, not a blank line. */
  static String csv(Answer answer) {
    var text = new StringWriter();
    var builder = CsvWriter.builder().lineDelimiter(LineDelimiter.LF);
    if (answer.columns().size() == 1) {
      builder.quoteStrategy(QuoteStrategies.EMPTY); // else an empty cell would be a blank line
    }
    try (CsvWriter csv = builder.build(text)) {
      csv.writeRecord(answer.columns());
      cells(answer).forEach(csv::writeRecord);
    } catch (IOException impossible) {
      throw new IllegalStateException("a text in memory takes every line", impossible);
    }
    return text.getBuffer().substring(0, text.getBuffer().length() - 1);
  }

  static String json(Answer answer) {
    var rows = new ArrayList<LinkedHashMap<String, Object>>();
    for (Answer.Row row : answer) {
      var object = new LinkedHashMap<String, Object>();
      for (String column : answer.columns()) {
        object.put(column, row.find(column).map(AnswerFormat::plain).orElse(null));
      }
      rows.add(object);
    }
    return Json.text(rows).stripTrailing();
  }

  private static String cell(Answer.Row row, String column) {
    return row.find(column)
        .map(value ->
            value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString())
        .orElse("");
  }

  private static Object plain(Object value) {
    return value instanceof Number || value instanceof Boolean ? value : value.toString();
  }
}
