package vn.htx.night.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import vn.htx.catalog.Table;
import vn.htx.ingest.inbox.Inbox;
import vn.htx.ingest.review.Review;
import vn.htx.ingest.review.ReviewFile;
import vn.htx.ingest.source.InboxFile;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.store.Json;
import vn.htx.store.Lake;
import vn.htx.validate.check.KeyedHash;

/**
 * What a run is computed from, pinned by its first stage in {@code lake/runs/<run>/inputs.json}; later stages read only
 * this. Dates are ISO.
 *
 * @param knownOn empty when every booking delivered counts
 * @param code fingerprint of the program
 * @param hashKey fingerprint of the key of hashed columns
 * @param configuration id of each configuration file to its fingerprint
 * @param files every file of the inbox, by path
 * @param review every file of the review folder, by path
 */
public record RunInputs(
    String run,
    String asOf,
    String knownOn,
    boolean synthetic,
    String code,
    String hashKey,
    SortedMap<String, String> configuration,
    List<InboxFile> files,
    List<ReviewFile> review) {
  /** The record's name in the run's folder. */
  public static final String FILE = "inputs.json";

  public LocalDate asOfDay() {
    return LocalDate.parse(asOf);
  }

  public Optional<LocalDate> knownOnDay() {
    return Optional.of(knownOn).filter(text -> !text.isEmpty()).map(LocalDate::parse);
  }

  /** The inputs as inbox and configuration are now. */
  static RunInputs collect(
      String run,
      LocalDate asOf,
      Optional<LocalDate> knownOn,
      Installation installation,
      Configuration configuration,
      KeyedHash key,
      Path workspace,
      Review review) {
    Set<String> datasets =
        configuration.catalog().datasets().stream().map(Table::name).collect(Collectors.toSet());
    return new RunInputs(
        run,
        asOf.toString(),
        knownOn.map(LocalDate::toString).orElse(""),
        configuration.workspace().isSynthetic(),
        installation.codeFingerprint(),
        key.fingerprint(),
        configuration.fingerprints(),
        Inbox.scan(workspace.resolve("inbox"), datasets),
        review.files());
  }

  /** These inputs for a later stage of the same run, after checking that nothing changed since they were pinned. */
  RunInputs continuedBy(
      Installation installation,
      Configuration configuration,
      KeyedHash key,
      RunRequest request,
      Review reviewed) {
    requireSame("--as-of", asOf, request.asOf().map(LocalDate::toString).orElse(asOf));
    requireSame(
        "--known-on", knownOn, request.knownOn().map(LocalDate::toString).orElse(knownOn));
    requireSame("chương trình / program", code, installation.codeFingerprint());
    requireSame(HashKey.VARIABLE, hashKey, key.fingerprint());
    configuration.fingerprints().forEach((id, now) -> requireSame(id, configuration(id), now));
    requireSame("review/", review.toString(), reviewed.files().toString());
    return this;
  }

  private String configuration(String id) {
    return Optional.ofNullable(configuration.get(id)).orElse("-");
  }

  private void requireSame(String what, String pinned, String now) {
    if (!pinned.equals(now)) {
      throw HtxException.config(Problem.of(
              "Đầu vào đã đổi từ khi lượt chạy bắt đầu", "The inputs changed since the run began")
          .at("%s: %s".formatted(run, what))
          .found(now)
          .allowed(pinned)
          .todo("chạy với mã lượt chạy mới", "start a run with another id"));
    }
  }

  public static Path folder(Lake lake, String run) {
    return lake.runs().resolve(run);
  }

  public static Optional<RunInputs> find(Lake lake, String run) {
    Path file = folder(lake, run).resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.read(file, RunInputs.class));
    } catch (FileSystemException refused) {
      throw new UncheckedIOException(refused); // by the machine, so that a later try may read it
    } catch (IOException damaged) {
      throw HtxException.config(Problem.of("Hồ sơ lượt chạy bị hỏng", "The run's record is damaged")
          .at(file.toString())
          .found(String.valueOf(damaged.getMessage()))
          .todo("chạy lại với mã lượt chạy khác", "run again with another run id"));
    }
  }

  /** Writes the record, in which files are named as people may see them. */
  void pin(Lake lake) throws IOException {
    Path folder = folder(lake, run);
    Files.createDirectories(folder);
    Json.write(folder.resolve(FILE), with(files.stream().map(InboxFile::asShown).toList()));
  }

  /** Inputs that were read from the record, with where each file lies. */
  RunInputs located(Path inbox) {
    return with(Inbox.located(inbox, files));
  }

  private RunInputs with(List<InboxFile> otherFiles) {
    return new RunInputs(
        run, asOf, knownOn, synthetic, code, hashKey, configuration, otherFiles, review);
  }
}
