package vn.htx.bench;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.htx.config.Contract;
import vn.htx.config.Contract.DatasetRule.Kind;
import vn.htx.domain.land.data.Parcels;

/**
 * The requirements of the parcels' contract for the baselines. Their checks are written by hand; ids and lists come
 * from the contract, so that all programs check the same.
 *
 * @param uses codes of land use by each accepted name
 * @param communes every present or former unit code
 * @param plausible the area above which a row gets a remark
 */
public record ParcelRules(
    String noId,
    String noCommune,
    String noArea,
    String areaType,
    String areaRange,
    String duplicateKey,
    String unknownCommune,
    String unknownUse,
    String largeArea,
    BigDecimal plausible,
    Map<String, String> uses,
    List<String> communes) {

  public static ParcelRules of(Contract contract, List<String> communes) {
    Contract.ColumnContract area = column(contract, Parcels.AREA_M2);
    Contract.ColumnContract use = column(contract, Parcels.LAND_USE);
    var within = (Contract.RowRule.Within) contract.rowRules().get(0);
    var uses = new LinkedHashMap<String, String>();
    for (Contract.Allowed allowed : use.allowed()) {
      uses.put(allowed.label().vi(), allowed.code());
      uses.put(allowed.label().en(), allowed.code());
      allowed.aliases().forEach(alias -> uses.put(alias, allowed.code()));
      uses.put(allowed.code(), allowed.code());
    }
    return new ParcelRules(
        required(contract, Parcels.PARCEL_ID),
        required(contract, Parcels.COMMUNE_CODE),
        required(contract, Parcels.AREA_M2),
        area.type().id(),
        area.range().orElseThrow().rule().id(),
        contract.datasetRules().stream()
            .filter(rule -> rule.kind() == Kind.DUPLICATE_KEY)
            .findFirst()
            .orElseThrow()
            .rule()
            .id(),
        contract.foreignKeys().get(0).rule().id(),
        use.values().orElseThrow().id(),
        within.rule().id(),
        within.high().orElseThrow(),
        uses,
        communes);
  }

  private static String required(Contract contract, Parcels field) {
    return column(contract, field).required().orElseThrow().id();
  }

  private static Contract.ColumnContract column(Contract contract, Parcels field) {
    return contract.columns().stream()
        .filter(column -> column.field().equals(field))
        .findFirst()
        .orElseThrow();
  }
}
