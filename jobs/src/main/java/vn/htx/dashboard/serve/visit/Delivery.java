package vn.htx.dashboard.serve.visit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;

/**
 * What is handed out.
 *
 * @param type its media type
 * @param fileName under which a browser keeps it; empty for what is shown or read by a program
 * @param headers besides those of every answer
 */
public record Delivery(
    String type, Optional<String> fileName, Map<String, String> headers, Content content) {
  public Delivery {
    headers = Map.copyOf(headers);
  }

  /** Writes what is handed out; the stream stays open. */
  @FunctionalInterface
  public interface Content {
    void write(OutputStream out) throws IOException;
  }

  /** A file to keep. */
  public static Delivery file(String type, String name, Content content) {
    return new Delivery(type, Optional.of(name), Map.of(), content);
  }
}
