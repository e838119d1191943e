package vn.htx.catalog;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.htx.model.Coded;

/**
 * What one domain declares. Other packages know nothing else of the domain before a night runs.
 *
 * @param id lower case, as {@code land}; the domain of its indicators in {@code htx.duckdb}
 * @param tables datasets that people deliver, then tables that its steps make, each group in the order in which one
 *     needs the other
 * @param indicators in the order in which people read them
 * @param codes the closed lists that contracts may bind a column to, by name
 * @param checks what must be true of a version before it is published
 */
public record Domain(
    String id,
    List<Table> tables,
    List<Indicator> indicators,
    Map<String, List<Coded>> codes,
    List<PublishCheck> checks) {
  public Domain {
    tables = List.copyOf(tables);
    indicators = List.copyOf(indicators);
    codes = new TreeMap<>(codes);
    checks = List.copyOf(checks);
  }

  public static Domain of(String id, List<Table> tables, Indicator... indicators) {
    return new Domain(id, tables, List.of(indicators), Map.of(), List.of());
  }

  /** The same with a list of codes. */
  public Domain codes(String name, Coded... list) {
    var all = new TreeMap<>(codes);
    all.put(name, List.of(list));
    return new Domain(id, tables, indicators, all, checks);
  }

  /** The same with these checks. */
  public Domain checks(PublishCheck... all) {
    return new Domain(id, tables, indicators, codes, List.of(all));
  }
}
