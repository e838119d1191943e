package vn.htx.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One run of a DAG.
 *
 * @param type manual, scheduled, backfill or asset_triggered
 * @param state as named by the server
 * @param runAfter the earliest time at which it starts; for a scheduled run its hour
 * @param conf the texts and flags that it was triggered with, as text; null and nested values are left out
 */
public record DagRun(
    String dagId,
    String runId,
    String type,
    String state,
    Instant runAfter,
    Optional<Instant> started,
    Optional<Instant> ended,
    Map<String, String> conf) {
  public DagRun {
    conf = Map.copyOf(conf);
  }

  static DagRun of(JsonNode json) {
    var conf = new TreeMap<String, String>();
    json.path("conf").properties().forEach(each -> {
      if (each.getValue().isValueNode() && !each.getValue().isNull()) {
        conf.put(each.getKey(), each.getValue().asText());
      }
    });
    return new DagRun(
        AirflowJson.text(json, "dag_id"),
        AirflowJson.text(json, "dag_run_id"),
        json.path("run_type").asText(),
        AirflowJson.text(json, "state"),
        AirflowJson.instant(json, "run_after").orElse(Instant.EPOCH),
        AirflowJson.instant(json, "start_date"),
        AirflowJson.instant(json, "end_date"),
        conf);
  }

  /** Whether the run has ended. A state that is not known here, as of a later Airflow, is not taken for an end. */
  public boolean isOver() {
    return isSuccess() || isFailed();
  }

  public boolean isSuccess() {
    return state.equals("success");
  }

  public boolean isFailed() {
    return state.equals("failed");
  }

  public boolean isQueued() {
    return state.equals("queued");
  }
}
