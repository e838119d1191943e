package vn.htx.validate.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.htx.ingest.table.HeaderCell;
import vn.htx.model.Bilingual;
import vn.htx.text.MatchKey;
import vn.htx.text.date.DateStyle;
import vn.htx.text.encoding.StoredForm;
import vn.htx.text.number.NumberStyle;
import vn.htx.validate.check.CellCheck;
import vn.htx.validate.check.Checks;
import vn.htx.validate.check.ColumnStyle;
import vn.htx.validate.check.Filling;
import vn.htx.validate.check.HelperColumn;

/**
 * How one column of a file was read.
 *
 * @param place index in the file, from 0; {@link #NOWHERE} for a column that the file does not have and that is filled
 *     otherwise
 * @param name its header
 * @param id of the column or question that it fills; empty for helper columns and when nothing is read from it
 * @param column label of that column; empty when nothing is read from it
 * @param isQuestion whether it is one of the survey's questions
 * @param notes decisions about its cells: encoding, unit, style of numbers and dates
 */
public record ColumnMapping(
    int place,
    String name,
    String id,
    Optional<Bilingual> column,
    boolean isQuestion,
    Confidence confidence,
    List<Bilingual> notes) {
  private static final Bilingual REVIEW_STATE =
      Bilingual.of("Trạng thái xét duyệt của phiếu", "Review state of the submission");
  /** Index of a column that the file does not have. */
  public static final int NOWHERE = -1;

  /** How certain the match of a header is. */
  public enum Confidence {
    /** The header is exactly a name of the column. */
    EXACT("đúng tên", "by name"),
    /** The header is a name of the column without marks, units or group names, or in an old encoding. */
    CLOSE("gần đúng tên", "nearly by name"),
    /** One of several columns that form a value: an option that is counted, a part of an id. */
    PART("một phần", "a part"),
    /** Filled by the contract or from the name of the file. */
    FILLED("được điền", "filled"),
    /** The header is not in the contract. */
    NONE("không đọc", "not read"),
    /** Another column already has that meaning. */
    REPEATED("trùng nghĩa với cột khác", "means the same as another"),
    /** Most likely a cell of a data row, since there is no header. */
    COVERED("không phải tên cột", "no name of a column"),
    /** Row numbers, and metadata of survey tools. */
    NOT_NEEDED("không cần đọc", "not needed");

    private final Bilingual label;

    Confidence(String vi, String en) {
      label = Bilingual.of(vi, en);
    }

    public Bilingual label() {
      return label;
    }
  }

  /** Whether it holds a whole value of the dataset or of a helper column; not a part of a value or a review state. */
  public boolean isOfData() {
    return column.isPresent()
        && confidence != Confidence.PART
        && !column.equals(Optional.of(REVIEW_STATE));
  }

  public static List<ColumnMapping> of(Header header, ColumnStyles styles, Checks checks) {
    var mappings = new ArrayList<ColumnMapping>();
    for (int place = 0; place < header.width(); place++) {
      if (!header.cell(place).name().isEmpty()) {
        mappings.add(of(place, header, styles, checks));
      }
    }
    for (int i = 0; i < checks.cells().size(); i++) {
      Bilingual column = checks.cells().get(i).field().column().label();
      String id = checks.cells().get(i).field().id();
      header
          .filling(i)
          .ifPresent(filling -> mappings.add(new ColumnMapping(
              NOWHERE,
              "",
              id,
              Optional.of(column),
              false,
              Confidence.FILLED,
              List.of(made(filling)))));
    }
    return List.copyOf(mappings);
  }

  private static Bilingual made(Filling filling) {
    if (filling instanceof Filling.Composed composed) {
      return Bilingual.of("ghép từ " + composed.shown(), "composed of " + composed.shown());
    }
    Filling.Constant constant = (Filling.Constant) filling;
    return constant.fromName()
        ? Bilingual.of("theo tên tệp: " + constant.text(), "by the file's name: " + constant.text())
        : Bilingual.of("hằng số: " + constant.text(), "constant: " + constant.text());
  }

  private static ColumnMapping of(int place, Header header, ColumnStyles styles, Checks checks) {
    HeaderCell cell = header.cell(place);
    var notes = new ArrayList<Bilingual>();
    if (cell.form() != StoredForm.UNICODE) {
      notes.add(cell.form().label());
    }
    Optional<Bilingual> column = Optional.empty();
    String id = "";
    boolean isQuestion = false;
    for (int i = 0; i < checks.cells().size(); i++) {
      if (header.column(i) == place) {
        CellCheck check = checks.cells().get(i);
        column = Optional.of(check.field().column().label());
        id = check.field().id();
        addStyle(check, styles.cells().get(i), notes);
      }
    }
    for (int i = 0; i < checks.items().size(); i++) {
      if (header.item(i) == place) {
        id = checks.items().get(i).id();
        column = Optional.of(Bilingual.of(id, id));
        isQuestion = true;
      }
    }
    for (HelperColumn beside : HelperColumn.values()) {
      if (header.beside(beside) == place) {
        column = Optional.of(beside.label());
      }
    }
    if (header.reviewStates().contains(place)) {
      column = Optional.of(REVIEW_STATE);
      String codes = checks.forms().codes();
      notes.add(
          codes.isEmpty()
              ? Bilingual.of("không để phiếu nào ra ngoài", "leaves no submission out")
              : Bilingual.of("không tính: " + codes, "do not count: " + codes));
    }
    Optional<Bilingual> part = column.isPresent() ? Optional.empty() : part(place, header, checks);
    return new ColumnMapping(
        place,
        header.name(place),
        id,
        column.or(() -> part),
        isQuestion,
        part.isPresent()
            ? Confidence.PART
            : column
                .map(read -> confidence(cell, read, checks))
                .orElseGet(() -> unread(place, header)),
        notes);
  }

  private static Optional<Bilingual> part(int place, Header header, Checks checks) {
    return header
        .questionOf(place)
        .map(item -> checks.items().get(item).id())
        .map(item -> Bilingual.of("một lựa chọn của " + item, "an option of " + item))
        .or(() -> Optional.of(Bilingual.of("một phần của mã ghép", "a part of a composed id"))
            .filter(label -> header.isPart(place)));
  }

  private static Confidence unread(int place, Header header) {
    return header.isCovered()
        ? Confidence.COVERED
        : header.isUnknown(place)
            ? Confidence.NONE
            : header.isRepeated(place) ? Confidence.REPEATED : Confidence.NOT_NEEDED;
  }

  private static Confidence confidence(HeaderCell cell, Bilingual column, Checks checks) {
    boolean whole = cell.form() == StoredForm.UNICODE
        && (column.equals(REVIEW_STATE)
            || checks.vocabulary().place(MatchKey.of(cell.name())).isPresent());
    return whole ? Confidence.EXACT : Confidence.CLOSE;
  }

  private static void addStyle(CellCheck check, ColumnStyle style, List<Bilingual> notes) {
    if (style.unit() != null && check.isNumber()) {
      notes.add(style.unit().label());
    }
    if (check.isNumber() && style.numbers() == NumberStyle.VIETNAMESE) {
      notes.add(Bilingual.of("số kiểu 1.234,5", "numbers as 1.234,5"));
    }
    if (check.isNumber() && style.numbers() == NumberStyle.ENGLISH) {
      notes.add(Bilingual.of("số kiểu 1,234.5", "numbers as 1,234.5"));
    }
    if (check.isDate() && style.dates() == DateStyle.MONTH_FIRST) {
      notes.add(Bilingual.of("tháng trước ngày", "month before day"));
    }
  }
}
