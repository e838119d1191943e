package vn.htx.measure;

import java.io.Serializable;
import vn.htx.catalog.Ingredient;
import vn.htx.model.DataOrigin;

/**
 * The rules for figures that leave the office.
 *
 * @param fewBelow a figure of fewer cooperatives than this is marked {@code few}: it keeps its value and is not ranked
 * @param suppressBelow a cell of natural persons with fewer observations than this is suppressed
 */
public record Disclosure(DataOrigin origin, int fewBelow, int suppressBelow)
    implements Serializable {
  public static final Ingredient<Disclosure> SETTING =
      Ingredient.setting("disclosure", Disclosure.class);

  public boolean isSynthetic() {
    return origin == DataOrigin.SYNTHETIC;
  }
}
