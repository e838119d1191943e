package vn.htx.config;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.htx.catalog.Indicators;
import vn.htx.config.Contract.Allowed;
import vn.htx.model.BorrowerKind;
import vn.htx.model.Coded;
import vn.htx.model.CooperativeStatus;
import vn.htx.model.CooperativeType;
import vn.htx.model.Disposition;
import vn.htx.model.LandMode;
import vn.htx.model.Lender;
import vn.htx.model.LoanEventKind;
import vn.htx.model.Sector;
import vn.htx.model.UnitLevel;

/** The code lists of the vocabulary that a contract may bind a column to, by name. */
final class CodeLists {
  private static final Map<String, List<Allowed>> ALL = new TreeMap<>(Map.of(
      "borrower_kind", of(BorrowerKind.values()),
      "cooperative_status", of(CooperativeStatus.values()),
      "cooperative_type", of(CooperativeType.values()),
      "disposition", of(Disposition.values()),
      "indicators", indicators(),
      "land_mode", of(LandMode.values()),
      "lender", of(Lender.values()),
      "loan_event_kind", of(LoanEventKind.values()),
      "sector", of(Sector.values()),
      "unit_level", of(UnitLevel.values())));

  private CodeLists() {}

  static Optional<List<Allowed>> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  private static List<Allowed> of(Coded[] codes) {
    return Arrays.stream(codes)
        .map(code -> new Allowed(code.code(), code.label(), List.of()))
        .toList();
  }

  private static List<Allowed> indicators() {
    return Arrays.stream(Indicators.values())
        .map(indicator -> new Allowed(indicator.id(), indicator.label(), List.of()))
        .toList();
  }
}
