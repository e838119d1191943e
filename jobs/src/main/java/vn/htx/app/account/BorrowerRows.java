package vn.htx.app.account;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;

/**
 * Reads a list of borrowers: UTF-8, with or without a byte order mark, commas between cells, columns {@code loan_id}
 * and {@code borrower}, of a bounded number of rows and length of names. Ids and names are stripped and NFC; a loan
 * with an empty name has none. Whatever is wrong makes the whole list unusable, since a wrong name is worse than none;
 * what is said of it quotes no name.
 */
final class BorrowerRows {
  static final int MOST_ROWS = 200_000;
  static final int LONGEST = 200;

  private static final String LOAN = "loan_id";
  private static final String BORROWER = "borrower";
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final Map<String, String> names = new HashMap<>();
  private long rows;
  /** Of the row that was read last. */
  private long line = 1;

  private BorrowerRows() {}

  /**
   * The names by the loans' ids.
   *
   * @throws HtxException with one problem when the list cannot be used
   */
  static Map<String, String> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw refused(unreadable().found("không phải tệp / not a file"));
    }
    var reading = new BorrowerRows();
    try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      skipByteOrderMark(text);
      try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(text)) {
        records.forEach(reading::add);
      }
      if (reading.rows == 0) {
        throw refused(wrong("không có dòng nào", "there are no rows", 1));
      }
    } catch (CsvParseException | UncheckedIOException | CharacterCodingException malformed) {
      throw refused(unreadable()
          .found("sau dòng / after line %s".formatted(reading.line))
          .allowed("UTF-8; %s,%s".formatted(LOAN, BORROWER)));
    }
    return reading.names;
  }

  private static void skipByteOrderMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
  }

  private void add(NamedCsvRecord row) {
    line = row.getStartingLineNumber();
    if (!row.getHeader().containsAll(List.of(LOAN, BORROWER))) {
      throw refused(wrong("thiếu cột", "a column is missing", 1)
          .found("%s cột / columns".formatted(row.getHeader().size()))
          .allowed("%s,%s".formatted(LOAN, BORROWER)));
    }
    rows++;
    if (rows > MOST_ROWS) {
      throw refused(wrong("quá nhiều dòng", "there are too many rows", line)
          .found("> " + MOST_ROWS)
          .allowed("≤ " + MOST_ROWS));
    }
    add(cell(row, LOAN), cell(row, BORROWER));
  }

  private void add(String loan, String name) {
    if (loan.isEmpty()) {
      throw refused(
          wrong("dòng không có mã khoản vay", "a row has no loan", line).found(LOAN + ": –"));
    }
    int length = name.codePointCount(0, name.length());
    if (length > LONGEST) {
      throw refused(wrong("một tên quá dài", "a name is too long", line)
          .found("%s ký tự / characters".formatted(length))
          .allowed("≤ " + LONGEST));
    }
    if (name.isEmpty()) {
      return;
    }
    if (!names.computeIfAbsent(loan, each -> name).equals(name)) {
      throw refused(wrong("một khoản vay có hai tên", "a loan has two names", line)
          .found(LOAN + ": " + shortened(loan)));
    }
  }

  private static String cell(NamedCsvRecord row, String column) {
    return Normalizer.normalize(row.getField(column), Normalizer.Form.NFC).strip();
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(LONGEST, text.length()));
  }

  static Problem unreadable() {
    return problem("không đọc được tệp", "the file cannot be read").at(BorrowerFile.PLACE);
  }

  private static Problem wrong(String vi, String en, long line) {
    return problem(vi, en).at("%s, dòng / line %s".formatted(BorrowerFile.PLACE, line));
  }

  private static Problem problem(String vi, String en) {
    return Problem.of(
            "Không dùng được danh sách người vay: " + vi,
            "The list of borrowers cannot be used: " + en)
        .todo(
            "sửa tệp, rồi mở lại trang; các trang khác không cần nó",
            "mend the file and open the page again; no other page needs it");
  }

  private static HtxException refused(Problem problem) {
    return HtxException.config(problem);
  }
}
