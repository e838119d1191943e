package vn.htx.domain;

import java.util.List;
import vn.htx.catalog.Domain;
import vn.htx.config.RuleFile;
import vn.htx.engine.Step;
import vn.htx.page.DomainView;

/**
 * One domain from its datasets to its charts: what it declares, how its tables are made, what it shows. A domain stands
 * in the program by its line in the list of domains, and nowhere else.
 */
public interface DomainSlice {
  Domain declared();

  /** The configuration files that its steps read, but for those that every domain may read. */
  default List<RuleFile<?>> ruleFiles() {
    return List.of();
  }

  /** In the order in which they need each other. */
  List<Step> steps();

  /** What it says of deliveries. The steps of the tables it asks for run with ingest. */
  default List<DeliveryRemarks> remarks() {
    return List.of();
  }

  DomainView view();
}
