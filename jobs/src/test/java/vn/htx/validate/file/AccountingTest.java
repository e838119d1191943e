package vn.htx.validate.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.htx.catalog.common.Survey;
import vn.htx.validate.check.FileRules;

/** A file of which one count does not agree is left out whole. */
class AccountingTest {
  private static FileSummary sheet(String sheet, long[] rows, long[] answers) {
    return new FileSummary(
        "survey",
        "survey/a.csv",
        "",
        sheet,
        0,
        rows[0],
        rows[1],
        rows[2],
        rows[3],
        rows[4],
        answers[0],
        answers[1],
        answers[2],
        answers[3],
        null,
        false);
  }

  private static String judged(FileSummary... sheets) {
    Accounting accounting =
        Accounting.of(List.of(sheets), FileRules.of(Workspace.contract(Survey.TABLE)));
    return accounting.summaries().stream()
            .map(each -> each.broken() ? "left out" : "kept")
            .collect(Collectors.joining(", "))
        + accounting.notices().stream()
            .map(notice ->
                " | %s %s: %s".formatted(notice.severity().code(), notice.rule(), notice.found()))
            .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // read clean rejected skipped counted | answers read clean blank rejected | judged
        "9 6 2 1 9 | 8 5 2 1 | kept",
        "9 6 2 1 8 | 8 5 2 1 | left out; fatal survey.count_mismatch: 9 ≠ 8",
        "9 6 2 0 9 | 8 5 2 1 | left out; fatal survey.identity_broken: 9 ≠ 6 + 2 + 0",
        "9 6 2 1 9 | 8 5 2 0 | left out; fatal survey.identity_broken: 8 ≠ 5 + 2 + 0",
      })
  void everyCountIsHeldAgainstTheOthers(String rows, String answers, String expected) {
    assertThat(judged(sheet("", counts(rows), counts(answers))))
        .isEqualTo(expected.replace("; ", " | "));
  }

  private static long[] counts(String text) {
    return List.of(text.split(" ", -1)).stream().mapToLong(Long::parseLong).toArray();
  }

  @ParameterizedTest
  @CsvSource({"true, 'left out, left out'", "false, 'kept, kept'"})
  void oneSheetsFaultLeavesTheWholeFileOut(boolean wrong, String expected) {
    String judged = judged(
        sheet("A", counts("9 6 2 1 9"), counts("0 0 0 0")),
        sheet("B", counts(wrong ? "9 6 2 1 10" : "9 6 2 1 9"), counts("0 0 0 0")));
    assertThat(judged).startsWith(expected);
  }
}
