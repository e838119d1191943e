package vn.htx.validate.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.htx.catalog.Catalog;
import vn.htx.catalog.common.Notices;
import vn.htx.catalog.common.RowAccounting;
import vn.htx.catalog.common.Survey;
import vn.htx.config.Contract;
import vn.htx.engine.ListedRow;
import vn.htx.validate.check.Notice;
import vn.htx.validate.file.FileCheck;
import vn.htx.validate.file.FileSummary;

/** The accounting and the notices of one dataset as rows of their tables. */
public final class QualityTables {
  private QualityTables() {}

  /** One row per sheet of every file that is used, replaced or left out. */
  public static List<ListedRow> accounting(Deliveries.Plan plan, CrossRowCounts counts) {
    Map<String, Delivery> deliveries =
        plan.files().stream().collect(Collectors.toMap(Delivery::file, Function.identity()));
    Map<String, StandingRows> standing = new HashMap<>();
    for (FileSummary sheet : plan.summaries()) {
      standing.merge(sheet.file(), StandingRows.of(sheet, counts), StandingRows::plus);
    }
    var rows = new ArrayList<ListedRow>();
    for (FileSummary sheet : plan.summaries()) {
      Delivery delivery = deliveries.get(sheet.file());
      if (delivery != null && delivery.state() != Delivery.State.LATER) {
        StandingRows ofFile = Objects.requireNonNull(standing.get(sheet.file()));
        rows.add(row(sheet, state(delivery, ofFile), counts));
      }
    }
    return rows;
  }

  private static ListedRow row(FileSummary sheet, Delivery.State state, CrossRowCounts counts) {
    boolean survey = sheet.dataset().equals(Survey.TABLE.name());
    long rejected = counts.rejected(sheet);
    long answers = counts.rejectedAnswers(sheet);
    ListedRow row = ListedRow.of(RowAccounting.TABLE.fields())
        .set(RowAccounting.DATASET, sheet.dataset())
        .set(RowAccounting.SOURCE_FILE, sheet.file())
        .set(RowAccounting.SOURCE_SHEET, sheet.sheet())
        .set(RowAccounting.FILE_SHA256, sheet.sha256())
        .set(RowAccounting.STATE, state.code())
        .set(RowAccounting.ROWS_READ, sheet.read())
        .set(RowAccounting.ROWS_CLEAN, sheet.clean() - rejected)
        .set(RowAccounting.ROWS_REJECTED, sheet.rejected() + rejected)
        .set(RowAccounting.ROWS_SKIPPED, sheet.skipped())
        .set(RowAccounting.ROWS_COUNTED, sheet.counted());
    return survey
        ? row.set(RowAccounting.ANSWERS_READ, sheet.answersRead())
            .set(RowAccounting.ANSWERS_CLEAN, sheet.answersClean() - answers)
            .set(RowAccounting.ANSWERS_BLANK, sheet.answersBlank())
            .set(RowAccounting.ANSWERS_REJECTED, sheet.answersRejected() + answers)
        : row;
  }

  /** Number of rows (in a survey: answers) that count, and how many of them a later delivery replaced. */
  private record StandingRows(long rows, long repeated) {
    static StandingRows of(FileSummary sheet, CrossRowCounts counts) {
      boolean survey = sheet.dataset().equals(Survey.TABLE.name());
      return new StandingRows(
          survey
              ? sheet.answersClean() + sheet.answersBlank() - counts.rejectedAnswers(sheet)
              : sheet.clean() - counts.rejected(sheet),
          counts.repeated(sheet));
    }

    StandingRows plus(StandingRows other) {
      return new StandingRows(rows + other.rows, repeated + other.repeated);
    }
  }

  /** The state of a delivery; a used file whose rows are all replaced is itself replaced. */
  private static Delivery.State state(Delivery delivery, StandingRows ofFile) {
    return delivery.isUsed() && ofFile.repeated() > 0 && ofFile.repeated() == ofFile.rows()
        ? Delivery.State.REPLACED
        : delivery.state();
  }

  /**
   * The notices of files in this version, with those of the plan and of rules over many rows.
   *
   * @param remarks notices made while the files were read
   */
  public static List<ListedRow> notices(
      Catalog catalog,
      Contract contract,
      Deliveries.Plan plan,
      CrossRowCounts counts,
      List<Notice> remarks) {
    Map<String, Delivery> deliveries =
        plan.files().stream().collect(Collectors.toMap(Delivery::file, Function.identity()));
    var notices = new ArrayList<>(plan.notices());
    notices.addAll(counts.notices(contract));
    for (Notice notice : remarks) {
      Delivery delivery = deliveries.get(notice.file());
      if (delivery != null
          && delivery.state() != Delivery.State.LATER
          && delivery.state() != Delivery.State.EXCLUDED) {
        notices.add(notice);
      }
    }
    return notices(catalog, FileCheck.merge(notices));
  }

  /** Notices as rows of their table. */
  public static List<ListedRow> notices(Catalog catalog, List<Notice> notices) {
    return notices.stream().map(notice -> row(catalog, notice)).toList();
  }

  private static ListedRow row(Catalog catalog, Notice notice) {
    return ListedRow.of(Notices.TABLE.fields())
        .set(Notices.DATASET, notice.dataset())
        .set(Notices.SOURCE_FILE, notice.file())
        .set(Notices.SOURCE_SHEET, notice.sheet())
        .set(Notices.RULE, notice.rule())
        .set(Notices.COLUMN_ID, notice.column())
        .set(Notices.SEVERITY, notice.severity().code())
        .set(Notices.OCCURRENCES, notice.occurrences())
        .set(Notices.FIRST_ROW, notice.row())
        .set(Notices.FOUND, Optional.of(notice.found()).filter(found -> !found.isEmpty()))
        .set(Notices.MESSAGE_VI, notice.messageVi(catalog))
        .set(Notices.MESSAGE_EN, notice.messageEn(catalog));
  }
}
