package vn.htx.night.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.htx.linkage.Register;
import vn.htx.linkage.RegisterEntry;
import vn.htx.model.Coded;
import vn.htx.model.CooperativeType;
import vn.htx.model.UnitLevel;
import vn.htx.night.input.Configuration;
import vn.htx.place.CrosswalkPair;
import vn.htx.place.ReferenceFiles;
import vn.htx.place.Unit;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;

/** Every state of every cooperative that deliveries of the register ever stated, as linkage takes them. */
public final class RegisterEntries {
  /** By the path of the file that states it last: registers are named by their day. */
  private static final String PARSED = """
      SELECT coop_id, name, tax_code, coop_type, commune_code, max(parsed_file) AS stated
      FROM parsed
      WHERE parsed_kind = 'row' AND parsed_fate = 'clean' AND coop_id IS NOT NULL AND name IS NOT NULL
      GROUP BY ALL ORDER BY stated, coop_id, name, tax_code, coop_type, commune_code""";

  private static final String PUBLISHED = """
      SELECT coop_id, name, tax_code, coop_type, commune_code, max(valid_from) AS stated
      FROM cooperatives GROUP BY ALL ORDER BY stated, coop_id, name, tax_code, coop_type, commune_code""";

  private final Map<String, Set<String>> districts = new HashMap<>();
  private final Map<String, Set<String>> now = new HashMap<>();
  private final Map<String, String> names = new TreeMap<>();

  public RegisterEntries(Configuration configuration) {
    for (Unit unit : ReferenceFiles.units(configuration.file("reference/units"))) {
      if (unit.level() == UnitLevel.COMMUNE || unit.level() == UnitLevel.OLD_DISTRICT) {
        names.put(unit.code(), unit.name());
      }
    }
    for (CrosswalkPair pair : ReferenceFiles.crosswalk(configuration.file("reference/crosswalk"))) {
      for (String code : List.of(pair.oldCode(), pair.newCode())) {
        districts.computeIfAbsent(code, key -> new HashSet<>()).add(pair.oldDistrictCode());
      }
      now.computeIfAbsent(pair.oldCode(), key -> new HashSet<>()).add(pair.newCode());
    }
  }

  /** Of the parsed files of the register. */
  Register parsed(List<Path> files) {
    return files.isEmpty() ? Register.of(List.of(), names) : read("parsed", files, PARSED);
  }

  /** Of the published table. */
  public Register published(List<Path> files) {
    return read("cooperatives", files, PUBLISHED);
  }

  private Register read(String view, List<Path> files, String sql) {
    var entries = new ArrayList<RegisterEntry>();
    try (DuckDbReader tables = DuckDbReader.over(Map.of(view, files))) {
      tables.query(sql).rows().forEach(row -> add(row, entries));
    }
    return Register.of(entries, names);
  }

  private void add(Answer.Row row, List<RegisterEntry> entries) {
    Optional<String> commune = row.findText("commune_code");
    entries.add(entry(row, commune));
    commune
        .flatMap(code -> only(now, code))
        .filter(code -> !commune.get().equals(code))
        .ifPresent(code -> entries.add(entry(row, Optional.of(code))));
  }

  private RegisterEntry entry(Answer.Row row, Optional<String> commune) {
    return new RegisterEntry(
        row.text("coop_id"),
        row.findText("tax_code"),
        row.text("name"),
        row.findText("coop_type").flatMap(code -> Coded.find(CooperativeType.class, code)),
        commune,
        commune.flatMap(code -> only(districts, code)));
  }

  private static Optional<String> only(Map<String, Set<String>> of, String code) {
    return Optional.ofNullable(of.get(code))
        .filter(codes -> codes.size() == 1)
        .flatMap(codes -> codes.stream().findFirst());
  }
}
