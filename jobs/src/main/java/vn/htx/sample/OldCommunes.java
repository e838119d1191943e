package vn.htx.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.htx.model.UnitLevel;
import vn.htx.place.CrosswalkPair;
import vn.htx.place.ReferenceFiles;
import vn.htx.place.Unit;

/** The old communes of the merged city and the new communes that continue them from 1/7/2025 on. */
final class OldCommunes {
  /**
   * A commune of the last map before the merger.
   *
   * @param name without its status word
   * @param newCodes the new communes that got its land; one unless it was divided
   */
  record Commune(String oldCode, String name, Kind kind, String district, List<String> newCodes) {
    /** The new commune of someone or something in this commune; for a divided commune it is drawn. */
    String newCode(Chance chance) {
      return newCodes.size() == 1 ? newCodes.get(0) : chance.pick(newCodes);
    }
  }

  /** The status of an old commune. */
  enum Kind {
    WARD("Phường "),
    TOWN("Thị trấn "),
    RURAL("Xã ");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  private final List<Commune> communes;

  private OldCommunes(List<Commune> communes) {
    this.communes = List.copyOf(communes);
  }

  static OldCommunes read(Path reference) {
    Map<String, List<String>> newCodes =
        ReferenceFiles.crosswalk(reference.resolve("crosswalk.csv")).stream()
            .collect(groupingBy(CrosswalkPair::oldCode, mapping(CrosswalkPair::newCode, toList())));
    return new OldCommunes(ReferenceFiles.units(reference.resolve("units.csv")).stream()
        .filter(unit -> unit.level() == UnitLevel.COMMUNE && unit.validTo().isPresent())
        .map(unit -> commune(unit, newCodes.getOrDefault(unit.code(), List.of())))
        .toList());
  }

  List<Commune> communes() {
    return communes;
  }

  List<Commune> communesOf(String district) {
    return communes.stream()
        .filter(commune -> commune.district().equals(district))
        .toList();
  }

  private static Commune commune(Unit unit, List<String> newCodes) {
    for (Kind kind : Kind.values()) {
      if (unit.name().startsWith(kind.word)) {
        return new Commune(
            unit.code(),
            unit.name().substring(kind.word.length()),
            kind,
            unit.parentCode().orElseThrow(),
            List.copyOf(newCodes));
      }
    }
    throw new IllegalArgumentException("units.csv: no status word in '%s'".formatted(unit.name()));
  }
}
