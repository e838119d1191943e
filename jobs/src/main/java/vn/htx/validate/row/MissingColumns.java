package vn.htx.validate.row;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.htx.catalog.common.Survey;
import vn.htx.config.Contract.DatasetRule.Kind;
import vn.htx.config.rule.CellRule;
import vn.htx.text.personal.Masked;
import vn.htx.validate.check.BoundRule;
import vn.htx.validate.check.CellCheck;
import vn.htx.validate.check.Checks;
import vn.htx.validate.check.Filling;
import vn.htx.validate.check.Fillings;
import vn.htx.validate.check.HelperColumn;

/** The columns of the contract that a bound header lacks: how each is filled, or a finding that it is missing. */
final class MissingColumns {
  private final Header header;
  private final boolean grouped;
  private final Checks checks;
  private final Fillings fillings;
  private final @Nullable Filling[] filled;

  /** @param grouped whether names of groups are among the rows, which may be places for a missing column */
  MissingColumns(Header header, boolean grouped, Checks checks, Fillings fillings) {
    this.header = header;
    this.grouped = grouped;
    this.checks = checks;
    this.fillings = fillings;
    this.filled = new @Nullable Filling[checks.cells().size()];
  }

  /** The fillings by column of the contract; adds findings about them, and about missing columns, to the header's. */
  @Nullable
  Filling[] fill() {
    for (int i : fillings.constantsFirst()) {
      CellCheck cell = checks.cells().get(i);
      boolean ofAnswers = cell.field() == Survey.ITEM || cell.field() == Survey.VALUE;
      boolean inItems = header.isWide() && ofAnswers;
      boolean valueOfLong = checks.isSurvey() && !header.isWide() && cell.field() == Survey.VALUE;
      if (header.column(i) >= 0 || isSaidElsewhere(cell) || inItems) {
        continue;
      }
      Optional<Filling> filling = fillings.of(i);
      List<String> lacking = lacking(filling);
      if (filling.isPresent() && lacking.isEmpty()) {
        fill(i, cell, filling.get());
      } else if (cell.isRequired() || valueOfLong) {
        want(i, cell, lacking);
      }
    }
    return filled;
  }

  private void want(int column, CellCheck cell, List<String> lacking) {
    BoundRule wanted = checks
        .rules()
        .of(Kind.MISSING_COLUMN)
        .and(
            "Cột cần có: '%s'.".formatted(cell.field().column().label().vi()),
            "Column wanted: '%s'.".formatted(cell.field().column().label().en()));
    header
        .findings()
        .add(
            withAdvice(wanted, column, lacking),
            cell.field().id(),
            String.join(", ", header.names()));
  }

  private void fill(int column, CellCheck cell, Filling filling) {
    filled[column] = filling;
    if (filling instanceof Filling.Constant constant) {
      header
          .findings()
          .add(
              checks
                  .rules()
                  .of(constant.fromName() ? CellRule.PERIOD_FROM_NAME : CellRule.COLUMN_FILLED),
              cell.field().id(),
              cell.isHashed() ? Masked.MASK : Masked.text(constant.text()));
    } else if (filling instanceof Filling.Composed composed) {
      header
          .findings()
          .add(checks.rules().of(CellRule.COLUMN_FILLED), cell.field().id(), composed.shown());
    }
  }

  /** The parts of an id that are in no column of the file. */
  private List<String> lacking(Optional<Filling> filling) {
    return filling.orElse(null) instanceof Filling.Composed composed
        ? composed.parts().stream()
            .filter(part -> header.at(part.place()) < 0)
            .filter(part -> part.place() >= filled.length
                || (filled[part.place()] == null
                    && !isSaidElsewhere(checks.cells().get(part.place()))))
            .map(Filling.Part::name)
            .toList()
        : List.of();
  }

  /** Whether other columns, or names of groups of rows, provide a column's value. */
  private boolean isSaidElsewhere(CellCheck cell) {
    return (cell.isPlace() && (grouped || header.beside(HelperColumn.COMMUNE) >= 0))
        || (cell.isLinked() && header.namesCooperatives());
  }

  private BoundRule withAdvice(BoundRule wanted, int column, List<String> lacking) {
    if (!lacking.isEmpty()) {
      String parts = String.join(", ", lacking);
      return wanted.and(
          "Mã này được ghép từ nhiều cột mà tệp thiếu: %s.".formatted(parts),
          "The id is composed of several columns, of which the file lacks: %s.".formatted(parts));
    }
    if (!fillings.isPeriod(column)) {
      return wanted;
    }
    String contested = fillings.contested();
    BoundRule told = contested.isEmpty()
        ? wanted
        : wanted.and(
            "Tên tệp hay thư mục ghi nhiều đợt (%s) nên không lấy.".formatted(contested),
            "The name of the file or folder states several (%s), so none is taken."
                .formatted(contested));
    String dataset = checks.dataset();
    String id = checks.cells().get(column).field().id();
    return told.and(
        "Hoặc ghi đợt vào tên tệp hay thư mục, như inbox/%1$s/2026H1.csv hay inbox/%1$s/2026H1/tệp.xlsx; hoặc khai một lần trong contracts/mapping/%1$s.yaml: columns: {%2$s: {constant: 2026H1}}."
            .formatted(dataset, id),
        "Or put it into the name of the file or folder, as inbox/%1$s/2026H1.csv or inbox/%1$s/2026H1/file.xlsx; or state it once in contracts/mapping/%1$s.yaml: columns: {%2$s: {constant: 2026H1}}."
            .formatted(dataset, id));
  }
}
