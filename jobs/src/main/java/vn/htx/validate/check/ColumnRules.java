package vn.htx.validate.check;

import java.util.Optional;
import vn.htx.config.Contract;

/** A column's rules, with advice on what to type instead. */
final class ColumnRules {
  private ColumnRules() {}

  /** The rule about unreadable cells. */
  static BoundRule type(Contract.ColumnContract column) {
    BoundRule rule = BoundRule.of(column.type());
    return switch (column.field().type()) {
      case INTEGER, LONG, MONEY -> rule.and("Viết 1234 hoặc 1.234.", "Write 1234 or 1.234.");
      case AREA, DECIMAL, AMOUNT, DOUBLE ->
        rule.and(
            "Viết 1234,5 hoặc 1.234,5 hoặc 1234.5; dạng 1.234 chỉ nhận khi các ô khác trong cột cho biết cách viết.",
            "Write 1234.5, 1234,5 or 1.234,5; 1.234 is taken only where the column's other cells tell how it writes numbers.");
      case DATE -> rule.and("Viết 28/06/2023 hoặc 2023-06-28.", "Write 28/06/2023 or 2023-06-28.");
      case TEXT, BOOLEAN -> rule;
    };
  }

  /** The rule about values that are not listed; empty where any value is allowed. */
  static Optional<BoundRule> values(Contract.ColumnContract column) {
    String list =
        String.join(", ", column.allowed().stream().map(Contract.Allowed::code).toList());
    return column
        .values()
        .map(rule -> list.isEmpty() || rule.text().vi().contains(list)
            ? BoundRule.of(rule)
            : BoundRule.of(rule).and("Cho phép: " + list + ".", "Allowed: " + list + "."));
  }
}
