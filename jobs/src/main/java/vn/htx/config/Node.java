package vn.htx.config;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import vn.htx.model.Bilingual;
import vn.htx.model.Coded;
import vn.htx.model.Problem;
import vn.htx.text.Nearest;

/**
 * A node of a YAML document with its file and path. A wrong value is added to the problems and a neutral one is
 * returned, so that reading goes on and every problem is found in one pass.
 */
public final class Node {
  private final String file;
  private final String path;
  private final Object value;
  private final Problems problems;

  private Node(String file, String path, Object value, Problems problems) {
    this.file = file;
    this.path = path;
    this.value = value;
    this.problems = problems;
  }

  /** Reads one document. A file that cannot be read or parsed is a problem and reads as an empty map. */
  public static Node read(Path file, Problems problems) {
    String name = file.toString();
    try {
      return parse(name, Files.readString(file), problems);
    } catch (IOException unreadable) {
      problems.add(Problem.of("Không đọc được tệp cấu hình", "A configuration file cannot be read")
          .at(name)
          .found(unreadable.toString())
          .todo("kiểm tra quyền đọc và mã UTF-8", "check that it is readable and in UTF-8"));
      return new Node(name, "", Map.of(), problems);
    }
  }

  public static Node parse(String file, String yaml, Problems problems) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file).build();
      Object document = new Load(settings).loadFromString(yaml);
      return new Node(file, "", document == null ? Map.of() : document, problems);
    } catch (YamlEngineException malformed) {
      problems.add(Problem.of("Tệp YAML sai cú pháp", "A YAML file is malformed")
          .at(file)
          .found(String.valueOf(malformed.getMessage())));
      return new Node(file, "", Map.of(), problems);
    }
  }

  public String file() {
    return file;
  }

  /** The place of this node in messages: file and path. */
  public String where() {
    return path.isEmpty() ? file : file + " › " + path;
  }

  /** The same node, named in messages: {@code properties[3](tax_code)}. */
  public Node labelled(String name) {
    return new Node(file, path + "(" + name + ")", value, problems);
  }

  /** Whether this is one value, neither a list nor a map. */
  public boolean isScalar() {
    return value instanceof String || value instanceof Number || value instanceof Boolean;
  }

  public Problems problems() {
    return problems;
  }

  /** Adds a problem for every key that is not one of these, with the nearest name. */
  public Node onlyKeys(String... known) {
    for (String key : map().keySet()) {
      if (!Arrays.asList(known).contains(key)) {
        var problem = Problem.of("Khóa cấu hình không biết", "Unknown configuration key")
            .at(where())
            .found(key)
            .allowed(String.join(", ", known));
        problems.add(Nearest.of(key, List.of(known))
            .map(near ->
                problem.todo("có phải '%s'?".formatted(near), "did you mean '%s'?".formatted(near)))
            .orElse(problem));
      }
    }
    return this;
  }

  /** The child, or empty when the key is absent or its value is null. */
  public Optional<Node> find(String key) {
    return Optional.ofNullable(map().get(key)).map(child -> at(key, child));
  }

  /** The required child; its absence is a problem. */
  public Node child(String key) {
    Optional<Node> child = find(key);
    if (child.isEmpty() && !(value instanceof Absent)) {
      problems.add(Problem.of("Thiếu khóa bắt buộc", "A required key is missing")
          .at(where())
          .allowed(key));
    }
    return child.orElseGet(() -> at(key, new Absent()));
  }

  /** The keys and children of a map, in the file's order. */
  public Map<String, Node> children() {
    var children = new LinkedHashMap<String, Node>();
    map().forEach((key, child) -> children.put(key, at(key, child)));
    return children;
  }

  public List<Node> list() {
    if (value instanceof List<?> items) {
      var nodes = new ArrayList<Node>();
      for (int i = 0; i < items.size(); i++) {
        nodes.add(new Node(file, path + "[" + i + "]", items.get(i), problems));
      }
      return nodes;
    }
    wrong("một danh sách", "a list");
    return List.of();
  }

  /** The items, where this is a list. */
  Optional<List<Node>> findList() {
    return value instanceof List<?> ? Optional.of(list()) : Optional.empty();
  }

  /** The items of a list under a key; an absent key is an empty list. */
  public List<Node> list(String key) {
    return find(key).map(Node::list).orElse(List.of());
  }

  public List<String> texts(String key) {
    return list(key).stream().map(Node::text).toList();
  }

  /** A scalar as text. */
  public String text() {
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    wrong("một giá trị", "a scalar");
    return "";
  }

  public BigDecimal number() {
    try {
      if (value instanceof Number || value instanceof String) {
        return new BigDecimal(value.toString());
      }
    } catch (NumberFormatException notANumber) {
      wrong("một số", "a number");
      return BigDecimal.ONE;
    }
    wrong("một số", "a number");
    return BigDecimal.ONE;
  }

  public int integer() {
    try {
      return number().intValueExact();
    } catch (ArithmeticException fraction) {
      wrong("một số nguyên", "a whole number");
      return 1;
    }
  }

  public boolean flag() {
    if (value instanceof Boolean flag) {
      return flag;
    }
    wrong("true hoặc false", "true or false");
    return false;
  }

  public LocalDate date() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeException notADate) {
      wrong("ngày yyyy-MM-dd", "a date yyyy-MM-dd");
      return LocalDate.EPOCH;
    }
  }

  /** A map with the keys vi and en. */
  public Bilingual bilingual() {
    onlyKeys("vi", "en");
    String vi = child("vi").text();
    String en = child("en").text();
    return new Bilingual(vi.isBlank() ? "?" : vi, en.isBlank() ? "?" : en);
  }

  /** The constant of a closed list with this code; another text is a problem that names the nearest code. */
  public <E extends Enum<E> & Coded> E coded(Class<E> list) {
    String code = text();
    return Coded.find(list, code).orElseGet(() -> {
      List<String> codes =
          Arrays.stream(list.getEnumConstants()).map(Coded::code).toList();
      wrong(
          String.join(", ", codes),
          Nearest.of(code, codes).map(near -> "did you mean '" + near + "'?").orElse(""));
      return list.getEnumConstants()[0];
    });
  }

  /** Adds a problem: this value is wrong; {@code allowed} says what is allowed. */
  public void wrong(String allowedVi, String allowedEn) {
    if (value instanceof Absent) {
      return; // reported already
    }
    problems.add(Problem.of("Giá trị cấu hình sai", "A configuration value is wrong")
        .at(where())
        .found(String.valueOf(value))
        .allowed(allowedEn.isEmpty() ? allowedVi : allowedVi + " / " + allowedEn));
  }

  private Map<String, Object> map() {
    if (value instanceof Map<?, ?> entries) {
      return entries.entrySet().stream()
          .filter(entry -> entry.getValue() != null)
          .collect(Collectors.toMap(
              entry -> String.valueOf(entry.getKey()),
              entry -> (Object) entry.getValue(),
              (first, second) -> first,
              LinkedHashMap::new));
    }
    wrong("một nhóm khóa: giá trị", "a map");
    return Map.of();
  }

  private Node at(String key, Object child) {
    return new Node(file, path.isEmpty() ? key : path + "." + key, child, problems);
  }

  /** Placeholder of a required value that is missing; its absence was reported once. */
  private record Absent() {}
}
