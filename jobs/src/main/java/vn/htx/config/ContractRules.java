package vn.htx.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.htx.catalog.Catalog;
import vn.htx.catalog.ColumnType;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.config.Contract.ColumnContract;
import vn.htx.config.Contract.DatasetRule;
import vn.htx.config.Contract.ForeignKey;
import vn.htx.config.Contract.RowRule;
import vn.htx.config.Contract.Rule;
import vn.htx.config.Contract.Unless;
import vn.htx.model.Bilingual;
import vn.htx.model.Severity;

/** The rules of a contract beyond single cells: for a row, for references to other datasets, for the dataset. */
final class ContractRules {
  private static final List<String> OPERATORS =
      List.of("compare", "needs", "within", "anyAboveZero", "balance");

  private final Catalog catalog;
  private final Table table;
  private final List<Field> fields;
  private final List<ColumnContract> columns;

  /** @param fields the columns that rules may name */
  ContractRules(Catalog catalog, Table table, List<Field> fields, List<ColumnContract> columns) {
    this.catalog = catalog;
    this.table = table;
    this.fields = fields;
    this.columns = columns;
  }

  Optional<Field> find(String id) {
    return fields.stream().filter(field -> field.id().equals(id)).findFirst();
  }

  static boolean isNumber(Field field) {
    return switch (field.type()) {
      case INTEGER, LONG, MONEY, AREA, DECIMAL, AMOUNT, DOUBLE -> true;
      case TEXT, DATE, BOOLEAN -> false;
    };
  }

  /** A rule with its severity and both texts, all of which must be stated. */
  static Rule rule(String id, Node stated) {
    Severity severity = stated.child("severity").coded(Severity.class);
    String vi = stated.child("vi").text();
    String en = stated.child("en").text();
    return new Rule(id, severity, new Bilingual(vi.isBlank() ? "?" : vi, en.isBlank() ? "?" : en));
  }

  List<RowRule> rowRules(Optional<Node> stated) {
    var rules = new LinkedHashMap<String, RowRule>();
    for (Node item : stated.map(Node::list).orElse(List.of())) {
      String name = item.child("id").text();
      Node node = item.labelled(name);
      List<String> operators =
          OPERATORS.stream().filter(key -> node.find(key).isPresent()).toList();
      node.onlyKeys(
          "id", "severity", "vi", "en", "compare", "needs", "within", "anyAboveZero", "balance");
      if (operators.size() != 1) {
        node.wrong("đúng một trong: " + String.join(", ", OPERATORS), "exactly one of these");
        continue;
      }
      Rule rule = rule(table.name() + "." + name, node);
      Node operator = node.child(operators.get(0));
      Optional<RowRule> read = switch (operators.get(0)) {
        case "compare" -> compare(rule, operator);
        case "needs" -> needs(rule, operator);
        case "within" -> within(rule, operator);
        case "anyAboveZero" -> anyAboveZero(rule, node);
        default -> balance(rule, operator);
      };
      read.ifPresent(row -> {
        if (rules.put(name, row) != null) {
          item.child("id").wrong("mỗi mã quy tắc một lần", "each rule id once");
        }
      });
    }
    return List.copyOf(rules.values());
  }

  private Optional<RowRule> compare(Rule rule, Node node) {
    node.onlyKeys("left", "operator", "right");
    String operator = ContractReader.oneOf(node.child("operator"), "<", "<=", "=", ">=", ">");
    Optional<Field> left = CustomProperties.field(node.child("left"), fields);
    Optional<Field> right = CustomProperties.field(node.child("right"), fields);
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    boolean dates = left.get().type() == ColumnType.DATE && right.get().type() == ColumnType.DATE;
    if (!dates && !(isNumber(left.get()) && isNumber(right.get()))) {
      node.wrong("hai cột số hoặc hai cột ngày", "two numbers or two dates");
    }
    return Optional.of(new RowRule.Compare(rule, left.get(), operator, right.get()));
  }

  private Optional<RowRule> needs(Rule rule, Node node) {
    node.onlyKeys("when", "codes", "needed");
    Optional<Field> when = CustomProperties.field(node.child("when"), fields);
    Optional<Field> needed = CustomProperties.field(node.child("needed"), fields);
    return when.isEmpty() || needed.isEmpty()
        ? Optional.empty()
        : Optional.of(new RowRule.Needs(rule, when.get(), codes(node, when.get()), needed.get()));
  }

  private Optional<RowRule> within(Rule rule, Node node) {
    node.onlyKeys("column", "low", "high", "orZero");
    var low = node.find("low").map(Node::number);
    var high = node.find("high").map(Node::number);
    if (low.isEmpty() && high.isEmpty()) {
      node.wrong("low, high hoặc cả hai", "low, high or both");
    }
    boolean orZero = node.find("orZero").map(Node::flag).orElse(false);
    return CustomProperties.field(node.child("column"), fields)
        .map(field -> new RowRule.Within(rule, numeric(field, node), low, high, orZero));
  }

  private Optional<RowRule> anyAboveZero(Rule rule, Node owner) {
    List<Field> named = numbers(owner, "anyAboveZero");
    return named.isEmpty() ? Optional.empty() : Optional.of(new RowRule.AnyAboveZero(rule, named));
  }

  private Optional<RowRule> balance(Rule rule, Node node) {
    node.onlyKeys("total", "plus", "minus");
    List<Field> plus = numbers(node, "plus");
    List<Field> minus = numbers(node, "minus");
    return CustomProperties.field(node.child("total"), fields)
        .map(total -> new RowRule.Balance(rule, numeric(total, node), plus, minus));
  }

  private List<Field> numbers(Node owner, String key) {
    List<Field> named = CustomProperties.fields(owner, key, fields);
    named.forEach(field -> numeric(field, owner.child(key)));
    return named;
  }

  private static Field numeric(Field field, Node node) {
    if (!isNumber(field)) {
      node.wrong("chỉ cột số; %s không phải".formatted(field.id()), "numbers only");
    }
    return field;
  }

  /** A reference to another table's column, as {@code table.column}. */
  Optional<ForeignKey> foreignKey(Field field, Node relationship) {
    relationship.onlyKeys("type", "to", "customProperties");
    Map<String, Node> ours = CustomProperties.of(relationship, "rule", "unless");
    Rule rule = rule(
        table.name() + "." + field.id() + ".reference",
        CustomProperties.required(relationship, ours, "rule").onlyKeys("severity", "vi", "en"));
    Optional<Unless> unless = Optional.ofNullable(ours.get("unless")).flatMap(this::unless);
    Node to = relationship.child("to");
    String[] parts = to.text().split("\\.", -1);
    Optional<Table> target = catalog.find(parts[0]);
    Optional<Field> column = target.flatMap(found -> found.find(parts[parts.length - 1]));
    if (parts.length != 2 || column.isEmpty()) {
      CustomProperties.unknown(
          to,
          to.text(),
          target
              .map(found -> found.fields().stream()
                  .map(each -> found.name() + "." + each.id())
                  .toList())
              .orElseGet(() -> catalog.tables().stream().map(Table::name).toList()));
      return Optional.empty();
    }
    return Optional.of(new ForeignKey(rule, field, target.get(), column.get(), unless));
  }

  private Optional<Unless> unless(Node node) {
    node.onlyKeys("column", "codes");
    return CustomProperties.field(node.child("column"), fields)
        .map(column -> new Unless(column, codes(node, column)));
  }

  /** Codes of a column that a rule names; one that the column does not allow is a problem. */
  private List<String> codes(Node node, Field of) {
    List<String> known = columns.stream()
        .filter(column -> column.field().equals(of))
        .flatMap(column -> column.allowed().stream())
        .map(Contract.Allowed::code)
        .toList();
    List<Node> codes = node.child("codes").list();
    for (Node code : codes) {
      if (!known.contains(code.text())) {
        CustomProperties.unknown(code, code.text(), known);
      }
    }
    return codes.stream().map(Node::text).toList();
  }

  /** Every kind has a rule; the contract may replace its text or severity. */
  List<DatasetRule> datasetRules(Optional<Node> stated) {
    String[] kinds =
        Arrays.stream(DatasetRule.Kind.values()).map(ContractRules::name).toArray(String[]::new);
    Map<String, Node> own = stated.map(node -> node.onlyKeys(kinds).children()).orElse(Map.of());
    Bilingual key = Bilingual.of("(" + key(Bilingual::vi) + ")", "(" + key(Bilingual::en) + ")");
    var rules = new ArrayList<DatasetRule>();
    for (DatasetRule.Kind kind : DatasetRule.Kind.values()) {
      String id = table.name() + "." + name(kind);
      Node node = own.get(name(kind));
      rules.add(new DatasetRule(
          kind,
          node == null
              ? new Rule(id, ContractTexts.severity(kind), ContractTexts.dataset(kind, table, key))
              : rule(id, node.onlyKeys("severity", "vi", "en"))));
    }
    return rules;
  }

  private String key(Function<Bilingual, String> language) {
    return table.key().stream()
        .filter(fields::contains)
        .map(part -> language.apply(part.column().label()))
        .collect(Collectors.joining(", "));
  }

  private static String name(DatasetRule.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
