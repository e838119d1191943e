package vn.htx.validate.row;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.htx.config.rule.StructureRule;
import vn.htx.ingest.source.SourceRow;
import vn.htx.text.MatchKey;
import vn.htx.validate.check.BoundRule;
import vn.htx.validate.check.Checks;
import vn.htx.validate.check.RowFindings;

/**
 * The finding about a sheet whose rows have one cell each where several columns are expected: one finding for one
 * cause.
 */
public final class OneColumn {
  private static final String NO_SEPARATORS = "\"'._-()/%";
  private static final int LEAST_NAMES = 2;

  private OneColumn() {}

  public static boolean hasMoreCells(SourceRow row) {
    return IntStream.range(0, row.width())
            .filter(i -> !row.cell(i).isBlank())
            .limit(2)
            .count()
        > 1;
  }

  /**
   * The finding about such a sheet.
   *
   * @param rows its first rows
   */
  public static RowFindings.Finding finding(List<SourceRow> rows, Checks checks) {
    BoundRule rule = checks.rules().of(StructureRule.ONE_COLUMN);
    Optional<String> separator =
        rows.stream().flatMap(row -> separator(row, checks).stream()).findFirst();
    return new RowFindings.Finding(
        separator
            .map(each -> rule.and(
                "Các cột cách nhau bằng '%s'.".formatted(each),
                "The columns are separated by '%s'.".formatted(each)))
            .orElse(rule),
        "",
        separator.orElse(""));
  }

  /** The separator between names that the contract knows. */
  private static Optional<String> separator(SourceRow row, Checks checks) {
    String cell = IntStream.range(0, row.width())
        .mapToObj(row::cell)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
    return cell.codePoints()
        .distinct()
        .filter(c -> !Character.isLetterOrDigit(c) && !Character.isWhitespace(c))
        .filter(c -> NO_SEPARATORS.indexOf(c) < 0)
        .mapToObj(Character::toString)
        .filter(each -> isBetweenNames(cell, each, checks))
        .findFirst();
  }

  private static boolean isBetweenNames(String cell, String separator, Checks checks) {
    return Stream.of(cell.split(Pattern.quote(separator), -1))
            .filter(name -> checks.vocabulary().place(MatchKey.of(name)).isPresent())
            .limit(LEAST_NAMES)
            .count()
        == LEAST_NAMES;
  }
}
