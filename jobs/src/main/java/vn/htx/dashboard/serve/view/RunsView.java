package vn.htx.dashboard.serve.view;

import java.util.Map;
import vn.htx.dashboard.RunsPage;
import vn.htx.dashboard.serve.visit.Archive;
import vn.htx.dashboard.serve.visit.Frame;
import vn.htx.dashboard.serve.visit.Page;
import vn.htx.dashboard.serve.visit.Shown;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.model.DataOrigin;

/** The last runs, whichever version is shown. */
final class RunsView implements Page {
  private final Archive archive;

  RunsView(Archive archive) {
    this.archive = archive;
  }

  @Override
  public String path() {
    return Frame.RUNS.path();
  }

  @Override
  public Shown shown(Visit visit) {
    var runs = new RunsPage(
        visit.scope().owner(), visit.scope().origin() == DataOrigin.SYNTHETIC, archive.runs());
    return new Shown("runs", visit.frame(Frame.RUNS.name()), Map.of("runs", runs));
  }
}
