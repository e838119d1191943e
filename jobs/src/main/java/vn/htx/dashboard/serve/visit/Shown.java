package vn.htx.dashboard.serve.visit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import vn.htx.model.Language;

/**
 * What a page shows.
 *
 * @param template its name
 * @param values what the template shows besides the frame, by the names of its parameters
 */
public record Shown(String template, Frame frame, Map<String, ?> values) {
  public Shown {
    values = Map.copyOf(values);
  }

  /** Something that it shows, by its name. */
  public Object value(String name) {
    return Optional.<Object>ofNullable(values.get(name)).orElseThrow();
  }

  /** The same in one of the two languages. */
  public Shown in(Language language) {
    return new Shown(template, frame.in(language), values);
  }

  /** As HTML, in UTF-8. */
  public byte[] html() {
    return Templates.html(template, frame, values).getBytes(StandardCharsets.UTF_8);
  }

  /** As HTML, with the content that the page had when it was made of the same. */
  public byte[] framed(byte[] before) {
    return Templates.framed(frame, new String(before, StandardCharsets.UTF_8))
        .getBytes(StandardCharsets.UTF_8);
  }
}
