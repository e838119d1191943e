package vn.htx.validate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.htx.catalog.Survey;
import vn.htx.config.Contract;

/**
 * How often the rules over many rows found something, by file and sheet: a few numbers, fetched in one job.
 *
 * @param faults rows that a rule here rejects; 0 means nothing need be joined
 * @param repeated rows for which a later delivery stands
 */
record CrossRowCounts(
    List<CrossRowFaults.CrossRowRule> rules, List<Tallied> tallies, long faults, long repeated) {
  private static final int REJECTED = -1;
  private static final int REPEATED = -2;
  private static final int LATER = -3;
  private static final int ANSWERS = -4;

  /** One count. {@code rule} is a place in the list of cross-row rules, or what else was counted. */
  record Tallied(String file, String sheet, int rule, long rows, int firstRow, String found) {}

  static CrossRowCounts of(
      Contract contract, Deliveries.Plan plan, UsedRows rows, CrossRowFaults faults) {
    var counts = new ArrayList<Dataset<Row>>();
    faults.found().ifPresent(found -> {
      counts.add(tally(found, col(CrossRowFaults.RULE), col(CrossRowFaults.FOUND)));
      counts.add(tally(rejectedOnce(found, faults), lit(REJECTED), lit("")));
    });
    rows.later()
        .ifPresent(later -> counts.add(tally(rows.rows().where(later), lit(LATER), lit(""))));
    CrossRowCounts first = of(counts, faults.rules());
    return first.with(second(contract, plan, rows, faults, first));
  }

  /** Clean rows that a rule here rejects, each once: known from what was found, without the rows themselves. */
  private static Dataset<Row> rejectedOnce(Dataset<Row> found, CrossRowFaults faults) {
    return found
        .where(col(CrossRowFaults.RULE)
            .isin(faults.rejecting())
            .and(col(ParsedSchema.FATE).equalTo("clean")))
        .dropDuplicates(CrossRowFaults.PLACE);
  }

  /** What has to be counted among the rows themselves; on most nights nothing, and then no job runs. */
  private static List<Tallied> second(
      Contract contract,
      Deliveries.Plan plan,
      UsedRows rows,
      CrossRowFaults faults,
      CrossRowCounts first) {
    var counts = new ArrayList<Dataset<Row>>();
    boolean survey = contract.table().equals(Survey.TABLE);
    if (survey && first.faults() > 0) {
      counts.add(tally(
          rows.answers()
              .where(col(ParsedSchema.FATE).equalTo("clean"))
              .join(faults.byRow(), CrossRowFaults.PLACE, "left_semi"),
          lit(ANSWERS),
          lit("")));
    }
    if (Precedence.mayRepeat(contract, plan)) {
      Dataset<Row> candidates = rows.effective(candidates(rows, faults, first, survey));
      if (Precedence.repeats(contract, candidates)) {
        counts.add(tally(Precedence.beaten(contract, candidates), lit(REPEATED), lit("")));
      }
    }
    return of(counts, faults.rules()).tallies();
  }

  private CrossRowCounts with(List<Tallied> more) {
    var all = new ArrayList<>(tallies);
    all.addAll(more);
    long again = more.stream()
        .filter(tally -> tally.rule() == REPEATED)
        .mapToLong(Tallied::rows)
        .sum();
    return new CrossRowCounts(rules, List.copyOf(all), faults, again);
  }

  private static Dataset<Row> candidates(
      UsedRows rows, CrossRowFaults faults, CrossRowCounts first, boolean survey) {
    Dataset<Row> all = survey
        ? rows.answers().where(col(ParsedSchema.FATE).notEqual("rejected"))
        : rows.rows().where(col(ParsedSchema.FATE).equalTo("clean"));
    return first.faults() > 0 ? all.join(faults.byRow(), CrossRowFaults.PLACE, "left_anti") : all;
  }

  private static Dataset<Row> tally(Dataset<Row> rows, Column rule, Column found) {
    return rows.groupBy(col(ParsedSchema.FILE), col(ParsedSchema.SHEET), rule.as("rule"))
        .agg(
            count(lit(1)).as("rows"),
            min(struct(col(ParsedSchema.ROW).as("row"), found.as("found"))).as("first"));
  }

  private static CrossRowCounts of(
      List<Dataset<Row>> counts, List<CrossRowFaults.CrossRowRule> rules) {
    Optional<Dataset<Row>> all = counts.stream().reduce(Dataset::unionByName);
    List<Tallied> tallies = all.map(Dataset::collectAsList).orElse(List.of()).stream()
        .map(row -> new Tallied(
            row.getString(0),
            row.getString(1),
            row.getInt(2),
            row.getLong(3),
            row.getStruct(4).getInt(0),
            row.getStruct(4).getString(1)))
        .toList();
    long faults = tallies.stream()
        .filter(tally -> tally.rule() >= 0 && rules.get(tally.rule()).rule().rejects())
        .mapToLong(Tallied::rows)
        .sum();
    long repeated = tallies.stream()
        .filter(tally -> tally.rule() == REPEATED)
        .mapToLong(Tallied::rows)
        .sum();
    return new CrossRowCounts(rules, tallies, faults, repeated);
  }

  /** Clean rows of a sheet that a rule here rejects. */
  long rejected(FileSummary sheet) {
    return rows(sheet, REJECTED);
  }

  /** Clean answers in such rows. */
  long rejectedAnswers(FileSummary sheet) {
    return rows(sheet, ANSWERS);
  }

  /** Rows, in a survey answers, of a sheet for which a later delivery stands. */
  long repeated(FileSummary sheet) {
    return rows(sheet, REPEATED);
  }

  private long rows(FileSummary sheet, int rule) {
    return tallies.stream()
        .filter(tally -> tally.rule() == rule
            && tally.file().equals(sheet.file())
            && tally.sheet().equals(sheet.sheet()))
        .mapToLong(Tallied::rows)
        .sum();
  }

  /** The remarks that these counts give rise to. */
  List<Notice> notices(Contract contract) {
    FileRules own = FileRules.of(contract);
    var notices = new ArrayList<Notice>();
    for (Tallied tally : tallies) {
      if (tally.rule() >= 0) {
        CrossRowFaults.CrossRowRule broken = rules.get(tally.rule());
        notices.add(notice(contract, tally, broken.rule(), broken.column()));
      } else if (tally.rule() == LATER) {
        notices.add(notice(contract, tally, own.rowsLaterThanAsOf(), ""));
      } else if (tally.rule() == REPEATED && contract.delivery() != Contract.Delivery.UPSERT) {
        notices.add(notice(contract, tally, own.repeatedKey(), ""));
      }
    }
    return notices;
  }

  private static Notice notice(Contract contract, Tallied tally, BoundRule rule, String column) {
    return new Notice(
        contract.table().name(),
        tally.file(),
        tally.sheet(),
        rule.id(),
        column,
        rule.severity(),
        tally.rows(),
        tally.firstRow(),
        tally.found(),
        rule.vi(),
        rule.en());
  }
}
