package vn.htx.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.htx.ingest.HeaderCell;
import vn.htx.model.Bilingual;
import vn.htx.text.DateStyle;
import vn.htx.text.MatchKey;
import vn.htx.text.NumberStyle;
import vn.htx.text.StoredForm;

/**
 * How one column of a file was understood.
 *
 * @param place in the file, from 0
 * @param name what stands above it
 * @param id of the column or question that it fills; empty when nothing is read from it, or only what helps to find one
 * @param column what people call that; empty when nothing is read from it
 * @param isQuestion whether it is one of the survey's questions
 * @param notes what was decided about its cells: encoding, unit, style of numbers and dates
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

  /** How sure the match of a header is. */
  public enum Confidence {
    /** The header is a name of the column, letter by letter. */
    EXACT("đúng tên", "by name"),
    /** It is one without marks, units, the names of groups above it, or in an old encoding. */
    CLOSE("gần đúng tên", "nearly by name"),
    /** No header of the contract's. */
    NONE("không đọc", "not read"),
    /** Another column has that meaning already. */
    REPEATED("trùng nghĩa với cột khác", "means the same as another"),
    /** Most likely a cell of a row of data, where no header stands. */
    COVERED("không phải tên cột", "no name of a column"),
    /** Row numbers, and what a survey tool writes for itself. */
    NOT_NEEDED("không cần đọc", "not needed");

    private final Bilingual label;

    Confidence(String vi, String en) {
      label = Bilingual.of(vi, en);
    }

    public Bilingual label() {
      return label;
    }
  }

  static List<ColumnMapping> of(Header header, ColumnStyles styles, Checks checks) {
    var mappings = new ArrayList<ColumnMapping>();
    for (int place = 0; place < header.width(); place++) {
      if (!header.cell(place).name().isEmpty()) {
        mappings.add(of(place, header, styles, checks));
      }
    }
    return List.copyOf(mappings);
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
    for (Beside beside : Beside.values()) {
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
    return new ColumnMapping(
        place,
        header.name(place),
        id,
        column,
        isQuestion,
        column.map(read -> confidence(cell, read, checks)).orElseGet(() -> unread(place, header)),
        notes);
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
