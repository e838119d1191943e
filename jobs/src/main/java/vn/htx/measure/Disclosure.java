package vn.htx.measure;

import java.io.Serializable;
import vn.htx.catalog.Ingredient;
import vn.htx.model.DataOrigin;

/**
 * What leaves the office, and how it is marked.
 *
 * @param fewBelow a figure of fewer cooperatives is marked {@code few}: it stands but is not ranked
 * @param suppressBelow a cell of natural persons with fewer observations is emptied
 */
public record Disclosure(DataOrigin origin, int fewBelow, int suppressBelow)
    implements Serializable {
  public static final Ingredient<Disclosure> SETTING =
      Ingredient.setting("disclosure", Disclosure.class);

  public boolean isSynthetic() {
    return origin == DataOrigin.SYNTHETIC;
  }
}
