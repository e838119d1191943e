package vn.htx.validate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.htx.config.StandingRule;
import vn.htx.ingest.SourceRow;
import vn.htx.model.UnitLevel;
import vn.htx.place.Resolution;

/**
 * Turns names of places into unit codes, in the columns that the contract says: on the day that the file states;
 * under the district that another column names, else the group of rows that it stands in. A name that is not certain
 * stays as written.
 */
final class NamedPlaces {
  private static final int CANDIDATES = 4;

  private final Checks checks;
  private final Header header;
  private final Optional<LocalDate> day;

  NamedPlaces(Checks checks, Header header, Optional<LocalDate> day) {
    this.checks = checks;
    this.header = header;
    this.day = day;
  }

  /**
   * The code of a column: its own cell, else the name beside it, else the group of rows; empty when none of them is filled
   * or only a group that is no commune.
   */
  Optional<Object> check(
      int column, SourceRow row, String group, ColumnStyle style, RowFindings findings) {
    CellCheck check = checks.cells().get(column);
    int place = header.column(column);
    String own = place < 0 ? "" : row.cell(place);
    String name = own.isEmpty() ? header.cell(row, Beside.COMMUNE) : own;
    if (name.isEmpty() && !group.isEmpty() && checks.places().isPresent()) {
      Resolution found = resolve(group, "", row);
      if (found.isResolved()) {
        tell(found, group, check.field().id(), findings);
        return found.code().map(code -> code);
      }
    }
    SourceRow.Kind kind = own.isEmpty() || place < 0 ? SourceRow.Kind.TEXT : row.kind(place);
    Optional<Object> value = check.check(name, kind, style, findings);
    if (value.isEmpty() || checks.places().isEmpty() || !hasLetter(name)) {
      return value;
    }
    Resolution found = resolve(name, group, row);
    tell(found, name, check.field().id(), findings);
    return found.code().<Object>map(code -> code).or(() -> value);
  }

  /** The code of a commune that is named outside of the dataset's own column; what is no certain name stays as written. */
  String code(String name, String district, String column, RowFindings findings) {
    if (checks.places().isEmpty() || !hasLetter(name)) {
      return name;
    }
    Resolution found = resolve(name, district);
    tell(found, name, column, findings);
    return found.code().orElse(name);
  }

  private Resolution resolve(String name, String group, SourceRow row) {
    String above = header.cell(row, Beside.DISTRICT);
    return resolve(name, above.isEmpty() ? group : above);
  }

  private Resolution resolve(String name, String parent) {
    return checks
        .places()
        .orElseThrow()
        .resolve(UnitLevel.COMMUNE, name, Optional.of(parent).filter(text -> !text.isEmpty()), day);
  }

  private void tell(Resolution found, String text, String column, RowFindings findings) {
    StandingRule rule = !found.isResolved()
        ? StandingRule.PLACE_UNRESOLVED
        : found.isCertain() ? StandingRule.PLACE_NAMED : StandingRule.PLACE_DOUBTFUL;
    BoundRule bound = checks.rules().of(rule);
    findings.add(
        rule == StandingRule.PLACE_NAMED
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
