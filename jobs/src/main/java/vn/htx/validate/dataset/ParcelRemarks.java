package vn.htx.validate.dataset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.catalog.ParcelHolders;
import vn.htx.catalog.Parcels;
import vn.htx.catalog.Table;
import vn.htx.config.StandingRule;
import vn.htx.engine.ResultRow;
import vn.htx.model.Coded;
import vn.htx.model.ShareBasis;
import vn.htx.validate.check.BoundRule;
import vn.htx.validate.check.Notice;

/**
 * What is to be said of how parcels were divided among their holders, a line a file: parcels without a holder in the
 * parcels' file; parcels held jointly and shares scaled in the holders'. A parcel whose holders stand in two files is
 * told in both. Holders are never named.
 */
public final class ParcelRemarks {
  /** Gives the lines from a view {@code parcel_parts}: counts, and the shares of the first parcel in the file. */
  public static final String SQL = """
      WITH told AS NOT MATERIALIZED (SELECT * FROM parcel_parts WHERE basis <> '%s'),
      lines AS (
        SELECT basis, source_file, coalesce(source_sheet, '') AS source_sheet, count(DISTINCT parcel_id) AS parcels,
          sum(area_m2) AS area_m2, min(source_row) AS source_row,
          arg_min(struct_pack(valid_from, parcel_id), (source_row, valid_from)) AS place
        FROM told GROUP BY ALL)
      SELECT lines.* EXCLUDE (place),
        (SELECT string_agg(coalesce(CAST(share AS VARCHAR), ''), ' ' ORDER BY share DESC NULLS LAST)
          FROM told WHERE valid_from = place.valid_from AND parcel_id = place.parcel_id) AS shares
      FROM lines
      ORDER BY basis, source_file, source_sheet""".formatted(ShareBasis.STATED.code());

  private static final int SHARES_SHOWN = 4;
  private static final int HECTARES_FROM_M2 = 4;

  private ParcelRemarks() {}

  /**
   * The remarks of these lines, in the order of the notices table.
   *
   * @param suppressBelow the area of fewer parcels without a holder is not told: it would be one parcel's, or nearly
   */
  public static List<Notice> of(List<ResultRow> lines, int suppressBelow) {
    return lines.stream()
        .flatMap(line -> notice(line, suppressBelow).stream())
        .sorted(Notice.ORDER)
        .toList();
  }

  private static Optional<Notice> notice(ResultRow line, int suppressBelow) {
    ShareBasis basis = Coded.find(ShareBasis.class, line.text("basis")).orElseThrow();
    return switch (basis) {
      case UNHELD ->
        Optional.of(
            notice(Parcels.TABLE, StandingRule.NO_HOLDER, line, unheld(line, suppressBelow)));
      case JOINT ->
        Optional.of(notice(ParcelHolders.TABLE, StandingRule.JOINT_HOLDERS, line, shares(line)));
      case SCALED ->
        Optional.of(notice(ParcelHolders.TABLE, StandingRule.SHARES_SCALED, line, shares(line)));
      case STATED -> Optional.empty();
    };
  }

  private static Notice notice(Table dataset, StandingRule standing, ResultRow line, String found) {
    BoundRule rule = BoundRule.of(standing.of(dataset.name()));
    return new Notice(
        dataset.name(),
        line.text("source_file"),
        line.text("source_sheet"),
        rule.id(),
        "",
        rule.severity(),
        line.number("parcels"),
        (int) line.number("source_row"),
        found,
        rule.vi(),
        rule.en());
  }

  /** {@code 12 thửa, 1,2 ha}: to a tenth of a hectare, so that no single parcel's area is found by subtraction. */
  private static String unheld(ResultRow line, int suppressBelow) {
    String parcels = line.number("parcels") + " thửa";
    if (line.number("parcels") < suppressBelow) {
      return parcels;
    }
    BigDecimal hectares = new BigDecimal(line.text("area_m2"))
        .movePointLeft(HECTARES_FROM_M2)
        .setScale(1, RoundingMode.HALF_UP);
    return "%s, %s ha".formatted(parcels, written(hectares));
  }

  /** {@code 0,6 + 0,5 = 1,1}; a dash where none is stated. */
  private static String shares(ResultRow line) {
    List<String> stated = Arrays.asList(line.text("shares").split(" ", -1));
    String sum = stated.stream()
        .filter(share -> !share.isEmpty())
        .map(BigDecimal::new)
        .reduce(BigDecimal::add)
        .map(total -> " = " + written(total))
        .orElse("");
    Stream<String> first = stated.stream()
        .limit(SHARES_SHOWN)
        .map(share -> share.isEmpty() ? "–" : written(new BigDecimal(share)));
    Stream<String> more =
        stated.size() > SHARES_SHOWN ? Stream.of("… (%s)".formatted(stated.size())) : Stream.of();
    return Stream.concat(first, more).collect(Collectors.joining(" + ")) + sum;
  }

  private static String written(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString().replace('.', ',');
  }
}
