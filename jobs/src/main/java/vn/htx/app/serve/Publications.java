package vn.htx.app.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import vn.htx.night.Stage;
import vn.htx.store.Folders;
import vn.htx.store.Json;
import vn.htx.store.Lake;

/** Which run published which version, and when, as far as the records of runs are left. */
final class Publications {
  private final Lake lake;
  /** By the run's folder; the record of a run that ended is not read again. */
  private final Map<Path, Publication> read = new ConcurrentHashMap<>();

  Publications(Lake lake) {
    this.lake = lake;
  }

  /** The part of the last stage's report that tells of it; {@code ended} is an ISO instant. */
  record Publication(String run, String asOf, String ended, String version) {
    Instant at() {
      return Instant.parse(ended);
    }
  }

  /** All that are left, the first published first. */
  List<Publication> all() throws IOException {
    var found = new ArrayList<Publication>();
    for (Path folder : Folders.list(lake.runs())) {
      of(folder).ifPresent(found::add);
    }
    found.sort(Comparator.comparing(Publication::at).thenComparing(Publication::run));
    return found;
  }

  private Optional<Publication> of(Path folder) throws IOException {
    Path report = folder.resolve(Stage.PUBLISH.id() + ".json");
    if (!read.containsKey(folder) && Files.exists(report)) {
      try {
        read.put(folder, Json.read(report, Publication.class));
      } catch (Json.DamagedException notKnown) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(read.get(folder));
  }

  /**
   * The version that stood before another was published last. One for an earlier day than that published then was put
   * beside it, and does not count.
   *
   * @param exists whether a version is still there
   */
  static Optional<String> before(List<Publication> all, String version, Predicate<String> exists) {
    var stood = new ArrayList<Publication>();
    var before = new ArrayList<Publication>();
    for (Publication each : all) {
      if (each.version().equals(version)) {
        before.clear();
        before.addAll(stood);
      }
      boolean isOlder =
          !stood.isEmpty() && stood.get(stood.size() - 1).asOf().compareTo(each.asOf()) > 0;
      if (!isOlder) {
        stood.add(each);
      }
    }
    for (int i = before.size() - 1; i >= 0; i--) {
      String id = before.get(i).version();
      if (!id.equals(version) && exists.test(id)) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }
}
