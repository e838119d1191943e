package vn.htx.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The calls of Airflow's stable REST API v2 that are needed to run one's own DAGs. A failed call throws
 * {@link AirflowException}; lists are read to their end, page by page.
 */
public final class Airflow {
  private static final int PAGE = 100;

  private final Transport transport;

  /** @throws IllegalArgumentException when the private authority's file contains no certificate */
  public Airflow(Access access) {
    this(access, Pause.real());
  }

  Airflow(Access access, Pause pause) {
    this.transport = new Transport(access, pause);
  }

  /** The server's state; with Airflow's default settings no credentials are needed. */
  public Health health() {
    return Health.of(
        transport.json(Call.get("/api/v2/monitor/health")),
        transport.json(Call.get("/api/v2/version")));
  }

  public Dag dag(String dagId) {
    return read(Call.get(Transport.dag(dagId)), Dag::of);
  }

  public Optional<Dag> findDag(String dagId) {
    return found(() -> dag(dagId));
  }

  /** The answer; empty when the server has no such object. */
  private static <T> Optional<T> found(Supplier<T> asking) {
    try {
      return Optional.of(asking.get());
    } catch (AirflowException failure) {
      if (failure.kind() == AirflowException.Kind.NOT_FOUND) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  /** The import errors of the DAG folder, by file. */
  public Map<String, String> importErrors() {
    var errors = new TreeMap<String, String>();
    for (JsonNode each : all("/api/v2/importErrors", Map.of(), "import_errors")) {
      errors.put(each.path("filename").asText(), each.path("stack_trace").asText());
    }
    return errors;
  }

  public Dag pause(String dagId, boolean paused) {
    String path = Transport.dag(dagId) + "?update_mask=is_paused";
    return read(Call.state("PATCH", path, Map.of("is_paused", paused)), Dag::of);
  }

  public DagRun run(String dagId, String runId) {
    return read(Call.get(Transport.dag(dagId, "dagRuns", runId)), DagRun::of);
  }

  public Optional<DagRun> findRun(String dagId, String runId) {
    return found(() -> run(dagId, runId));
  }

  /** The latest runs, the newest first. */
  public List<DagRun> latest(String dagId, int atMost) {
    var query = Map.of("order_by", "-run_after", "limit", Integer.toString(atMost));
    JsonNode page = transport.json(Call.get(Transport.dag(dagId, "dagRuns") + Call.query(query)));
    return list(page, "dag_runs", DagRun::of);
  }

  /** All runs since an instant, the oldest first. */
  public List<DagRun> runsFrom(String dagId, Instant from) {
    var query = Map.of("order_by", "run_after", "run_after_gte", from.toString());
    String path = Transport.dag(dagId, "dagRuns");
    return map(path, all(path, query, "dag_runs"), DagRun::of);
  }

  /**
   * Starts a run without a logical date under an id chosen by the caller. Repeating the call is safe: a run with this
   * id, also one made by an unanswered request, is returned as it is.
   */
  public DagRun trigger(String dagId, String runId, Map<String, ?> conf) {
    var body = new LinkedHashMap<String, Object>();
    body.put("dag_run_id", runId);
    body.put("logical_date", null);
    body.put("conf", conf);
    try {
      return read(Call.post(Transport.dag(dagId, "dagRuns"), body), DagRun::of);
    } catch (AirflowException failure) {
      boolean mayBeThere = failure.kind() == AirflowException.Kind.CONFLICT || failure.mayPass();
      return Optional.of(failure)
          .filter(each -> mayBeThere)
          .flatMap(each -> findRun(dagId, runId))
          .orElseThrow(() -> failure);
    }
  }

  /** The tasks of a run in the order in which they began; those that have not begun come last, by name. */
  public List<TaskRun> tasks(String dagId, String runId) {
    String path = Transport.dag(dagId, "dagRuns", runId, "taskInstances");
    return map(path, all(path, Map.of(), "task_instances"), TaskRun::of).stream()
        .sorted(Comparator.comparing((TaskRun task) -> task.started().orElse(Instant.MAX))
            .thenComparing(TaskRun::taskId))
        .toList();
  }

  /** Every attempt at a task, the first one first. */
  public List<TaskRun> tries(String dagId, String runId, String taskId) {
    String path = Transport.dag(dagId, "dagRuns", runId, "taskInstances", taskId, "tries");
    return read(Call.get(path), json -> list(json, "task_instances", TaskRun::of)).stream()
        .sorted(Comparator.comparing(TaskRun::tryNumber))
        .toList();
  }

  /** The value that a task returned, as JSON; empty when it returned none. */
  public Optional<JsonNode> returned(String dagId, String runId, String taskId) {
    String path = Transport.dag(
        dagId, "dagRuns", runId, "taskInstances", taskId, "xcomEntries", "return_value");
    return found(() -> transport.json(Call.get(path + "?deserialize=false")).path("value"))
        .filter(value -> !value.isNull() && !value.isMissingNode())
        .map(value -> value.isTextual() ? textual(value) : value);
  }

  /** The value itself where the server sends it as stored JSON text. */
  private static JsonNode textual(JsonNode value) {
    try {
      return AirflowJson.read(value.asText());
    } catch (AirflowJson.Unexpected plain) {
      return value;
    }
  }

  /** Streams the current log of one attempt, line by line. */
  public void log(String dagId, String runId, String taskId, int tryNumber, Consumer<String> told) {
    Call call = Call.get(logPath(dagId, runId, taskId, tryNumber) + "?full_content=true");
    transport.lines(call, "application/x-ndjson", line -> LogText.ofLine(line).ifPresent(told));
  }

  /**
   * A part of a log.
   *
   * @param next token to ask for the lines that follow; empty at the end of the log
   */
  public record LogPart(List<String> lines, Optional<String> next) {}

  /** The lines of a log after an earlier part. */
  public LogPart logAfter(
      String dagId, String runId, String taskId, int tryNumber, Optional<String> token) {
    var query = token.map(text -> Map.of("token", text)).orElseGet(Map::of);
    JsonNode part =
        transport.json(Call.get(logPath(dagId, runId, taskId, tryNumber) + Call.query(query)));
    var lines = new ArrayList<String>();
    part.path("content").forEach(line -> LogText.of(line).ifPresent(lines::add));
    JsonNode next = part.path("continuation_token");
    return new LogPart(lines, Optional.of(next).filter(JsonNode::isTextual).map(JsonNode::asText));
  }

  private static String logPath(String dagId, String runId, String taskId, int tryNumber) {
    return Transport.dag(
        dagId, "dagRuns", runId, "taskInstances", taskId, "logs", Integer.toString(tryNumber));
  }

  /**
   * The tasks that {@link #clear} would clear: those of the run that failed, and those that did not run because of
   * them.
   */
  public List<TaskRun> clearable(String dagId, String runId) {
    return clear(dagId, runId, true);
  }

  /** Makes the failed tasks of a run, and the tasks waiting for them, run again; returns those it cleared. */
  public List<TaskRun> clear(String dagId, String runId) {
    return clear(dagId, runId, false);
  }

  private List<TaskRun> clear(String dagId, String runId, boolean dryRun) {
    var body = new LinkedHashMap<String, Object>();
    body.put("dry_run", dryRun);
    body.put("dag_run_id", runId);
    body.put("only_failed", true);
    body.put("reset_dag_runs", true);
    Call call = Call.post(Transport.dag(dagId, "clearTaskInstances"), body);
    return list(transport.json(call), "task_instances", TaskRun::of);
  }

  /** The days for which {@link #backfill} would create runs. */
  public List<Instant> backfillable(String dagId, Instant from, Instant to, boolean again) {
    Call call = Call.post("/api/v2/backfills/dry_run", backfillBody(dagId, from, to, again));
    return list(
        transport.json(call),
        "backfills",
        day -> AirflowJson.instant(day, "logical_date")
            .orElseThrow(() -> new AirflowJson.Unexpected("a backfill's day without a date")));
  }

  /**
   * Creates the scheduled runs of past days, which run one at a time, the oldest first.
   *
   * <p>With SQLite, Airflow may find its database locked halfway through. It then answers 503, and does not always undo
   * what it had created by then.
   *
   * @param again whether days with a finished run are included
   * @throws AirflowException {@code HALF_MADE} when a backfill remains with only some of its runs
   */
  public Backfill backfill(String dagId, Instant from, Instant to, boolean again) {
    Set<Integer> before =
        backfills(dagId).stream().map(Backfill::id).collect(Collectors.toUnmodifiableSet());
    Call call = Call.post("/api/v2/backfills", backfillBody(dagId, from, to, again));
    try {
      return read(call, Backfill::of);
    } catch (AirflowException refused) {
      boolean maybeBegun = refused.status() == 503 || refused.status() == 409;
      if (!maybeBegun) {
        throw refused; // nothing was begun, or it is not known how much was
      }
      throw backfills(dagId).stream()
          .filter(each -> !before.contains(each.id()) && each.completed().isEmpty())
          .filter(each -> each.from().equals(from) && each.to().equals(to))
          .findFirst()
          .map(half -> refused.halfMade(half.id()))
          .orElse(refused);
    }
  }

  private static Map<String, Object> backfillBody(
      String dagId, Instant from, Instant to, boolean again) {
    var body = new LinkedHashMap<String, Object>();
    body.put("dag_id", dagId);
    body.put("from_date", from.toString());
    body.put("to_date", to.toString());
    body.put("max_active_runs", 1);
    body.put("reprocess_behavior", again ? "completed" : "none");
    return body;
  }

  public List<Backfill> backfills(String dagId) {
    String path = "/api/v2/backfills";
    return map(path, all(path, Map.of("dag_id", dagId), "backfills"), Backfill::of);
  }

  public Backfill backfill(int id) {
    return read(Call.get("/api/v2/backfills/" + id), Backfill::of);
  }

  /** What can be done with a backfill in progress. */
  public enum Steer {
    PAUSE,
    UNPAUSE,
    CANCEL
  }

  public Backfill steer(int id, Steer how) {
    String path = String.format(
        Locale.ROOT, "/api/v2/backfills/%d/%s", id, how.name().toLowerCase(java.util.Locale.ROOT));
    return read(Call.state("PUT", path, Map.of()), Backfill::of);
  }

  private List<JsonNode> all(String path, Map<String, String> query, String field) {
    var all = new ArrayList<JsonNode>();
    for (int total = 1; all.size() < total; ) {
      var page = new TreeMap<>(query);
      page.put("limit", Integer.toString(PAGE));
      page.put("offset", Integer.toString(all.size()));
      JsonNode answer = transport.json(Call.get(path + Call.query(page)));
      int before = all.size();
      answer.path(field).forEach(all::add);
      total = all.size() == before ? all.size() : answer.path("total_entries").asInt(all.size());
    }
    return all;
  }

  private <T> T read(Call call, Function<JsonNode, T> reader) {
    JsonNode json = transport.json(call);
    return guarded(call.told(), () -> reader.apply(json));
  }

  private static <T> List<T> list(JsonNode json, String field, Function<JsonNode, T> reader) {
    var read = new ArrayList<JsonNode>();
    json.path(field).forEach(read::add);
    return map(field, read, reader);
  }

  private static <T> List<T> map(String told, List<JsonNode> all, Function<JsonNode, T> reader) {
    return guarded("GET " + told, () -> all.stream().map(reader).toList());
  }

  private static <T> T guarded(String told, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (AirflowJson.Unexpected wrong) {
      throw new AirflowException(
          AirflowException.Kind.BROKEN, told, 200, String.valueOf(wrong.getMessage()));
    }
  }
}
