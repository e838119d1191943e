package vn.htx.page;

import java.time.LocalDate;
import java.util.Map;
import vn.htx.catalog.Catalog;
import vn.htx.model.Bilingual;
import vn.htx.model.DataOrigin;

/**
 * What the page needs in addition to the published figures. {@code levels} and {@code pillars} name the codes of the
 * readiness framework; a code without a name is shown itself. Figures of fewer than {@code fewBelow} cooperatives are
 * marked.
 */
public record Scope(
    Catalog catalog,
    Bilingual owner,
    LocalDate asOf,
    LocalDate knownOn,
    String version,
    DataOrigin origin,
    int fewBelow,
    Map<String, Bilingual> levels,
    Map<String, Bilingual> pillars) {
  public Scope {
    levels = Map.copyOf(levels);
    pillars = Map.copyOf(pillars);
  }
}
