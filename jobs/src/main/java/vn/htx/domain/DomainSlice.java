package vn.htx.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.htx.catalog.Domain;
import vn.htx.catalog.Field;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.Ingredient;
import vn.htx.chart.model.ValueBand;
import vn.htx.config.RuleFile;
import vn.htx.engine.Step;
import vn.htx.measure.Fact;
import vn.htx.model.Bilingual;
import vn.htx.page.SectionDeclaration;
import vn.htx.page.cooperative.CooperativeDeclaration;

/**
 * One domain from its datasets to its charts: its tables and indicators, the steps that compute them, and what it
 * shows. Its line in the list of domains is all that adds it to the program.
 */
public interface DomainSlice {
  Domain declared();

  /** The configuration files that its steps read, except those that every domain may read. */
  default List<RuleFile<?>> ruleFiles() {
    return List.of();
  }

  /**
   * The names of codes that rule files define, by the column that holds the codes. The page shows a code without a name
   * as it is.
   *
   * @param rules the values of all rule files and frameworks
   */
  default Map<Field, Map<String, Bilingual>> names(Map<Ingredient<?>, Object> rules) {
    return Map.of();
  }

  /**
   * Ranges of an indicator's values that have names, the lowest first, in the unit that people read; drawn behind its
   * course.
   *
   * @param rules the values of all rule files and frameworks
   */
  default Map<Indicator, List<ValueBand>> bands(Map<Ingredient<?>, Object> rules) {
    return Map.of();
  }

  /** The steps, in the order in which they need each other. */
  List<Step> steps();

  /** Its checks over many delivered rows. The steps of the tables that these need run together with ingest. */
  default List<DeliveryRemarks> remarks() {
    return List.of();
  }

  /** The facts that its figures are made of; each makes one of its steps. */
  default List<Fact> facts() {
    return List.of();
  }

  SectionDeclaration view();

  /** What it tells of single cooperatives. */
  default Optional<CooperativeDeclaration> cooperatives() {
    return Optional.empty();
  }
}
