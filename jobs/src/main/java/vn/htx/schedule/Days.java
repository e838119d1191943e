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
 * The runs of one DAG by the day they are for: the {@code as_of} they were triggered with, else the day to which the
 * workspace is pinned, else the day before the date of the run's hour in the workspace's time zone.
 *
 * @param pin the day of every run without an {@code as_of}
 */
public record Days(Airflow airflow, String dagId, ZoneId zone, Optional<LocalDate> pin) {
  /** The key of the day in a run's configuration. */
  public static final String AS_OF = "as_of";

  /** A run, and whether it existed before it was requested. */
  public record Triggered(DagRun run, boolean wasThere) {}

  /** The day of a run; one given in a wrong form is ignored. */
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

  /** Every run for a day, the oldest first. None of them can have started before the day itself. */
  public List<DagRun> runs(LocalDate day) {
    Instant from = day.atStartOfDay(zone).toInstant();
    return airflow.runsFrom(dagId, from).stream()
        .filter(run -> of(run).equals(day))
        .toList();
  }

  /**
   * Starts a run for a day; returns an existing one instead, whatever its state.
   *
   * @param conf passed to the run in addition to its day
   * @param again starts another run, with a number in its id, although there is one
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
