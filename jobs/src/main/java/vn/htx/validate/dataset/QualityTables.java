package vn.htx.validate.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.htx.catalog.Catalog;
import vn.htx.catalog.common.Survey;
import vn.htx.config.Contract;
import vn.htx.validate.check.Notice;
import vn.htx.validate.file.FileCheck;
import vn.htx.validate.file.FileSummary;

/** The accounting and the notices of one dataset as rows of their tables. */
public final class QualityTables {
  private QualityTables() {}

  /** A sheet a row, of every file that is used, replaced or left out. */
  public static List<Row> accounting(Deliveries.Plan plan, CrossRowCounts counts) {
    Map<String, Delivery> deliveries =
        plan.files().stream().collect(Collectors.toMap(Delivery::file, Function.identity()));
    Map<String, Standing> standing = new HashMap<>();
    for (FileSummary sheet : plan.summaries()) {
      standing.merge(sheet.file(), Standing.of(sheet, counts), Standing::plus);
    }
    var rows = new ArrayList<Row>();
    for (FileSummary sheet : plan.summaries()) {
      Delivery delivery = deliveries.get(sheet.file());
      if (delivery != null && delivery.state() != Delivery.State.LATER) {
        Standing ofFile = Objects.requireNonNull(standing.get(sheet.file()));
        rows.add(row(sheet, state(delivery, ofFile), counts));
      }
    }
    return rows;
  }

  private static Row row(FileSummary sheet, Delivery.State state, CrossRowCounts counts) {
    boolean survey = sheet.dataset().equals(Survey.TABLE.name());
    long rejected = counts.rejected(sheet);
    long answers = counts.rejectedAnswers(sheet);
    return RowFactory.create(
        sheet.dataset(),
        sheet.file(),
        sheet.sheet(),
        sheet.sha256(),
        state.code(),
        sheet.read(),
        sheet.clean() - rejected,
        sheet.rejected() + rejected,
        sheet.skipped(),
        sheet.counted(),
        survey ? (Object) sheet.answersRead() : null,
        survey ? (Object) (sheet.answersClean() - answers) : null,
        survey ? (Object) sheet.answersBlank() : null,
        survey ? (Object) (sheet.answersRejected() + answers) : null);
  }

  /** Rows, in a survey answers, that would stand, and those of them for which a later delivery stands. */
  private record Standing(long rows, long repeated) {
    static Standing of(FileSummary sheet, CrossRowCounts counts) {
      boolean survey = sheet.dataset().equals(Survey.TABLE.name());
      return new Standing(
          survey
              ? sheet.answersClean() + sheet.answersBlank() - counts.rejectedAnswers(sheet)
              : sheet.clean() - counts.rejected(sheet),
          counts.repeated(sheet));
    }

    Standing plus(Standing other) {
      return new Standing(rows + other.rows, repeated + other.repeated);
    }
  }

  /** A used file none of whose rows stands is replaced. */
  private static Delivery.State state(Delivery delivery, Standing ofFile) {
    return delivery.isUsed() && ofFile.repeated() > 0 && ofFile.repeated() == ofFile.rows()
        ? Delivery.State.REPLACED
        : delivery.state();
  }

  /**
   * The notices of files that belong to this version, with those that the plan and the rules over many rows made.
   *
   * @param remarks made while the files were read
   */
  public static List<Row> notices(
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
  public static List<Row> notices(Catalog catalog, List<Notice> notices) {
    List<Row> rows = new ArrayList<>();
    for (Notice notice : notices) {
      rows.add(RowFactory.create(
          notice.dataset(),
          notice.file(),
          notice.sheet(),
          notice.rule(),
          notice.column(),
          notice.severity().code(),
          notice.occurrences(),
          notice.row().orElse(null),
          notice.found().isEmpty() ? null : notice.found(),
          notice.messageVi(catalog),
          notice.messageEn(catalog)));
    }
    return rows;
  }
}
