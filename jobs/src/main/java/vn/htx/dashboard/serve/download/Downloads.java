package vn.htx.dashboard.serve.download;

import java.util.List;
import java.util.stream.Stream;
import vn.htx.dashboard.serve.visit.Archive;
import vn.htx.dashboard.serve.visit.Download;
import vn.htx.page.SectionDeclaration;

/** Every file that can be kept of a version. */
public final class Downloads {
  private Downloads() {}

  /** The files, of which the annex has a table for each of these sections. */
  public static List<Download> all(List<SectionDeclaration> sections, Archive archive) {
    return Stream.concat(
            Stream.of(
                new FiguresCsv(),
                new FiguresXlsx(),
                new AnnexFile(sections),
                new DefinitionsCsv(),
                new QualityCsv(archive)),
            ChartFile.all().stream())
        .toList();
  }
}
