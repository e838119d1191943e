package vn.htx.app;

import java.util.List;
import vn.htx.catalog.Catalog;
import vn.htx.domain.DomainSlices;
import vn.htx.domain.credit.CreditDomain;
import vn.htx.domain.land.LandDomain;
import vn.htx.domain.readiness.ReadinessDomain;
import vn.htx.domain.register.RegisterDomain;
import vn.htx.night.input.Installation;

/** The domains of this program. Adding one is a line here. */
public final class Domains {
  public static final DomainSlices ALL = DomainSlices.of(
      List.of(new RegisterDomain(), new ReadinessDomain(), new LandDomain(), new CreditDomain()));

  public static final Catalog CATALOG = ALL.catalog();

  private Domains() {}

  /** The installation that this process runs from, with all domains. */
  public static Installation installation() {
    return Installation.locate(ALL);
  }
}
