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
 * One way to take a written name apart.
 *
 * @param type null where no word says it
 * @param activities each with its readings, more than one for an abbreviation of two activities
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
  /** More readings of one name than this are not followed. */
  private static final int READINGS = 8;

  static NameParts of(
      @Nullable CooperativeType type,
      List<Set<String>> activities,
      String words,
      @Nullable String number) {
    return new NameParts(type, List.copyOf(activities), words, MatchKey.of(words), number);
  }

  /**
   * The same without one or more words in front that may be an activity in an abbreviation that is not known: n ngh tân
   * hưng. Two words at least are left.
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

  /** What names that are the same share, whatever their legal form: one key for each reading of their activities. */
  public List<String> keys() {
    return activityKeys().stream().map(key -> core() + "|" + key).toList();
  }

  /** The same without marks, in the proper name only. */
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
