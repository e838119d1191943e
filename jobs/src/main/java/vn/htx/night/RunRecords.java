package vn.htx.night;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;
import vn.htx.night.input.RunInputs;
import vn.htx.store.Json;
import vn.htx.store.Lake;

/** How runs that failed ended, in {@code lake/runs/<run>/failed.json}. */
public final class RunRecords {
  public static final String FAILED = "failed.json";

  /**
   * A run that could not go on.
   *
   * @param at an ISO instant
   * @param told the message that the operator saw
   */
  public record Failed(String run, String asOf, String at, int exit, String told) {}

  private final Lake lake;

  RunRecords(Lake lake) {
    this.lake = lake;
  }

  /** Notes that a run failed; one that never pinned its inputs leaves no record. */
  void failed(String run, Instant at, Host.Told failure) throws IOException {
    Optional<RunInputs> inputs = RunInputs.find(lake, run);
    if (inputs.isPresent()) {
      // A bug's stack trace is in the log; its first lines say enough here.
      String text = failure.text().lines().limit(12).reduce("", (all, line) -> all + line + "\n");
      Json.write(
          RunInputs.folder(lake, run).resolve(FAILED),
          new Failed(run, inputs.get().asOf(), at.toString(), failure.exit(), text.strip()));
    }
  }

  /** A run that is taken up again has not failed. */
  void takenUp(String run) throws IOException {
    Files.deleteIfExists(RunInputs.folder(lake, run).resolve(FAILED));
  }
}
