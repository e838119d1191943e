package vn.htx.validate.dataset;

import java.util.ArrayList;
import java.util.List;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.config.Contract;
import vn.htx.ingest.source.InboxFile;
import vn.htx.validate.check.Linking;
import vn.htx.validate.row.Amendments;

/**
 * The two tables that result from parsing a file. Columns that we add begin with {@code parsed_}, which is omitted
 * below.
 *
 * <p>{@link #rows}, {@link ParsedRowColumn} around the contract's own, in the order of the file; key sheet_index, row,
 * kind, item:
 *
 * <ul>
 *   <li>{@code row}: a physical row that was read, not blank: fate, day (of the column that dates rows; a period's
 *       last), the contract's columns, rules, text (of a clean row only where a rule over many rows may
 *       reject it, in a file that is read in one part).
 *   <li>{@code answer}: an answer cell of a survey row: its row's day, fate clean, blank or rejected, item, value,
 *       found, rules.
 * </ul>
 *
 * <p>{@link RemarkColumn}, in the order of the file; key kind, sheet_index, row, rule, column, part:
 *
 * <ul>
 *   <li>{@code skipped}: rows without data: row (the first), occurrences (how many), rule (code of SkipReason), found.
 *   <li>{@code question}: an open question about a cooperative: key (the question's id), row (the first), occurrences
 *       (rows), found ({@link Linking.Description} as one text).
 *   <li>{@code amendment}: something in review/ found its row: key (as {@link Amendments} names it), row.
 *   <li>{@code column}: a column of a table that was found: key (its header), column (what it was read as, empty when
 *       it was not read), row (of the header).
 *   <li>{@code notice}: a remark: rule, column, severity, occurrences, row (0: the file), found, texts.
 *   <li>{@code summary}: counts of a part of a sheet and the latest day in it; sheet_index -1 is a fault of the file.
 * </ul>
 *
 * Columns that a kind does not have are null.
 */
public final class ParsedSchema {
  public static final String KIND_ROW = "row";
  public static final String KIND_ANSWER = "answer";
  public static final String KIND_SKIPPED = "skipped";
  public static final String KIND_QUESTION = "question";
  public static final String KIND_AMENDMENT = "amendment";
  public static final String KIND_COLUMN = "column";
  public static final String KIND_NOTICE = "notice";
  public static final String KIND_SUMMARY = "summary";

  private ParsedSchema() {}

  /** The columns of the rows of a dataset's files. */
  public static List<Field> rows(Contract contract) {
    return rows(fields(contract));
  }

  /**
   * The same around the given columns.
   *
   * @param own the contract's, in its order
   */
  public static List<Field> rows(List<Field> own) {
    List<ParsedRowColumn> ours = List.of(ParsedRowColumn.values());
    int before = ours.indexOf(ParsedRowColumn.DAY) + 1;
    var all = new ArrayList<Field>(ours.subList(0, before));
    all.addAll(own);
    all.addAll(ours.subList(before, ours.size()));
    return List.copyOf(all);
  }

  /** The key of a file's rows, which separates them from other tables while they are written. */
  public static String rowsKey(InboxFile file) {
    return file.key() + "rows";
  }

  /** The key of a file's remarks. */
  public static String remarksKey(InboxFile file) {
    return file.key() + "remarks";
  }

  /** Name of the view of a dataset's rows. */
  public static String rowsView(Table dataset) {
    return "parsed_" + dataset.name();
  }

  /** Name of the view of a dataset's remarks. */
  public static String remarksView(Table dataset) {
    return "remarks_" + dataset.name();
  }

  static List<Field> fields(Contract contract) {
    return contract.columns().stream().map(Contract.ColumnContract::field).toList();
  }
}
