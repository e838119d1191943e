package vn.htx.dashboard.serve.download;

import java.util.List;
import java.util.stream.Stream;
import vn.htx.dashboard.serve.visit.Delivery;
import vn.htx.dashboard.serve.visit.Download;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.page.cooperative.CooperativeDeclaration;
import vn.htx.page.cooperative.CooperativeList;
import vn.htx.page.extract.DataRows;

/** The chosen cooperatives as CSV, on one sheet and with all that is known of each. */
final class CooperativesCsv implements Download {
  private final List<CooperativeDeclaration> declared;

  CooperativesCsv(List<CooperativeDeclaration> declared) {
    this.declared = List.copyOf(declared);
  }

  @Override
  public String path() {
    return "/cooperatives.csv";
  }

  @Override
  public Delivery delivery(Visit visit) {
    List<CooperativeDeclaration> visible = visit.visible(declared);
    return Delivery.file(
        CsvRows.TYPE,
        FileName.of(Stream.of("cooperatives"), visit.scope().asOf(), "csv"),
        out -> visit.readTables((tables, scope) -> CsvRows.write(
            out,
            CooperativeList.rows(tables, scope, visible, visit.address().state())
                .orElseThrow(Refusal::noRegister),
            DataRows.Part.ALL)));
  }
}
