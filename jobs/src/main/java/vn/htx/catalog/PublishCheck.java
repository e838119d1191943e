package vn.htx.catalog;

import java.util.List;
import vn.htx.model.Bilingual;

/**
 * What must hold in a version's database before it may be published.
 *
 * @param what is wrong when it does not
 * @param sql gives one row for each thing that is wrong, with a text column {@code found}
 * @param beside tables that it reads and the database does not hold
 */
public record PublishCheck(Bilingual what, String sql, List<Table> beside) {
  public PublishCheck {
    beside = List.copyOf(beside);
  }

  public static PublishCheck of(String vi, String en, String sql, Table... beside) {
    return new PublishCheck(Bilingual.of(vi, en), sql, List.of(beside));
  }
}
