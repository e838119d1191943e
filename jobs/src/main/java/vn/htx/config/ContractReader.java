package vn.htx.config;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import vn.htx.catalog.Catalog;
import vn.htx.catalog.ColumnType;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.config.Contract.ColumnContract;
import vn.htx.config.Contract.Delivery;
import vn.htx.config.Contract.EffectiveDate;
import vn.htx.config.Contract.Series;
import vn.htx.model.Bilingual;
import vn.htx.model.Problem;
import vn.htx.model.Sha256;

/** Reads one contract document and compares it with the catalog. Errors are collected as problems; reading goes on. */
final class ContractReader {
  private static final String[] DOCUMENT_KEYS = {
    "apiVersion",
    "kind",
    "id",
    "name",
    "version",
    "status",
    "domain",
    "tenant",
    "dataProduct",
    "tags",
    "description",
    "servers",
    "support",
    "price",
    "team",
    "roles",
    "slaProperties",
    "authoritativeDefinitions",
    "contractCreatedTs",
    "schema",
    "customProperties"
  };
  private static final String[] SCHEMA_KEYS = {
    "id",
    "name",
    "logicalType",
    "physicalType",
    "physicalName",
    "businessName",
    "description",
    "dataGranularityDescription",
    "tags",
    "authoritativeDefinitions",
    "customProperties",
    "quality",
    "properties"
  };

  private final Catalog catalog;
  private final Table table;
  private final Node document;

  private final Mapping mapping;

  private ContractReader(Catalog catalog, Table table, Node document, Mapping mapping) {
    this.catalog = catalog;
    this.table = table;
    this.document = document;
    this.mapping = mapping;
  }

  static Contract read(
      Path file, Catalog catalog, Table table, Mapping mapping, Problems problems) {
    String own = sha256(file);
    return new ContractReader(catalog, table, Node.read(file, problems), mapping)
        .contract(
            mapping.fingerprint().isEmpty() ? own : Sha256.of(own + "\n" + mapping.fingerprint()));
  }

  public static Contract parse(
      String file, String yaml, Catalog catalog, Table table, Problems problems) {
    return new ContractReader(catalog, table, Node.parse(file, yaml, problems), Mapping.NONE)
        .contract("");
  }

  /**
   * The columns that files carry: without provenance, and for a snapshot without the dates that the delivery itself
   * states.
   */
  static List<Field> fileColumns(Table table, Delivery delivery) {
    Set<String> derived =
        delivery == Delivery.SNAPSHOT ? Set.of("valid_from", "valid_to") : Set.of();
    return table.fields().stream()
        .filter(field -> !field.id().startsWith("source_") && !derived.contains(field.id()))
        .toList();
  }

  private Contract contract(String fingerprint) {
    document.onlyKeys(DOCUMENT_KEYS);
    oneOf(document.child("apiVersion"), "v3.1.0", "v3.0.2");
    oneOf(document.child("kind"), "DataContract");
    for (String key : List.of("id", "name", "version", "status")) {
      document.child(key).text();
    }
    Map<String, Node> ours =
        CustomProperties.of(document, "delivery", "effectiveDate", "snapshotScope", "corrections");
    Delivery delivery = delivery(ours);
    Node schema = schema();
    List<Field> carried = fileColumns(table, delivery);
    List<ColumnContract> columns = columns(schema, carried);
    var rules = new ContractRules(
        catalog, table, columns.stream().map(ColumnContract::field).toList(), columns);
    Map<String, Node> schemaOurs =
        CustomProperties.of(schema, "labelEn", "rowRules", "datasetRules");
    Bilingual label = label(schema, schemaOurs);
    ContractQuality.check(
        schema, table.key().stream().filter(carried::contains).map(Field::id).toList(), table);
    return new Contract(
        table,
        label,
        delivery,
        effectiveDate(ours, carried),
        columns,
        rules.rowRules(Optional.ofNullable(schemaOurs.get("rowRules"))),
        foreignKeys(schema, rules),
        rules.datasetRules(Optional.ofNullable(schemaOurs.get("datasetRules"))),
        fingerprint,
        series(ours, delivery));
  }

  private Node schema() {
    List<Node> objects = document.child("schema").list();
    if (objects.size() != 1) {
      document.child("schema").wrong("đúng một bảng", "exactly one object");
    }
    Node schema = (objects.isEmpty()
            ? Node.parse(document.file(), "{}", new Problems())
            : objects.get(0).labelled(table.name()))
        .onlyKeys(SCHEMA_KEYS);
    oneOf(schema.child("name"), table.name());
    return schema;
  }

  private Bilingual label(Node schema, Map<String, Node> ours) {
    same(schema.child("businessName"), table.label().vi());
    if (ours.containsKey("labelEn")) {
      same(ours.get("labelEn"), table.label().en());
    }
    return table.label();
  }

  private List<ColumnContract> columns(Node schema, List<Field> carried) {
    var columns = new ArrayList<ColumnContract>();
    var headers = new LinkedHashMap<String, String>();
    var ids = carried.stream().map(Field::id).toList();
    for (Node property : schema.child("properties").list()) {
      String id = property.child("name").text();
      Node named = property.labelled(id);
      int at = ids.indexOf(id);
      if (at < 0) {
        CustomProperties.field(property.child("name"), carried);
      } else if (columns.stream().anyMatch(column -> column.field().id().equals(id))) {
        named.wrong("mỗi cột một lần", "each column once");
      } else {
        var column = new ContractColumn(catalog, table, carried, carried.get(at), named, mapping);
        columns.add(column.read());
        column.claimHeaders(headers);
      }
    }
    mapping.columns().forEach((id, node) -> {
      node.onlyKeys(Mapping.COLUMN_KEYS);
      if (!ids.contains(id)) {
        CustomProperties.unknown(node, id, ids);
      }
    });
    Set<String> missing = new LinkedHashSet<>(ids);
    missing.removeAll(columns.stream()
        .map(column -> column.field().id())
        .collect(toCollection(LinkedHashSet::new)));
    if (!missing.isEmpty()) {
      document
          .problems()
          .add(Problem.of(
                  "Hợp đồng thiếu cột của bảng", "The contract leaves out columns of the table")
              .at(document.file() + " › " + table.name())
              .found(String.join(", ", missing))
              .todo("thêm các cột này vào properties", "add them to properties"));
    }
    return columns;
  }

  private List<Contract.ForeignKey> foreignKeys(Node schema, ContractRules rules) {
    var keys = new ArrayList<Contract.ForeignKey>();
    for (Node property : schema.list("properties")) {
      property
          .find("name")
          .flatMap(name -> rules.find(name.text()))
          .ifPresent(field -> property
              .labelled(field.id())
              .list("relationships")
              .forEach(relationship -> rules.foreignKey(field, relationship).ifPresent(keys::add)));
    }
    return keys;
  }

  private Delivery delivery(Map<String, Node> ours) {
    Node node = required(ours, "delivery");
    return switch (oneOf(node, "snapshot", "append", "upsert")) {
      case "append" -> Delivery.APPEND;
      case "upsert" -> Delivery.UPSERT;
      default -> Delivery.SNAPSHOT;
    };
  }

  private EffectiveDate effectiveDate(Map<String, Node> ours, List<Field> carried) {
    Node node = required(ours, "effectiveDate");
    if (node.isScalar()) {
      oneOf(node, "none");
      return new EffectiveDate.Undated();
    }
    node.onlyKeys("path", "column");
    if (node.find("path").isPresent()) {
      Node path = node.child("path");
      Pattern pattern = pattern(path);
      if (!pattern.pattern().contains("(?<date>")) {
        path.wrong("một biểu thức có nhóm (?<date>...)", "an expression with a group (?<date>...)");
      }
      return new EffectiveDate.FromPath(pattern);
    }
    Node column = node.child("column");
    return CustomProperties.field(column, carried)
        .<EffectiveDate>map(field -> {
          if (field.type() != ColumnType.DATE && field.type() != ColumnType.TEXT) {
            column.wrong(
                "cột ngày, hoặc cột chữ ghi kỳ", "a date column, or a text column of periods");
          }
          return new EffectiveDate.FromColumn(field);
        })
        .orElseGet(EffectiveDate.Undated::new);
  }

  private Series series(Map<String, Node> ours, Delivery delivery) {
    Series.Scope scope = Series.Scope.DATASET;
    Node stated = ours.get("snapshotScope");
    if (stated != null) {
      scope = oneOf(stated, "dataset", "folder").equals("folder")
          ? Series.Scope.FOLDER
          : Series.Scope.DATASET;
      if (delivery != Delivery.SNAPSHOT) {
        stated.wrong("chỉ dùng với delivery: snapshot", "only with delivery: snapshot");
      }
    }
    Node corrections = ours.get("corrections");
    return new Series(
        scope, corrections == null ? Series.USUAL.correction() : pattern(corrections));
  }

  private Node required(Map<String, Node> ours, String property) {
    return CustomProperties.required(document, ours, property);
  }

  /** The text of a node that must be one of these; the first of them where it is not. */
  static String oneOf(Node node, String... allowed) {
    String text = node.text();
    if (List.of(allowed).contains(text)) {
      return text;
    }
    node.wrong(String.join(", ", allowed), "");
    return allowed[0];
  }

  /** Adds a problem if the document repeats a declaration differently from the catalog. */
  static void same(Node node, String catalog) {
    if (!node.text().equals(catalog)) {
      node.wrong("như danh mục bảng: " + catalog, "as in the catalog");
    }
  }

  static Pattern pattern(Node node) {
    try {
      return Pattern.compile(node.text());
    } catch (PatternSyntaxException malformed) {
      node.wrong("một biểu thức chính quy đúng cú pháp", "a well-formed regular expression");
      return Pattern.compile("(?<date>)");
    }
  }

  private static String sha256(Path file) {
    try {
      return Sha256.of(file);
    } catch (IOException unreadable) {
      return ""; // reported when the document was read
    }
  }
}
