package vn.htx.page.change;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.htx.catalog.Field;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.model.Bilingual;
import vn.htx.page.Scope;
import vn.htx.page.extract.DataColumn;
import vn.htx.page.extract.DataRows;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;

/**
 * The figures that differ between two versions, as they are stored. Of a figure that is protected, or the neighbour of
 * one that is, only that it was revised is told.
 */
public final class RevisionRows implements DataRows {
  private static final String REVISED = "revised";

  private static final List<DataColumn> COLUMNS = List.of(
      text(IndicatorValues.INDICATOR_ID),
      new DataColumn(
          "indicator_vi",
          Bilingual.of("Chỉ tiêu", "Indicator"),
          "Name of the indicator in Vietnamese; its id where the program no longer has it.",
          DataColumn.Kind.TEXT),
      new DataColumn(
          "unit_of_measure",
          Bilingual.of("Đơn vị tính", "Unit"),
          "What the values are counted in; empty where the program no longer has the indicator.",
          DataColumn.Kind.TEXT),
      text(IndicatorValues.UNIT_LEVEL),
      text(IndicatorValues.UNIT_CODE),
      new DataColumn(
          "unit_name",
          Bilingual.of("Tên đơn vị", "Unit name"),
          "Name of the unit; of a cooperative its code.",
          DataColumn.Kind.TEXT),
      text(IndicatorValues.PERIOD),
      text(IndicatorValues.SECTOR),
      text(IndicatorValues.SIZE_CLASS),
      text(IndicatorValues.READINESS_LEVEL),
      text(IndicatorValues.CATEGORY),
      new DataColumn(
          "kind",
          Bilingual.of("Khác", "What"),
          "changed, new or gone; revised where no value may be told.",
          DataColumn.Kind.TEXT),
      number("value_before", "Trước", "Before"),
      number("value_after", "Sau", "After"),
      number("n_before", "n trước", "n before"),
      number("n_after", "n sau", "n after"),
      status("status_before", "Trạng thái trước", "Status before"),
      status("status_after", "Trạng thái sau", "Status after"));

  private final DuckDbReader pair;
  private final Scope scope;
  private final RevisionWords words;
  private final Changes changes;

  /**
   * Of two versions that are open.
   *
   * @param changes the indicators and levels that are chosen
   */
  public RevisionRows(
      DuckDbReader pair, Scope scope, Function<String, String> unitNames, Changes changes) {
    this.pair = pair;
    this.scope = scope;
    this.words = new RevisionWords(scope, unitNames);
    this.changes = changes;
  }

  private static DataColumn text(Field field) {
    return new DataColumn(
        field.id(), field.column().label(), field.column().meaning(), DataColumn.Kind.TEXT);
  }

  private static DataColumn number(String id, String vi, String en) {
    return new DataColumn(
        id,
        Bilingual.of(vi, en),
        "As it is stored; empty where there was none or it may not be told.",
        DataColumn.Kind.NUMBER);
  }

  private static DataColumn status(String id, String vi, String en) {
    return new DataColumn(
        id,
        Bilingual.of(vi, en),
        "As in indicator_values; empty where there was no figure or it may not be told.",
        DataColumn.Kind.TEXT);
  }

  @Override
  public List<DataColumn> columns() {
    return COLUMNS;
  }

  @Override
  public long size() {
    return changes.all();
  }

  @Override
  public void each(Part part, Consumer<List<Optional<String>>> reader) {
    changes.each(
        pair,
        part.offset(),
        part.limit(),
        (indicator, row) -> reader.accept(
            COLUMNS.stream().map(column -> cell(indicator, column, row)).toList()));
  }

  private Optional<String> cell(String indicator, DataColumn column, Answer.Row row) {
    return switch (column.id()) {
      case "indicator_id" -> Optional.of(indicator);
      case "indicator_vi" ->
        Optional.of(known(indicator).map(each -> each.label().vi()).orElse(indicator));
      case "unit_of_measure" -> known(indicator).map(each -> each.unit().stored());
      case "unit_name" -> Optional.of(words.unit(row).vi());
      case "kind" -> Optional.of(row.findText("kind").orElse(REVISED));
      default ->
        column.kind() == DataColumn.Kind.NUMBER
            ? row.decimal(column.id()).map(DataColumn::written)
            : row.findText(column.id());
    };
  }

  private Optional<Indicator> known(String id) {
    return scope.catalog().indicator(id);
  }
}
