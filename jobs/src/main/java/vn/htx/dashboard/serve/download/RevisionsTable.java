package vn.htx.dashboard.serve.download;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.htx.dashboard.serve.view.Revisions;
import vn.htx.dashboard.serve.visit.Frame;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.export.DataWorkbook;
import vn.htx.model.Bilingual;
import vn.htx.page.extract.DataRows;

/** The figures that differ between two versions. */
final class RevisionsTable implements PageTable {
  private final Revisions revisions;

  RevisionsTable(Revisions revisions) {
    this.revisions = revisions;
  }

  @Override
  public String page() {
    return Frame.CHANGES.path();
  }

  @Override
  public Bilingual name() {
    return Frame.CHANGES.name();
  }

  @Override
  public void read(Visit visit, Consumer<DataRows> reader) {
    revisions.rows(compared(visit), visit, reader);
  }

  private Revisions.Compared compared(Visit visit) {
    return revisions.compared(visit).orElseThrow(Refusal::noSuchVersion);
  }

  @Override
  public List<DataWorkbook.Fact> chosen(Visit visit) {
    Revisions.Compared compared = compared(visit);
    return Stream.concat(
            Stream.of(
                new DataWorkbook.Fact("Trước", compared.from().label().vi()),
                new DataWorkbook.Fact("Sau", compared.to().label().vi())),
            Stream.of("indicator", "level")
                .flatMap(name -> visit.chosen(name).stream()
                    .map(value -> new DataWorkbook.Fact("Lọc", "%s: %s".formatted(name, value)))))
        .toList();
  }
}
