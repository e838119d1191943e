package vn.htx.dashboard.serve.visit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.htx.dashboard.RunsPage;
import vn.htx.page.QualityPage;
import vn.htx.page.change.Ingredients;
import vn.htx.page.change.VersionNote;

/** Nothing is known besides figures. */
final class NoArchive implements Archive {
  @Override
  public List<VersionNote> versions() {
    return List.of();
  }

  @Override
  public Optional<VersionNote> before(String version) {
    return Optional.empty();
  }

  @Override
  public Ingredients ingredients(String version) {
    return new Ingredients(Map.of());
  }

  @Override
  public List<RunsPage.Run> runs() {
    return List.of();
  }

  @Override
  public Optional<QualityPage> quality(String version) {
    return Optional.empty();
  }

  @Override
  public Optional<Path> list(String version, String file) {
    return Optional.empty();
  }
}
