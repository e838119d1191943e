package vn.htx.config;

import java.util.List;
import vn.htx.catalog.Table;

/** The standard's quality checks that repeat the catalog's declarations: a difference is a problem. */
final class ContractQuality {
  private ContractQuality() {}

  /** @param key the columns that must not occur twice within a delivery */
  static void check(Node schema, List<String> key, Table table) {
    for (Node quality : schema.list("quality")) {
      boolean duplicates = quality
          .find("metric")
          .map(Node::text)
          .filter("duplicateValues"::equals)
          .isPresent();
      if (duplicates) {
        quality.find("arguments").ifPresent(arguments -> {
          if (!arguments.texts("properties").equals(key)) {
            arguments
                .child("properties")
                .wrong(
                    "khóa của bảng %s: %s".formatted(table.name(), String.join(", ", key)),
                    "the table's key");
          }
        });
      }
    }
  }
}
