package vn.htx.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.htx.catalog.Table;
import vn.htx.engine.ResultRow;

/**
 * What a domain has to say of deliveries that no row decides alone, asked by one query when files were taken in.
 *
 * @param tables what the query names, as clean as figures see it
 * @param delivered views of all delivered rows of a dataset, of days to come too, by the name that the query gives them
 * @param sql the query for an as-of day
 * @param remarks from its rows and the number of units below which single ones would show
 */
public record DeliveryRemarks(
    List<Table> tables,
    Map<String, Table> delivered,
    Function<LocalDate, String> sql,
    BiFunction<List<ResultRow>, Integer, List<Remark>> remarks) {
  public DeliveryRemarks {
    tables = List.copyOf(tables);
    delivered = Map.copyOf(delivered);
  }
}
