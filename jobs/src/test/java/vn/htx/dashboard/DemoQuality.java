package vn.htx.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.app.Domains;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.Comparisons;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.catalog.common.Notices;
import vn.htx.catalog.common.Rejected;
import vn.htx.catalog.common.RejectedAnswers;
import vn.htx.catalog.common.RowAccounting;
import vn.htx.model.Coded;
import vn.htx.model.Severity;
import vn.htx.query.DuckDbReader;
import vn.htx.validate.check.Notice;

/**
 * What a night found, written as text: a line a row, cells between bars, of which a dash is null.
 *
 * @param accounting dataset | file | sheet | state | read | clean | rejected | skipped | counted
 * @param answerCells file | sheet | read | clean | blank | rejected
 * @param notices dataset | file | sheet | rule | column | severity | times | first row | found | vi | en
 * @param rejected dataset | file | sheet | row | rules
 * @param rejectedAnswers file | sheet | row | item | found | rules
 */
public record DemoQuality(
    String accounting,
    String answerCells,
    String notices,
    String rejected,
    String rejectedAnswers) {
  public static final String ROW_TEXT = "Nguyễn Văn Thử, cả dòng";

  /** Beside the database the two tables of rejected rows, as the lake keeps them. */
  public DuckDbReader open(Path folder) throws SQLException, IOException {
    Files.createDirectories(folder.resolve("lake"));
    write(folder);
    return DuckDbReader.open(folder.resolve("htx.duckdb"), tables(folder));
  }

  /** The tables that stand beside the database in a folder. */
  public static Map<String, List<Path>> tables(Path folder) {
    return Map.of(
        "rejected", List.of(folder.resolve("lake/rejected.parquet")),
        "rejected_answers", List.of(folder.resolve("lake/rejected_answers.parquet")));
  }

  /** The database alone. */
  public DuckDbReader openWithoutRows(Path folder) throws SQLException, IOException {
    Files.createDirectories(folder.resolve("lake"));
    write(folder);
    return DuckDbReader.open(folder.resolve("htx.duckdb"));
  }

  private void write(Path folder) throws SQLException {
    try (Connection duckdb =
            DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("htx.duckdb"));
        Statement to = duckdb.createStatement()) {
      duckdb.setAutoCommit(false); // a thousand rows one by one
      create(to, RowAccounting.TABLE);
      create(to, Notices.TABLE);
      create(to, IndicatorValues.TABLE);
      create(to, Comparisons.TABLE);
      for (List<String> row : rows(accounting)) {
        insert(
            to,
            "row_accounting (dataset, source_file, source_sheet, state, rows_read, rows_clean, rows_rejected,"
                + " rows_skipped, rows_counted)",
            row);
      }
      for (List<String> row : rows(answerCells)) {
        to.execute(
            "UPDATE row_accounting SET answers_read = %s, answers_clean = %s, answers_blank = %s, answers_rejected = %s WHERE source_file = '%s'"
                .formatted(row.get(2), row.get(3), row.get(4), row.get(5), row.get(0)));
      }
      for (List<String> row : rows(notices)) {
        Notice notice = notice(row);
        insert(
            to,
            "notices (dataset, source_file, source_sheet, rule, column_id, severity, occurrences, first_row, found,"
                + " message_vi, message_en)",
            Stream.concat(
                    row.subList(0, 9).stream(),
                    Stream.of(notice.messageVi(Domains.CATALOG), notice.messageEn(Domains.CATALOG)))
                .toList());
      }
      create(to, Rejected.TABLE);
      for (List<String> row : rows(rejected)) {
        insert(
            to,
            "rejected (dataset, source_file, source_sheet, source_row, rules, row_text)",
            Stream.concat(row.stream(), Stream.of(ROW_TEXT)).toList());
      }
      create(to, RejectedAnswers.TABLE);
      for (List<String> row : rows(rejectedAnswers)) {
        insert(
            to,
            "rejected_answers (source_file, source_sheet, source_row, item, found, rules)",
            row);
      }
      for (String table : List.of("rejected", "rejected_answers")) {
        to.execute("COPY %s TO '%s/lake/%s.parquet'".formatted(table, folder, table));
        to.execute("DROP TABLE " + table);
      }
      duckdb.commit();
    }
  }

  /** The night's own words around a rule's text. */
  private static Notice notice(List<String> row) {
    return new Notice(
        row.get(0),
        row.get(1),
        row.get(2),
        row.get(3),
        row.get(4),
        Coded.find(Severity.class, row.get(5)).orElseThrow(),
        Long.parseLong(row.get(6)),
        row.get(7).equals("-") ? 0 : Integer.parseInt(row.get(7)),
        row.get(8).equals("-") ? "" : row.get(8),
        row.get(9),
        row.get(10));
  }

  private static void create(Statement to, Table table) throws SQLException {
    to.execute("CREATE TABLE %s (%s)"
        .formatted(
            table.name(),
            table.fields().stream()
                .map(field -> "\"" + field.id() + "\" " + field.type().sql())
                .collect(Collectors.joining(", "))));
  }

  private static void insert(Statement to, String table, List<String> cells) throws SQLException {
    to.execute("INSERT INTO %s VALUES (%s)"
        .formatted(
            table,
            cells.stream()
                .map(cell -> cell.equals("-") ? "NULL" : "'" + cell.replace("'", "''") + "'")
                .collect(Collectors.joining(", "))));
  }

  private static List<List<String>> rows(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
        .toList();
  }
}
