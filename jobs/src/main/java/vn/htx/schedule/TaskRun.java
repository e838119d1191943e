package vn.htx.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One task of a run.
 *
 * @param state as named by the server; {@code none} when it has none yet
 * @param tryNumber the current or last attempt; 0 before the first
 * @param tries the greatest number of attempts
 */
public record TaskRun(
    String taskId,
    String state,
    int tryNumber,
    int tries,
    Optional<Instant> started,
    Optional<Instant> ended) {
  private static final Set<String> OVER =
      Set.of("success", "failed", "skipped", "upstream_failed", "removed");

  static TaskRun of(JsonNode json) {
    return new TaskRun(
        AirflowJson.text(json, "task_id"),
        json.path("state").asText("none").replace("null", "none"),
        json.path("try_number").asInt(),
        json.path("max_tries").asInt() + 1,
        AirflowJson.instant(json, "start_date"),
        AirflowJson.instant(json, "end_date"));
  }

  public boolean isOver() {
    return OVER.contains(state);
  }
}
