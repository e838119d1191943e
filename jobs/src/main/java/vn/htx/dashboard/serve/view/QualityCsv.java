package vn.htx.dashboard.serve.view;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.htx.dashboard.serve.visit.Archive;
import vn.htx.dashboard.serve.visit.Download;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.dashboard.serve.visit.Visit;

/** A list of the quality report, as the night wrote it: of all files, all remarks, or a dataset's rejected rows. */
final class QualityCsv implements Download {
  private final Archive archive;

  QualityCsv(Archive archive) {
    this.archive = archive;
  }

  @Override
  public String path() {
    return "/quality/{list}";
  }

  @Override
  public Content content(Visit visit) {
    String name = visit.parameter("list");
    Path file = archive.list(visit.scope().version(), name).orElseThrow(Refusal::noSuchPage);
    return new Content(name, DefinitionsCsv.TYPE, to -> Files.copy(file, to));
  }
}
