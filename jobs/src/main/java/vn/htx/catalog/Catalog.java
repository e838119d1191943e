package vn.htx.catalog;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.model.Bilingual;
import vn.htx.model.Coded;

/** Every table, indicator and code list there is: those of no domain, and those of each domain. */
public final class Catalog {
  private final List<Table> tables;
  private final List<Domain> domains;
  private final Map<String, List<Coded>> codes;

  /**
   * Gathers what is declared.
   *
   * @param common the tables of no domain
   * @param codes the code lists of no domain
   * @throws IllegalArgumentException where two tables, indicators or domains have one name, an indicator does not
   *     say how it is computed, or it needs a table that is no dataset
   */
  public Catalog(List<Table> common, Map<String, List<Coded>> codes, List<Domain> domains) {
    this.domains = List.copyOf(domains);
    this.tables = Stream.concat(
            domains.stream().flatMap(domain -> domain.tables().stream()), common.stream())
        .sorted(Comparator.comparing(Table::layer))
        .toList();
    this.codes = new TreeMap<>(codes);
    this.codes.put("indicators", indicators().stream().map(Catalog::coded).toList());
    domains.forEach(domain -> this.codes.putAll(domain.codes()));
    requireUnique(tables, Table::name);
    requireUnique(indicators(), Indicator::id);
    requireUnique(domains, Domain::id);
    indicators().forEach(Catalog::requireExplained);
    indicators().forEach(this::requireKnownNeeds);
  }

  /** In the order of the pipeline: by layer, then by domain; within a layer those of no domain come last. */
  public List<Table> tables() {
    return tables;
  }

  /** The datasets that people deliver, in the order in which they refer to each other. */
  public List<Table> datasets() {
    return tables.stream().filter(table -> table.layer() == Table.Layer.CLEAN).toList();
  }

  public Optional<Table> find(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  public List<Domain> domains() {
    return domains;
  }

  public List<Indicator> indicators() {
    return domains.stream().flatMap(domain -> domain.indicators().stream()).toList();
  }

  public Optional<Indicator> indicator(String id) {
    return indicators().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /**
   * The domain that declares an indicator.
   *
   * @throws IllegalArgumentException for an indicator of no domain
   */
  public Domain domainOf(Indicator indicator) {
    return domains.stream()
        .filter(domain -> domain.indicators().contains(indicator))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException("no domain declares '%s'".formatted(indicator.id())));
  }

  /** The closed lists that contracts may bind a column to, by name and in the order of names. */
  public Map<String, List<Coded>> codes() {
    return Collections.unmodifiableMap(codes);
  }

  private static Coded coded(Indicator indicator) {
    return new Coded() {
      @Override
      public String code() {
        return indicator.id();
      }

      @Override
      public Bilingual label() {
        return indicator.label();
      }
    };
  }

  private static void requireExplained(Indicator indicator) {
    if (indicator.formula().equals(indicator.label())
        || indicator.declaration().source().isEmpty()) {
      throw new IllegalArgumentException(
          "indicator %s has no formula or no source".formatted(indicator.id()));
    }
  }

  private void requireKnownNeeds(Indicator indicator) {
    Stream.concat(indicator.needs().datasets().stream(), indicator.needs().ofCategories().stream())
        .filter(needed -> !datasets().contains(needed))
        .findFirst()
        .ifPresent(needed -> {
          throw new IllegalArgumentException("indicator %s needs %s, which is no dataset"
              .formatted(indicator.id(), needed.name()));
        });
  }

  private static <T> void requireUnique(List<T> all, Function<T, String> name) {
    Set<String> seen = new HashSet<>();
    List<String> twice =
        all.stream().map(name).filter(each -> !seen.add(each)).collect(Collectors.toList());
    if (!twice.isEmpty()) {
      throw new IllegalArgumentException("declared twice: " + String.join(", ", twice));
    }
  }
}
