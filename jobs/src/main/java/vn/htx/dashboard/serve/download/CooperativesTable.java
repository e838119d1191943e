package vn.htx.dashboard.serve.download;

import java.util.List;
import java.util.function.Consumer;
import vn.htx.dashboard.serve.visit.Frame;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.export.DataWorkbook;
import vn.htx.model.Bilingual;
import vn.htx.page.cooperative.CooperativeDeclaration;
import vn.htx.page.cooperative.CooperativeList;
import vn.htx.page.extract.DataRows;
import vn.htx.page.extract.Filters;

/** The chosen cooperatives with all that is known of each. */
final class CooperativesTable implements PageTable {
  private final List<CooperativeDeclaration> declared;

  CooperativesTable(List<CooperativeDeclaration> declared) {
    this.declared = List.copyOf(declared);
  }

  @Override
  public String page() {
    return Frame.COOPERATIVES.path();
  }

  @Override
  public Bilingual name() {
    return Frame.COOPERATIVES.name();
  }

  @Override
  public void read(Visit visit, Consumer<DataRows> reader) {
    Filters.require(CooperativeList.names(declared), visit.address().state());
    List<CooperativeDeclaration> visible = visit.visible(declared);
    visit.readTables((tables, scope) -> {
      reader.accept(CooperativeList.rows(tables, scope, visible, visit.address().state())
          .orElseThrow(Refusal::noRegister));
      return true;
    });
  }

  @Override
  public List<DataWorkbook.Fact> chosen(Visit visit) {
    return visit
        .readTables((tables, scope) -> CooperativeList.inUse(
            tables, scope, visit.visible(declared), visit.address().state()))
        .orElseThrow(Refusal::noRegister)
        .stream()
        .map(filter -> new DataWorkbook.Fact("Lọc", filter.words().vi()))
        .toList();
  }
}
