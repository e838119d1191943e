package vn.htx.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A line of a task's log as people read it. Airflow sends objects, and plain texts among them. */
final class LogText {
  private LogText() {}

  /** Empty for marks of groups that only its page folds. */
  static Optional<String> of(JsonNode line) {
    if (line.isTextual()) {
      return shown(line.asText());
    }
    String event = line.path("event").asText();
    String level = line.path("level").asText("");
    String time = line.path("timestamp").asText("");
    String prefix = (time.isEmpty() || time.equals("null") ? "" : time + " ")
        + (level.isEmpty() || level.equals("info") ? "" : level + " ");
    return shown(event).map(text -> prefix + text + errors(line));
  }

  /** What a failure says of itself stands apart from its event. */
  private static String errors(JsonNode line) {
    var told = new StringBuilder();
    line.path("error_detail").forEach(each -> {
      String value = each.path("exc_value").asText("").strip();
      told.append(value.isEmpty() ? "" : "\n" + value);
    });
    return told.toString();
  }

  /** A line of the streamed form, which may be a JSON object or a text. */
  static Optional<String> ofLine(String line) {
    try {
      return of(AirflowJson.read(line));
    } catch (AirflowJson.Unexpected plain) {
      return shown(line);
    }
  }

  private static Optional<String> shown(String text) {
    return text.isBlank() || text.startsWith("::group::") || text.startsWith("::endgroup::")
        ? Optional.empty()
        : Optional.of(text.stripTrailing());
  }
}
