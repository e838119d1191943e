package vn.htx.domain.land.step;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.catalog.Table;
import vn.htx.config.rule.ParcelRule;
import vn.htx.config.rule.StandingRule;
import vn.htx.domain.Remark;
import vn.htx.domain.land.data.ParcelHolders;
import vn.htx.domain.land.data.Parcels;
import vn.htx.engine.ResultRow;
import vn.htx.engine.SqlResource;
import vn.htx.model.Coded;
import vn.htx.model.ShareBasis;

/**
 * Remarks on how parcels were divided among their holders, one for each file and kind: on the parcels' file for parcels
 * without a holder, on the holders' file for parcels held jointly and for scaled shares. A parcel whose holders are in
 * two files is reported for both. Holders are never named.
 */
public final class ParcelRemarks {
  private static final int SHARES_SHOWN = 4;

  private ParcelRemarks() {}

  /** The query over {@code parcel_parts}, as {@link vn.htx.domain.land.data.RemarkedParcels}. */
  public static String sql() {
    return SqlResource.text(
        ParcelRemarks.class, "remarked_parcels.sql", Map.of("stated", ShareBasis.STATED.code()));
  }

  /**
   * The remarks of the query's rows, in their order. Of parcels without a holder their number is told and no area: that
   * of a district may be withheld, and a file is often of one district.
   */
  public static List<Remark> of(List<ResultRow> lines) {
    return lines.stream().flatMap(line -> remark(line).stream()).toList();
  }

  private static Optional<Remark> remark(ResultRow line) {
    ShareBasis basis = Coded.find(ShareBasis.class, line.text("basis")).orElseThrow();
    return switch (basis) {
      case UNHELD -> Optional.of(remark(Parcels.TABLE, ParcelRule.NO_HOLDER, line, unheld(line)));
      case JOINT ->
        Optional.of(remark(ParcelHolders.TABLE, ParcelRule.JOINT_HOLDERS, line, shares(line)));
      case SCALED ->
        Optional.of(remark(ParcelHolders.TABLE, ParcelRule.SHARES_SCALED, line, shares(line)));
      case STATED -> Optional.empty();
    };
  }

  private static Remark remark(Table dataset, StandingRule rule, ResultRow line, String found) {
    return new Remark(
        rule,
        dataset.name(),
        line.text("source_file"),
        line.text("source_sheet"),
        "",
        line.number("parcels"),
        (int) line.number("source_row"),
        found);
  }

  private static String unheld(ResultRow line) {
    return line.number("parcels") + " thửa";
  }

  /** The shares as a sum, such as {@code 0,6 + 0,5 = 1,1}; a dash when none is stated. */
  private static String shares(ResultRow line) {
    List<String> stated = Arrays.stream(line.text("shares").split(" ", -1))
        .sorted(Comparator.comparing(ParcelRemarks::share).reversed())
        .toList();
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

  /** A share as a number; one that is not stated is less than any. */
  private static BigDecimal share(String stated) {
    return stated.isEmpty() ? BigDecimal.ONE.negate() : new BigDecimal(stated);
  }

  private static String written(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString().replace('.', ',');
  }
}
