package vn.htx.validate.check;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Optional;
import vn.htx.catalog.Catalog;
import vn.htx.model.Bilingual;
import vn.htx.model.Severity;
import vn.htx.text.personal.Masked;
import vn.htx.text.personal.TaxCodes;

/**
 * A row of the table {@code notices}: how often a rule was broken in a file, sheet and column, with the first place.
 *
 * @param firstRow physical row of the first case; 0 when the notice is about the file
 * @param found content of the first case, masked where sensitive; empty when there is nothing to show
 * @param vi the rule's text; {@link #messageVi} adds the place
 */
public record Notice(
    String dataset,
    String file,
    String sheet,
    String rule,
    String column,
    Severity severity,
    long occurrences,
    int firstRow,
    String found,
    String vi,
    String en)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The order of the notices table. */
  public static final Comparator<Notice> ORDER = Comparator.comparing(Notice::dataset)
      .thenComparing(Notice::file)
      .thenComparing(Notice::sheet)
      .thenComparing(Notice::rule)
      .thenComparing(Notice::column);

  /** Masks personal data in the cell and in a header of the file, whoever makes the notice. */
  public Notice {
    column = Masked.text(column);
    found = isTaxCode(column, found) ? found : Masked.text(found);
  }

  /**
   * Whether it is a tax code: one without its leading zero looks like an identity card, but in its own column the check
   * digit decides.
   */
  private static boolean isTaxCode(String column, String found) {
    return column.equals("tax_code") && TaxCodes.read(found).isPresent();
  }

  public static Notice of(String dataset, String file, String sheet, BoundRule rule, String found) {
    return new Notice(
        dataset, file, sheet, rule.id(), "", rule.severity(), 1, 0, found, rule.vi(), rule.en());
  }

  /** The same notice with another number of occurrences. */
  Notice times(long newOccurrences) {
    return new Notice(
        dataset, file, sheet, rule, column, severity, newOccurrences, firstRow, found, vi, en);
  }

  /** Adds the same notice of another place: occurrences are summed, the first place is kept. */
  public Notice plus(Notice other) {
    boolean first = firstRow <= other.firstRow;
    return new Notice(
        dataset,
        file,
        sheet,
        rule,
        column,
        severity,
        occurrences + other.occurrences,
        first ? firstRow : other.firstRow,
        first ? found : other.found,
        vi,
        en);
  }

  public boolean isFatal() {
    return severity == Severity.FATAL;
  }

  public Optional<Integer> row() {
    return firstRow == 0 ? Optional.empty() : Optional.of(firstRow);
  }

  /** The message in Vietnamese: what, where, found, what to do. */
  public String messageVi(Catalog catalog) {
    String label = label(catalog).map(Bilingual::vi).orElse(column);
    return message(vi, "tệp ", "trang ", "cột ", label, "dòng ", "thấy ", " lần");
  }

  public String messageEn(Catalog catalog) {
    String label = label(catalog).map(Bilingual::en).orElse(column);
    return message(en, "file ", "sheet ", "column ", label, "row ", "found ", " times");
  }

  /** The label of the column; empty if the column is a header of the file and not in the catalog. */
  private Optional<Bilingual> label(Catalog catalog) {
    return catalog
        .find(dataset)
        .flatMap(table -> table.find(column))
        .map(field -> field.column().label());
  }

  private String message(
      String text,
      String inFile,
      String inSheet,
      String inColumn,
      String label,
      String inRow,
      String seen,
      String times) {
    var message = new StringBuilder(text);
    message.append(file.isEmpty() ? " (" : " (" + inFile + file);
    append(message, inSheet, sheet);
    append(message, inColumn, label.isEmpty() ? "" : "'" + label + "'");
    append(message, inRow, firstRow == 0 ? "" : Integer.toString(firstRow));
    append(message, seen, found.isEmpty() ? "" : "'" + found + "'");
    append(message, "", occurrences > 1 ? occurrences + times : "");
    return message.append(')').toString();
  }

  private static void append(StringBuilder message, String name, String part) {
    if (!part.isEmpty()) {
      message
          .append(message.charAt(message.length() - 1) == '(' ? "" : ", ")
          .append(name)
          .append(part);
    }
  }
}
