package vn.htx.validate.check;

import java.io.Serializable;
import vn.htx.config.Contract;
import vn.htx.model.Severity;

/** A rule as the checker carries it to where rows are read: id, severity and text. */
public record BoundRule(String id, Severity severity, String vi, String en)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public static BoundRule of(Contract.Rule rule) {
    return new BoundRule(
        rule.id(), rule.severity(), rule.text().vi(), rule.text().en());
  }

  /** The rule with more said. */
  public BoundRule and(String moreVi, String moreEn) {
    return new BoundRule(id, severity, vi + " " + moreVi, en + " " + moreEn);
  }

  /** Whether the row that breaks it cannot stand. */
  public boolean rejects() {
    return severity == Severity.ERROR || severity == Severity.FATAL;
  }
}
