package vn.htx.schedule;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A DAG as the server has it.
 *
 * @param broken whether its file cannot be imported now
 * @param stale whether its file is gone
 */
public record Dag(String dagId, boolean paused, boolean broken, boolean stale) {
  static Dag of(JsonNode json) {
    return new Dag(
        AirflowJson.text(json, "dag_id"),
        json.path("is_paused").asBoolean(),
        json.path("has_import_errors").asBoolean(),
        json.path("is_stale").asBoolean());
  }
}
