package vn.htx.dashboard.serve.download;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.htx.catalog.ValueUnit;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.dashboard.serve.visit.Delivery;
import vn.htx.dashboard.serve.visit.Download;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.export.DataWorkbook;
import vn.htx.model.Language;
import vn.htx.page.extract.DataColumn;
import vn.htx.page.extract.DataRows;

/** The table of a page as CSV or as a workbook, which also says what its columns mean and what was chosen. */
final class TableFile implements Download {
  private final PageTable table;
  private final TableForm form;

  private TableFile(PageTable table, TableForm form) {
    this.table = table;
    this.form = form;
  }

  /** A table in every form. */
  static Stream<Download> all(PageTable table) {
    return Stream.of(TableForm.values()).map(form -> new TableFile(table, form));
  }

  @Override
  public String path() {
    return form.path(table.page());
  }

  @Override
  public boolean isHeavy() {
    return table.isHeavy();
  }

  @Override
  public Delivery delivery(Visit visit) {
    return Delivery.file(
        form.type(),
        FileName.of(table.nameParts(), visit.scope().asOf(), form.ending()),
        out -> table.read(visit, rows -> write(out, rows, visit)));
  }

  private void write(OutputStream out, DataRows rows, Visit visit) {
    switch (form) {
      case CSV -> CsvRows.write(out, rows, DataRows.Part.ALL);
      case XLSX -> {
        try {
          workbook(out, rows, visit);
        } catch (IOException unwritten) {
          throw new UncheckedIOException(unwritten);
        }
      }
    }
  }

  private void workbook(OutputStream out, DataRows rows, Visit visit) throws IOException {
    Language language = visit.address().language();
    List<DataColumn> columns = rows.columns();
    var workbook = DataWorkbook.begin(
        out,
        table.name().in(language),
        columns.stream().map(column -> column(column, language)).toList());
    long[] written = {0};
    rows.each(DataRows.Part.ALL, cells -> {
      workbook.row(cells);
      written[0]++;
    });
    var facts = new ArrayList<>(VersionFacts.of(visit));
    facts.addAll(table.chosen(visit));
    facts.add(new DataWorkbook.Fact("Số dòng", VietnameseFormat.shown(written[0])));
    workbook.finishColumns(columns.stream().map(TableFile::meaning).toList(), facts);
  }

  /** Numbers are as they are stored, hence in the unit that is stored. */
  private static DataWorkbook.Column column(DataColumn column, Language language) {
    String label = column.label().in(language);
    return new DataWorkbook.Column(
        column.unit().map(unit -> "%s (%s)".formatted(label, unit.stored())).orElse(label),
        switch (column.kind()) {
          case TEXT -> DataWorkbook.Content.TEXT;
          case NUMBER -> DataWorkbook.Content.NUMBER;
          case FLAG -> DataWorkbook.Content.FLAG;
          case DAY -> DataWorkbook.Content.DAY;
        },
        column.unit());
  }

  private static DataWorkbook.Meaning meaning(DataColumn column) {
    return new DataWorkbook.Meaning(
        column.id(),
        column.label(),
        column.unit().map(ValueUnit::stored).orElse(""),
        column.meaning());
  }
}
