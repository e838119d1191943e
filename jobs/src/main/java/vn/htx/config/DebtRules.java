package vn.htx.config;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.htx.catalog.Ingredient;
import vn.htx.model.Bilingual;
import vn.htx.model.Problem;

/**
 * The debt groups of a loan, and the rules that decide among them, each with the days on which it is in force.
 *
 * @param family the rules applied: {@code mfi} (microfinance institutions) or {@code bank}
 * @param groups the names of the groups by number, from good to bad: 1 and on without a gap
 */
public record DebtRules(String family, SortedMap<Integer, Bilingual> groups, List<RuleSet> sets)
    implements Serializable {
  public static final Ingredient<DebtRules> FILE =
      Ingredient.file("rules/debt-groups", DebtRules.class);

  /** A group that applies from a number of days past due. */
  public record Overdue(int group, int from) implements Serializable {}

  /**
   * The group of a loan that was restructured at least {@code times} times and is at least {@code from} days past due
   * on the new schedule.
   */
  public record Restructured(int times, int from, int group) implements Serializable {}

  /**
   * The groups of one circular.
   *
   * @param official whether the text and its application to the Fund are verified; {@code status} says what is not
   */
  public record RuleSet(
      String id,
      String family,
      Bilingual label,
      String source,
      boolean official,
      Bilingual status,
      Validity validity,
      List<Overdue> overdue,
      List<Restructured> restructured)
      implements Serializable {
    public RuleSet {
      overdue = List.copyOf(overdue);
      restructured = List.copyOf(restructured);
    }
  }

  public DebtRules {
    groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
    sets = List.copyOf(sets);
  }

  /** The family's set in force on a day; before the first one, the first. */
  public RuleSet inForce(LocalDate day) {
    List<RuleSet> ours = sets.stream()
        .filter(set -> set.family().equals(family))
        .sorted(Comparator.comparing(set -> set.validity().from()))
        .toList();
    return ours.stream()
        .filter(set -> set.validity().covers(day))
        .findFirst()
        .orElseGet(() -> ours.get(0));
  }

  public static DebtRules read(Path file, Problems problems) {
    return of(Node.read(file, problems));
  }

  public static DebtRules of(Node document) {
    document.onlyKeys("default", "groups", "rule_sets");
    SortedMap<Integer, Bilingual> groups = groups(document.child("groups"));
    var sets = new ArrayList<RuleSet>();
    var ids = new HashSet<String>();
    for (Node node : document.child("rule_sets").list()) {
      RuleSet set = ruleSet(node, groups.keySet());
      if (!ids.add(set.id())) {
        node.problems()
            .add(Problem.of("Mã bộ quy tắc trùng", "A rule set's id occurs twice")
                .at(node.where())
                .found(set.id()));
      }
      for (RuleSet other : sets) {
        if (other.family().equals(set.family()) && other.validity().overlaps(set.validity())) {
          node.problems()
              .add(Problem.of(
                      "Hai bộ quy tắc cùng có hiệu lực", "Two rule sets are in force at once")
                  .at(node.where())
                  .found(other.id() + ", " + set.id())
                  .todo("đặt valid_to cho bộ cũ", "give the older one a valid_to"));
        }
      }
      sets.add(set);
    }
    Node chosen = document.child("default");
    String family = chosen.text();
    if (sets.stream().noneMatch(set -> set.family().equals(family))) {
      chosen.wrong("family của một bộ quy tắc", "the family of a rule set");
    }
    return new DebtRules(family, groups, sets);
  }

  private static SortedMap<Integer, Bilingual> groups(Node node) {
    var groups = new TreeMap<Integer, Bilingual>();
    for (Node one : node.list()) {
      one.onlyKeys("group", "label");
      int number = one.child("group").integer();
      if (number != groups.size() + 1) {
        one.child("group").wrong("1, 2, 3, … theo thứ tự", "1, 2, 3, … in this order");
      }
      groups.put(number, one.child("label").bilingual());
    }
    if (groups.isEmpty()) {
      node.wrong("ít nhất một nhóm", "at least one group");
    }
    return groups;
  }

  private static RuleSet ruleSet(Node node, Set<Integer> groups) {
    node.onlyKeys(
        "id",
        "family",
        "label",
        "source",
        "official",
        "status",
        "valid_from",
        "valid_to",
        "overdue",
        "restructured");
    return new RuleSet(
        node.child("id").text(),
        node.child("family").text(),
        node.child("label").bilingual(),
        node.child("source").text(),
        node.child("official").flag(),
        node.child("status").bilingual(),
        Validity.of(node),
        overdue(node.child("overdue"), groups),
        node.list("restructured").stream().map(one -> restructured(one, groups)).toList());
  }

  private static List<Overdue> overdue(Node node, Set<Integer> groups) {
    var cuts = new ArrayList<Overdue>();
    for (Node one : node.list()) {
      one.onlyKeys("group", "from");
      var cut = new Overdue(group(one, groups), one.child("from").integer());
      boolean rises = cuts.isEmpty()
          ? cut.from() == 0 && cut.group() == 1
          : cut.from() > cuts.get(cuts.size() - 1).from()
              && cut.group() > cuts.get(cuts.size() - 1).group();
      if (!rises) {
        one.wrong(
            "nhóm 1 từ 0 ngày, sau đó tăng dần", "group 1 from day 0, then rising groups and days");
      }
      cuts.add(cut);
    }
    if (cuts.isEmpty()) {
      node.wrong("ít nhất một nhóm", "at least one group");
    }
    return cuts;
  }

  private static Restructured restructured(Node node, Set<Integer> groups) {
    node.onlyKeys("times", "from", "group");
    return new Restructured(
        node.child("times").integer(), node.child("from").integer(), group(node, groups));
  }

  private static int group(Node node, Set<Integer> groups) {
    Node group = node.child("group");
    int number = group.integer();
    if (!groups.contains(number)) {
      group.wrong(
          "một nhóm có trong groups: %s".formatted(groups),
          "a group of groups: %s".formatted(groups));
    }
    return number;
  }
}
