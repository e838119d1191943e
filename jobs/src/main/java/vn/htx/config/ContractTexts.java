package vn.htx.config;

import java.util.List;
import java.util.stream.Collectors;
import vn.htx.catalog.Column;
import vn.htx.catalog.Table;
import vn.htx.config.Contract.Allowed;
import vn.htx.config.Contract.DatasetRule;
import vn.htx.model.Bilingual;
import vn.htx.model.Severity;

/** Default texts of rules, derived from a column's label, type and unit, where a contract states none. */
final class ContractTexts {
  /** Longer lists of values are not spelt out in a text. */
  private static final int LISTED = 12;

  private ContractTexts() {}

  static Bilingual required(Column column, String example) {
    return Bilingual.of(
        "Ô '%s' trống. Điền vào ô này%s."
            .formatted(column.label().vi(), example.isEmpty() ? "" : ", ví dụ " + example),
        "'%s' is empty. Fill it in%s."
            .formatted(column.label().en(), example.isEmpty() ? "" : ", for example " + example));
  }

  static Bilingual type(Column column) {
    return column.isRequired()
        ? Bilingual.of(typeVi(column), typeEn(column))
        : Bilingual.of(
            typeVi(column) + " Ô được coi là trống, dòng vẫn được nhận.",
            typeEn(column) + " The cell is taken as empty, the row is kept.");
  }

  private static String typeVi(Column column) {
    String label = column.label().vi();
    String unit = column.unit().isEmpty() ? "" : " (đơn vị: %s)".formatted(column.unit());
    return switch (column.type()) {
      case TEXT ->
        column.isHashed()
            ? "Ô '%s' không có chữ hay chữ số nào, hoặc là mã mẫu (MP-…) trong số liệu thật. Ghi mã thật."
                .formatted(label)
            : "Ô '%s' phải là chữ đọc được. Gõ lại bằng tiếng Việt Unicode.".formatted(label);
      case INTEGER, LONG ->
        "Ô '%s' phải là số nguyên, như 1.234%s. Gõ lại chỉ số, không kèm chữ."
            .formatted(label, unit);
      case MONEY ->
        "Ô '%s' phải là số tiền nguyên bằng đồng, như 250.000.000. Nếu tệp tính bằng triệu đồng thì đổi ra đồng; số lẻ do công thức tính thì làm tròn bằng ROUND(…;0)."
            .formatted(label);
      case AREA ->
        "Ô '%s' phải là diện tích bằng m², nhiều nhất hai chữ số lẻ, như 1.234,5. Nếu ghi bằng sào Bắc Bộ thì nhân với 360."
            .formatted(label);
      case DECIMAL, AMOUNT, DOUBLE ->
        "Ô '%s' phải là số, như 6,5%s. Gõ lại chỉ số, không kèm chữ.".formatted(label, unit);
      case DATE ->
        "Ô '%s' phải là ngày có thật theo dạng ngày/tháng/năm, như 28/06/2023.".formatted(label);
      case BOOLEAN -> "Ô '%s' phải là có hoặc không.".formatted(label);
    };
  }

  private static String typeEn(Column column) {
    String label = column.label().en();
    String unit = column.unit().isEmpty() ? "" : " (unit: %s)".formatted(column.unit());
    return switch (column.type()) {
      case TEXT ->
        column.isHashed()
            ? "'%s' has no letter or digit, or is a sample's id (MP-…) in real data. Enter the true id."
                .formatted(label)
            : "'%s' must be readable text. Enter it again in Unicode.".formatted(label);
      case INTEGER, LONG ->
        "'%s' must be a whole number, such as 1234%s. Enter digits only.".formatted(label, unit);
      case MONEY ->
        "'%s' must be a whole amount in đồng, such as 250000000. Convert millions to đồng; round what formulas work out with ROUND(…,0)."
            .formatted(label);
      case AREA ->
        "'%s' must be square metres with at most two decimals, such as 1234.5. Multiply northern sào by 360."
            .formatted(label);
      case DECIMAL, AMOUNT, DOUBLE ->
        "'%s' must be a number, such as 6.5%s. Enter digits only.".formatted(label, unit);
      case DATE ->
        "'%s' must be a real day as day/month/year, such as 28/06/2023, or 2023-06-28."
            .formatted(label);
      case BOOLEAN -> "'%s' must be yes or no.".formatted(label);
    };
  }

  static Bilingual values(Column column, List<Allowed> allowed) {
    boolean listed = allowed.size() <= LISTED;
    return Bilingual.of(
        "Ô '%s' có giá trị ngoài danh mục. Chọn một trong: %s."
            .formatted(
                column.label().vi(),
                listed ? list(allowed, Language.VI) : "các mã trong hợp đồng dữ liệu"),
        "'%s' holds a value outside its list. Choose one of: %s."
            .formatted(
                column.label().en(),
                listed ? list(allowed, Language.EN) : "the codes of the contract"));
  }

  /** The severity of a dataset rule where the contract states none. */
  static Severity severity(DatasetRule.Kind kind) {
    return switch (kind) {
      case DUPLICATE_KEY -> Severity.ERROR;
      case UNKNOWN_COLUMN -> Severity.WARNING;
      case MISSING_COLUMN, EMPTY_FILE, UNREADABLE_FILE, NO_EFFECTIVE_DATE -> Severity.FATAL;
    };
  }

  static Bilingual dataset(DatasetRule.Kind kind, Table table, Bilingual key) {
    return Bilingual.of(
        table.label().vi() + ": " + datasetVi(kind, key.vi()),
        table.label().en() + ": " + datasetEn(kind, key.en()));
  }

  private static String datasetVi(DatasetRule.Kind kind, String key) {
    return switch (kind) {
      case DUPLICATE_KEY ->
        "khóa %s lặp lại trong cùng một lần nộp; dòng đầu được giữ, các dòng sau bị loại. Giữ một dòng đúng rồi nộp lại."
            .formatted(key);
      case MISSING_COLUMN ->
        "tệp thiếu cột bắt buộc nên bị bỏ qua. Thêm cột, hoặc sửa tên cột theo hợp đồng dữ liệu.";
      case UNKNOWN_COLUMN ->
        "tệp có cột không biết; cột này không được đọc. Nếu cần thì đổi tên cột, hoặc thêm tên đó vào hợp đồng dữ liệu.";
      case EMPTY_FILE ->
        "tệp không có dòng dữ liệu nào nên bị bỏ qua. Nộp lại tệp đủ dữ liệu, hoặc lấy tệp này ra.";
      case UNREADABLE_FILE ->
        "không đọc được tệp nên bị bỏ ra; nguyên nhân và cách sửa ghi kèm theo.";
      case NO_EFFECTIVE_DATE ->
        "không biết số liệu của ngày nào nên tệp bị bỏ qua. Ghi ngày vào tên tệp hoặc thư mục, như 2026-06-30, 2026-06 hoặc 2026H1.";
    };
  }

  private static String datasetEn(DatasetRule.Kind kind, String key) {
    return switch (kind) {
      case DUPLICATE_KEY ->
        "the key %s occurs more than once in one delivery; the first row is kept, the later ones are rejected. Keep the right row and deliver again."
            .formatted(key);
      case MISSING_COLUMN ->
        "the file lacks a required column and is left out. Add it, or name it as the contract does.";
      case UNKNOWN_COLUMN ->
        "the file has an unknown column, which is not read. Rename it, or add the name to the contract.";
      case EMPTY_FILE ->
        "the file holds no row of data and is left out. Deliver it again in full, or take it away.";
      case UNREADABLE_FILE ->
        "the file cannot be read and is left out; the cause and what to do are told with it.";
      case NO_EFFECTIVE_DATE ->
        "the day it stands for is not stated, so the file is left out. Put it in the name of the file or folder, such as 2026-06-30, 2026-06 or 2026H1.";
    };
  }

  private enum Language {
    VI,
    EN
  }

  private static String list(List<Allowed> allowed, Language language) {
    return allowed.stream()
        .map(value -> "%s (%s)"
            .formatted(
                value.code(),
                language == Language.VI ? value.label().vi() : value.label().en()))
        .collect(Collectors.joining(", "));
  }
}
