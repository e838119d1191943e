package vn.htx.validate.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import vn.htx.config.rule.CellRule;
import vn.htx.ingest.source.CellKind;
import vn.htx.text.number.MeasureUnit;
import vn.htx.text.number.Region;

/** The amount of a number stored in a workbook, as the workbook displays it. */
final class WorkbookNumber {
  /**
   * Smallest amount that is taken to be in đồng; amounts in triệu or tỷ, which have decimals too, are hardly this
   * large.
   */
  private static final BigDecimal LEAST_IN_DONG = BigDecimal.valueOf(1_000);

  private WorkbookNumber() {}

  static CellValue read(BigDecimal stored, CellKind kind, ColumnStyle style, NumberColumn column) {
    if (kind.type() == CellKind.Type.PERCENT) {
      return CellValue.in(
          column,
          CellValue.written(Optional.of(MeasureUnit.PERCENT), style),
          stored.movePointRight(2),
          List.of());
    }
    Optional<MeasureUnit> beside =
        MeasureUnit.find(kind.unit(), Region.BAC_BO).filter(unit -> unit.isScaled());
    if (beside.isPresent()) {
      return CellValue.in(column, beside.get(), scaled(stored, kind), List.of());
    }
    boolean declared = style.unit() != null && style.unit() != column.unit();
    if (declared) {
      return CellValue.bare(scaled(stored, kind), style, column);
    }
    return isFractionOfDong(stored, kind, column)
        ? CellValue.bare(stored.setScale(0, RoundingMode.HALF_UP), style, column)
            .noting(CellRule.DONG_ROUNDED)
        : CellValue.bare(stored, style, column);
  }

  /** The number as displayed, in thousands or millions according to the format. */
  private static BigDecimal scaled(BigDecimal stored, CellKind kind) {
    return stored.movePointLeft(3 * kind.thousands());
  }

  /** Whether it has a fraction of a đồng that {@code #,##0} hides, as formulas of instalments give. */
  private static boolean isFractionOfDong(BigDecimal stored, CellKind kind, NumberColumn column) {
    return column.whole()
        && column.unit() == MeasureUnit.DONG
        && kind.whole()
        && stored.stripTrailingZeros().scale() > 0
        && stored.abs().compareTo(LEAST_IN_DONG) >= 0;
  }
}
