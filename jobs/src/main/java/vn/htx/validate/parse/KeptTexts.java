package vn.htx.validate.parse;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.htx.ingest.source.InboxFile;
import vn.htx.model.RowFate;
import vn.htx.validate.check.Checks;
import vn.htx.validate.row.CheckedRow;

/**
 * Which rows of one part of a file keep their text: rejected ones, and in a file that is read in one part those clean
 * ones that a rule over many rows may yet reject. These are the rows with the key of an earlier clean row; or all,
 * where a reference to a key that nobody has rejects a row. Building and storing the text of every row would take a
 * fifth of the time of reading.
 */
final class KeptTexts {
  private final Checks checks;
  private final boolean inOnePart;
  private final Set<Integer> keys = new HashSet<>();

  KeptTexts(Checks checks, InboxFile file) {
    this.checks = checks;
    this.inOnePart = file.parts().size() == 1;
  }

  /** The row's text if it is kept; asked once for each row, in their order. */
  @Nullable
  String of(CheckedRow row) {
    boolean isKept = row.fate() == RowFate.REJECTED
        || (inOnePart && (checks.rejectsByReference() || !keys.add(hash(row))));
    return isKept ? row.text() : null;
  }

  /** Equal for equal keys; different ones with one hash only keep a text in vain. */
  private int hash(CheckedRow row) {
    int hash = 1;
    for (int place : checks.key()) {
      Object part = row.value(place);
      Object same = part instanceof BigDecimal number ? number.stripTrailingZeros() : part;
      hash = 31 * hash + (same == null ? "" : same).hashCode();
    }
    return hash;
  }
}
