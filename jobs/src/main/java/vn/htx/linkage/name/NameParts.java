package vn.htx.linkage.name;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.htx.model.CooperativeType;
import vn.htx.text.MatchKey;

/**
 * One reading of a written name.
 *
 * @param type null where no word states it
 * @param activities each with its readings, several for an ambiguous abbreviation
 * @param words the proper name with its marks, without its number
 * @param number null where the name has none
 */
public record NameParts(
    @Nullable CooperativeType type,
    List<Set<String>> activities,
    String words,
    String plain,
    @Nullable String number)
    implements Serializable {
  /** Most readings of one name that are followed. */
  private static final int READINGS = 8;

  static NameParts of(
      @Nullable CooperativeType type,
      List<Set<String>> activities,
      String words,
      @Nullable String number) {
    return new NameParts(type, List.copyOf(activities), words, MatchKey.of(words), number);
  }

  /**
   * The same without one or more leading words that may be an unknown abbreviation of an activity: n ngh tân hưng. At
   * least two words are left.
   */
  public Stream<NameParts> withoutUnknownActivity() {
    List<String> each = List.of(words.split(" ", -1));
    return IntStream.range(1, each.size() - 1)
        .takeWhile(from -> NameWords.mayBeOfActivity(each.get(from - 1)))
        .mapToObj(from ->
            of(type, activities, String.join(" ", each.subList(from, each.size())), number));
  }

  String core() {
    return withNumber(words);
  }

  private String withNumber(String name) {
    return number == null ? name : name.isEmpty() ? number : name + " " + number;
  }

  /** The keys that equal names share, whatever their legal form: one for each reading of their activities. */
  public List<String> keys() {
    return activityKeys().stream().map(key -> core() + "|" + key).toList();
  }

  /** The same keys without marks in the proper name. */
  public List<String> plainKeys() {
    return activityKeys().stream().map(key -> withNumber(plain) + "|" + key).toList();
  }

  private List<String> activityKeys() {
    List<TreeSet<String>> readings = List.of(new TreeSet<>());
    for (Set<String> activity : activities) {
      var longer = new ArrayList<TreeSet<String>>();
      for (TreeSet<String> begun : readings) {
        for (String reading : new TreeSet<>(activity)) {
          var one = new TreeSet<>(begun);
          one.add(reading);
          longer.add(one);
        }
      }
      readings = longer.subList(0, Math.min(READINGS, longer.size()));
    }
    return readings.stream().map(one -> String.join("+", one)).distinct().toList();
  }
}
