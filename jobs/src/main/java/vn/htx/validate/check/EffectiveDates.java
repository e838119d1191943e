package vn.htx.validate.check;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.htx.config.Contract;
import vn.htx.ingest.source.InboxFile;
import vn.htx.model.Period;
import vn.htx.text.date.Dates;

/**
 * Finds the effective date of a delivery. In a path: {@code 2026-06-30}, {@code 20260630}, {@code 30-06-2026} (also
 * with dots or underscores), or a period ({@code 2026}, {@code 2026H1}, {@code 2026-06}), of which the last day counts.
 */
public final class EffectiveDates {
  /** A day, a month or a half-year; used where the contract states no pattern. */
  static final Pattern USUAL = Pattern.compile(
      "(?<!\\d)(?<date>\\d{4}-\\d{2}-\\d{2}|\\d{2}-\\d{2}-\\d{4}|\\d{4}-\\d{2}|\\d{4}H[12])(?!\\d)");

  private EffectiveDates() {}

  /**
   * The effective date of a file; empty where none is stated.
   *
   * @param latestRow the latest date of the file's rows, for contracts that date a delivery by a column
   */
  public static Optional<LocalDate> of(
      Contract contract, InboxFile file, Optional<LocalDate> latestRow) {
    if (contract.effective() instanceof Contract.EffectiveDate.FromPath path) {
      return inPath(path.pattern(), inside(file));
    }
    if (contract.effective() instanceof Contract.EffectiveDate.FromColumn) {
      return latestRow;
    }
    return Optional.empty();
  }

  /** The path below the dataset's folder. */
  public static String inside(InboxFile file) {
    String location = file.location();
    String path = location.startsWith(file.dataset() + "/")
        ? location.substring(file.dataset().length() + 1)
        : location;
    return Normalizer.normalize(path, Normalizer.Form.NFC);
  }

  static Optional<LocalDate> inPath(Pattern pattern, String path) {
    Matcher matcher = pattern.matcher(path);
    while (matcher.find()) {
      Optional<LocalDate> day =
          Optional.ofNullable(matcher.group("date")).flatMap(EffectiveDates::day);
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(String text) {
    Optional<LocalDate> period = Period.find(text).map(Period::last);
    if (period.isPresent()) {
      return period;
    }
    if (text.length() == 8 && text.chars().allMatch(Character::isDigit)) {
      return Dates.of(text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6));
    }
    return Dates.of(text.replace('-', '/').replace('.', '/').replace('_', '/'));
  }
}
