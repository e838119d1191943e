package vn.htx.validate.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.htx.config.rule.LookupRule;
import vn.htx.config.rule.StandingRule;
import vn.htx.ingest.source.CellKind;
import vn.htx.ingest.source.SourceRow;
import vn.htx.model.UnitLevel;
import vn.htx.place.Above;
import vn.htx.place.Resolution;
import vn.htx.validate.check.BoundRule;
import vn.htx.validate.check.CellCheck;
import vn.htx.validate.check.Checks;
import vn.htx.validate.check.ColumnStyle;
import vn.htx.validate.check.HelperColumn;
import vn.htx.validate.check.RowFindings;

/**
 * Resolves names of places to unit codes in the columns that the contract allows: on the date that the file states, and
 * under the district and province in other columns, else the name of the row's group. A name that is not certain stays
 * as written. Where a row names only a district and need not name a commune, the district's code is used.
 */
final class NamedPlaces {
  private static final int CANDIDATES = 4;

  private final Checks checks;
  private final Header header;
  private final Optional<LocalDate> day;
  private final boolean underProvinces;

  NamedPlaces(Checks checks, Header header, Optional<LocalDate> day) {
    this.checks = checks;
    this.header = header;
    this.day = day;
    this.underProvinces = header.beside(HelperColumn.PROVINCE) >= 0;
  }

  /**
   * The code of a column: its own cell, else the name beside it, else the group of rows; empty when none of them is
   * filled or only a group that is no commune.
   */
  Optional<Object> check(
      int column, SourceRow row, String group, ColumnStyle style, RowFindings findings) {
    CellCheck check = checks.cells().get(column);
    int place = header.column(column);
    String own = place < 0 ? "" : row.kind(place).asText(row.cell(place));
    String name = own.isEmpty() ? header.cell(row, HelperColumn.COMMUNE) : own;
    if (name.isEmpty() && !group.isEmpty() && checks.places().isPresent()) {
      Resolution found = resolve(group, above(row, ""));
      if (found.isResolved() || found.isElsewhere()) {
        tell(found, group, check.field().id(), findings);
        return found.code().<Object>map(code -> code).or(() -> Optional.of(group));
      }
    }
    if (!check.isRequired()
        && checks.places().isPresent()
        && (name.isEmpty() || check.isPlaceholder(name))) {
      Optional<Object> district = ofDistrict(check, row, group, findings);
      if (district.isPresent()) {
        return district;
      }
    }
    CellKind kind = own.isEmpty() || place < 0 ? CellKind.TEXT : row.kind(place);
    Optional<Object> value = check.check(name, kind, style, findings);
    boolean named = hasLetter(name);
    if (value.isEmpty() || checks.places().isEmpty() || (!named && !underProvinces)) {
      return value;
    }
    Above above = above(row, group);
    Resolution found = resolve(name, above);
    if (found.isElsewhere()) {
      String there = above.province().isEmpty() ? name : name + ", " + above.province();
      tell(found, there, check.field().id(), findings);
      // A code alone would count for the unit here with the same code.
      return Optional.of(named ? name : there);
    }
    if (named) {
      tell(found, name, check.field().id(), findings);
    }
    return named ? found.code().<Object>map(code -> code).or(() -> value) : value;
  }

  /**
   * The code of the district that a row names, or of its only commune; the text where it is not certain. A heading may
   * name anything, so only a certain district is used.
   */
  private Optional<Object> ofDistrict(
      CellCheck check, SourceRow row, String group, RowFindings findings) {
    String own = header.cell(row, HelperColumn.DISTRICT);
    boolean stated = !own.isEmpty() && !check.isPlaceholder(own);
    String name = stated ? own : group;
    if (name.isEmpty()) {
      return Optional.empty();
    }
    var above = new Above("", header.cell(row, HelperColumn.PROVINCE), "");
    String column = check.field().id();
    Resolution district = resolve(UnitLevel.OLD_DISTRICT, name, above);
    if (!district.isResolved() && stated) {
      tell(district, name, column, findings);
    }
    if (!district.isResolved()) {
      return stated ? Optional.of(name) : Optional.empty();
    }
    String code = district.code().orElseThrow();
    Optional<String> commune =
        resolve(UnitLevel.COMMUNE, code, above).code().filter(known -> !known.equals(code));
    findings.add(
        checks.rules().of(commune.isPresent() ? LookupRule.PLACE_NAMED : LookupRule.PLACE_DISTRICT),
        column,
        name + " → " + commune.orElse(code));
    return Optional.of(commune.orElse(code));
  }

  private Above above(SourceRow row, String group) {
    return Above.of(
        header.cell(row, HelperColumn.DISTRICT), header.cell(row, HelperColumn.PROVINCE), group);
  }

  /** The code of a commune named outside the dataset's own column; a name that is not certain stays as written. */
  String code(String name, String district, String column, RowFindings findings) {
    if (checks.places().isEmpty() || !hasLetter(name)) {
      return name;
    }
    Resolution found = resolve(name, Above.of(district, "", ""));
    tell(found, name, column, findings);
    return found.code().orElse(name);
  }

  private Resolution resolve(String name, Above above) {
    return resolve(UnitLevel.COMMUNE, name, above);
  }

  private Resolution resolve(UnitLevel level, String name, Above above) {
    return checks.places().orElseThrow().resolve(level, name, above, day);
  }

  private void tell(Resolution found, String text, String column, RowFindings findings) {
    StandingRule rule = found.isElsewhere()
        ? LookupRule.PLACE_ELSEWHERE
        : !found.isResolved()
            ? LookupRule.PLACE_UNRESOLVED
            : found.isCertain() ? LookupRule.PLACE_NAMED : LookupRule.PLACE_DOUBTFUL;
    BoundRule bound = checks.rules().of(rule);
    findings.add(
        rule == LookupRule.PLACE_NAMED
            ? bound
            : bound.and(found.reason().text().vi(), found.reason().text().en()),
        column,
        text + " → " + found.code().orElseGet(() -> candidates(found.candidates())));
  }

  private static String candidates(List<Resolution.Candidate> candidates) {
    return candidates.isEmpty()
        ? "?"
        : candidates.stream()
            .limit(CANDIDATES)
            .map(candidate -> candidate.code() + " " + candidate.name())
            .collect(Collectors.joining("; "));
  }

  private static boolean hasLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
