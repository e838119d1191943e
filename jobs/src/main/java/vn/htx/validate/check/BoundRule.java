package vn.htx.validate.check;

import java.io.Serializable;
import vn.htx.config.Contract;
import vn.htx.model.Severity;

/** A rule of a dataset in serializable form: id, severity and text. */
public record BoundRule(String id, Severity severity, String vi, String en)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public static BoundRule of(Contract.Rule rule) {
    return new BoundRule(
        rule.id(), rule.severity(), rule.text().vi(), rule.text().en());
  }

  /** The rule with text appended. */
  public BoundRule and(String moreVi, String moreEn) {
    return new BoundRule(id, severity, vi + " " + moreVi, en + " " + moreEn);
  }

  /** Whether a row that breaks it is rejected. */
  public boolean rejects() {
    return severity == Severity.ERROR || severity == Severity.FATAL;
  }
}
