package vn.htx.schedule;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A DAG on the server.
 *
 * @param broken whether its file cannot be imported at present
 * @param stale whether its file no longer exists
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
