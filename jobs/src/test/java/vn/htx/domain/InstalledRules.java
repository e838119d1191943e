package vn.htx.domain;

import java.nio.file.Path;
import vn.htx.config.CreditRules;
import vn.htx.config.DebtRules;
import vn.htx.config.Framework;
import vn.htx.config.FrameworkFile;
import vn.htx.config.Problems;
import vn.htx.config.SizeRules;

/** The installation's own frameworks and rules, as files of data/. */
public final class InstalledRules {
  private static final Path DATA = Path.of("..", "data");

  private InstalledRules() {}

  public static Framework framework() {
    var problems = new Problems();
    Framework framework = FrameworkFile.read(
        DATA.resolve("frameworks").resolve("htx-readiness-2026.1.yaml"), problems);
    problems.throwIfAny();
    return framework;
  }

  public static DebtRules debtGroups() {
    var problems = new Problems();
    DebtRules rules = DebtRules.read(DATA.resolve("rules").resolve("debt-groups.yaml"), problems);
    problems.throwIfAny();
    return rules;
  }

  public static SizeRules sizes() {
    var problems = new Problems();
    SizeRules rules =
        SizeRules.read(DATA.resolve("rules").resolve("cooperative-size.yaml"), problems);
    problems.throwIfAny();
    return rules;
  }

  public static CreditRules credit() {
    var problems = new Problems();
    CreditRules rules = CreditRules.read(DATA.resolve("rules").resolve("credit.yaml"), problems);
    problems.throwIfAny();
    return rules;
  }
}
