package vn.htx.dashboard.serve.download;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.htx.dashboard.serve.visit.Archive;
import vn.htx.dashboard.serve.visit.Delivery;
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
  public Delivery delivery(Visit visit) {
    String name = visit.parameter("list");
    Path file = archive.list(visit.scope().version(), name).orElseThrow(Refusal::noSuchPage);
    return Delivery.file(CsvRows.TYPE, name, out -> Files.copy(file, out));
  }
}
