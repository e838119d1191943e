package vn.htx.config;

import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.htx.catalog.Ingredient;
import vn.htx.model.Sector;
import vn.htx.model.SizeClass;

/** Rules for the size class of a cooperative: large, medium, small or micro (NĐ 113/2024/NĐ-CP Điều 5). */
public record SizeRules(List<RuleSet> sets) implements Serializable {
  public static final Ingredient<SizeRules> FILE =
      Ingredient.file("rules/cooperative-size", SizeRules.class);

  /** The thresholds of one decree. */
  public record RuleSet(
      String id, String source, boolean official, Validity validity, List<Group> groups)
      implements Serializable {
    public RuleSet {
      groups = List.copyOf(groups);
    }
  }

  /**
   * Sectors that share thresholds.
   *
   * @param classes in descending order
   * @param rest the class of a cooperative below all thresholds
   */
  public record Group(String id, List<Sector> sectors, List<Threshold> classes, SizeClass rest)
      implements Serializable {
    public Group {
      sectors = List.copyOf(sectors);
      classes = List.copyOf(classes);
    }
  }

  /** A size class needs at least this many members, and at least this revenue or this capital (both in đồng). */
  public record Threshold(SizeClass sizeClass, int members, BigDecimal revenue, BigDecimal capital)
      implements Serializable {}

  public SizeRules {
    sets = List.copyOf(sets);
  }

  public Optional<RuleSet> inForce(LocalDate day) {
    return sets.stream().filter(set -> set.validity().covers(day)).findFirst();
  }

  public static SizeRules read(Path file, Problems problems) {
    return of(Node.read(file, problems));
  }

  public static SizeRules of(Node document) {
    document.onlyKeys("size_rules");
    return new SizeRules(
        document.child("size_rules").list().stream().map(SizeRules::ruleSet).toList());
  }

  private static RuleSet ruleSet(Node node) {
    node.onlyKeys("id", "source", "official", "valid_from", "valid_to", "groups");
    return new RuleSet(
        node.child("id").text(),
        node.child("source").text(),
        node.child("official").flag(),
        Validity.of(node),
        node.child("groups").list().stream().map(SizeRules::group).toList());
  }

  private static Group group(Node node) {
    node.onlyKeys("id", "sectors", "classes", "rest");
    return new Group(
        node.child("id").text(),
        node.child("sectors").list().stream()
            .map(one -> one.coded(Sector.class))
            .toList(),
        node.child("classes").list().stream().map(SizeRules::threshold).toList(),
        node.child("rest").coded(SizeClass.class));
  }

  private static Threshold threshold(Node node) {
    node.onlyKeys("class", "members", "revenue", "capital");
    return new Threshold(
        node.child("class").coded(SizeClass.class),
        node.child("members").integer(),
        node.child("revenue").number(),
        node.child("capital").number());
  }
}
