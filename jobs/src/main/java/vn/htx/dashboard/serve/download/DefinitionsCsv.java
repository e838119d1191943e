package vn.htx.dashboard.serve.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.htx.chart.model.Label;
import vn.htx.dashboard.ListCsv;
import vn.htx.dashboard.serve.visit.Delivery;
import vn.htx.dashboard.serve.visit.Download;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.page.PageData;
import vn.htx.page.definition.Definitions;

/** The definitions for spreadsheets, a line for each indicator. */
final class DefinitionsCsv implements Download {
  private static final List<String> HEADER = List.of(
      "Mã / id",
      "Chỉ tiêu",
      "Indicator",
      "Đơn vị tính / unit",
      "Cách tính",
      "Formula",
      "Nguồn / source",
      "Tính chất",
      "Standing",
      "Chiều tốt",
      "Which way is good",
      "Các cấp",
      "Levels",
      "Kỳ mới nhất / latest period",
      "Số đã có / figures that stand",
      "Số được che / withheld",
      "Số chưa biết / not known");

  @Override
  public String path() {
    return "/definitions.csv";
  }

  @Override
  public boolean isHeavy() {
    return false;
  }

  @Override
  public Delivery delivery(Visit visit) {
    Definitions definitions = visit.read(Definitions::of);
    return Delivery.file(CsvRows.TYPE, "definitions.csv", out -> write(definitions, out));
  }

  private static void write(Definitions definitions, OutputStream to) throws IOException {
    try (ListCsv csv = ListCsv.to(to, HEADER)) {
      definitions.lines().forEach(line -> csv.line(cells(line)));
    }
  }

  private static List<String> cells(Definitions.Line line) {
    PageData.Definition definition = line.reported().definition();
    return List.of(
        definition.id(),
        definition.label().vi(),
        definition.label().en(),
        definition.unit(),
        definition.formula().vi(),
        definition.formula().en(),
        definition.source(),
        line.standing().vi(),
        line.standing().en(),
        line.polarity().vi(),
        line.polarity().en(),
        line.levels().vi(),
        line.levels().en(),
        line.reported().latest().map(Label::id).orElse(""),
        String.valueOf(line.reported().told()),
        String.valueOf(line.reported().withheld()),
        String.valueOf(line.reported().notKnown()));
  }
}
