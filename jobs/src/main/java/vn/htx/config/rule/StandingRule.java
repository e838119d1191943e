package vn.htx.config.rule;

import java.util.Set;
import vn.htx.config.Contract;
import vn.htx.model.Bilingual;
import vn.htx.model.Severity;

/**
 * A rule that applies to files whatever their contract says. Each enum holds the rules of one subject; the rule book
 * lists them all.
 */
public sealed interface StandingRule
    permits StructureRule,
        CellRule,
        LookupRule,
        IdRule,
        SourceRule,
        ReviewRule,
        DeliveryRule,
        ParcelRule,
        LoanRule,
        SurveyRule {

  /**
   * What the rule book says of a rule.
   *
   * @param name the part of the id after {@code <dataset>.}
   */
  record Wording(String name, Severity severity, Bilingual text) {}

  Wording wording();

  /** The datasets that the rule is for; empty for every dataset. */
  default Set<String> datasets() {
    return Set.of();
  }

  default boolean isFor(String dataset) {
    return datasets().isEmpty() || datasets().contains(dataset);
  }

  /** The rule with the id {@code <dataset>.<name>}. */
  default Contract.Rule of(String dataset) {
    return new Contract.Rule(
        dataset + "." + wording().name(), wording().severity(), wording().text());
  }
}
