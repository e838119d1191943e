package vn.htx.validate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.htx.config.StandingRule;
import vn.htx.ingest.SourceRow;
import vn.htx.model.UnitLevel;
import vn.htx.place.PlaceNames;
import vn.htx.place.Resolution;

/**
 * Turns names of places into unit codes, in the columns that the contract says: on the day of the row, else of the file;
 * under the district that another column names, else the group of rows that it stands in. A name that is not certain
 * stays as written.
 */
final class NamedPlaces {
  private static final double CERTAIN = 0.9;
  private static final int CANDIDATES = 4;

  private final Checks checks;
  private final Header header;
  private final Optional<LocalDate> day;

  NamedPlaces(Checks checks, Header header, Optional<LocalDate> day) {
    this.checks = checks;
    this.header = header;
    this.day = day;
  }

  void resolve(SourceRow row, String group, Object[] values, RowFindings findings) {
    if (checks.places().isEmpty()) {
      return;
    }
    for (int i = 0; i < values.length; i++) {
      if (checks.cells().get(i).isPlace() && values[i] instanceof String text && hasLetter(text)) {
        values[i] = resolve(text, row, group, i, values, findings);
      }
    }
  }

  private String resolve(
      String text, SourceRow row, String group, int column, Object[] values, RowFindings findings) {
    int district = header.beside(Beside.DISTRICT);
    String above = district < 0 ? "" : row.cell(district);
    String parent = above.isEmpty() && !group.equals(text) ? group : above;
    Optional<LocalDate> on =
        checks.dated().map(dated -> values[dated]).flatMap(CellCheck::day).or(() -> day);
    PlaceNames places = checks.places().orElseThrow();
    Resolution found = places.resolve(
        UnitLevel.COMMUNE, text, Optional.of(parent).filter(name -> !name.isEmpty()), on);
    tell(found, text, checks.cells().get(column).field().id(), findings);
    return found.code().orElse(text);
  }

  private void tell(Resolution found, String text, String column, RowFindings findings) {
    StandingRule rule = !found.isResolved()
        ? StandingRule.PLACE_UNRESOLVED
        : found.confidence() < CERTAIN ? StandingRule.PLACE_DOUBTFUL : StandingRule.PLACE_NAMED;
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
    return text.chars().anyMatch(Character::isLetter);
  }
}
