package vn.htx.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.htx.catalog.Field;
import vn.htx.catalog.FieldRow;
import vn.htx.catalog.Sql;
import vn.htx.catalog.Table;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;

/** All rows of a small table in memory, read without Spark. */
public final class ReadRows {
  private ReadRows() {}

  /** @param places of the columns, by id */
  private record Read(Map<String, Integer> places, List<@Nullable Object> cells)
      implements FieldRow {
    @Override
    public @Nullable Object value(Field field) {
      return cells.get(Objects.requireNonNull(places.get(field.id()), field.id()));
    }
  }

  /** The rows of a table's files, in their order. */
  public static List<FieldRow> of(Table table, List<Path> files) {
    if (files.isEmpty()) {
      return List.of();
    }
    String columns = table.fields().stream().map(Sql::name).collect(Collectors.joining(", "));
    Map<String, Integer> places = new HashMap<>();
    table.fields().forEach(field -> places.put(field.id(), places.size()));
    var rows = new ArrayList<FieldRow>();
    try {
      ReadBack.each(
          "SELECT %s FROM read_parquet([%s], union_by_name = false)"
              .formatted(columns, Sql.files(files)),
          row -> rows.add(new Read(places, cells(table, row))));
    } catch (SQLException unreadable) {
      throw HtxException.transientFault(
          Problem.of(
                  "Không đọc được một bảng trong hồ dữ liệu", "A table of the lake cannot be read")
              .at(table.name())
              .found(String.valueOf(unreadable.getMessage()))
              .todo("chạy ./htx lake check", "run ./htx lake check"),
          unreadable);
    }
    return rows;
  }

  private static List<@Nullable Object> cells(Table table, ResultSet row) throws SQLException {
    var cells = new ArrayList<@Nullable Object>();
    for (int i = 1; i <= table.fields().size(); i++) {
      cells.add(row.getObject(i));
    }
    return cells;
  }
}
