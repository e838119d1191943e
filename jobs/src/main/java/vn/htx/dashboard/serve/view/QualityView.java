package vn.htx.dashboard.serve.view;

import java.util.List;
import java.util.Map;
import vn.htx.dashboard.serve.visit.Archive;
import vn.htx.dashboard.serve.visit.Frame;
import vn.htx.dashboard.serve.visit.Page;
import vn.htx.dashboard.serve.visit.Remembered;
import vn.htx.dashboard.serve.visit.Shown;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.page.QualityFigures;
import vn.htx.page.QualityPage;

/** Which row of which file is wrong, and what to type instead. */
final class QualityView implements Page {
  private final Archive archive;
  private final Remembered<String, QualityPage> reports = new Remembered<>();

  QualityView(Archive archive) {
    this.archive = archive;
  }

  @Override
  public String path() {
    return Frame.QUALITY.path();
  }

  @Override
  public List<Plain> plain(Visit home) {
    return Plain.only();
  }

  @Override
  public Shown shown(Visit visit) {
    String version = visit.scope().version();
    QualityPage report = reports.of(
        version,
        () -> archive.quality(version).orElseGet(() -> visit.readTables(QualityFigures::page)));
    return new Shown("quality", visit.frame(Frame.QUALITY.name()), Map.of("report", report));
  }
}
