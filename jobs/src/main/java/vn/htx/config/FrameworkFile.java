package vn.htx.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.htx.config.Framework.Bonus;
import vn.htx.config.Framework.Direction;
import vn.htx.config.Framework.Ends;
import vn.htx.config.Framework.Item;
import vn.htx.config.Framework.Kind;
import vn.htx.config.Framework.Level;
import vn.htx.config.Framework.Pillar;
import vn.htx.model.Problem;

/** Reads a framework and checks it: every problem is collected; an unknown key is one. */
public final class FrameworkFile {
  private static final Pattern ITEM_ID = Pattern.compile("[a-z][a-z0-9_]*");
  private static final double NEAR = 1e-9;

  private FrameworkFile() {}

  public static Framework read(Path file, Problems problems) {
    return of(Node.read(file, problems));
  }

  public static Framework of(Node document) {
    document.onlyKeys("framework", "missing", "levels", "pillars", "integration_bonus");
    Node head = document.child("framework");
    head.onlyKeys("id", "version", "label", "basis", "official", "valid_from", "valid_to");
    List<Pillar> pillars =
        document.child("pillars").list().stream().map(FrameworkFile::pillar).toList();
    checkPillars(document, pillars);
    return new Framework(
        head.child("id").text(),
        head.child("version").text(),
        head.child("label").bilingual(),
        head.texts("basis"),
        head.child("official").flag(),
        Validity.of(head),
        minAnswered(document.child("missing")),
        levels(document.child("levels")),
        pillars,
        document.find("integration_bonus").map(node -> bonus(node, pillars)).stream()
            .toList());
  }

  /** Adds a problem where two frameworks are in force on the same day, since a round would then have two. */
  public static void checkTogether(List<Framework> frameworks, Problems problems) {
    for (int i = 0; i < frameworks.size(); i++) {
      for (Framework other : frameworks.subList(i + 1, frameworks.size())) {
        if (frameworks.get(i).validity().overlaps(other.validity())) {
          problems.add(
              Problem.of("Hai bộ chỉ số cùng có hiệu lực", "Two frameworks are in force at once")
                  .found(frameworks.get(i).reference() + ", " + other.reference())
                  .todo(
                      "đặt valid_to cho bộ cũ, hoặc chỉ dùng bộ của mình (fallback: {frameworks: false} trong workspace.yaml); xem data/frameworks/README.md",
                      "give the older one a valid_to, or use your own alone (fallback: {frameworks: false} in workspace.yaml); see data/frameworks/README.md"));
        }
      }
    }
  }

  private static Pillar pillar(Node node) {
    node.onlyKeys("id", "label", "weight", "items");
    return new Pillar(
        node.child("id").text(),
        node.child("label").bilingual(),
        weight(node.child("weight")),
        node.child("items").list().stream().map(FrameworkFile::item).toList());
  }

  private static Item item(Node node) {
    node.onlyKeys("id", "kind", "label", "allowed", "goalposts", "truncate", "direction", "weight");
    Node id = node.child("id");
    String name = id.text();
    if (!ITEM_ID.matcher(name).matches()) {
      id.wrong("chữ thường không dấu, số và _", "lower_snake_case");
    }
    return new Item(
        name,
        node.child("kind").coded(Kind.class),
        node.child("label").bilingual(),
        ends(node.child("allowed")),
        ends(node.child("goalposts")),
        node.child("truncate").flag(),
        node.child("direction").coded(Direction.class),
        weight(node.child("weight")));
  }

  private static Ends ends(Node node) {
    List<Node> both = node.list();
    if (both.size() == 2) {
      var ends =
          new Ends(both.get(0).number().doubleValue(), both.get(1).number().doubleValue());
      if (ends.low() < ends.high()) {
        return ends;
      }
    }
    node.wrong("[thấp, cao], thấp nhỏ hơn cao", "[low, high], low below high");
    return new Ends(0, 1);
  }

  private static double weight(Node node) {
    double weight = node.number().doubleValue();
    if (!(weight > 0)) {
      node.wrong("một số lớn hơn 0", "a number above 0");
    }
    return weight;
  }

  private static double minAnswered(Node node) {
    node.onlyKeys("rule", "min_answered");
    Node rule = node.child("rule");
    if (!rule.text().equals("rescale")) {
      rule.wrong("rescale", "rescale");
    }
    Node share = node.child("min_answered");
    double least = share.number().doubleValue();
    if (!(least > 0 && least <= 1)) {
      share.wrong("lớn hơn 0, không quá 1", "above 0 and at most 1");
    }
    return least;
  }

  private static List<Level> levels(Node node) {
    var levels = new ArrayList<Level>();
    for (Node one : node.list()) {
      one.onlyKeys("code", "from", "to", "label");
      var level = new Level(
          one.child("code").text(),
          one.child("from").number().doubleValue(),
          one.child("to").number().doubleValue(),
          one.child("label").bilingual());
      boolean joins = levels.isEmpty()
          ? level.from() == 0
          : level.from() == levels.get(levels.size() - 1).to();
      if (!joins || level.from() >= level.to()) {
        one.wrong(
            "các dải nối tiếp nhau từ 0 đến 100", "bands that follow each other from 0 to 100");
      }
      levels.add(level);
    }
    if (levels.isEmpty() || levels.get(levels.size() - 1).to() != 100) {
      node.wrong("dải cuối kết thúc ở 100", "the last band ends at 100");
    }
    return levels;
  }

  private static void checkPillars(Node document, List<Pillar> pillars) {
    var seen = new HashSet<String>();
    for (Pillar pillar : pillars) {
      if (pillar.items().isEmpty()) {
        document
            .child("pillars")
            .wrong("mỗi trụ cột có câu hỏi: " + pillar.id(), "a pillar has items: " + pillar.id());
      }
      checkOnce(document, seen, pillar.id());
      pillar.items().forEach(item -> checkOnce(document, seen, item.id()));
    }
    double total = pillars.stream().mapToDouble(Pillar::weight).sum();
    if (Math.abs(total - 1) > NEAR) {
      document
          .problems()
          .add(Problem.of(
                  "Trọng số các trụ cột không cộng thành 1", "The pillars' weights do not sum to 1")
              .at(document.where())
              .found(String.valueOf(total))
              .allowed("1"));
    }
  }

  private static void checkOnce(Node document, Set<String> seen, String id) {
    if (!seen.add(id)) {
      document
          .problems()
          .add(Problem.of("Mã xuất hiện hai lần", "An id occurs twice")
              .at(document.where())
              .found(id));
    }
  }

  private static Bonus bonus(Node node, List<Pillar> pillars) {
    node.onlyKeys("item", "per_unit", "max");
    Node item = node.child("item");
    String id = item.text();
    Optional<Item> known = pillars.stream()
        .flatMap(pillar -> pillar.items().stream())
        .filter(one -> one.id().equals(id))
        .findFirst();
    if (known.isEmpty()) {
      item.wrong("mã một câu hỏi của bộ", "the id of an item of the framework");
    }
    return new Bonus(id, weight(node.child("per_unit")), weight(node.child("max")));
  }
}
