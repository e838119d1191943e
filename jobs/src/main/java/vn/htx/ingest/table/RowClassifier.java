package vn.htx.ingest.table;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.htx.ingest.source.SourceRow;
import vn.htx.model.SkipReason;
import vn.htx.text.MatchKey;

/**
 * Distinguishes rows of data from totals, names of groups, numbers of columns and signatures. A row whose key cells are
 * all filled, and not by such a word, is data; so is any row that is not recognised as something else.
 */
final class RowClassifier {
  private static final Pattern TOTAL = Pattern.compile("(tong( cong| so| hop| toan)?|cong( don)?)"
      + "( (toan |theo |cac |ca )?(huyen|xa|phuong|quan|thi xa|thi tran|thanh pho|tp|tinh|nhom|muc|phan|trang|bang|ky|thang|quy|nam"
      + "|loai|hang|khoan|[ivx]+|[a-h]|\\d+)\\b.*)?|luy ke\\b.*|tong .*\\d");

  /** Total of one printed page, or of all pages up to it. */
  private static final Pattern PAGE_TOTAL = Pattern.compile(
      "(tong|cong)( cong| so| cuoi| phat sinh)* (trang|to)( nay| so| thu)*( \\d+.*)?|(sub|page )total( of)?( page.*)?");

  /** Total carried over from the previous pages, at the foot of one page or the head of the next. */
  private static final Pattern CARRIED = Pattern.compile(
      "(tong |cong |so |so du |so tien |so lieu |tu |du )*((trang|to) (truoc|nay|\\d+) )?(ket )?(mang|chuyen)( sang| qua)"
          + "( (trang|to|quyen) (sau|tiep|ke|\\d+).*)?"
          + "|(tong )?cong (ket )?chuyen( sang)?( trang| to)?( sau| tiep| tiep theo| \\d+)?"
          + "|(tong |cong |so |so du |so tien |so lieu |tu |du |luy ke )*(trang|to) truoc( (mang|chuyen).*)?"
          + "|luy ke( .*)? (trang|to)( .*)?|(total |balance |amount )?(carried|brought) (forward|over|down).*");

  private static final Pattern OF_WHICH = Pattern.compile("trong do\\b.*");
  private static final Pattern ROMAN =
      Pattern.compile("(?=[IVX])X{0,3}(IX|IV|V?I{0,3})\\.?|[A-H]\\.?");
  private static final Pattern NUMBERED =
      Pattern.compile("((?=[IVX])X{0,3}(IX|IV|V?I{0,3})|[A-H])\\s*[.):/-]\\s*\\p{L}.*");
  private static final Pattern PLACE = Pattern.compile(
      "(xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|dac khu|cum|khu vuc|nhom) .+");
  private static final Pattern FOOTER = Pattern.compile(
      "(nguoi|can bo) (lap|nhap|ghi|kiem)\\b.*|ke toan( truong)?|(pho )?(tong )?giam doc|(pho )?chu tich( hdqt| ubnd)?.*"
          + "|(tm|kt|tl|tuq)\\b.*|thu truong( don vi)?.*|thu quy|(dai dien|xac nhan)\\b.*|ky( ten| ten dong dau|( va)? ghi ro ho ten).*"
          + "|(.* )?ngay( \\d+)? thang( \\d+)? nam( \\d+)?|ghi chu\\b.*|nguon( so lieu)?\\b.*|noi nhan.*|lap bieu|phu trach.*");
  private static final Pattern COLUMN_NUMBER =
      Pattern.compile("\\(?(\\d{1,3}|[A-Z])\\)?|\\(?\\d{1,3}\\)?\\s*=.*");
  private static final int CELLS_OF_FOOTER = 4;
  private static final int ROWS_BELOW_HEADER = 2;

  private final Set<Integer> anchors = new TreeSet<>();
  private final Set<Integer> required = new TreeSet<>();
  private final int[] keys;
  private final int last;
  private boolean inFooter;

  /** @param head the table's header; its key columns, or else its required ones, identify data */
  RowClassifier(TableHead head, Vocabulary words) {
    addColumns(words.key(), head, words, anchors);
    addColumns(words.required(), head, words, required);
    if (anchors.isEmpty()) {
      anchors.addAll(required);
    }
    keys = anchors.stream().mapToInt(Integer::intValue).toArray();
    last = head.lastRow();
  }

  private static void addColumns(
      Set<Integer> places, TableHead head, Vocabulary words, Set<Integer> columns) {
    for (int place : places) {
      int column = head.column(place, words);
      if (column >= 0) {
        columns.add(column);
      }
    }
  }

  /** Fast test for data: every key cell holds a digit and is not a text with a page's number. */
  boolean isPlainData(SourceRow row) {
    if (row.row() <= last + ROWS_BELOW_HEADER) {
      return false;
    }
    for (int column : keys) {
      String cell = row.cell(column);
      if (!hasDigit(cell) || cell.indexOf(' ') >= 0) {
        return false;
      }
    }
    return keys.length > 0;
  }

  /** Why a row that is not blank is skipped; empty for data. Must be called in the order of rows. */
  Optional<SkipReason> reason(SourceRow row) {
    int filled = 0;
    int first = -1;
    for (int i = 0; i < row.width(); i++) {
      if (!row.cell(i).isEmpty()) {
        filled++;
        first = first < 0 ? i : first;
      }
    }
    if (row.row() <= last + ROWS_BELOW_HEADER) {
      if (isAll(row, cell -> cell.startsWith("#"))) {
        return Optional.of(SkipReason.HXL);
      }
      if (filled >= 2 && isColumnNumbers(row)) {
        return Optional.of(SkipReason.COLUMN_NUMBERS);
      }
    }
    String label = label(row, first);
    boolean numbered = first >= 0
        && anchors.contains(first)
        && !areFilled(required, row)
        && isGroup(row, filled, first, label, MatchKey.of(label));
    if (!numbered && isNamed(row, label)) {
      inFooter = false;
      return Optional.empty();
    }
    return between(row, filled, first, label);
  }

  private Optional<SkipReason> between(SourceRow row, int filled, int first, String label) {
    String key = MatchKey.of(label);
    Optional<SkipReason> sum = sum(key);
    if (sum.isPresent()) {
      return sum;
    }
    boolean footer = FOOTER.matcher(key).matches();
    if (!footer && !inFooter && isGroup(row, filled, first, label, key)) {
      return Optional.of(SkipReason.GROUP);
    }
    inFooter |= footer;
    return inFooter && filled <= CELLS_OF_FOOTER
        ? Optional.of(SkipReason.FOOTER)
        : Optional.empty();
  }

  /** The kind of total that a row is by its words; empty when it is not one. */
  private static Optional<SkipReason> sum(String key) {
    if (OF_WHICH.matcher(key).matches()) {
      return Optional.of(SkipReason.OF_WHICH);
    }
    if (PAGE_TOTAL.matcher(key).matches()) {
      return Optional.of(SkipReason.PAGE_TOTAL);
    }
    if (CARRIED.matcher(key).matches()) {
      return Optional.of(SkipReason.CARRIED);
    }
    return TOTAL.matcher(key).matches() ? Optional.of(SkipReason.TOTAL) : Optional.empty();
  }

  /** Whether the row's key cells are filled with something other than the words of a total or a signature. */
  private boolean isNamed(SourceRow row, String label) {
    if (anchors.isEmpty() || !areFilled(anchors, row)) {
      return false;
    }
    String key = MatchKey.of(label);
    boolean inKey = anchors.stream().anyMatch(column -> row.cell(column).equals(label));
    boolean word = inKey
        && (sum(key).isPresent() || (FOOTER.matcher(key).matches() && !areFilled(required, row)));
    return !word && (!inFooter || resumes(row));
  }

  /** Whether a row below signatures is data again. */
  private boolean resumes(SourceRow row) {
    boolean digits = anchors.stream().anyMatch(column -> hasDigit(row.cell(column)));
    return areFilled(required, row) && (digits || required.size() > anchors.size());
  }

  private static boolean areFilled(Set<Integer> columns, SourceRow row) {
    return columns.stream().noneMatch(column -> row.cell(column).isEmpty());
  }

  /** The first text that is not the number of a row or a group. */
  private static String label(SourceRow row, int first) {
    for (int i = Math.max(first, 0); i < row.width(); i++) {
      String cell = row.cell(i);
      if (!cell.isEmpty() && !ROMAN.matcher(cell).matches() && !isNumber(cell)) {
        return cell;
      }
    }
    return "";
  }

  private static boolean isGroup(SourceRow row, int filled, int first, String label, String key) {
    if (label.isEmpty()) {
      return false;
    }
    boolean numbered =
        ROMAN.matcher(row.cell(first)).matches() && !row.cell(first).equals(label);
    boolean alone =
        filled == 1 && (NUMBERED.matcher(label).matches() || PLACE.matcher(key).matches());
    return (numbered && restIsNumbers(row, label)) || alone;
  }

  /** Whether there are only numbers beside the label. */
  private static boolean restIsNumbers(SourceRow row, String label) {
    for (int i = 0; i < row.width(); i++) {
      String cell = row.cell(i);
      boolean counts =
          cell.isEmpty() || cell.equals(label) || ROMAN.matcher(cell).matches();
      if (!counts && !isNumber(cell)) {
        return false;
      }
    }
    return true;
  }

  /** The text of a group's row without the number before it. */
  static String group(SourceRow row) {
    int first = 0;
    while (first < row.width() && row.cell(first).isEmpty()) {
      first++;
    }
    String label = label(row, first);
    return NUMBERED.matcher(label).matches()
        ? label.replaceFirst("^\\p{L}+\\s*[.):/-]\\s*", "")
        : label;
  }

  /** Whether each cell is a number or a letter, and the numbers count up by one. */
  private static boolean isColumnNumbers(SourceRow row) {
    int before = -1;
    for (int i = 0; i < row.width(); i++) {
      String cell = row.cell(i);
      if (cell.isEmpty()) {
        continue;
      }
      if (!COLUMN_NUMBER.matcher(cell).matches()) {
        return false;
      }
      String digits = cell.replaceAll("^\\(|[)=].*$|\\s.*$", "");
      if (digits.chars().allMatch(Character::isDigit) && !digits.isEmpty()) {
        int number = Integer.parseInt(digits);
        if (before >= 0 && number != before + 1) {
          return false;
        }
        before = number;
      }
    }
    return before > 0;
  }

  private interface CellTest {
    boolean holds(String cell);
  }

  private static boolean isAll(SourceRow row, CellTest test) {
    boolean any = false;
    for (int i = 0; i < row.width(); i++) {
      String cell = row.cell(i);
      if (!cell.isEmpty() && !test.holds(cell)) {
        return false;
      }
      any |= !cell.isEmpty();
    }
    return any;
  }

  private static boolean isNumber(String cell) {
    boolean digit = false;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      digit |= c >= '0' && c <= '9';
      if ((c < '0' || c > '9') && " .,-%()\u00a0".indexOf(c) < 0) {
        return false;
      }
    }
    return digit;
  }

  private static boolean hasDigit(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) >= '0' && cell.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }
}
