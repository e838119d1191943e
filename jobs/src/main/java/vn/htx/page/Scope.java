package vn.htx.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.htx.catalog.Catalog;
import vn.htx.catalog.Field;
import vn.htx.chart.ground.Grounds;
import vn.htx.chart.model.ValueBand;
import vn.htx.model.Bilingual;
import vn.htx.model.DataOrigin;

/**
 * What the page needs in addition to the published figures.
 *
 * @param fewBelow figures of fewer cooperatives are marked
 * @param names the names of codes that rule files and frameworks define, by the id of the column that holds the codes
 * @param grounds where units are, for maps
 * @param annotations the dates that are marked on charts over time
 * @param bands ranges of values that have names, the lowest first, by the id of the indicator
 * @param kept what was read of the version
 */
public record Scope(
    Catalog catalog,
    Bilingual owner,
    LocalDate asOf,
    LocalDate knownOn,
    String version,
    DataOrigin origin,
    int fewBelow,
    Map<String, Map<String, Bilingual>> names,
    Grounds grounds,
    Annotations annotations,
    Map<String, List<ValueBand>> bands,
    Kept kept) {
  public Scope {
    names = Map.copyOf(names);
    bands = Map.copyOf(bands);
  }

  /** Of a version that marks no dates, has no bands and keeps nothing. */
  public Scope(
      Catalog catalog,
      Bilingual owner,
      LocalDate asOf,
      LocalDate knownOn,
      String version,
      DataOrigin origin,
      int fewBelow,
      Map<String, Map<String, Bilingual>> names,
      Grounds grounds) {
    this(
        catalog,
        owner,
        asOf,
        knownOn,
        version,
        origin,
        fewBelow,
        names,
        grounds,
        Annotations.NONE,
        Map.of(),
        Kept.NOTHING);
  }

  /** The same with dates that are marked on charts, and named ranges of values. */
  public Scope with(Annotations dates, Map<String, List<ValueBand>> ranges) {
    return with(dates, ranges, kept);
  }

  /** The same of a version that stays open: what many of its pages need is read once. */
  public Scope keeping() {
    return with(annotations, bands, Kept.ofVersion());
  }

  private Scope with(Annotations dates, Map<String, List<ValueBand>> ranges, Kept given) {
    return new Scope(
        catalog, owner, asOf, knownOn, version, origin, fewBelow, names, grounds, dates, ranges,
        given);
  }

  /** The names of the codes of a column; a code without a name is shown itself. */
  public Map<String, Bilingual> names(Field column) {
    return names.getOrDefault(column.id(), Map.of());
  }
}
