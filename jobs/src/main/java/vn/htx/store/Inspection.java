package vn.htx.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.htx.model.Problem;

/**
 * The result of reading a whole lake back: every completed table, whether a version names it or a night would reuse it,
 * and every file of every version.
 *
 * @param unlisted versions of an older program, which kept no digests to compare their files with
 * @param erased tables whose rows were erased for good; these are no faults
 * @param faults one for each thing that is damaged, missing or changed
 */
public record Inspection(
    int tables,
    int versions,
    int unfinished,
    List<String> unlisted,
    int erased,
    List<LakeFault> faults) {
  public Inspection {
    unlisted = List.copyOf(unlisted);
    faults = List.copyOf(faults);
  }

  public static Inspection of(Lake lake) throws IOException {
    var faults = new ArrayList<LakeFault>();
    int tables = 0;
    int erased = 0;
    for (Path path : lake.tableFolders()) {
      var folder = new TableFolder(path);
      if (folder.isErased()) {
        erased++;
      } else if (folder.isComplete()) {
        tables++;
        new TableCheck(lake).check(ref(path)).ifPresent(faults::add);
      }
    }
    var versions = new VersionCheck(lake);
    List<Path> unfinished = lake.unfinished();
    var missing = new TreeSet<String>();
    var ids = new ArrayList<String>();
    for (String id : new Versions(lake).folders()) {
      if (!unfinished.contains(lake.version(id))) {
        ids.add(id);
        versions.check(id).stream().filter(fault -> isNew(fault, missing)).forEach(faults::add);
      }
    }
    current(lake).ifPresent(faults::add);
    return new Inspection(
        tables,
        ids.size(),
        unfinished.size(),
        ids.stream().filter(versions::isUnlisted).toList(),
        erased,
        faults);
  }

  /** Whether a fault was not reported yet: several versions may lack the same table. */
  private static boolean isNew(LakeFault fault, TreeSet<String> missing) {
    return !(fault.subject() instanceof LakeFault.OfTable of)
        || missing.add(of.table().toString());
  }

  private static Lineage.Ref ref(Path folder) {
    return new Lineage.Ref(
        folder.resolveSibling(".").normalize().getFileName().toString(),
        folder.getFileName().toString());
  }

  private static Optional<LakeFault> current(Lake lake) {
    return lake.published()
        .filter(id -> !Files.isDirectory(lake.version(id)))
        .map(id -> new LakeFault(
            new LakeFault.OfCurrent(),
            Problem.of(
                    "CURRENT trỏ đến một bản không còn", "CURRENT points at a version that is gone")
                .at(lake.current().toString())
                .found(id)
                .todo("chạy ./htx nightly", "run ./htx nightly")));
  }

  /**
   * Marks what was found, so that no night reuses it: broken tables, all tables made from them (which may have been
   * computed after they broke), and versions with files to be built again. Each is read once more first, since a night
   * may have mended it meanwhile. The caller must hold the lease.
   */
  public void doubt(Lake lake) throws IOException {
    Lineage lineage = Lineage.of(lake);
    for (LakeFault fault : faults) {
      if (fault.subject() instanceof LakeFault.OfTable of
          && lake.in(of.table().table(), of.table().fingerprint()).isComplete()
          && new TableCheck(lake).check(of.table()).isPresent()) {
        doubt(lake, of.table(), fault.told().what().en());
        for (StoredTable made : lineage.madeFrom(of.table())) {
          doubt(lake, made.ref(), "made from %s".formatted(of.table()));
        }
      }
    }
    var ids = versionsToBuild();
    ids.addAll(versionsToTidy());
    for (String id : ids) {
      if (Files.isDirectory(lake.version(id))
          && new VersionCheck(lake).check(id).stream().anyMatch(Inspection::isOfContent)) {
        new Versions(lake).doubt(id, "a file of it is damaged");
      }
    }
  }

  /** The versions with a file that has to be made again. */
  public SortedSet<String> versionsToBuild() {
    return versions(LakeFault.Part.CONTENT);
  }

  /** The versions with something that {@link Versions#tidy} mends. */
  public SortedSet<String> versionsToTidy() {
    return versions(LakeFault.Part.TIDY);
  }

  private SortedSet<String> versions(LakeFault.Part part) {
    var ids = new TreeSet<String>();
    for (LakeFault fault : faults) {
      if (fault.subject() instanceof LakeFault.OfVersion of && of.part() == part) {
        ids.add(of.id());
      }
    }
    return ids;
  }

  /** The tables that cannot be trusted or are missing. */
  public List<Lineage.Ref> brokenTables() {
    var tables = new ArrayList<Lineage.Ref>();
    for (LakeFault fault : faults) {
      if (fault.subject() instanceof LakeFault.OfTable of) {
        tables.add(of.table());
      }
    }
    return tables;
  }

  private static boolean isOfContent(LakeFault fault) {
    return fault.subject() instanceof LakeFault.OfVersion of && of.part() != LakeFault.Part.TABLE;
  }

  private static void doubt(Lake lake, Lineage.Ref table, String why) throws IOException {
    lake.in(table.table(), table.fingerprint()).doubt(why);
  }
}
