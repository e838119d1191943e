package vn.htx.place;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SortedSet;
import vn.htx.model.Annotation;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;

/** Checks the dates that a file marks on charts. */
public final class AnnotationList {
  private AnnotationList() {}

  /**
   * The dates of a file, in its order.
   *
   * @param scopes the ids of domains and indicators
   * @throws HtxException for one of another scope, or whose id stands there twice
   */
  public static List<Annotation> checked(Path file, SortedSet<String> scopes) {
    List<Annotation> all = ReferenceFiles.annotations(file);
    var problems = new ArrayList<Problem>();
    var seen = new HashSet<String>();
    for (int i = 0; i < all.size(); i++) {
      Annotation one = all.get(i);
      String place = "%s, dòng / line %s".formatted(file.getFileName(), i + 2);
      if (!one.scope().equals(Annotation.ALL) && !scopes.contains(one.scope())) {
        problems.add(Problem.of(
                "Không có lĩnh vực hay chỉ tiêu mang mã này",
                "There is no domain or indicator with this id")
            .at(place)
            .found(one.scope())
            .allowed("all, " + String.join(", ", scopes))
            .todo("sửa cột scope", "mend the column scope"));
      }
      if (!seen.add(one.id())) {
        problems.add(Problem.of("Mã mốc thời gian ghi hai lần", "The id stands there twice")
            .at(place)
            .found(one.id())
            .todo("đặt mã khác", "choose another id"));
      }
    }
    if (!problems.isEmpty()) {
      throw new HtxException(HtxException.Kind.CONFIG, problems);
    }
    return all;
  }
}
