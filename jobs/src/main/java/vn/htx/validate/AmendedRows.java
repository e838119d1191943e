package vn.htx.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.htx.config.StandingRule;
import vn.htx.ingest.SourceRow;
import vn.htx.ingest.review.Review;
import vn.htx.ingest.review.Review.LogEntry;
import vn.htx.text.Masked;
import vn.htx.text.MatchKey;
import vn.htx.text.Texts;

/** Applies a clerk's changes to the rows of one table before they are checked, and tells what it did. */
final class AmendedRows {
  /** As KoboToolbox and ODK name the column of a submission's id. */
  private static final Set<String> UUID_COLUMNS =
      Set.of("uuid", "key", "instanceid", "meta instanceid", "meta instance id");

  private final Amendments amendments;
  private final Header header;
  private final Checks checks;
  private final Tally tally;
  private final Map<String, Integer> places = new HashMap<>();
  private final int uuidPlace;
  private final List<Applied> applied = new ArrayList<>();

  /** That a line in review/ met its row, whether or not it changed it. */
  record Applied(String place, int row) {}

  AmendedRows(Amendments amendments, Header header, Checks checks, Tally tally) {
    this.amendments = amendments;
    this.header = header;
    this.checks = checks;
    this.tally = tally;
    List<String> names = header.columnNames();
    for (int i = 0; i < names.size(); i++) {
      places.putIfAbsent(names.get(i), i);
    }
    uuidPlace = amendments.hasLog() ? uuidPlace(names) : -1;
  }

  private static int uuidPlace(List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      if (UUID_COLUMNS.contains(MatchKey.of(names.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  List<Applied> applied() {
    return applied;
  }

  SourceRow amend(String sheet, SourceRow row) {
    SourceRow amended = amendments
        .correction(sheet, row.row())
        .map(correction -> correct(correction, row))
        .orElse(row);
    if (uuidPlace >= 0) {
      for (LogEntry entry : amendments.log(uuid(row.cell(uuidPlace)))) {
        amended = apply(entry, amended);
      }
    }
    return amended;
  }

  private static String uuid(String cell) {
    return cell.startsWith("uuid:") ? cell.substring("uuid:".length()) : cell;
  }

  /** A cell that was left as it is keeps its kind: a number of a workbook is no text. */
  private SourceRow correct(Review.Correction correction, SourceRow row) {
    SourceRow corrected = row;
    for (Review.Cell cell : correction.cells()) {
      Integer place = places.get(Texts.clean(cell.column()));
      if (place == null) {
        tell(StandingRule.CORRECTION_COLUMN, cell.column(), cell.column(), row.row());
      } else if (!Texts.clean(row.cell(place)).equals(Texts.clean(cell.text()))) {
        corrected = corrected.with(place, cell.text(), cell.kind());
      }
    }
    applied.add(new Applied(correction.place().toString(), row.row()));
    tell(StandingRule.CORRECTED, "", correction.place().toString(), row.row());
    return corrected;
  }

  private SourceRow apply(LogEntry entry, SourceRow row) {
    applied.add(new Applied(entry.place().toString(), row.row()));
    Optional<Integer> place = place(entry.question());
    if (place.isEmpty()) {
      tell(
          StandingRule.LOG_QUESTION,
          "",
          "%s: %s".formatted(entry.place(), entry.question()),
          row.row());
      return row;
    }
    String column = header.id(place.get(), checks);
    String cell = row.cell(place.get());
    String newValue = entry.newValue().text();
    if (same(cell, newValue)) {
      return row;
    }
    if (!same(cell, entry.oldValue())) {
      String found = "%s: '%s' ≠ '%s'"
          .formatted(entry.place(), shown(place.get(), entry.oldValue()), shown(place.get(), cell));
      tell(StandingRule.LOG_DISAGREES, column, found, row.row());
      return row;
    }
    String found = "%s → %s".formatted(shown(place.get(), cell), shown(place.get(), newValue));
    tell(StandingRule.LOG_APPLIED, column, found, row.row());
    return row.with(place.get(), newValue, entry.newValue().kind());
  }

  /** By the header as written, by its last part, or by the id of the column or item that it means. */
  private Optional<Integer> place(String question) {
    String asked = MatchKey.of(question);
    String last = MatchKey.of(lastPart(question));
    List<String> names = header.columnNames();
    for (int i = 0; i < names.size(); i++) {
      if (MatchKey.of(names.get(i)).equals(asked)
          || MatchKey.of(header.id(i, checks)).equals(asked)) {
        return Optional.of(i);
      }
    }
    for (int i = 0; i < names.size(); i++) {
      if (MatchKey.of(lastPart(names.get(i))).equals(last)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static String lastPart(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('-')) + 1);
  }

  private String shown(int place, String text) {
    boolean covered = header.isHashed(place, checks) || !header.isRead(place);
    return covered && !text.isEmpty() ? Masked.MASK : Masked.numbers(text);
  }

  private static boolean same(String one, String other) {
    String left = Texts.clean(one);
    String right = Texts.clean(other);
    return left.equals(right)
        || number(left)
            .flatMap(value -> number(right).map(with -> value.compareTo(with) == 0))
            .orElse(false);
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text.replace(',', '.')));
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  private void tell(StandingRule rule, String column, String found, int row) {
    tally.add(new RowFindings.Finding(checks.rules().of(rule), column, found), row);
  }
}
