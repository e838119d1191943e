package vn.htx.page.extract;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Rows that are read one by one, so that their number needs no memory. */
public interface DataRows {
  List<DataColumn> columns();

  /** How many there are. */
  long size();

  /** Reads a part of the rows in their order; a cell that is not known is empty. */
  void each(Part part, Consumer<List<Optional<String>>> reader);

  /** So many rows after so many others. */
  record Part(long offset, long limit) {
    public static final Part ALL = new Part(0, Integer.MAX_VALUE);
  }
}
