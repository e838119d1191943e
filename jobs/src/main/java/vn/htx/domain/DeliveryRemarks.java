package vn.htx.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.htx.catalog.Table;
import vn.htx.engine.ResultRow;

/**
 * Checks of a domain over many delivered rows, asked by one query after files were taken in.
 *
 * @param tables the tables in the query, with the same clean rows that figures are computed from
 * @param delivered datasets whose delivered rows, those after the as-of day included, are needed as views, by the name
 *     of the view in the query
 * @param sql gives the query for an as-of day
 * @param remarks makes remarks from the query's rows
 */
public record DeliveryRemarks(
    List<Table> tables,
    Map<String, Table> delivered,
    Function<LocalDate, String> sql,
    Function<List<ResultRow>, List<Remark>> remarks) {
  public DeliveryRemarks {
    tables = List.copyOf(tables);
    delivered = Map.copyOf(delivered);
  }
}
