package vn.htx.config;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.htx.catalog.Catalog;
import vn.htx.config.Contract.Allowed;
import vn.htx.model.Bilingual;
import vn.htx.model.Coded;
import vn.htx.model.Problem;

/**
 * The allowed values of a column: the contract's own list, or a code list of the vocabulary with the contract's
 * aliases.
 */
final class AllowedValues {
  private AllowedValues() {}

  /**
   * The values with their labels among the aliases. Codes and labels that differ from the code list, and a text that
   * means two codes, are problems.
   */
  static List<Allowed> read(
      Node property, Optional<Node> values, Optional<Node> listName, Catalog catalog) {
    List<Allowed> stated = values.map(Node::list).orElse(List.of()).stream()
        .map(AllowedValues::value)
        .toList();
    List<Allowed> allowed = listName
        .flatMap(name -> codeList(name, catalog))
        .map(list -> {
          values.ifPresent(node -> compare(node, stated, list));
          return stated.isEmpty() ? list.stream().map(AllowedValues::withLabels).toList() : stated;
        })
        .orElse(stated);
    tellTwice(property, allowed);
    return allowed;
  }

  private static Optional<List<Allowed>> codeList(Node name, Catalog catalog) {
    Optional<List<Coded>> list = Optional.ofNullable(catalog.codes().get(name.text()));
    if (list.isEmpty()) {
      CustomProperties.unknown(name, name.text(), List.copyOf(catalog.codes().keySet()));
    }
    return list.map(codes -> codes.stream()
        .map(code -> new Allowed(code.code(), code.label(), List.of()))
        .toList());
  }

  private static void compare(Node values, List<Allowed> stated, List<Allowed> list) {
    List<String> found =
        stated.stream().map(AllowedValues::codeAndLabel).sorted().toList();
    List<String> wanted =
        list.stream().map(AllowedValues::codeAndLabel).sorted().toList();
    if (found.equals(wanted)) {
      return;
    }
    var strange = new ArrayList<>(found);
    strange.removeAll(wanted);
    var missing = new ArrayList<>(wanted);
    missing.removeAll(found);
    values
        .problems()
        .add(
            Problem.of("Mã hoặc nhãn khác danh mục mã", "Codes or labels differ from the code list")
                .at(values.where())
                .found(
                    strange.isEmpty()
                        ? "thiếu / missing: " + String.join(", ", missing)
                        : String.join(", ", strange))
                .allowed(String.join(", ", wanted)));
  }

  private static Allowed value(Node node) {
    node.onlyKeys("code", "vi", "en", "aliases");
    String vi = node.child("vi").text();
    String en = node.child("en").text();
    var label = new Bilingual(vi.isBlank() ? "?" : vi, en.isBlank() ? "?" : en);
    return withLabels(new Allowed(node.child("code").text(), label, node.texts("aliases")));
  }

  private static Allowed withLabels(Allowed value) {
    List<String> aliases = Stream.concat(
            Stream.of(value.label().vi(), value.label().en()), value.aliases().stream())
        .map(alias -> Normalizer.normalize(alias, Normalizer.Form.NFC))
        .filter(alias -> !alias.equals(value.code()))
        .distinct()
        .toList();
    return new Allowed(value.code(), value.label(), aliases);
  }

  /** The values with further aliases, which a workspace's mapping lists by code. */
  static List<Allowed> with(List<Allowed> allowed, Optional<Node> answers) {
    Map<String, Node> more = answers.map(Node::children).orElse(Map.of());
    List<String> codes = allowed.stream().map(Allowed::code).toList();
    more.forEach((code, texts) -> {
      if (!codes.contains(code)) {
        CustomProperties.unknown(texts, code, codes);
      }
    });
    List<Allowed> all = allowed.stream()
        .map(value -> new Allowed(
            value.code(),
            value.label(),
            Stream.concat(value.aliases().stream(), texts(more.get(value.code())))
                .toList()))
        .toList();
    answers.ifPresent(node -> tellTwice(node, all));
    return all;
  }

  private static Stream<String> texts(@Nullable Node stated) {
    return stated == null ? Stream.of() : stated.list().stream().map(Node::text);
  }

  /** Adds a problem for a text that means two codes. */
  static void tellTwice(Node property, List<Allowed> allowed) {
    var taken = new HashMap<String, String>();
    for (Allowed value : allowed) {
      Stream.concat(Stream.of(value.code()), value.aliases().stream()).forEach(text -> {
        String owner = taken.putIfAbsent(Folded.of(text), value.code());
        if (owner != null && !owner.equals(value.code())) {
          property
              .problems()
              .add(Problem.of(
                      "Một cách ghi chỉ được gắn với một mã", "A text may mean one code only")
                  .at(property.where() + " › allowedValues")
                  .found(text + " → " + owner + ", " + value.code())
                  .todo("bỏ cách ghi này ở một trong hai mã", "take it from one of the two"));
        }
      });
    }
  }

  private static String codeAndLabel(Allowed value) {
    return value.code() + " (" + value.label() + ")";
  }
}
