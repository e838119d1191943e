package vn.htx.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.htx.catalog.Field;
import vn.htx.catalog.FieldRow;
import vn.htx.catalog.Table;

/** The order of a table's key, as both engines sort: nulls first, texts by the bytes of their UTF-8. */
record KeyOrder(Table table) implements Comparator<FieldRow> {
  @Override
  public int compare(FieldRow one, FieldRow other) {
    for (Field field : table.key()) {
      int order = ordered(one.value(field), other.value(field));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  @SuppressWarnings("unchecked") // the cells of one column are of one type that has an order
  private static int ordered(@Nullable Object one, @Nullable Object other) {
    if (one == null || other == null) {
      return Boolean.compare(one != null, other != null);
    }
    return one instanceof String text
        ? Arrays.compareUnsigned(utf8(text), utf8((String) other))
        : ((Comparable<Object>) one).compareTo(other);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
