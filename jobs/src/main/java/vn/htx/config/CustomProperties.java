package vn.htx.config;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.htx.catalog.Field;
import vn.htx.model.Problem;
import vn.htx.text.Nearest;

/** The standard's extension point: a list of {@code {property, value}}, read as a map. */
final class CustomProperties {
  private CustomProperties() {}

  /** The values by property; a property that is not one of these, or occurs twice, is a problem. */
  static Map<String, Node> of(Node owner, String... known) {
    var values = new LinkedHashMap<String, Node>();
    for (Node item : owner.list("customProperties")) {
      item.onlyKeys("id", "property", "value", "description");
      Node name = item.child("property");
      String property = name.text();
      if (!Arrays.asList(known).contains(property)) {
        unknown(name, property, List.of(known));
      } else if (values.put(property, item.child("value").labelled(property)) != null) {
        name.wrong("mỗi thuộc tính một lần", "each property once");
      }
    }
    return values;
  }

  /** The value of a required property. */
  static Node required(Node owner, Map<String, Node> values, String property) {
    Node value = values.get(property);
    if (value != null) {
      return value;
    }
    owner
        .problems()
        .add(Problem.of("Thiếu thuộc tính bắt buộc", "A required property is missing")
            .at(owner.where() + " › customProperties")
            .allowed(property));
    return Node.parse(owner.file(), "{}", new Problems()).child(property);
  }

  /** The column that a node names, among these; another name is a problem. */
  static Optional<Field> field(Node node, List<Field> columns) {
    String id = node.text();
    Optional<Field> field =
        columns.stream().filter(column -> column.id().equals(id)).findFirst();
    if (field.isEmpty() && !id.isEmpty()) {
      unknown(node, id, columns.stream().map(Field::id).toList());
    }
    return field;
  }

  static List<Field> fields(Node owner, String key, List<Field> columns) {
    return owner.list(key).stream()
        .flatMap(node -> field(node, columns).stream())
        .toList();
  }

  /** Adds a problem for an unknown name, with the nearest known one. */
  static void unknown(Node node, String found, List<String> known) {
    var problem = Problem.of(
            "Tên không biết trong tệp cấu hình", "Unknown name in a configuration file")
        .at(node.where())
        .found(found)
        .allowed(String.join(", ", known));
    node.problems()
        .add(Nearest.of(found, known)
            .map(near ->
                problem.todo("có phải '%s'?".formatted(near), "did you mean '%s'?".formatted(near)))
            .orElse(problem));
  }
}
