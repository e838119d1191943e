package vn.htx.catalog;

import java.util.ArrayList;
import java.util.List;
import vn.htx.model.Bilingual;

/** The data dictionary: every column of every table, as plain rows and as a page. */
public final class Dictionary {
  private final Catalog catalog;

  public Dictionary(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * One column of one table.
   *
   * @param position 1 is the table's first column
   * @param keyPosition 1 is the first part of the key; 0: not part of it
   */
  public record Entry(Table table, Column column, int position, int keyPosition) {}

  /** In the order of the pipeline, then of the columns. */
  public List<Entry> entries() {
    return catalog.tables().stream().flatMap(table -> entries(table).stream()).toList();
  }

  /** The columns of one table in order. */
  public static List<Entry> entries(Table table) {
    var entries = new ArrayList<Entry>();
    for (Field field : table.fields()) {
      entries.add(
          new Entry(table, field.column(), entries.size() + 1, table.key().indexOf(field) + 1));
    }
    return entries;
  }

  /** What a layer is, for the headings of the dictionary. */
  public static Bilingual label(Table.Layer layer) {
    return switch (layer) {
      case REFERENCE -> Bilingual.of("Danh mục đi kèm", "Reference facts");
      case CLEAN -> Bilingual.of("Số liệu sạch, không rời kho", "Clean data, never leave the lake");
      case QUALITY -> Bilingual.of("Chất lượng số liệu", "Data quality");
      case WIDE -> Bilingual.of("Bảng theo lĩnh vực", "Tables of one domain");
      case MART -> Bilingual.of("Chỉ tiêu", "Figures");
      case DESCRIPTION -> Bilingual.of("Bảng giải thích", "Descriptions");
    };
  }

  /** The dictionary in Markdown, Vietnamese first. */
  public String markdown() {
    var page = new StringBuilder("""
        # Từ điển dữ liệu / Data dictionary

        Trang này được tạo từ danh mục bảng trong mã nguồn. Ô trống nghĩa là chưa biết, không phải 0. / This page is made from the catalog of tables in the code. An empty cell means not known, never 0.
        """);
    for (Table.Layer layer : Table.Layer.values()) {
      page.append("\n## %s / %s\n".formatted(label(layer).vi(), label(layer).en()));
      catalog.tables().stream()
          .filter(table -> table.layer() == layer)
          .forEach(table -> append(page, table));
    }
    return page.toString();
  }

  private static void append(StringBuilder page, Table table) {
    page.append("\n### `%s`: %s / %s\n\n%s\n\n"
        .formatted(table.name(), table.label().vi(), table.label().en(), table.meaning()));
    page.append("| Cột / Column | Kiểu / Type | Đơn vị / Unit | Khóa / Key | Bắt buộc / Required |"
        + " Tên / Label | Meaning |\n|---|---|---|---|---|---|---|\n");
    for (Entry entry : entries(table)) {
      Column column = entry.column();
      page.append("| `%s` | %s | %s | %s | %s | %s / %s | %s%s |\n"
          .formatted(
              column.id(),
              column.type().sql(),
              column.unit(),
              entry.keyPosition() == 0 ? "" : String.valueOf(entry.keyPosition()),
              column.isRequired() ? "x" : "",
              column.label().vi(),
              column.label().en(),
              column.isHashed() ? "(Băm / hashed) " : "",
              column.meaning().replace("|", "\\|")));
    }
  }
}
