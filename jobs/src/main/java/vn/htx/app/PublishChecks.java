package vn.htx.app;

import java.util.ArrayList;
import java.util.List;
import vn.htx.model.Bilingual;
import vn.htx.model.Problem;
import vn.htx.query.Answer;
import vn.htx.query.Published;

/** What must hold in a version's database before it may be published. Each check lists what breaks it. */
final class PublishChecks {
  /**
   * One check.
   *
   * @param sql gives one row for each thing that is wrong, with a text column {@code found}
   */
  private record Check(Bilingual what, String sql) {}

  private static final List<Check> CHECKS = List.of(
      new Check(
          Bilingual.of("Không có chỉ tiêu nào", "There is not a single figure"),
          "SELECT 'indicator_values: 0' AS found WHERE (SELECT count(*) FROM indicator_values) = 0"),
      new Check(
          Bilingual.of(
              "Số dòng không khớp: đã đọc ≠ hợp lệ + bị loại + bỏ qua",
              "Rows do not add up: read ≠ clean + rejected + skipped"),
          """
          SELECT format('{} {}: {} ≠ {} + {} + {}', source_file, source_sheet, rows_read, rows_clean, rows_rejected,
                        rows_skipped) AS found
          FROM row_accounting
          WHERE state NOT IN ('left_out', 'excluded') AND rows_read <> rows_clean + rows_rejected + rows_skipped"""),
      new Check(
          Bilingual.of(
              "Số dòng đọc khác số dòng đếm lại", "Rows read differ from those counted again"),
          """
          SELECT format('{} {}: {} ≠ {}', source_file, source_sheet, rows_read, rows_counted) AS found
          FROM row_accounting WHERE state NOT IN ('left_out', 'excluded') AND rows_read <> rows_counted"""),
      new Check(
          Bilingual.of(
              "Câu trả lời không khớp: đã đọc ≠ hợp lệ + trống + bị loại",
              "Answers do not add up: read ≠ clean + blank + rejected"),
          """
          SELECT format('{} {}: {} ≠ {} + {} + {}', source_file, source_sheet, answers_read, answers_clean,
                        answers_blank, answers_rejected) AS found
          FROM row_accounting
          WHERE state NOT IN ('left_out', 'excluded') AND answers_read <> answers_clean + answers_blank + answers_rejected"""),
      new Check(Bilingual.of("Khóa chỉ tiêu bị lặp", "An indicator's key occurs twice"), """
          SELECT format('{} {} {} {} {} {} {} {}', indicator_id, unit_level, unit_code, period, sector, size_class,
                        readiness_level, category) AS found
          FROM indicator_values
          GROUP BY indicator_id, unit_level, unit_code, period, sector, size_class, readiness_level, category
          HAVING count(*) > 1"""),
      new Check(
          Bilingual.of(
              "Giá trị trống mà không nói lý do", "A value is empty and no reason is given"),
          """
          SELECT format('{} {} {} {}', indicator_id, unit_code, period, category) AS found
          FROM indicator_values
          WHERE (value IS NULL AND (status IN ('ok', 'few') OR reason IS NULL)) OR isnan(value) OR isinf(value)"""),
      new Check(
          Bilingual.of("Đầu kỳ + mới − giảm ≠ cuối kỳ", "Opening + new − left ≠ closing"), """
          SELECT format('{}: {} + {} − {} ≠ {}', period, o, n, l, c) AS found
          FROM (SELECT period,
                  max(value) FILTER (indicator_id = 'coops_opening') AS o, max(value) FILTER (indicator_id = 'coops_new') AS n,
                  max(value) FILTER (indicator_id = 'coops_left') AS l, max(value) FILTER (indicator_id = 'coops_closing') AS c
                FROM indicator_values
                WHERE unit_level = 'city' AND sector = '_T' AND size_class = '_T' AND category = '_T'
                  AND indicator_id IN ('coops_opening', 'coops_new', 'coops_left', 'coops_closing')
                GROUP BY period)
          WHERE o + n - l <> c"""),
      new Check(
          Bilingual.of(
              "Dư nợ theo nhóm không bằng tổng dư nợ",
              "Outstanding by debt group does not add up to the total"),
          """
          SELECT format('{} {}: {} ≠ {}', unit_code, period, groups, total) AS found
          FROM (SELECT unit_level, unit_code, period, sum(numerator) FILTER (category <> '_T') AS groups,
                  max(numerator) FILTER (category = '_T') AS total
                FROM indicator_values
                WHERE indicator_id = 'outstanding' AND sector = '_T' AND size_class = '_T' AND readiness_level = '_T'
                GROUP BY unit_level, unit_code, period
                HAVING count(*) FILTER (status = 'suppressed') = 0)
          WHERE groups IS NOT NULL AND groups <> total"""),
      new Check(
          Bilingual.of(
              "Diện tích thửa trong phần đối chiếu khác diện tích thửa hợp lệ",
              "The parcels' area accounted for is not that of the accepted parcels"),
          """
          SELECT concat(valid_from, ': ', accounted, ' m² ≠ ', accepted, ' m²') AS found
          FROM (SELECT valid_from, sum(area_m2) AS accepted FROM parcels GROUP BY valid_from)
            FULL JOIN (SELECT valid_from, sum(area_m2) AS accounted FROM parcel_accounting GROUP BY valid_from)
            USING (valid_from)
          WHERE accounted IS DISTINCT FROM accepted"""),
      new Check(
          Bilingual.of(
              "Diện tích thửa ≠ của các hộ + chưa có người sử dụng",
              "The parcels' area ≠ held + without a holder"),
          """
          SELECT concat(valid_from, ' ', commune_code, ': ', area_m2, ' m² ≠ ', held_m2, ' + ', unheld_m2) AS found
          FROM parcel_accounting
          WHERE area_m2 <> held_m2 + unheld_m2"""),
      new Check(
          Bilingual.of(
              "Chỉ tiêu diện tích không cộng đúng: parcel_area ≠ land_area + land_area_unheld",
              "Figures of area do not add up: parcel_area ≠ land_area + land_area_unheld"),
          """
          SELECT concat_ws(' ', unit_level, unit_code, period, parcels, '≠', held, '+', unheld) AS found
          FROM (SELECT unit_level, unit_code, period,
                  max(numerator) FILTER (indicator_id = 'parcel_area') AS parcels,
                  max(numerator) FILTER (indicator_id = 'land_area') AS held,
                  max(numerator) FILTER (indicator_id = 'land_area_unheld') AS unheld
                FROM indicator_values
                WHERE indicator_id IN ('parcel_area', 'land_area', 'land_area_unheld')
                GROUP BY unit_level, unit_code, period)
          WHERE parcels <> held + unheld"""));

  private PublishChecks() {}

  /** @param version with views {@code parcels} and {@code parcel_accounting} beside its figures */
  static List<Problem> failures(Published version) {
    var problems = new ArrayList<Problem>();
    for (Check check : CHECKS) {
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
