package vn.htx.validate.check;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.htx.text.number.MeasureUnit;

/**
 * The kind of numbers in a column.
 *
 * @param whole whether they have no decimals
 * @param unit the contract's; null where amounts have no convertible unit
 * @param fraction whether they are fractions, so that 50 % is 0.5
 */
record NumberColumn(boolean whole, @Nullable MeasureUnit unit, boolean fraction)
    implements Serializable {
  private static final long serialVersionUID = 1L;
}
