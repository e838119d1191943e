package vn.htx.night.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.htx.config.Contract;
import vn.htx.engine.ResultRow;
import vn.htx.ingest.source.InboxFile;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;
import vn.htx.validate.check.Notice;
import vn.htx.validate.dataset.Deliveries;
import vn.htx.validate.dataset.Drift;

/** Remarks on what changed sharply between the newest deliveries of each series, asked of their parsed rows. */
final class DriftNotices {
  private DriftNotices() {}

  static List<Notice> of(Contract contract, Deliveries.Plan plan, ParsedFiles parsed) {
    var notices = new ArrayList<Notice>();
    for (Drift.DeliveryPair pair : Drift.pairs(contract, plan, parsed.data(contract))) {
      Predicate<InboxFile> both = file -> pair.has(file.path());
      var views =
          Map.of("parsed", parsed.rows(contract, both), "remarks", parsed.remarks(contract, both));
      try (DuckDbReader rows = DuckDbReader.over(views)) {
        notices.addAll(Drift.columns(contract, pair, lines(rows.query(Drift.COLUMNS))));
        String spread = Drift.spreadSql(contract, pair);
        if (!spread.isEmpty()) {
          notices.addAll(Drift.spread(contract, pair, lines(rows.query(spread, pair.earlier()))));
        }
      }
    }
    return notices;
  }

  private static List<ResultRow> lines(Answer answer) {
    return answer.rows().stream().map(row -> (ResultRow) row::find).toList();
  }
}
