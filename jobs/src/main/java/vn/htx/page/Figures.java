package vn.htx.page;

import vn.htx.catalog.Indicator;

/** What pages say of an indicator whatever its figures. */
public final class Figures {
  private Figures() {}

  /** The definition of one indicator. */
  public static PageData.Definition definition(Indicator one) {
    return new PageData.Definition(
        one.id(),
        one.label(),
        one.unit().stored(),
        one.formula(),
        one.source(),
        one.isOfficial() ? Indicator.Basis.OFFICIAL : Indicator.Basis.OURS);
  }
}
