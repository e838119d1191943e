package vn.htx.validate.check;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.htx.text.number.MeasureUnit;

/**
 * What the numbers of a column measure.
 *
 * @param whole whether they have no decimals
 * @param unit the contract's; null where amounts have none that could be converted
 * @param fraction whether they are parts of one, so that 50 % is 0.5
 */
record NumberColumn(boolean whole, @Nullable MeasureUnit unit, boolean fraction)
    implements Serializable {
  private static final long serialVersionUID = 1L;
}
