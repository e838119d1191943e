package vn.htx.domain;

import java.util.List;
import vn.htx.catalog.Catalog;
import vn.htx.catalog.common.CommonTables;

/**
 * The domains of an installation, in the order in which one reads another and people read them.
 *
 * @param catalog what they declare, with what belongs to no domain
 */
public record DomainSlices(List<DomainSlice> all, Catalog catalog) {
  public static DomainSlices of(List<DomainSlice> all) {
    return new DomainSlices(
        List.copyOf(all),
        new Catalog(
            CommonTables.ALL,
            CommonTables.CODES,
            all.stream().map(DomainSlice::declared).toList()));
  }
}
