package vn.htx.dashboard.serve.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.htx.catalog.Indicator;
import vn.htx.dashboard.serve.visit.Delivery;
import vn.htx.dashboard.serve.visit.Download;
import vn.htx.dashboard.serve.visit.Frame;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.export.DataWorkbook;
import vn.htx.model.Language;
import vn.htx.page.crosstab.Choices;
import vn.htx.page.crosstab.Crosstab;
import vn.htx.page.crosstab.CrosstabRows;
import vn.htx.page.crosstab.Layout;
import vn.htx.page.extract.DataColumn;
import vn.htx.page.extract.DataRows;
import vn.htx.page.extract.Filters;

/** A crosstab with all of its rows. */
final class CrosstabFile implements Download {
  private final TableForm form;

  private CrosstabFile(TableForm form) {
    this.form = form;
  }

  /** In every form. */
  static List<Download> all() {
    return Stream.of(TableForm.values()).<Download>map(CrosstabFile::new).toList();
  }

  @Override
  public String path() {
    return form.path(Frame.CROSSTAB.path());
  }

  @Override
  public Delivery delivery(Visit visit) {
    Map<String, String> asked = visit.address().state();
    Filters.require(List.copyOf(Layout.names()), asked);
    Indicator indicator = Crosstab.indicator(
            visit.scope().catalog(), visit.chosen(Layout.INDICATOR))
        .orElseThrow(Refusal::noSuchIndicator);
    Crosstab crosstab = visit.read((published, scope) ->
        Crosstab.of(published, Choices.of(published, scope, indicator), asked));
    return Delivery.file(
        form.type(),
        FileName.of(
            Stream.of(
                "crosstab",
                indicator.id(),
                crosstab.state().get(Layout.ROWS),
                crosstab.state().get(Layout.COLUMNS)),
            visit.scope().asOf(),
            form.ending()),
        out -> write(out, crosstab, visit));
  }

  private void write(OutputStream out, Crosstab crosstab, Visit visit) throws IOException {
    Language language = visit.address().language();
    switch (form) {
      case CSV ->
        CsvRows.write(out, CrosstabRows.withStates(crosstab, language), DataRows.Part.ALL);
      case XLSX -> workbook(out, crosstab, visit);
    }
  }

  private static void workbook(OutputStream out, Crosstab crosstab, Visit visit)
      throws IOException {
    Language language = visit.address().language();
    DataRows values = CrosstabRows.values(crosstab, language);
    DataRows states = CrosstabRows.states(crosstab, language);
    var workbook = DataWorkbook.begin(out, "Bảng chéo", columns(values, language));
    add(workbook, crosstab.indicator(), values);
    workbook.next(
        "Trạng thái",
        states.columns().stream()
            .map(column ->
                new DataWorkbook.Column(column.label().in(language), DataWorkbook.Content.TEXT))
            .toList());
    add(workbook, crosstab.indicator(), states);
    workbook.finish(List.of(crosstab.indicator()), facts(crosstab, visit));
  }

  private static List<DataWorkbook.Column> columns(DataRows rows, Language language) {
    return rows.columns().stream()
        .map(column -> new DataWorkbook.Column(
            column.label().in(language),
            column.kind() == DataColumn.Kind.NUMBER
                ? DataWorkbook.Content.NUMBER
                : DataWorkbook.Content.TEXT))
        .toList();
  }

  private static void add(DataWorkbook workbook, Indicator indicator, DataRows rows) {
    rows.each(DataRows.Part.ALL, cells -> workbook.row(indicator, cells));
  }

  private static List<DataWorkbook.Fact> facts(Crosstab crosstab, Visit visit) {
    Stream<DataWorkbook.Fact> laidOut = Stream.of(
        new DataWorkbook.Fact("Chỉ tiêu", crosstab.indicator().label().vi()),
        new DataWorkbook.Fact("ĐVT", crosstab.indicator().unit().stored()),
        new DataWorkbook.Fact("Dòng", crosstab.corner().label().vi()),
        new DataWorkbook.Fact(
            "Cột", crosstab.across().map(each -> each.label().vi()).orElse("–")));
    Stream<DataWorkbook.Fact> filters = crosstab.form().filters().stream()
        .map(filter ->
            new DataWorkbook.Fact(filter.of().label().vi(), filter.chosen().vi()));
    Stream<DataWorkbook.Fact> unit =
        crosstab.form().unit().stream().map(each -> new DataWorkbook.Fact("Đơn vị", each.name()));
    return Stream.of(VersionFacts.of(visit).stream(), laidOut, filters, unit)
        .flatMap(each -> each)
        .toList();
  }
}
