package vn.htx.domain;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.htx.catalog.Table;
import vn.htx.engine.ResultRow;
import vn.htx.engine.Step;

/**
 * Checks of a domain over many delivered rows, made after files were taken in.
 *
 * @param step the query that finds what is to be remarked; its inputs are the same clean rows that figures are computed
 *     from
 * @param delivered datasets whose delivered rows, those after the as-of day included, are further views of the query,
 *     by the name of the view
 * @param remarks makes remarks from the rows of the step's table, in the order of its key
 */
public record DeliveryRemarks(
    Step step, Map<String, Table> delivered, Function<List<ResultRow>, List<Remark>> remarks) {
  public DeliveryRemarks {
    delivered = Map.copyOf(delivered);
  }
}
