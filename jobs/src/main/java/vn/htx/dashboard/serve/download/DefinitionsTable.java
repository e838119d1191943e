package vn.htx.dashboard.serve.download;

import java.util.function.Consumer;
import vn.htx.dashboard.serve.visit.Frame;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.model.Bilingual;
import vn.htx.page.definition.DefinitionRows;
import vn.htx.page.definition.Definitions;
import vn.htx.page.extract.DataRows;

/** The definitions, a row for each indicator. */
final class DefinitionsTable implements PageTable {
  @Override
  public String page() {
    return Frame.DEFINITIONS.path();
  }

  @Override
  public Bilingual name() {
    return Bilingual.of("Chỉ tiêu", "Indicators");
  }

  @Override
  public boolean isHeavy() {
    return false;
  }

  @Override
  public void read(Visit visit, Consumer<DataRows> reader) {
    reader.accept(DefinitionRows.of(visit.read(Definitions::of), visit.scope()));
  }
}
