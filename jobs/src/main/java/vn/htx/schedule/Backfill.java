package vn.htx.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/** Runs created for past days, which run one after another. {@code completed} is empty until all have ended. */
public record Backfill(
    int id, String dagId, Instant from, Instant to, boolean paused, Optional<Instant> completed) {
  static Backfill of(JsonNode json) {
    return new Backfill(
        json.path("id").asInt(),
        AirflowJson.text(json, "dag_id"),
        AirflowJson.instant(json, "from_date").orElse(Instant.EPOCH),
        AirflowJson.instant(json, "to_date").orElse(Instant.EPOCH),
        json.path("is_paused").asBoolean(),
        AirflowJson.instant(json, "completed_at"));
  }
}
