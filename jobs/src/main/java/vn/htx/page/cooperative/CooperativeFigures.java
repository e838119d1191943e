package vn.htx.page.cooperative;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.catalog.Sql;
import vn.htx.page.Paged;
import vn.htx.page.PublishedValues;
import vn.htx.page.Scope;
import vn.htx.page.extract.DataRows;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;

/** Queries over the cooperatives of a version: the first domain has all of them, the others tell more of some. */
final class CooperativeFigures {
  private static final String ID = "coop_id";

  private final DuckDbReader tables;
  private final Scope scope;
  private final List<CooperativeDeclaration> domains;
  private final Shown shown;

  private CooperativeFigures(
      DuckDbReader tables, Scope scope, List<CooperativeDeclaration> domains) {
    this.tables = tables;
    this.scope = scope;
    this.domains = domains;
    this.shown = new Shown(scope, new PublishedValues(tables, scope).unitNames());
  }

  /** Those of the domains of which the version has all tables; empty where it lacks those of the first. */
  static Optional<CooperativeFigures> of(
      DuckDbReader tables, Scope scope, List<CooperativeDeclaration> declared) {
    List<CooperativeDeclaration> known = declared.stream()
        .filter(domain -> domain.tables().stream().allMatch(table -> tables.has(table.name())))
        .toList();
    return !known.isEmpty() && known.get(0).equals(declared.get(0))
        ? Optional.of(new CooperativeFigures(tables, scope, known))
        : Optional.empty();
  }

  static List<String> names(List<CooperativeDeclaration> declared) {
    var names = new ArrayList<String>(List.of(CooperativeList.SORT, Paged.PAGE));
    declared.stream()
        .flatMap(domain -> domain.traits().stream())
        .forEach(trait -> names.addAll(CooperativeFilters.names(trait)));
    return names;
  }

  List<CooperativeDeclaration> domains() {
    return domains;
  }

  Shown shown() {
    return shown;
  }

  List<Trait> traits() {
    return domains.stream().flatMap(domain -> domain.traits().stream()).toList();
  }

  /** How many there are under a condition. */
  long count(String where, Stream<Object> parameters) {
    return tables
        .query("SELECT count(*) AS found FROM %s %s".formatted(all(), where), parameters.toArray())
        .only()
        .count("found");
  }

  /** The rows under a condition, one by one. */
  void each(
      String where,
      String order,
      DataRows.Part part,
      Consumer<Answer.Row> reader,
      Stream<Object> parameters) {
    tables.each(
        "SELECT * FROM %s %s ORDER BY %s LIMIT %s OFFSET %s"
            .formatted(all(), where, order, part.limit(), part.offset()),
        reader,
        parameters.toArray());
  }

  /** One cooperative, if the version has it. */
  Optional<Answer.Row> row(String id) {
    var found = new ArrayList<Answer.Row>();
    each("WHERE %s = ?".formatted(ID), ID, new DataRows.Part(0, 1), found::add, Stream.of(id));
    return found.stream().findFirst();
  }

  /** The codes of the traits that are chosen from those there are, by trait. */
  Map<String, List<String>> codes() {
    List<Trait> coded = traits().stream()
        .filter(trait -> trait.kind() instanceof Trait.Code || trait.kind() instanceof Trait.Unit)
        .toList();
    var codes = new TreeMap<String, List<String>>();
    tables
        .query("WITH c AS MATERIALIZED (SELECT * FROM %s) %s ORDER BY trait, code"
            .formatted(
                all(),
                coded.stream()
                    .map(trait ->
                        "SELECT DISTINCT %s AS trait, CAST(%s AS VARCHAR) AS code FROM c WHERE %2$s IS NOT NULL"
                            .formatted(Sql.text(trait.id()), trait.column()))
                    .collect(Collectors.joining(" UNION ALL "))))
        .forEach(row -> codes
            .computeIfAbsent(row.text("trait"), trait -> new ArrayList<>())
            .add(row.text("code")));
    return codes;
  }

  /** Rows about one cooperative. */
  Answer records(CooperativeDeclaration.Records records, String id) {
    return tables.query(onDay(records.query()), id);
  }

  /** All cooperatives with the traits of all domains. */
  private String all() {
    var from = new StringBuilder();
    for (CooperativeDeclaration domain : domains) {
      String rows = "(%s) AS %s".formatted(onDay(domain.query()), Sql.name(domain.id()));
      from.append(from.isEmpty() ? rows : " LEFT JOIN %s USING (%s)".formatted(rows, ID));
    }
    return "(SELECT * FROM %s)".formatted(from);
  }

  private String onDay(String query) {
    return query.replace("{as_of}", scope.asOf().toString());
  }

  /** The name of a cooperative's row. */
  static String id(Answer.Row row) {
    return row.text(ID);
  }
}
