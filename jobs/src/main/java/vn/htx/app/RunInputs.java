package vn.htx.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.store.Json;
import vn.htx.store.Lake;

/**
 * What a run is computed from, pinned by its first stage in {@code lake/runs/<run>/inputs.json}; later stages read only
 * this. Dates are ISO.
 *
 * @param knownOn empty when every booking delivered counts
 * @param code fingerprint of the program
 * @param hashKey fingerprint of the key of hashed columns
 * @param configuration id of each configuration file to its fingerprint
 * @param files every file of the inbox, by path
 */
record RunInputs(
    String run,
    String asOf,
    String knownOn,
    boolean synthetic,
    String code,
    String hashKey,
    SortedMap<String, String> configuration,
    List<PinnedFile> files) {

  /**
   * One file of the inbox as it was when the run began.
   *
   * @param problem why it cannot be read; empty when it can
   */
  record PinnedFile(
      String dataset,
      String path,
      long bytes,
      String sha256,
      String format,
      long recordStarts,
      List<Long> splits,
      String problem) {}

  LocalDate asOfDay() {
    return LocalDate.parse(asOf);
  }

  Optional<LocalDate> knownOnDay() {
    return Optional.of(knownOn).filter(text -> !text.isEmpty()).map(LocalDate::parse);
  }

  long totalBytes() {
    return files.stream().mapToLong(PinnedFile::bytes).sum();
  }

  static Path folder(Lake lake, String run) {
    return lake.runs().resolve(run);
  }

  static Optional<RunInputs> find(Lake lake, String run) {
    Path file = folder(lake, run).resolve("inputs.json");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.read(file, RunInputs.class));
    } catch (IOException damaged) {
      throw HtxException.transientFault(
          Problem.of("Hồ sơ lượt chạy bị hỏng", "The run's record is damaged")
              .at(file.toString())
              .found(String.valueOf(damaged.getMessage()))
              .todo("chạy lại với mã lượt chạy khác", "run again with another run id"),
          damaged);
    }
  }

  void pin(Lake lake) throws IOException {
    Path folder = folder(lake, run);
    Files.createDirectories(folder);
    Json.write(folder.resolve("inputs.json"), this);
  }
}
