package vn.htx.validate.check;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.htx.config.Contract;
import vn.htx.config.rule.CellRule;
import vn.htx.config.rule.IdRule;
import vn.htx.model.Period;
import vn.htx.text.date.Periods;
import vn.htx.text.personal.Masked;
import vn.htx.text.personal.TaxCodes;

/**
 * Normalises the texts of a column: tax codes and periods in normal form, phone numbers and citizen ids masked or
 * hashed.
 */
final class TextColumn implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String HASHED_ID = "id-";

  private final @Nullable Pattern pattern;
  private final boolean taxCodes;
  private final boolean naming;
  private final KeyedHash hash;

  /** @param naming whether the texts are keys, so that different ones must keep different values */
  TextColumn(Optional<Contract.Shape> shape, boolean naming, KeyedHash hash) {
    this.pattern = shape.flatMap(Contract.Shape::pattern).orElse(null);
    this.taxCodes =
        shape.flatMap(Contract.Shape::check).filter("tax_code"::equals).isPresent();
    this.naming = naming;
    this.hash = hash;
  }

  boolean holdsTaxCodes() {
    return taxCodes;
  }

  /**
   * Whether the cell is a valid tax code, which is shown even if it begins like a phone number; an invalid one may be a
   * phone number in the wrong column.
   */
  boolean isTaxCode(String cell) {
    return taxCodes && TaxCodes.read(cell).isPresent();
  }

  boolean hasPattern() {
    return pattern != null;
  }

  /** Whether a text that is not a tax code has the column's shape. */
  boolean fits(String text) {
    return pattern == null || pattern.matcher(text).matches();
  }

  boolean hasShape(String text) {
    return fits(text) && (!taxCodes || TaxCodes.isValid(text));
  }

  CellValue read(String cell) {
    CellValue asWritten = kept(cell);
    if (taxCodes) {
      return TaxCodes.isValid(cell)
          ? CellValue.of(Optional.of(cell))
          : TaxCodes.read(cell)
              .map(read -> CellValue.of(Optional.of(read.code())).noting(IdRule.CODE_MENDED))
              .orElse(asWritten);
    }
    if (fits(cell)) {
      return asWritten;
    }
    return Periods.read(cell)
        .map(Period::code)
        .filter(this::fits)
        .map(code -> CellValue.of(Optional.of(code)).noting(CellRule.PERIOD_WRITTEN))
        .orElse(asWritten);
  }

  /**
   * The stored text: a phone number or citizen id in it is masked, or, in a key, hashed in the same way in every
   * dataset, so that references still match.
   */
  CellValue kept(String cell) {
    if (!isPersonal(cell)) {
      return CellValue.of(Optional.of(cell));
    }
    return naming
        ? CellValue.of(hash.of(cell).map(hashed -> HASHED_ID + hashed)).noting(IdRule.PERSONAL_ID)
        : CellValue.of(Optional.of(Masked.numbers(cell))).noting(IdRule.PERSONAL_TEXT);
  }

  boolean isPersonal(String cell) {
    return naming ? Masked.isPersonalId(cell) : !Masked.numbers(cell).equals(cell);
  }
}
