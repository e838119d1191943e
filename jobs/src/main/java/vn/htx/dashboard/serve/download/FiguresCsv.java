package vn.htx.dashboard.serve.download;

import java.util.EnumSet;
import vn.htx.dashboard.serve.visit.Delivery;
import vn.htx.dashboard.serve.visit.Download;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.page.extract.DataRows;
import vn.htx.page.extract.FigureRows;
import vn.htx.page.extract.Filter;
import vn.htx.page.extract.Filters;

/** The chosen figures as CSV; the whole where nothing is chosen. */
final class FiguresCsv implements Download {
  @Override
  public String path() {
    return "/figures.csv";
  }

  @Override
  public Delivery delivery(Visit visit) {
    Filters filters = filters(visit);
    return Delivery.file(
        CsvRows.TYPE,
        FileName.of(filters, visit.scope().asOf(), "csv"),
        out -> visit.read((published, scope) -> {
          var rows = new FigureRows(published, scope, filters, visit.address().language());
          return CsvRows.write(out, rows, DataRows.Part.ALL);
        }));
  }

  static Filters filters(Visit visit) {
    return visit.read((published, scope) -> Filters.of(
        published, scope, EnumSet.allOf(Filter.class), visit.address().state()));
  }
}
