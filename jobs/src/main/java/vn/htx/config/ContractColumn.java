package vn.htx.config;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.catalog.Catalog;
import vn.htx.catalog.Column;
import vn.htx.catalog.ColumnType;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.config.Contract.Allowed;
import vn.htx.config.Contract.ColumnContract;
import vn.htx.config.Contract.Range;
import vn.htx.config.Contract.Rule;
import vn.htx.config.Contract.Shape;
import vn.htx.model.Bilingual;
import vn.htx.model.Problem;
import vn.htx.model.Severity;
import vn.htx.text.MatchKey;

/** One property of a contract, bound to its column. */
final class ContractColumn {
  private static final String[] KEYS = {
    "id",
    "name",
    "businessName",
    "description",
    "logicalType",
    "logicalTypeOptions",
    "physicalType",
    "physicalName",
    "required",
    "unique",
    "primaryKey",
    "primaryKeyPosition",
    "classification",
    "criticalDataElement",
    "examples",
    "tags",
    "authoritativeDefinitions",
    "relationships",
    "quality",
    "customProperties"
  };
  private static final List<String> KINDS = List.of("required", "type", "values", "range", "shape");

  private final Catalog catalog;
  private final Table table;
  private final List<Field> carried;
  private final Field field;
  private final Column column;
  private final Node node;
  private final Map<String, Node> ours;
  private final Map<String, Node> added;
  private final Map<String, Node> rules;

  /**
   * A property.
   *
   * @param carried the columns that the dataset's files carry
   * @param mapping the workspace's additions
   */
  ContractColumn(
      Catalog catalog, Table table, List<Field> carried, Field field, Node node, Mapping mapping) {
    this.catalog = catalog;
    this.table = table;
    this.carried = carried;
    this.field = field;
    this.column = field.column();
    this.node = node;
    this.ours = CustomProperties.of(
        node,
        "labelEn",
        "unit",
        "headers",
        "codeList",
        "allowedValues",
        "rules",
        "placeNames",
        "linkedBy",
        "constant",
        "composedOf",
        "joinedBy");
    this.added = mapping.column(field.id());
    this.rules = Optional.ofNullable(ours.get("rules"))
        .map(stated -> stated.onlyKeys(KINDS.toArray(String[]::new)).children())
        .orElse(Map.of());
  }

  ColumnContract read() {
    node.onlyKeys(KEYS);
    compareWithCatalog();
    List<Allowed> allowed = AllowedValues.with(
        AllowedValues.read(
            node,
            Optional.ofNullable(ours.get("allowedValues")),
            Optional.ofNullable(ours.get("codeList")),
            catalog),
        Optional.ofNullable(added.get("answers")));
    Optional<Rule> required = column.isRequired()
        ? Optional.of(rule("required", ContractTexts.required(column, example())))
        : Optional.empty();
    Optional<Rule> values = allowed.isEmpty()
        ? Optional.empty()
        : Optional.of(rule("values", ContractTexts.values(column, allowed)));
    Rule type = rule(
        "type",
        ContractTexts.type(column),
        column.isRequired() ? Severity.ERROR : Severity.WARNING);
    Optional<Range> range = range();
    Optional<Shape> shape = shape();
    idle("required", required);
    idle("values", values);
    idle("range", range);
    idle("shape", shape);
    return new ColumnContract(
        field,
        headers(),
        required,
        type,
        allowed,
        values,
        range,
        shape,
        place(),
        linkage(),
        new HeaderUnits(column).of(statedHeaders()),
        new MadeColumn(field, allowed, made()).read());
  }

  private Map<String, Node> made() {
    var stated = new LinkedHashMap<>(ours);
    if (added.containsKey("constant") || added.containsKey("composedOf")) {
      List.of("constant", "composedOf", "joinedBy").forEach(stated::remove);
    }
    stated.putAll(added);
    return stated;
  }

  private Optional<Contract.Place> place() {
    Optional<Node> stated = Optional.ofNullable(ours.get("placeNames"));
    stated.ifPresent(node -> node.onlyKeys("headers", "parentHeaders", "provinceHeaders"));
    return more("placeNames", stated, "headers", "parentHeaders", "provinceHeaders")
            .isEmpty()
        ? Optional.empty()
        : Optional.of(new Contract.Place(
            texts("placeNames", "headers"),
            texts("placeNames", "parentHeaders"),
            texts("placeNames", "provinceHeaders")));
  }

  private Optional<Contract.Linkage> linkage() {
    String[] keys = {"names", "parties", "taxCodes", "types", "communes", "districts", "provinces"};
    Optional<Node> stated = Optional.ofNullable(ours.get("linkedBy"));
    stated.ifPresent(node -> node.onlyKeys(keys));
    return more("linkedBy", stated, keys).isEmpty()
        ? Optional.empty()
        : Optional.of(new Contract.Linkage(
            texts("linkedBy", "names"),
            texts("linkedBy", "parties"),
            texts("linkedBy", "taxCodes"),
            texts("linkedBy", "types"),
            texts("linkedBy", "communes"),
            texts("linkedBy", "districts"),
            texts("linkedBy", "provinces")));
  }

  /** The contract's node with the workspace's additions; the workspace can only extend what the contract states. */
  private Optional<Node> more(String key, Optional<Node> stated, String... keys) {
    Optional<Node> more = Optional.ofNullable(added.get(key));
    more.ifPresent(node -> node.onlyKeys(keys));
    if (stated.isEmpty()) {
      more.ifPresent(node ->
          node.wrong("cột %s không có %s".formatted(field.id(), key), "not of this column"));
    }
    return stated;
  }

  private List<String> texts(String property, String key) {
    return Stream.of(ours, added)
        .flatMap(stated -> Optional.ofNullable(stated.get(property)).stream())
        .flatMap(stated -> stated.texts(key).stream())
        .distinct()
        .toList();
  }

  /** Records a header that another column has already taken; headers are compared without case, tones and đ. */
  void claimHeaders(Map<String, String> taken) {
    Set<String> keys =
        claimed().map(MatchKey::of).collect(Collectors.toCollection(LinkedHashSet::new));
    for (String key : keys) {
      String owner = taken.putIfAbsent(key, field.id());
      if (owner != null) {
        node.problems()
            .add(Problem.of(
                    "Một tên cột chỉ được gắn với một cột", "A header may mean one column only")
                .at(where(key))
                .found(key + " → " + owner + ", " + field.id())
                .todo("bỏ tên này ở một trong hai cột", "take it from one of the two"));
      }
    }
  }

  /** The place of a header in messages: in the workspace's mapping, else in the contract. */
  private String where(String key) {
    return Optional.ofNullable(added.get("headers")).stream()
        .flatMap(headers -> headers.list().stream())
        .filter(header -> MatchKey.of(HeaderUnits.name(header)).equals(key))
        .map(Node::where)
        .findFirst()
        .orElse(node.where() + " › headers");
  }

  private Stream<String> claimed() {
    Stream<String> linked = linkage().stream().flatMap(by -> by.headers().stream());
    return Stream.concat(headers().stream(), linked);
  }

  /** Headers as texts, or with the unit of the amounts below. */
  private List<Node> statedHeaders() {
    return Stream.of(ours, added)
        .flatMap(stated -> Optional.ofNullable(stated.get("headers")).stream())
        .flatMap(headers -> headers.list().stream())
        .toList();
  }

  private List<String> headers() {
    return Stream.concat(
            Stream.of(field.id(), column.label().vi(), column.label().en()),
            statedHeaders().stream().map(HeaderUnits::name))
        .map(header -> Normalizer.normalize(header, Normalizer.Form.NFC))
        .distinct()
        .toList();
  }

  private void compareWithCatalog() {
    ContractReader.same(node.child("businessName"), column.label().vi());
    ContractReader.same(
        CustomProperties.required(node, ours, "labelEn"), column.label().en());
    ContractReader.same(node.child("logicalType"), logicalType(column.type()));
    ContractReader.same(node.child("physicalType"), column.type().sql());
    ContractReader.same(node.child("required"), String.valueOf(column.isRequired()));
    if (column.unit().isEmpty()) {
      Optional.ofNullable(ours.get("unit"))
          .ifPresent(unit -> unit.wrong("cột này không có đơn vị", "this column has no unit"));
    } else {
      ContractReader.same(CustomProperties.required(node, ours, "unit"), column.unit());
    }
    boolean stated =
        node.find("classification").map(Node::text).filter("personal"::equals).isPresent();
    if (stated != column.isHashed()) {
      node.child("classification")
          .wrong(
              column.isHashed() ? "personal: cột này được băm" : "không phải 'personal'",
              column.isHashed() ? "personal: the column is hashed" : "not personal");
    }
    compareKey();
  }

  private void compareKey() {
    List<Field> key = carried.stream().filter(table.key()::contains).toList();
    List<Field> inOrder = table.key().stream().filter(key::contains).toList();
    int position = inOrder.indexOf(field) + 1;
    boolean isKey = node.find("primaryKey").map(Node::flag).orElse(false);
    int stated = node.find("primaryKeyPosition").map(Node::integer).orElse(isKey ? 0 : -1);
    if (isKey != position > 0 || (isKey && stated != position)) {
      keyDiffers(isKey ? "primaryKeyPosition " + stated : "primaryKey: false", inOrder);
    }
    boolean unique = node.find("unique").map(Node::flag).orElse(false);
    if (unique && !inOrder.equals(List.of(field))) {
      keyDiffers("unique: true", inOrder);
    }
  }

  private void keyDiffers(String found, List<Field> key) {
    node.problems()
        .add(Problem.of(
                "Khóa trong hợp đồng khác danh mục bảng",
                "The contract's key differs from the catalog's")
            .at(node.where())
            .found(found)
            .allowed(key.stream().map(Field::id).collect(Collectors.joining(", "))));
  }

  private Optional<Range> range() {
    Node options = node.find("logicalTypeOptions")
        .orElseGet(() -> Node.parse(node.file(), "{}", new Problems()))
        .onlyKeys("minimum", "exclusiveMinimum", "maximum", "pattern");
    Optional<BigDecimal> open = options.find("exclusiveMinimum").map(this::bound);
    Optional<BigDecimal> low = open.or(() -> options.find("minimum").map(this::bound));
    Optional<BigDecimal> high = options.find("maximum").map(this::bound);
    if (low.isEmpty() && high.isEmpty()) {
      return Optional.empty();
    }
    if (!ContractRules.isNumber(field) && field.type() != ColumnType.DATE) {
      options.wrong(
          "chỉ cột số và cột ngày có minimum, maximum", "only numbers and days have bounds");
    }
    if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
      options.wrong("minimum không lớn hơn maximum", "minimum at most maximum");
    }
    return Optional.of(new Range(low, high, open.isPresent(), written("range")));
  }

  private BigDecimal bound(Node bound) {
    return field.type() == ColumnType.DATE
        ? BigDecimal.valueOf(bound.date().toEpochDay())
        : bound.number();
  }

  private Optional<Shape> shape() {
    Optional<Node> pattern =
        node.find("logicalTypeOptions").flatMap(options -> options.find("pattern"));
    Optional<Node> check =
        Optional.ofNullable(rules.get("shape")).flatMap(rule -> rule.find("check"));
    if (pattern.isEmpty() && check.isEmpty()) {
      return Optional.empty();
    }
    if (column.type() != ColumnType.TEXT) {
      node.wrong("chỉ cột chữ có pattern, check", "only text has a pattern or a check");
    }
    return Optional.of(new Shape(
        pattern.map(ContractReader::pattern),
        check.map(name -> ContractReader.oneOf(name, "tax_code", "phone", "citizen_id")),
        written("shape")));
  }

  /** A rule whose text must be stated by the contract. */
  private Rule written(String kind) {
    Node stated = rules.get(kind);
    if (stated != null) {
      return rule(kind, Bilingual.of("?", "?"));
    }
    node.problems()
        .add(Problem.of("Thiếu lời của quy tắc", "A rule lacks its text")
            .at(node.where() + " › rules")
            .allowed(kind + ": {severity, vi, en}"));
    return new Rule(id(kind), Severity.ERROR, Bilingual.of("?", "?"));
  }

  /** The rule as the contract words it, else with this text and severity error. */
  private Rule rule(String kind, Bilingual usual) {
    return rule(kind, usual, Severity.ERROR);
  }

  private Rule rule(String kind, Bilingual usual, Severity severity) {
    Node stated = rules.get(kind);
    if (stated == null) {
      return new Rule(id(kind), severity, usual);
    }
    stated.onlyKeys(
        kind.equals("shape")
            ? new String[] {"severity", "vi", "en", "check"}
            : new String[] {"severity", "vi", "en"});
    return ContractRules.rule(id(kind), stated);
  }

  private void idle(String kind, Optional<?> rule) {
    if (rules.containsKey(kind) && rule.isEmpty()) {
      rules
          .get(kind)
          .problems()
          .add(Problem.of("Quy tắc không có gì để kiểm tra", "A rule has nothing to check")
              .at(rules.get(kind).where())
              .todo(
                  "bỏ quy tắc, hoặc thêm required, allowedValues, minimum/maximum hay pattern tương ứng",
                  "remove it, or state required, allowedValues, bounds or a pattern"));
    }
  }

  private String id(String kind) {
    return table.name() + "." + field.id() + "." + kind;
  }

  private String example() {
    return node.list("examples").stream().findFirst().map(Node::text).orElse("");
  }

  private static String logicalType(ColumnType type) {
    return switch (type) {
      case TEXT -> "string";
      case INTEGER, LONG -> "integer";
      case MONEY, AREA, DECIMAL, AMOUNT, DOUBLE -> "number";
      case DATE -> "date";
      case BOOLEAN -> "boolean";
    };
  }
}
