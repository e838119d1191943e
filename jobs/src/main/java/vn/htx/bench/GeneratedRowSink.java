package vn.htx.bench;

import java.io.IOException;
import java.util.List;

/** Where generated rows go. */
interface GeneratedRowSink {
  void row(List<String> cells) throws IOException;

  /** What generates rows. */
  interface Source {
    void writeTo(GeneratedRowSink sink) throws IOException;
  }
}
