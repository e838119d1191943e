package vn.htx.page.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.htx.catalog.ValueUnit;
import vn.htx.chart.model.Label;
import vn.htx.model.Bilingual;
import vn.htx.page.Scope;
import vn.htx.page.extract.DataColumn;
import vn.htx.page.extract.Filters;
import vn.htx.page.extract.ListedRows;

/** The definitions as rows: an indicator as programs get it, and how far it is reported. */
public final class DefinitionRows {
  private static final ValueUnit FIGURES = ValueUnit.of("số", "figures");

  private static final List<DataColumn> REPORTED = List.of(
      new DataColumn(
          "levels",
          Bilingual.of("Các cấp", "Levels"),
          "The units that it is published for, in Vietnamese.",
          DataColumn.Kind.TEXT),
      new DataColumn(
          "latest_period",
          Bilingual.of("Kỳ mới nhất", "Latest period"),
          "Empty where it has no figure.",
          DataColumn.Kind.TEXT),
      DataColumn.number(
          "figures",
          Bilingual.of("Đã có", "Stand"),
          "Figures of the latest period that have a value, of all units and groups.",
          FIGURES),
      DataColumn.number(
          "withheld", Bilingual.of("Được che", "Withheld"), "Those that are suppressed.", FIGURES),
      DataColumn.number(
          "not_known",
          Bilingual.of("Chưa biết", "Not known"),
          "Those that have no value for another reason.",
          FIGURES));

  private DefinitionRows() {}

  /** A row for each indicator, in the order of their declaration. */
  public static ListedRows of(Definitions definitions, Scope scope) {
    List<List<Optional<String>>> indicators =
        ListedRows.indicators(scope, new Filters(Map.of())).rows();
    var rows = new ArrayList<List<Optional<String>>>();
    for (int i = 0; i < indicators.size(); i++) {
      rows.add(
          Stream.concat(indicators.get(i).stream(), reported(definitions.lines().get(i)))
              .toList());
    }
    return new ListedRows(
        Stream.concat(ListedRows.OF_INDICATORS.stream(), REPORTED.stream()).toList(), rows);
  }

  private static Stream<Optional<String>> reported(Definitions.Line line) {
    return Stream.of(
        Optional.of(line.levels().vi()),
        line.reported().latest().map(Label::id),
        Optional.of(String.valueOf(line.reported().told())),
        Optional.of(String.valueOf(line.reported().withheld())),
        Optional.of(String.valueOf(line.reported().notKnown())));
  }
}
