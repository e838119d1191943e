package vn.htx.app;

import java.util.List;
import vn.htx.catalog.Catalog;
import vn.htx.catalog.common.CommonTables;
import vn.htx.domain.DomainSlice;
import vn.htx.domain.credit.CreditDomain;
import vn.htx.domain.land.LandDomain;
import vn.htx.domain.readiness.ReadinessDomain;
import vn.htx.domain.register.RegisterDomain;

/**
 * The domains of an installation, in the order in which one reads another and people read them. Adding one is a line in
 * {@link #ALL}.
 *
 * @param catalog what they declare, with what belongs to no domain
 */
public record Domains(List<DomainSlice> slices, Catalog catalog) {
  public static final Domains ALL = of(
      List.of(new RegisterDomain(), new ReadinessDomain(), new LandDomain(), new CreditDomain()));

  public static final Catalog CATALOG = ALL.catalog();

  public static Domains of(List<DomainSlice> slices) {
    return new Domains(
        List.copyOf(slices),
        new Catalog(
            CommonTables.ALL,
            CommonTables.CODES,
            slices.stream().map(DomainSlice::declared).toList()));
  }
}
