package vn.htx.validate.row;

import java.util.ArrayList;
import java.util.List;
import vn.htx.config.rule.CellRule;
import vn.htx.text.encoding.Mending;
import vn.htx.text.encoding.Mendings;
import vn.htx.text.personal.Masked;
import vn.htx.validate.check.BoundRule;
import vn.htx.validate.check.Checks;
import vn.htx.validate.check.HelperColumn;
import vn.htx.validate.check.RowFindings;

/** Findings about mended text in a table's columns, and about columns whose encoding is in doubt. */
public final class MendedText {
  private final Header header;
  private final Checks checks;

  public MendedText(Header header, Checks checks) {
    this.header = header;
    this.checks = checks;
  }

  /** A finding about a column, and in how many cells. */
  public record ColumnFinding(RowFindings.Finding finding, long cells) {}

  public List<ColumnFinding> findings(List<Mendings> seen) {
    var findings = new ArrayList<ColumnFinding>();
    for (int place = 0; place < header.width(); place++) {
      for (Mending kind : Mending.values()) {
        long cells = seen.get(place).count(kind);
        if (cells > 0) {
          findings.add(finding(place, kind, seen.get(place)));
        }
      }
      if (header.cell(place).doubtful() && isUsed(place)) {
        findings.add(new ColumnFinding(
            new RowFindings.Finding(
                checks.rules().of(CellRule.TEXT_DOUBTFUL),
                header.id(place, checks),
                header.cell(place).form().label().vi()),
            1));
      }
    }
    return findings;
  }

  /** Whether the column is used at all; doubt about the text of others does not matter. */
  private boolean isUsed(int place) {
    return header.isRead(place) || header.beside(HelperColumn.PARTY) == place;
  }

  private ColumnFinding finding(int place, Mending kind, Mendings seen) {
    String form =
        kind == Mending.DECODED ? " (" + header.cell(place).form().label().vi() + ")" : "";
    String formEn =
        kind == Mending.DECODED ? " (" + header.cell(place).form().label().en() + ")" : "";
    BoundRule rule = checks
        .rules()
        .of(kind == Mending.DECODED ? CellRule.TEXT_DECODED : CellRule.TEXT_MENDED)
        .and(kind.label().vi() + form + ".", kind.label().en() + formEn + ".");
    boolean shown = header.isRead(place) && !header.isHashed(place, checks);
    return new ColumnFinding(
        new RowFindings.Finding(
            rule, header.id(place, checks), shown ? Masked.text(seen.example(kind)) : Masked.MASK),
        seen.count(kind));
  }
}
