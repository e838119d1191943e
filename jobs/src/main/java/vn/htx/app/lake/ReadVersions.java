package vn.htx.app.lake;

import java.io.IOException;
import java.util.Optional;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.store.Lake;
import vn.htx.store.VersionManifest;
import vn.htx.store.Versions;

/** The versions of a lake for commands that read them. */
public final class ReadVersions {
  private ReadVersions() {}

  /**
   * The version that is asked for, else the published one.
   *
   * @throws HtxException when there is no such version, or none is published
   */
  public static VersionManifest require(Lake lake, Optional<String> asked) throws IOException {
    String id = asked
        .or(lake::published)
        .orElseThrow(() ->
            HtxException.data(Problem.of("Chưa có bản nào được công bố", "Nothing is published yet")
                .at(lake.root().toString())
                .todo("chạy ./htx nightly", "run ./htx nightly")));
    return require(lake, id);
  }

  /**
   * A version by its id.
   *
   * @throws HtxException when there is none with it
   */
  public static VersionManifest require(Lake lake, String id) throws IOException {
    var versions = new Versions(lake);
    if (!versions.folders().contains(id)) {
      throw HtxException.config(Problem.of("Không có bản này", "There is no such version")
          .at("--at")
          .found(id)
          .allowed(String.join(", ", versions.list())));
    }
    return versions.manifest(id);
  }
}
