package vn.htx.engine;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.htx.catalog.Field;
import vn.htx.catalog.FieldRow;
import vn.htx.catalog.Table;

/**
 * A table made of groups of rows that share a key, each group by itself, so that an engine may make as many side by
 * side as it likes. Neither the groups nor the rows of one come in any particular order: a function that adds up
 * doubles must sort its rows first.
 *
 * @param parts the tables of which the groups are; all of them have a key, or none has, and then each row is a group
 */
public record Grouping(List<Part> parts, OfGroup function) {
  /**
   * A table and the required columns that a group shares.
   *
   * @param key equally many columns in each table, compared as text
   */
  public record Part(Table table, List<Field> key) {
    public Part {
      key = List.copyOf(key);
    }

    public static Part of(Table table, Field... key) {
      return new Part(table, List.of(key));
    }
  }

  /** The rows made of one group; serializable because Spark runs it in a task. */
  public interface OfGroup extends Serializable {
    /**
     * The rows of a group.
     *
     * @param group the group's rows of each table, in the order of the parts
     */
    Stream<NewRow> rows(List<List<FieldRow>> group);
  }

  /** The rows made of one row. */
  public interface OfRow extends Serializable {
    Stream<NewRow> rows(FieldRow row);
  }

  public Grouping {
    parts = List.copyOf(parts);
    long widths = parts.stream().map(part -> part.key().size()).distinct().count();
    if (widths != 1) {
      throw new IllegalArgumentException("no common key of " + parts);
    }
  }

  /** Each row of a table by itself. */
  public static Grouping ofEach(Table table, OfRow function) {
    return new Grouping(
        List.of(Part.of(table)), group -> group.get(0).stream().flatMap(function::rows));
  }

  /**
   * What is made of all groups, in memory.
   *
   * @param rows all rows of a table
   */
  public Stream<NewRow> inMemory(Function<Table, List<FieldRow>> rows) {
    Map<List<String>, List<List<FieldRow>>> groups = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      int place = i;
      for (FieldRow row : rows.apply(part.table())) {
        List<String> key = isOfRows()
            ? List.of(String.valueOf(groups.size()))
            : part.key().stream().map(row::text).toList();
        groups.computeIfAbsent(key, none -> empty()).get(place).add(row);
      }
    }
    return groups.values().stream().flatMap(function::rows);
  }

  /** A group without rows, of as many lists as parts. */
  public List<List<FieldRow>> empty() {
    return Stream.<List<FieldRow>>generate(ArrayList::new).limit(parts.size()).toList();
  }

  /** Whether each row is a group. */
  public boolean isOfRows() {
    return parts.get(0).key().isEmpty();
  }
}
