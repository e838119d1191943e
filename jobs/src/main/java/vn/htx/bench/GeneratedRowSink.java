package vn.htx.bench;

import java.io.IOException;
import java.util.List;

/** Receives generated rows. */
interface GeneratedRowSink {
  void row(List<String> cells) throws IOException;

  /** Generates rows. */
  interface Source {
    void writeTo(GeneratedRowSink sink) throws IOException;
  }
}
