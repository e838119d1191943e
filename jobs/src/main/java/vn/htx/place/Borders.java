package vn.htx.place;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;

/** Checks which communes a file says to border on each other. */
public final class Borders {
  private Borders() {}

  /**
   * The pairs of a file.
   *
   * @param known the communes of the list of units
   * @throws HtxException for a pair that names another commune, or stands there twice, in whichever order
   */
  public static List<Border> checked(Path file, SortedSet<String> known) {
    List<Border> pairs = ReferenceFiles.neighbours(file);
    var problems = new ArrayList<Problem>();
    var seen = new HashSet<Set<String>>();
    for (int i = 0; i < pairs.size(); i++) {
      Border pair = pairs.get(i);
      String place = "%s, dòng / line %s".formatted(file.getFileName(), i + 2);
      for (String code : List.of(pair.one(), pair.other())) {
        if (!known.contains(code)) {
          problems.add(Problem.of("Không có xã mang mã này", "There is no commune with this code")
              .at(place)
              .found(code)
              .todo("sửa mã theo units.csv", "mend it by units.csv"));
        }
      }
      if (!seen.add(Set.of(pair.one(), pair.other()))) {
        problems.add(Problem.of("Cặp giáp ranh ghi hai lần", "The pair stands there twice")
            .at(place)
            .found("%s, %s".formatted(pair.one(), pair.other()))
            .todo("bỏ một dòng", "remove one of the lines"));
      }
    }
    if (!problems.isEmpty()) {
      throw new HtxException(HtxException.Kind.CONFIG, problems);
    }
    return pairs;
  }
}
