package vn.htx.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.htx.model.CooperativeType;
import vn.htx.model.Sector;

/** The farming cooperatives of each new commune and their mean digital ability. */
final class CommuneAbility {
  /** The ability of a commune without a farming cooperative. */
  private static final double NONE = -0.6;

  private final Map<String, List<Cooperative>> byCommune = new HashMap<>();

  CommuneAbility(List<Cooperative> cooperatives) {
    for (Cooperative cooperative : cooperatives) {
      if (cooperative.sector() == Sector.AGRICULTURE
          && cooperative.type() == CooperativeType.COOPERATIVE
          && cooperative.isActiveOn(Household.EARLIER)
          && cooperative.isActiveOn(Household.LATER)) {
        byCommune
            .computeIfAbsent(cooperative.newCommune(), code -> new ArrayList<>())
            .add(cooperative);
      }
    }
  }

  List<Cooperative> cooperatives(String newCommune) {
    return byCommune.getOrDefault(newCommune, List.of());
  }

  double of(String newCommune) {
    return cooperatives(newCommune).stream()
        .mapToDouble(Cooperative::ability)
        .average()
        .orElse(NONE);
  }
}
