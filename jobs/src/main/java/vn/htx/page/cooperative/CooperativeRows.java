package vn.htx.page.cooperative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.htx.model.Bilingual;
import vn.htx.page.extract.DataColumn;
import vn.htx.page.extract.DataRows;
import vn.htx.query.Answer;

/**
 * The cooperatives that an address chooses with all that is known of each: its id, then each trait as it is stored; of
 * codes also their name.
 */
final class CooperativeRows implements DataRows {
  private static final String ID = "coop_id";

  private final CooperativeFigures figures;
  private final CooperativeFilters filters;
  private final String order;

  CooperativeRows(CooperativeFigures figures, CooperativeFilters filters, String order) {
    this.figures = figures;
    this.filters = filters;
    this.order = order;
  }

  @Override
  public List<DataColumn> columns() {
    var columns = new ArrayList<DataColumn>();
    columns.add(new DataColumn(
        ID, Bilingual.of("Mã HTX", "Cooperative id"), "In the register.", DataColumn.Kind.TEXT));
    for (Trait trait : figures.traits()) {
      columns.add(column(trait));
      if (isNamed(trait)) {
        columns.add(new DataColumn(
            trait.id() + "_name",
            trait.label(),
            "What the code means, in Vietnamese.",
            DataColumn.Kind.TEXT));
      }
    }
    return columns;
  }

  private static DataColumn column(Trait trait) {
    String empty = "Empty where it is not known.";
    if (trait.kind() instanceof Trait.Quantity number) {
      return DataColumn.number(
          trait.id(),
          trait.label(),
          "In %s. %s".formatted(number.unit().stored(), empty),
          number.unit());
    }
    DataColumn.Kind kind =
        trait.kind() instanceof Trait.Day ? DataColumn.Kind.DAY : DataColumn.Kind.TEXT;
    Bilingual label = isNamed(trait)
        ? Bilingual.of(
            "%s (mã)".formatted(trait.label().vi()),
            "%s (code)".formatted(trait.label().en()))
        : trait.label();
    return new DataColumn(trait.id(), label, empty, kind);
  }

  /** Whether its values are codes that have names. */
  private static boolean isNamed(Trait trait) {
    return trait.kind() instanceof Trait.Code || trait.kind() instanceof Trait.Unit;
  }

  @Override
  public long size() {
    return figures.count(filters.where(), filters.parameters());
  }

  @Override
  public void each(Part part, Consumer<List<Optional<String>>> reader) {
    figures.each(
        filters.where(),
        order,
        part,
        row -> reader.accept(Stream.concat(
                Stream.of(row.findText(ID)),
                figures.traits().stream().flatMap(trait -> cells(trait, row)))
            .toList()),
        filters.parameters());
  }

  private Stream<Optional<String>> cells(Trait trait, Answer.Row row) {
    Optional<String> value = trait.kind().isNumber()
        ? row.decimal(trait.id()).map(DataColumn::written)
        : row.findText(trait.id());
    return isNamed(trait)
        ? Stream.of(
            value, value.map(code -> figures.shown().code(trait.kind(), code).vi()))
        : Stream.of(value);
  }
}
