package vn.htx.validate;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import vn.htx.config.Contract;
import vn.htx.config.Contract.DatasetRule.Kind;
import vn.htx.model.Severity;

/**
 * The rules about a file, a sheet or a delivery: those of the contract, with a rule of our own where it states none, and
 * those that hold for every dataset.
 */
final class FileRules implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String dataset;
  private final Map<Kind, BoundRule> stated = new EnumMap<>(Kind.class);

  private FileRules(String dataset) {
    this.dataset = dataset;
  }

  static FileRules of(Contract contract) {
    var rules = new FileRules(contract.table().name());
    Arrays.stream(Kind.values()).forEach(kind -> rules.stated.put(kind, rules.usual(kind)));
    contract
        .datasetRules()
        .forEach(rule -> rules.stated.put(rule.kind(), BoundRule.of(rule.rule())));
    return rules;
  }

  BoundRule of(Kind kind) {
    return Objects.requireNonNull(stated.get(kind));
  }

  private BoundRule usual(Kind kind) {
    return switch (kind) {
      case DUPLICATE_KEY ->
        rule(
            "duplicate_key",
            Severity.ERROR,
            "Khóa lặp lại trong cùng một tệp; chỉ giữ dòng đầu.",
            "The key occurs twice in one file; only the first row is kept.");
      case MISSING_COLUMN ->
        rule(
            "missing_column",
            Severity.FATAL,
            "Thiếu cột bắt buộc.",
            "A required column is missing.");
      case UNKNOWN_COLUMN ->
        rule(
            "unknown_column",
            Severity.WARNING,
            "Cột không có trong hợp đồng dữ liệu, không đọc.",
            "The column is not in the contract and is not read.");
      case EMPTY_FILE ->
        rule(
            "empty_file",
            Severity.FATAL,
            "Tệp không có dòng dữ liệu nào.",
            "The file has no rows of data.");
      case UNREADABLE_FILE ->
        rule("unreadable_file", Severity.FATAL, "Không đọc được tệp.", "The file cannot be read.");
      case NO_EFFECTIVE_DATE ->
        rule(
            "no_effective_date",
            Severity.FATAL,
            "Không tìm thấy ngày hiệu lực trong tên tệp hay thư mục.",
            "No effective date stands in the file's name or folder.");
    };
  }

  BoundRule duplicateColumn() {
    return rule(
        "duplicate_column",
        Severity.FATAL,
        "Hai cột cùng một nghĩa; hãy xóa hoặc đổi tên một cột.",
        "Two columns mean the same; remove or rename one.");
  }

  BoundRule extraCells() {
    return rule(
        "extra_cells",
        Severity.ERROR,
        "Dòng có nhiều ô hơn dòng tiêu đề: có thể thừa dấu phân cách trong một ô.",
        "The row has more cells than the header: a cell may hold a separator without quotes.");
  }

  BoundRule countMismatch() {
    return rule(
        "count_mismatch",
        Severity.ERROR,
        "Số dòng đọc được khác số dòng đếm lại: có thể một dấu ngoặc kép lạc đã nuốt nhiều dòng. Tìm dấu \" lẻ trong tệp.",
        "The rows read differ from the rows counted a second way: a stray quote may have swallowed rows. Look for an odd \".");
  }

  BoundRule identityBroken() {
    return rule(
        "identity_broken",
        Severity.ERROR,
        "Số dòng đọc không bằng hợp lệ + bị loại + bỏ qua: lỗi của phần mềm, hãy báo người phát triển.",
        "Rows read are not clean + rejected + skipped: a bug of the software, report it.");
  }

  BoundRule changedWhileRead() {
    return rule(
        "changed_while_read",
        Severity.FATAL,
        "Tệp bị sửa trong lúc đọc; chạy lại sau khi tệp đã chép xong.",
        "The file changed while it was read; run again when it is copied whole.");
  }

  BoundRule hiddenSheet() {
    return rule(
        "hidden_sheet", Severity.INFO, "Trang tính ẩn, không đọc.", "A hidden sheet, passed over.");
  }

  BoundRule ignoredFile(Severity severity) {
    return rule("ignored_file", severity, "Tệp không được đọc.", "The file was passed over.");
  }

  BoundRule laterThanAsOf() {
    return rule(
        "later_than_as_of",
        Severity.INFO,
        "Tệp có ngày hiệu lực sau ngày tính số liệu, chưa dùng.",
        "The file is effective after the as-of date and not used yet.");
  }

  BoundRule rowsLaterThanAsOf() {
    return rule(
        "rows_later_than_as_of",
        Severity.INFO,
        "Dòng có ngày sau ngày tính số liệu, chưa dùng.",
        "Rows dated after the as-of date are not used yet.");
  }

  BoundRule sameDay() {
    return rule(
        "same_day_delivery",
        Severity.WARNING,
        "Hai tệp cùng ngày hiệu lực; tệp này bị tệp sau thay thế. Ghi _dinh-chinh vào tên bản sửa để rõ ràng.",
        "Two files have one effective date; this one is replaced by the other. Mark a correction with _correction in its name.");
  }

  BoundRule repeatedKey() {
    return rule(
        "repeated_key",
        Severity.WARNING,
        "Khóa đã có trong tệp khác; giữ dòng của tệp sau.",
        "The key is in another file too; the row of the later file is kept.");
  }

  BoundRule answer(String what, String vi, String en) {
    return rule("value." + what, Severity.ERROR, vi, en);
  }

  BoundRule unknownItem() {
    return rule(
        "item.values",
        Severity.ERROR,
        "Mã câu hỏi không có trong bộ câu hỏi.",
        "The item is not in the questionnaire.");
  }

  private BoundRule rule(String name, Severity severity, String vi, String en) {
    return new BoundRule(dataset + "." + name, severity, vi, en);
  }
}
