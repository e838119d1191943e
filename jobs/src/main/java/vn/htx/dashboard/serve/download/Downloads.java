package vn.htx.dashboard.serve.download;

import java.util.List;
import java.util.stream.Stream;
import vn.htx.dashboard.serve.view.Revisions;
import vn.htx.dashboard.serve.view.Views;
import vn.htx.dashboard.serve.visit.Archive;
import vn.htx.dashboard.serve.visit.Download;

/** Every file that can be kept of a version. */
public final class Downloads {
  private Downloads() {}

  /** The files of what the domains declare. */
  public static List<Download> all(Views.Declared declared, Archive archive, Revisions revisions) {
    return Stream.of(
            Stream.of(
                new FiguresCsv(),
                new FiguresXlsx(),
                new AnnexFile(declared.sections()),
                new QualityCsv(archive)),
            Stream.of(
                    new CooperativesTable(declared.cooperatives()),
                    new DefinitionsTable(),
                    new RevisionsTable(revisions))
                .flatMap(TableFile::all),
            CrosstabFile.all().stream(),
            ChartFile.all().stream(),
            MapFile.all().stream(),
            DomainChartFile.all(declared.sections()).stream())
        .<Download>flatMap(each -> each)
        .toList();
  }
}
