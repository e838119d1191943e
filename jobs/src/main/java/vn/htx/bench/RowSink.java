package vn.htx.bench;

import java.io.IOException;
import java.util.List;

/** Where generated rows go. */
interface RowSink {
  void row(List<String> cells) throws IOException;

  /** What generates rows. */
  interface Source {
    void writeTo(RowSink sink) throws IOException;
  }
}
