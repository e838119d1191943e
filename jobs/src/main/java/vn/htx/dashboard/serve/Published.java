package vn.htx.dashboard.serve;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.htx.dashboard.serve.visit.Archive;
import vn.htx.page.Scope;

/** The published versions, as the program has them. */
public interface Published {
  /** The id of the version that is published now; empty when none is. */
  Optional<String> current();

  /** A version, also an older one; empty when there is none with this id. */
  Optional<Version> find(String id);

  /** What is known of versions besides their figures. */
  default Archive archive() {
    return Archive.NONE;
  }

  /**
   * A version's database, and what its pages need besides.
   *
   * @param tables the files of the tables that are not in the database, by table
   */
  record Version(Scope scope, Path database, Map<String, List<Path>> tables) {
    public Version {
      tables = Map.copyOf(tables);
    }
  }
}
