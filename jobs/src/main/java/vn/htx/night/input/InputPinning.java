package vn.htx.night.input;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.htx.ingest.review.Review;
import vn.htx.store.Lake;
import vn.htx.validate.check.KeyedHash;

/** Finds the inputs of one run: those that its first stage pinned, else those that lie in the workspace now. */
public final class InputPinning {
  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Installation installation;
  private final Path workspace;
  private final Configuration configuration;
  private final KeyedHash key;
  private final RunRequest request;
  private final Review review;
  private final Lake lake;
  private final InstantSource clock;
  private final LocalDate asOf;
  private final Optional<LocalDate> knownOn;

  /** A day that no run may have ends with 2. */
  public InputPinning(
      Installation installation,
      Path workspace,
      Configuration configuration,
      KeyedHash key,
      RunRequest request,
      Review review,
      InstantSource clock) {
    this.installation = installation;
    this.workspace = workspace;
    this.configuration = configuration;
    this.key = key;
    this.request = request;
    this.review = review;
    this.lake = new Lake(workspace.resolve("lake"));
    this.clock = clock;
    Instant now = clock.instant();
    this.asOf = AsOf.of(request.asOf(), configuration.workspace(), now);
    this.knownOn = AsOf.knownOn(request.knownOn(), configuration.workspace(), now);
  }

  /** The day that the figures describe. */
  public LocalDate asOf() {
    return asOf;
  }

  /** The inputs a run would have now; nothing is written. */
  public RunInputs preview() {
    return collect("preview");
  }

  /** The id asked for, else one that no run has: an id of an earlier run would take up its pinned inputs. */
  public String run() {
    return request.run().orElseGet(this::newRun);
  }

  private String newRun() {
    String id = "%s-%s"
        .formatted(RUN_ID.format(clock.instant()), ProcessHandle.current().pid());
    return Stream.iterate(1, count -> count + 1)
        .map(count -> count == 1 ? id : id + "-" + count)
        .filter(free -> RunInputs.find(lake, free).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** The pinned inputs of a run that goes on, which must not have changed; pins those of a new one. */
  public RunInputs pinned(String run) throws IOException {
    Optional<RunInputs> earlier = RunInputs.find(lake, run);
    if (earlier.isPresent()) {
      AsOf.requirePinned(earlier.get(), configuration.workspace(), clock.instant());
      return earlier
          .get()
          .continuedBy(installation, configuration, key, request, review)
          .located(workspace.resolve("inbox"));
    }
    RunInputs inputs = collect(run);
    inputs.pin(lake);
    return inputs;
  }

  private RunInputs collect(String run) {
    return RunInputs.collect(
        run, asOf, knownOn, installation, configuration, key, workspace, review);
  }
}
