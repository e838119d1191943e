package vn.htx.catalog;

import java.util.List;
import vn.htx.model.Bilingual;

/**
 * A condition that a version's database must meet before it is published.
 *
 * @param what the message when it is not met
 * @param sql returns one row for each violation, with a text column {@code found}
 * @param beside tables that the query reads although the database does not hold them
 */
public record PublishCheck(Bilingual what, String sql, List<Table> beside) {
  public PublishCheck {
    beside = List.copyOf(beside);
  }

  public static PublishCheck of(String vi, String en, String sql, Table... beside) {
    return new PublishCheck(Bilingual.of(vi, en), sql, List.of(beside));
  }
}
