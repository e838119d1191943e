package vn.htx.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** SQL that is too long for a text block: a {@code .sql} file in the jar beside the class that uses it. */
public final class SqlResource {
  private SqlResource() {}

  /**
   * The text of a file, without the line break at its end.
   *
   * @param values the SQL that replaces {@code {name}} in the file, by name; it is inserted as it is
   * @throws IllegalStateException when the jar lacks the file, or a name in it has no value
   */
  public static String text(Class<?> beside, String file, Map<String, String> values) {
    String text = read(beside, file).stripTrailing();
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{%s}".formatted(value.getKey()), value.getValue());
    }
    if (text.indexOf('{') >= 0) {
      throw new IllegalStateException("%s has a name without a value: %s"
          .formatted(file, text.substring(text.indexOf('{')).lines().findFirst().orElse("")));
    }
    return text;
  }

  private static String read(Class<?> beside, String file) {
    try (InputStream in = Optional.ofNullable(beside.getResourceAsStream(file))
        .orElseThrow(() -> new IllegalStateException(
            "the jar lacks %s beside %s".formatted(file, beside.getName())))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("%s could not be read".formatted(file), unreadable);
    }
  }
}
