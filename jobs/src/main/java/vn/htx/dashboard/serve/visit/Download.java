package vn.htx.dashboard.serve.visit;

import java.io.IOException;
import java.io.OutputStream;

/** A file of every version that is written while it is fetched. */
public interface Download {
  /** Where it is within a version; parts in braces are parameters. */
  String path();

  /**
   * What it is.
   *
   * @throws Refusal when there is no such file
   */
  Content content(Visit visit);

  /**
   * A file.
   *
   * @param name under which a browser keeps it
   */
  record Content(String name, String type, Writer writer) {}

  /** Writes the content of a file. */
  @FunctionalInterface
  interface Writer {
    void write(OutputStream to) throws IOException;
  }
}
