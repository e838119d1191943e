package vn.htx.night;

import java.io.IOException;
import java.nio.file.Path;
import vn.htx.config.Workspace;
import vn.htx.night.input.Configuration;
import vn.htx.store.Lake;
import vn.htx.store.VersionManifest;

/** Makes the pages that people look at. A run only says when, where and of what. */
public interface Pages {
  /** Of all that a version's pages are made of beside its tables. */
  String fingerprint(Configuration configuration, String code);

  /**
   * Writes a version's pages.
   *
   * @param folder of the version, which has its database and which nothing refers to yet
   */
  void write(Lake lake, Path folder, VersionManifest manifest, Configuration configuration);

  /** Where, below a version's pages, the list of all files lies. */
  String listOfFiles();

  /** Writes the page of the lake's last runs anew, whole or not at all. */
  void writeRuns(Lake lake, Workspace workspace) throws IOException;
}
