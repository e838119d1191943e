package vn.htx.night;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.htx.catalog.Catalog;
import vn.htx.catalog.PublishCheck;
import vn.htx.model.Bilingual;
import vn.htx.model.Problem;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;

/** What must hold in a version's database before it may be published. Each check lists what breaks it. */
public final class PublishChecks {
  private static final List<PublishCheck> COMMON = List.of(
      PublishCheck.of(
          "Không có chỉ tiêu nào",
          "There is not a single figure",
          "SELECT 'indicator_values: 0' AS found WHERE (SELECT count(*) FROM indicator_values) = 0"),
      PublishCheck.of(
          "Số dòng không khớp: đã đọc ≠ hợp lệ + bị loại + bỏ qua",
          "Rows do not add up: read ≠ clean + rejected + skipped",
          """
          SELECT format('{} {}: {} ≠ {} + {} + {}', source_file, source_sheet, rows_read, rows_clean, rows_rejected,
                        rows_skipped) AS found
          FROM row_accounting
          WHERE state NOT IN ('left_out', 'excluded') AND rows_read <> rows_clean + rows_rejected + rows_skipped"""),
      PublishCheck.of(
          "Số dòng đọc khác số dòng đếm lại", "Rows read differ from those counted again", """
          SELECT format('{} {}: {} ≠ {}', source_file, source_sheet, rows_read, rows_counted) AS found
          FROM row_accounting WHERE state NOT IN ('left_out', 'excluded') AND rows_read <> rows_counted"""),
      PublishCheck.of(
          "Câu trả lời không khớp: đã đọc ≠ hợp lệ + trống + bị loại",
          "Answers do not add up: read ≠ clean + blank + rejected",
          """
          SELECT format('{} {}: {} ≠ {} + {} + {}', source_file, source_sheet, answers_read, answers_clean,
                        answers_blank, answers_rejected) AS found
          FROM row_accounting
          WHERE state NOT IN ('left_out', 'excluded') AND answers_read <> answers_clean + answers_blank + answers_rejected"""),
      PublishCheck.of("Khóa chỉ tiêu bị lặp", "An indicator's key occurs twice", """
          SELECT format('{} {} {} {} {} {} {} {}', indicator_id, unit_level, unit_code, period, sector, size_class,
                        readiness_level, category) AS found
          FROM indicator_values
          GROUP BY indicator_id, unit_level, unit_code, period, sector, size_class, readiness_level, category
          HAVING count(*) > 1"""),
      PublishCheck.of(
          "Giá trị trống mà không nói lý do", "A value is empty and no reason is given", """
          SELECT format('{} {} {} {}', indicator_id, unit_code, period, category) AS found
          FROM indicator_values
          WHERE (value IS NULL AND (status IN ('ok', 'few') OR reason IS NULL)) OR isnan(value) OR isinf(value)"""));

  private PublishChecks() {}

  /**
   * What breaks the checks, a problem each.
   *
   * @param version with views {@code parcels} and {@code parcel_accounting} beside its figures
   */
  public static List<Problem> failures(DuckDbReader version, Catalog catalog) {
    var problems = new ArrayList<Problem>();
    List<PublishCheck> checks = Stream.concat(
            COMMON.stream(), catalog.domains().stream().flatMap(domain -> domain.checks().stream()))
        .toList();
    for (PublishCheck check : checks) {
      Answer wrong = version.query(check.sql());
      if (!wrong.rows().isEmpty()) {
        List<String> found =
            wrong.rows().stream().limit(5).map(row -> row.text("found")).toList();
        problems.add(new Problem(
            check.what(),
            "%s chỗ / places".formatted(wrong.rows().size()),
            String.join("; ", found),
            "",
            Bilingual.of(
                "bản cũ vẫn được giữ; báo người vận hành kèm tệp này",
                "the former version stays; tell the maintainers with the run's folder")));
      }
    }
    return problems;
  }
}
