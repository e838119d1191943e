package vn.htx.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What may be removed from a lake: versions that no rule keeps, and tables from which no kept version was made.
 *
 * @param versions ids to be removed
 * @param folders tables and leftovers to be removed
 */
public record Pruning(List<String> versions, List<Path> folders) {
  static final int LAST = 35;

  /**
   * Keeps the published version, the last 35 by as-of day and the last of each month. Ends with exit code 4 when a
   * manifest is damaged, because what its version needs is then unknown.
   */
  public static Pruning plan(Lake lake) throws IOException {
    var versions = new Versions(lake);
    List<Path> unfinished = lake.unfinished();
    var manifests = new TreeMap<String, VersionManifest>();
    for (String id : versions.folders()) {
      if (!unfinished.contains(lake.version(id))) {
        manifests.put(id, versions.manifest(id));
      }
    }
    Set<String> kept = kept(manifests, lake.published().orElse(""));
    var used = new HashSet<Path>();
    for (String id : kept) {
      Objects.requireNonNull(manifests.get(id))
          .tables()
          .forEach((table, ref) -> keep(lake, new Lineage.Ref(table, ref.fingerprint()), used));
    }
    var folders = new ArrayList<Path>();
    for (Path folder : lake.tableFolders()) {
      if (!used.contains(folder)) {
        folders.add(folder);
      }
    }
    folders.addAll(Folders.list(lake.root().resolve("work")));
    return new Pruning(
        manifests.keySet().stream().filter(id -> !kept.contains(id)).toList(), folders);
  }

  public void carryOut(Lake lake) throws IOException {
    for (String id : versions) {
      Folders.remove(lake.version(id));
    }
    for (Path folder : folders) {
      Folders.remove(folder);
    }
  }

  private static Set<String> kept(Map<String, VersionManifest> manifests, String published) {
    var kept = new HashSet<String>();
    if (manifests.containsKey(published)) {
      kept.add(published);
    }
    List<Map.Entry<String, VersionManifest>> newestFirst = manifests.entrySet().stream()
        .sorted(Comparator.comparing(
                (Map.Entry<String, VersionManifest> each) -> each.getValue().asOf())
            .thenComparing(Map.Entry::getKey)
            .reversed())
        .toList();
    newestFirst.stream().limit(LAST).forEach(each -> kept.add(each.getKey()));
    var months = new HashSet<String>();
    for (Map.Entry<String, VersionManifest> each : newestFirst) {
      if (months.add(each.getValue().asOf().substring(0, 7))) {
        kept.add(each.getKey());
      }
    }
    return kept;
  }

  /** Keeps a table and, through its recipe, the tables it was computed from: only recipes name the parsed files. */
  private static void keep(Lake lake, Lineage.Ref table, Set<Path> used) {
    if (used.add(lake.folder(table.table(), table.fingerprint()))) {
      lake.standing(table.table(), table.fingerprint())
          .ifPresent(stored -> Lineage.inputs(stored).forEach(input -> keep(lake, input, used)));
    }
  }
}
