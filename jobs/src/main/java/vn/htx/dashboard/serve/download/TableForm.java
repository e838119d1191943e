package vn.htx.dashboard.serve.download;

import java.util.Locale;

/** As what a table can be kept. */
enum TableForm {
  CSV(CsvRows.TYPE),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String type;

  TableForm(String type) {
    this.type = type;
  }

  String type() {
    return type;
  }

  /** What the names of its files end in, without the dot. */
  String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The path of a page's table. */
  String path(String page) {
    return "%s.%s".formatted(page, ending());
  }
}
