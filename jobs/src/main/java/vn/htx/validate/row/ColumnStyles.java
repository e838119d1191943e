package vn.htx.validate.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.htx.config.rule.CellRule;
import vn.htx.ingest.source.SourceRow;
import vn.htx.text.personal.Masked;
import vn.htx.validate.check.CellCheck;
import vn.htx.validate.check.Checks;
import vn.htx.validate.check.ColumnStyle;
import vn.htx.validate.check.RowFindings;

/** The styles of a table's columns: those of the contract, then the survey's questions. */
public record ColumnStyles(List<ColumnStyle> cells, List<ColumnStyle> items) {
  public static ColumnStyles of(
      Checks checks, Header header, List<SourceRow> sample, int serialShift) {
    var cells = new ArrayList<ColumnStyle>();
    for (int i = 0; i < checks.cells().size(); i++) {
      int place = header.column(i);
      CellCheck check = checks.cells().get(i);
      cells.add(
          place < 0
              ? ColumnStyle.UNKNOWN
              : ColumnStyle.of(
                  header.cell(place),
                  sample,
                  place,
                  ColumnStyle.Reads.of(check),
                  check.unit(),
                  check.statedUnit(header.cell(place).keys()),
                  serialShift));
    }
    var items = new ArrayList<ColumnStyle>();
    for (int i = 0; i < checks.items().size(); i++) {
      int place = header.item(i);
      items.add(
          place < 0
              ? ColumnStyle.UNKNOWN
              : ColumnStyle.of(
                  header.cell(place),
                  sample,
                  place,
                  ColumnStyle.Reads.NUMBERS,
                  Optional.empty(),
                  Optional.empty(),
                  serialShift));
    }
    return new ColumnStyles(List.copyOf(cells), List.copyOf(items));
  }

  /** Findings about columns whose cells contradict each other, or whose declared unit is unknown. */
  public List<RowFindings.Finding> remarks(Checks checks, Header header) {
    var remarks = new ArrayList<RowFindings.Finding>();
    for (int i = 0; i < cells.size(); i++) {
      String id = checks.cells().get(i).field().id();
      if (checks.cells().get(i).isNumber() && cells.get(i).numbersContested()) {
        remarks.add(
            new RowFindings.Finding(checks.rules().of(CellRule.NUMBER_STYLE_CONTESTED), id, ""));
      }
      if (cells.get(i).unitUnread()) {
        remarks.add(new RowFindings.Finding(
            checks.rules().of(CellRule.UNIT_UNREAD),
            id,
            Masked.text(header.cell(header.column(i)).unreadUnit())));
      }
      if (checks.cells().get(i).isDate() && cells.get(i).datesContested()) {
        remarks.add(
            new RowFindings.Finding(checks.rules().of(CellRule.DATE_ORDER_CONTESTED), id, ""));
      }
    }
    return remarks;
  }
}
