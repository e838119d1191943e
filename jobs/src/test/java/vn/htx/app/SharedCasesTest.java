package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.htx.SparkTest;

/**
 * Files that were once read wrongly without a word, as they are kept beside the project. Where they are not, the
 * smaller ones of other tests stand for them.
 */
@SparkTest
@ExtendWith(PublishedWorkspace.class)
class SharedCasesTest {
  private static final Path CASES = cases();

  /** A file, its dataset, what a check must say and what it must not. */
  private static final String FILES = """
      unit-note-several-units/2026-06.xlsx | loan_payments | clean 2; 60000000; 4000000; unit_converted | .type]
      excel-protected-ids/so-vay_2026-06.csv | loans | clean 2; 0012025; 0022025; text_mended | '0022025
      ids-in-scientific-notation/2026-06-30.csv | parcels | rejected 3; id_cut; parcel_id.required | duplicate
      survey-codes-as-floats/2026H1.csv | survey | clean 2; answers: 6 = hợp lệ/clean 5 + trống/blank 1 | value.type
      phone-dash-rejects-row/so-htx_2026-06-30.csv | cooperatives | clean 4; not_known | phone.type
      google-forms-gmt7/2026H1.csv | survey | clean 2; 2026-05-20; 2026-05-21 | answered_on.type
      na-in-optional-cell/so-vay_2026-06.xlsx | loans | clean 2; formula_value; '#N/A' | rejected 2
      placeholder-ids/2026-06-30.csv | parcels | rejected 6; not_known; parcel_id.required | duplicate
      receipt-on-two-lines/2026-06.csv | loan_payments | cộng | Giữ một dòng đúng
      id-zero-padded-by-format/so-vay_2026-06.xlsx | loans | clean 2; 0012025; 0012026; HTX-0001; HTX-0002 | rejected 1
      id-turned-into-date/so-vay_2026-06.xlsx | loans | clean 1; rejected 2; day_in_cell; 05/2024 | 45413
      percent-cells-rate/so-vay_2026-06.xlsx | loans | clean 2; 6.5; 12 | 0.065
      percent-cells-survey/2026H1.xlsx | survey | 25; 39; 40; 100 | 0.39
      dates-half-swapped/so-vay_2026-06.xlsx | loans | clean 4; rejected 4; date_exchanged | 2025-05-03
      schedule-fraction-of-dong/lich_2026.xlsx | loan_schedule | clean 6; dong_rounded; 34166667 | .type]
      kobo-not-approved/2026H1.xlsx | survey | skipped 2; not_approved; on_hold | skipped 0
      kobo-not-approved/2026H1.json | survey | skipped 2; not_approved; on_hold | skipped 0
      strict-ooxml/so-vay_2026-06.xlsx | loans | clean 2; 2025-04-10; 2027-04-10 | unreadable_file
      separator-not-known/so-vay_2026-06.csv | loans | rejected 0 | missing_column
      separator-not-known/whole_lines_quoted.csv | loans | rejected 0 | missing_column
      separator-not-known/pdf_named.xlsx | loans | PDF; unreadable_file | missing_column
      """;

  /** An inbox of loans, and what a night must say of them. */
  private static final String INBOXES = """
      payment-before-payout | loan_payments.before_disbursement; L01; loans.paid_above_principal; L02
      schedule-below-principal | loan_schedule.principal_differs; L03; loans.matured_with_rest; 10000000 | 2026-04-10 | 81 | 3
      """;

  @TempDir
  private static Path folder;

  private static Path cases() {
    Path here = Path.of("").toAbsolutePath();
    Path root = Files.isDirectory(here.resolve("data")) ? here : here.getParent();
    return root.resolveSibling("shared").resolve("cases");
  }

  private static List<String> files() {
    return FILES.lines().toList();
  }

  private static List<String> inboxes() {
    return INBOXES.lines().toList();
  }

  @BeforeAll
  static void workspace() {
    assumeTrue(Files.isDirectory(CASES), "the cases are not beside the project");
    SmallWorkspace.in(folder);
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFileIsReadRightOrItsFaultIsTold(String line) {
    String[] parts = line.split(" \\| ", 4);

    var check = Command.htx(
        "check", "--all", "--data", folder, "--dataset", parts[1], CASES.resolve(parts[0]));

    assertThat(check.out().replaceAll("\\s+", " "))
        .contains(parts[2].split("; ", -1))
        .doesNotContain(parts[3]);
  }

  @ParameterizedTest
  @MethodSource("inboxes")
  void papersOfALoanThatContradictEachOtherAreTold(
      String line, @TempDir Path copy, SparkSession spark, SmallWorkspace published)
      throws IOException {
    String[] parts = line.split(" \\| ", 2);
    SmallWorkspace workspace = published.copyTo(copy);
    for (String dataset : List.of("loans", "loan_schedule", "loan_payments")) {
      Path own = copy.resolve("inbox").resolve(dataset);
      for (Path each : list(own)) {
        Files.delete(each);
      }
      for (Path each : list(CASES.resolve(parts[0]).resolve("inbox").resolve(dataset))) {
        // The ids of made-up data begin with MP-.
        String text =
            Files.readString(each).replace("HTX-0", "MP-0").replaceAll("(?m)^(?=L\\d)", "MP-");
        Files.writeString(own.resolve(each.getFileName()), text);
      }
    }

    Command.nightly(spark, copy);

    String told =
        workspace.lines("SELECT rule, found FROM notices WHERE severity <> 'info' ORDER BY ALL")
            + workspace.lines(
                "SELECT loan_id, outstanding, oldest_unpaid_due_on, days_past_due, debt_group FROM loan_status");
    assertThat(told).contains(parts[1].split("; ", -1));
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }

  @Test
  void noCaseIsPassedOver() throws IOException {
    String known = Arrays.stream((FILES + INBOXES).split("\n", -1))
        .map(line -> line.split("[/ ]", 2)[0])
        .distinct()
        .sorted()
        .collect(Collectors.joining("\n"))
        .strip();

    assertThat(list(CASES).stream()
            .map(each -> each.getFileName().toString())
            .sorted()
            .collect(Collectors.joining("\n")))
        .isEqualTo(known);
  }
}
