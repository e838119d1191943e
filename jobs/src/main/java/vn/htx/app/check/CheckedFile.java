package vn.htx.app.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import vn.htx.catalog.common.Survey;
import vn.htx.config.Contract;
import vn.htx.config.Contract.DatasetRule.Kind;
import vn.htx.model.RowFate;
import vn.htx.validate.check.CheckedAnswer;
import vn.htx.validate.check.PlacedNotice;
import vn.htx.validate.file.FileCheck;
import vn.htx.validate.file.FileSummary;
import vn.htx.validate.row.CheckedRow;
import vn.htx.validate.row.ColumnMapping;

/**
 * What {@code htx check} found of one file.
 *
 * @param guessed whether the dataset was recognised by the file's columns
 * @param items ids of the questions that a survey may ask; empty for other datasets
 * @param lookedUp keys of other datasets that are not known
 * @param notLookedUp ids of the rules whose keys could be looked up nowhere
 */
record CheckedFile(
    Path path,
    Contract contract,
    boolean guessed,
    List<String> items,
    FileCheck.Outcome outcome,
    Rows rows,
    List<PlacedNotice> lookedUp,
    List<String> notLookedUp) {

  /** The first rows that were read, and the questions that any row answers. */
  static final class Rows implements Consumer<CheckedRow> {
    private static final int MOST = 3;
    private final List<CheckedRow> first = new ArrayList<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private long rejectedAlone;

    @Override
    public void accept(CheckedRow row) {
      if (first.size() < MOST) {
        first.add(row);
      }
      for (CheckedAnswer answer : row.answers()) {
        asked.add(answer.item());
        boolean alone = row.fate() == RowFate.CLEAN;
        rejectedAlone += alone && answer.state() == CheckedAnswer.State.REJECTED ? 1 : 0;
      }
    }

    /** Answers rejected in rows that are kept. */
    long rejectedAlone() {
      return rejectedAlone;
    }

    List<CheckedRow> first() {
      return List.copyOf(first);
    }
  }

  boolean isLeftOut() {
    return outcome.isLeftOut();
  }

  /** Whether the file, a row or an answer of it is left out by what one file can decide. */
  boolean hasRejected() {
    return isLeftOut()
        || outcome.summaries().stream()
            .anyMatch(sheet -> sheet.rejected() + sheet.answersRejected() > 0);
  }

  boolean isSurvey() {
    return contract.table().equals(Survey.TABLE);
  }

  /** The questions of which the file has a column or an answer, in the frameworks' order. */
  List<String> asked() {
    var found = new LinkedHashSet<>(rows.asked);
    outcome.tables().stream()
        .flatMap(table -> table.columns().stream())
        .filter(column -> column.isQuestion())
        .forEach(column -> found.add(column.id()));
    return items.stream().filter(found::contains).toList();
  }

  /** All remarks except those on unknown columns, which the list of columns shows. */
  List<PlacedNotice> remarks() {
    String unknown = ruleId(Kind.UNKNOWN_COLUMN);
    return Stream.concat(outcome.remarks().stream(), lookedUp.stream())
        .filter(remark -> !remark.notice().rule().equals(unknown))
        .toList();
  }

  /** One per column; none where the file has a row of data in place of a header. */
  List<PlacedNotice> unknownColumns() {
    String unknown = ruleId(Kind.UNKNOWN_COLUMN);
    boolean covered = outcome.tables().stream()
        .flatMap(table -> table.columns().stream())
        .anyMatch(column -> column.confidence() == ColumnMapping.Confidence.COVERED);
    return (covered ? List.<PlacedNotice>of() : outcome.remarks())
        .stream().filter(remark -> remark.notice().rule().equals(unknown)).toList();
  }

  String ruleId(Kind kind) {
    return contract.datasetRules().stream()
        .filter(rule -> rule.kind() == kind)
        .map(rule -> rule.rule().id())
        .findFirst()
        .orElseThrow();
  }

  /** All its sheets added up. */
  long sum(ToLongFunction<FileSummary> count) {
    return outcome.summaries().stream().mapToLong(count).sum();
  }
}
