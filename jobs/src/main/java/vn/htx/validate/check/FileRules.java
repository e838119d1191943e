package vn.htx.validate.check;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import vn.htx.config.Contract;
import vn.htx.config.Contract.DatasetRule.Kind;
import vn.htx.config.rule.SourceRule;
import vn.htx.config.rule.StandingRule;
import vn.htx.model.Severity;

/** The rules about a file, a sheet or a delivery: those of the contract, and the standing ones. */
public final class FileRules implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String dataset;
  private final Map<Kind, BoundRule> stated = new EnumMap<>(Kind.class);

  private FileRules(String dataset) {
    this.dataset = dataset;
  }

  public static FileRules of(Contract contract) {
    var rules = new FileRules(contract.table().name());
    contract
        .datasetRules()
        .forEach(rule -> rules.stated.put(rule.kind(), BoundRule.of(rule.rule())));
    return rules;
  }

  public BoundRule of(Kind kind) {
    return Objects.requireNonNull(stated.get(kind));
  }

  public BoundRule of(StandingRule rule) {
    return BoundRule.of(rule.of(dataset));
  }

  /** The rule about a file that is not data, with the severity INFO where it was not meant as data. */
  public BoundRule ignoredFile(Severity severity) {
    BoundRule rule = of(SourceRule.IGNORED_FILE);
    return new BoundRule(rule.id(), severity, rule.vi(), rule.en());
  }
}
