package vn.htx.app.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.htx.model.Problem;
import vn.htx.night.StageReport;
import vn.htx.night.input.RunInputs;
import vn.htx.store.Json;
import vn.htx.store.Lake;

/**
 * Collects the results of a run and prints them once, where {@code --json} asks for it: by the run itself, or by a
 * signal that ends it, whichever comes first.
 */
public final class JsonReport {
  private final boolean asked;
  private final Console console;
  private final List<StageReport> stages = new ArrayList<>();
  private Optional<Lake> lake = Optional.empty();
  private Optional<RunInputs> inputs = Optional.empty();
  private boolean printed;

  public JsonReport(boolean asked, Console console) {
    this.asked = asked;
    this.console = console;
  }

  /** Whether the one object is asked for, so that nothing else may be printed. */
  boolean isAsked() {
    return asked;
  }

  synchronized void began(Lake over, RunInputs pinned) {
    lake = Optional.of(over);
    inputs = Optional.of(pinned);
  }

  synchronized void add(StageReport stage) {
    stages.add(stage);
  }

  /** Prints that the run ended with this exit code. */
  public void ended(int exit) {
    print(exit, List.of());
  }

  /** Prints that the run failed. */
  public void failed(Throwable failure) {
    print(Failure.exitCode(failure), Failure.problems(failure));
  }

  /** Prints how it ended, unless that was printed already. */
  public synchronized void print(int exit, List<Problem> problems) {
    if (!asked || printed) {
      return;
    }
    printed = true;
    String version =
        stages.stream().map(StageReport::version).reduce("", (a, b) -> b.isEmpty() ? a : b);
    console.print(Json.text(new RunReport(
            exit,
            RunReport.kind(exit),
            inputs.map(RunInputs::run).orElse(""),
            inputs.map(RunInputs::asOf).orElse(""),
            version,
            lake.flatMap(Lake::published).filter(version::equals).isPresent(),
            List.copyOf(stages),
            stages.stream()
                .flatMap(stage -> stage.leftOut().stream())
                .distinct()
                .toList(),
            problems.stream().map(RunReport.Told::of).toList()))
        .stripTrailing());
  }
}
