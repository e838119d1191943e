package vn.htx.dashboard.serve.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.htx.dashboard.serve.visit.Address;
import vn.htx.model.Bilingual;
import vn.htx.model.Language;
import vn.htx.page.Scope;
import vn.htx.page.extract.DataColumn;
import vn.htx.page.extract.DataRows;
import vn.htx.page.extract.FigureColumn;
import vn.htx.page.extract.FigureRows;
import vn.htx.page.extract.Filter;
import vn.htx.page.extract.Filters;
import vn.htx.page.extract.ListedRows;
import vn.htx.query.DuckDbReader;

/** What can be listed of a version. */
enum Listed {
  INDICATORS(
      Bilingual.of("Các chỉ tiêu với định nghĩa", "The indicators with their definitions"),
      List.of(Filter.INDICATOR, Filter.DOMAIN),
      ListedRows.OF_INDICATORS) {
    @Override
    DataRows rows(DuckDbReader published, Scope scope, Filters filters, Language language) {
      return ListedRows.indicators(scope, filters);
    }
  },
  UNITS(
      Bilingual.of("Các đơn vị có số liệu", "The units that have figures"),
      List.of(Filter.LEVEL),
      ListedRows.OF_UNITS) {
    @Override
    DataRows rows(DuckDbReader published, Scope scope, Filters filters, Language language) {
      return ListedRows.units(published, scope, filters);
    }
  },
  VALUES(
      Bilingual.of("Các số liệu được chọn", "The chosen figures"),
      List.of(Filter.values()),
      Arrays.stream(FigureColumn.values()).map(FigureColumn::column).toList()) {
    @Override
    DataRows rows(DuckDbReader published, Scope scope, Filters filters, Language language) {
      return new FigureRows(published, scope, filters, language);
    }
  };

  private final Bilingual label;
  private final List<Filter> filters;
  private final List<DataColumn> columns;

  Listed(Bilingual label, List<Filter> filters, List<DataColumn> columns) {
    this.label = label;
    this.filters = filters;
    this.columns = columns;
  }

  /** Its name in addresses and answers. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String path() {
    return Api.PATH + id();
  }

  Bilingual label() {
    return label;
  }

  /** What may be chosen. */
  List<Filter> filters() {
    return filters;
  }

  List<DataColumn> columns() {
    return columns;
  }

  /** The names of all that may stand in its address. */
  List<String> parameters() {
    return Stream.concat(
            filters.stream().map(Filter::id),
            Stream.of(ApiList.LIMIT, ApiList.OFFSET, Address.LANGUAGE))
        .toList();
  }

  /** The chosen rows of a version. */
  abstract DataRows rows(DuckDbReader published, Scope scope, Filters filters, Language language);
}
