package vn.htx.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs of one DAG by the day that each stands for: the {@code as_of} it was triggered with, else the day that a
 * workspace is pinned to, else the day before its hour's date in the workspace's time zone.
 *
 * @param pin the day that every run without its own stands for
 */
public record Days(Airflow airflow, String dagId, ZoneId zone, Optional<LocalDate> pin) {
  /** The key in a run's configuration that names its day. */
  public static final String AS_OF = "as_of";

  /** A run, and whether it was there before it was asked for. */
  public record Triggered(DagRun run, boolean wasThere) {}

  /** The day that a run stands for; one it was given wrongly counts as none. */
  public LocalDate of(DagRun run) {
    return Optional.ofNullable(run.conf().get(AS_OF))
        .flatMap(Days::date)
        .or(() -> pin)
        .orElseGet(() -> LocalDate.ofInstant(run.runAfter(), zone).minusDays(1));
  }

  private static Optional<LocalDate> date(String text) {
    return text.matches("\\d{4}-\\d{2}-\\d{2}")
        ? Optional.of(LocalDate.parse(text))
        : Optional.empty();
  }

  /** Every run for a day, the oldest first. None can be older than the day itself. */
  public List<DagRun> runs(LocalDate day) {
    Instant from = day.atStartOfDay(zone).toInstant();
    return airflow.runsFrom(dagId, from).stream()
        .filter(run -> of(run).equals(day))
        .toList();
  }

  /**
   * Starts the day's run; where there is one it is given back, whatever its state.
   *
   * @param conf given to the run beside its day
   * @param again starts one more, counted, also where there are some
   */
  public Triggered trigger(LocalDate day, Map<String, ?> conf, boolean again) {
    List<DagRun> there = runs(day);
    if (!there.isEmpty() && !again) {
      return new Triggered(there.get(there.size() - 1), true);
    }
    String id = "%s__%s".formatted(dagId, day);
    String free = Stream.iterate(1, count -> count + 1)
        .map(count -> count == 1 ? id : id + "__" + count)
        .filter(each -> there.stream().noneMatch(run -> run.runId().equals(each)))
        .findFirst()
        .orElseThrow();
    var own = new LinkedHashMap<String, Object>();
    own.put(AS_OF, day.toString());
    own.putAll(conf);
    return new Triggered(airflow.trigger(dagId, free, own), false);
  }
}
