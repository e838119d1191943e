package vn.htx.app.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.htx.app.site.RunPages;
import vn.htx.dashboard.RunsPage;
import vn.htx.ingest.inbox.Inbox;
import vn.htx.ingest.source.InboxFile;
import vn.htx.night.input.RunInputs;
import vn.htx.store.Lake;

/** What the last night found in the inbox, held against what lies there now, by path and size; no content is read. */
final class LastNight {
  private final Path inbox;
  private final Lake lake;

  LastNight(Path workspace) {
    this.inbox = workspace.resolve("inbox");
    this.lake = new Lake(workspace.resolve("lake"));
  }

  /**
   * The difference.
   *
   * @param now paths of the data files that lie there
   * @param added those that are new or of another size
   * @param gone paths that are no longer there
   */
  record Difference(
      Optional<RunsPage.Run> run, List<String> now, Set<String> added, List<String> gone) {}

  Difference difference(Set<String> datasets, ZoneId zone) throws IOException {
    Optional<RunsPage.Run> run = Files.isDirectory(lake.runs())
        ? RunPages.runs(lake, zone).stream().findFirst()
        : Optional.empty();
    Map<String, InboxFile> then = new HashMap<>();
    Inbox.located(
            inbox,
            run.flatMap(each -> RunInputs.find(lake, each.id()))
                .map(RunInputs::files)
                .orElse(List.of()))
        .forEach(file -> then.put(file.path(), file));
    var now = new ArrayList<String>();
    var added = new TreeSet<String>();
    for (String path : Inbox.paths(inbox)) {
      if (isData(path, datasets)) {
        now.add(path);
        InboxFile before = then.remove(path);
        if (before == null || size(before) != before.size()) {
          added.add(path);
        }
      }
    }
    List<String> gone =
        then.keySet().stream().filter(path -> isData(path, datasets)).sorted().toList();
    return new Difference(run, now, added, gone);
  }

  private long size(InboxFile file) throws IOException {
    Path path = inbox.resolve(file.location());
    return Files.exists(path) ? Files.size(path) : -1;
  }

  private static boolean isData(String path, Set<String> datasets) {
    int slash = path.indexOf('/');
    return slash > 0
        && datasets.contains(path.substring(0, slash))
        && !path.contains("/.")
        && !path.contains("/~$")
        && Inbox.format(path) != InboxFile.Format.OTHER;
  }
}
