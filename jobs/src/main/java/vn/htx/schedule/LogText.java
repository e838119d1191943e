package vn.htx.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Lines of a task's log as shown to people. Airflow sends objects, and sometimes plain texts. */
final class LogText {
  private LogText() {}

  /** The text of a line; empty for the marks of groups, which only its web page folds. */
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

  /** The details of a failure, which are separate from its event. */
  private static String errors(JsonNode line) {
    var told = new StringBuilder();
    line.path("error_detail").forEach(each -> {
      String value = each.path("exc_value").asText("").strip();
      told.append(value.isEmpty() ? "" : "\n" + value);
    });
    return told.toString();
  }

  /** The text of a streamed line, which is a JSON object or plain text. */
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
