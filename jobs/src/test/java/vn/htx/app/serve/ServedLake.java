package vn.htx.app.serve;

import java.nio.file.Path;
import java.util.Optional;
import vn.htx.app.Domains;
import vn.htx.dashboard.serve.Published;
import vn.htx.night.input.PageConfiguration;
import vn.htx.store.Lake;

/** The published versions of a workspace, for tests of other packages that serve them. */
public final class ServedLake {
  private ServedLake() {}

  public static Published of(Path workspace) {
    PageConfiguration configuration = PageConfiguration.load(Domains.installation(), workspace);
    return new LakeVersions(
        new Lake(workspace.resolve("lake")), () -> configuration, Optional.empty());
  }
}
