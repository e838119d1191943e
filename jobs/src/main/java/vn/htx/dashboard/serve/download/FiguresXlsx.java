package vn.htx.dashboard.serve.download;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.catalog.Indicator;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.dashboard.serve.visit.Delivery;
import vn.htx.dashboard.serve.visit.Download;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.export.DataWorkbook;
import vn.htx.page.Scope;
import vn.htx.page.extract.DataColumn;
import vn.htx.page.extract.DataRows;
import vn.htx.page.extract.FigureColumn;
import vn.htx.page.extract.FigureRows;
import vn.htx.page.extract.Filter;
import vn.htx.page.extract.Filters;

/** The chosen figures as a workbook, with definitions and with what was chosen. */
final class FiguresXlsx implements Download {
  /** What is not counted in the indicator's unit. */
  private static final List<DataColumn> WHOLE = Stream.of(
          FigureColumn.N, FigureColumn.NUMERATOR, FigureColumn.DENOMINATOR)
      .map(FigureColumn::column)
      .toList();

  /** Where the columns of figures have the indicator. */
  private static final int ID = List.of(FigureColumn.values()).indexOf(FigureColumn.INDICATOR_ID);

  @Override
  public String path() {
    return "/figures.xlsx";
  }

  @Override
  public Delivery delivery(Visit visit) {
    Filters filters = FiguresCsv.filters(visit);
    return Delivery.file(
        TableForm.XLSX.type(),
        FileName.of(filters, visit.scope().asOf(), "xlsx"),
        out -> visit.read((published, scope) -> {
          var rows = new FigureRows(published, scope, filters, visit.address().language());
          return write(out, rows, scope, facts(visit, filters));
        }));
  }

  private static long write(
      OutputStream out, FigureRows rows, Scope scope, List<DataWorkbook.Fact> facts) {
    Map<String, Indicator> indicators = scope.catalog().indicators().stream()
        .collect(Collectors.toMap(Indicator::id, each -> each));
    var workbook = DataWorkbook.begin(
        out, "Số liệu", rows.columns().stream().map(FiguresXlsx::column).toList());
    long[] written = {0};
    try {
      rows.each(DataRows.Part.ALL, cells -> {
        written[0]++;
        row(workbook, indicators, cells);
      });
      var all = new ArrayList<>(facts);
      all.add(new DataWorkbook.Fact("Số dòng", VietnameseFormat.shown(written[0])));
      workbook.finish(scope.catalog().indicators(), all);
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
    return written[0];
  }

  private static void row(
      DataWorkbook workbook, Map<String, Indicator> indicators, List<Optional<String>> cells) {
    String id = cells.get(ID).orElseThrow();
    workbook.row(Optional.ofNullable(indicators.get(id)).orElseThrow(), cells);
  }

  private static DataWorkbook.Column column(DataColumn column) {
    return new DataWorkbook.Column(
        column.label().vi(),
        switch (column.kind()) {
          case TEXT -> DataWorkbook.Content.TEXT;
          case FLAG -> DataWorkbook.Content.FLAG;
          case DAY -> DataWorkbook.Content.DAY;
          case NUMBER ->
            WHOLE.contains(column)
                ? DataWorkbook.Content.WHOLE_NUMBER
                : DataWorkbook.Content.NUMBER;
        });
  }

  private static List<DataWorkbook.Fact> facts(Visit visit, Filters filters) {
    return Stream.concat(
            VersionFacts.of(visit).stream(),
            Stream.of(Filter.values())
                .map(filter -> new DataWorkbook.Fact(
                    "%s (%s)".formatted(filter.label().vi(), filter.id()),
                    filters.shown(filter).vi())))
        .toList();
  }
}
