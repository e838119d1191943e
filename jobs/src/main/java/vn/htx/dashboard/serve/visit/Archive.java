package vn.htx.dashboard.serve.visit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.htx.dashboard.RunsPage;
import vn.htx.page.QualityPage;
import vn.htx.page.change.Ingredients;
import vn.htx.page.change.VersionNote;

/** What the program knows of versions besides their figures, and of the runs that made them. */
public interface Archive {
  /** Where no records are kept. */
  Archive NONE = new NoArchive();

  /** The complete versions, the one that was published last first. */
  List<VersionNote> versions();

  /** The version that was published before another; empty where none is known. */
  Optional<VersionNote> before(String version);

  /** What a version was made from, as far as records of it are left. */
  Ingredients ingredients(String version);

  /** The last runs, the newest first. */
  List<RunsPage.Run> runs();

  /** The quality report of a version, with the places of its rejected rows. */
  Optional<QualityPage> quality(String version);

  /** A list of a version's quality report, by the name of its file. */
  Optional<Path> list(String version, String file);
}
