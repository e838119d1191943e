package vn.htx.validate.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.app.Domains;
import vn.htx.domain.credit.data.Loans;
import vn.htx.domain.credit.data.ReferenceRates;
import vn.htx.store.Folders;
import vn.htx.validate.check.Notice;
import vn.htx.validate.row.CheckedRow;

class FileCheckTest {
  private static final String HEADER = "month,tenor_months,rate,source\n";

  @TempDir
  private Path inbox;

  private String outcome(String name, byte[] bytes) {
    var rows = new ArrayList<CheckedRow>();
    var workspace = new Workspace(inbox).with("reference_rates/" + name, bytes);
    var outcome = workspace.check(ReferenceRates.TABLE, rows);
    workspace.without("reference_rates/" + name);
    return counts(outcome) + "\n"
        + outcome.notices().stream()
            .map(notice -> notice.severity().code() + " " + notice.rule() + " " + notice.column())
            .collect(Collectors.joining("\n"));
  }

  private static String counts(FileCheck.Outcome outcome) {
    return outcome.summaries().stream()
        .map(sheet -> "'%s' %d = %d + %d + %d, counted %d%s"
            .formatted(
                sheet.sheet(),
                sheet.read(),
                sheet.clean(),
                sheet.rejected(),
                sheet.skipped(),
                sheet.counted(),
                sheet.broken() ? ", left out" : ""))
        .collect(Collectors.joining("\n"));
  }

  private String text(String text) {
    return outcome("a.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void takesQuotedLineBreaksBomAndBlankRows() {
    assertThat(
            text("\uFEFF" + HEADER + "2026-01,12,6.5,\"NHNN\r\nVN\"\r\n\r\n2026-02,12,6.5,x\r\n"))
        .isEqualTo("'' 3 = 2 + 0 + 1, counted 3\n");
  }

  @Test
  void leavesOutFilesThatCannotBeRead() {
    assertThat(text("")).contains("left out").contains("empty_file");
    assertThat(text(HEADER)).contains("empty_file");
    assertThat(text(HEADER + "2026-01,12,6.5,x\0\n"))
        .contains("left out")
        .contains("fatal reference_rates.unreadable_file");
    byte[] rubbish = new byte[3000];
    Arrays.fill(rubbish, (byte) 0x91);
    assertThat(outcome("a.xlsx", rubbish)).contains("left out").contains("unreadable_file");
  }

  @Test
  void readsTheSameRowsFromEveryEncoding() {
    String text = "Tháng,Kỳ hạn (tháng),Lãi suất,Nguồn\n2026-01,12,6.5,Ngân hàng Vĩnh Bảo\n";
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
      var rows = new ArrayList<CheckedRow>();
      new Workspace(inbox)
          .with("reference_rates/a.csv", text.getBytes(charset))
          .check(ReferenceRates.TABLE, rows);
      assertThat(rows.get(0).toString())
          .isEqualTo("2 clean 2026-01 | 12 | 6.500000 | Ngân hàng Vĩnh Bảo");
    }
  }

  @Test
  void leavesOutAFileOfWhichAStrayQuoteSwallowedRows() {
    assertThat(text(HEADER + "2026-01,12,6.5,\"x\n2026-02,12,6.5,x\n2026-03,12,6.5,x\"\n"))
        .startsWith("'' 1 = 0 + 0 + 0, counted 3, left out")
        .contains("fatal reference_rates.count_mismatch");
  }

  @Test
  void leavesOutAFileWithAQuoteThatIsNeverClosedAndNamesItsRow() {
    var outcome = new Workspace(inbox)
        .with(
            "reference_rates/a.csv",
            HEADER + "2026-01,12,6.5,x\n2026-02,12,6.5,\"x\n2026-03,12,6.5,x\n")
        .check(ReferenceRates.TABLE, new ArrayList<>());
    assertThat(outcome.isLeftOut()).isTrue();
    assertThat(outcome.notices().get(0).messageEn(Domains.CATALOG)).contains("row 3", "not closed");
  }

  @Test
  void leavesOutAFileWithAQuoteOutOfPlaceAndNamesTheRow() {
    var outcome = new Workspace(inbox)
        .with("reference_rates/a.csv", HEADER + "2026-01,12,6.5,x\n2026-02,12,6.5,\"x\" y\n")
        .check(ReferenceRates.TABLE, new ArrayList<>());
    assertThat(outcome.isLeftOut()).isTrue();
    assertThat(outcome.notices().get(0).messageEn(Domains.CATALOG)).contains("near row 3");
  }

  @Test
  void readsVisibleSheetsOfAWorkbookWithDatesAsNumbers() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Vay");
      String[] header = {
        "loan_id",
        "borrower_kind",
        "lender",
        "principal",
        "disbursed_on",
        "term_months",
        "rate",
        "due_on"
      };
      for (int i = 0; i < header.length; i++) {
        sheet.value(1, i, header[i]);
      }
      sheet.value(2, 0, "HD-1");
      sheet.value(2, 1, "Thành viên");
      sheet.value(2, 2, "QUY");
      sheet.value(2, 3, 3_000_000);
      sheet.value(2, 4, 45105);
      sheet.value(2, 5, 24);
      sheet.value(2, 6, 6.6);
      sheet.value(2, 7, "28/06/2025");
      Worksheet hidden = book.newWorksheet("Nháp");
      hidden.value(0, 0, "x");
      hidden.setVisibilityState(VisibilityState.HIDDEN);
    }
    var rows = new ArrayList<CheckedRow>();
    var outcome =
        new Workspace(inbox).with("loans/a.xlsx", bytes.toByteArray()).check(Loans.TABLE, rows);

    assertThat(counts(outcome)).isEqualTo("'Vay' 1 = 1 + 0 + 0, counted 1");
    assertThat(rows.get(0).toString())
        .isEqualTo(
            "3 clean HD-1 | - | TV | QUY | - | 3000000 | 2023-06-28 | 24 | 6.600000 | 2025-06-28");
    assertThat(outcome.notices()).extracting(Notice::rule).containsExactly("loans.hidden_sheet");

    byte[] cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
    var broken = new Workspace(inbox).with("loans/a.xlsx", cut).check(Loans.TABLE, rows);
    assertThat(broken.isLeftOut()).isTrue();
  }

  @Test
  void namesTheNearestColumnAndRefusesTwoOfOneMeaning() {
    var outcome = new Workspace(inbox)
        .with(
            "reference_rates/a.csv",
            "month,tenor_months,rate,Lãi suất tham chiếu,source,soure\n2026-01,12,6,6,x,y\n")
        .check(ReferenceRates.TABLE, new ArrayList<>());
    assertThat(outcome.isLeftOut()).isTrue();
    assertThat(outcome.notices())
        .extracting(Notice::rule)
        .contains("reference_rates.duplicate_column", "reference_rates.unknown_column");
    assertThat(outcome.notices().toString()).contains("Did you mean 'source'?");
  }

  @Provide
  Arbitrary<List<String>> lines() {
    Arbitrary<String> cell =
        Arbitraries.of("2026-01", "2026-02", "12", "x", "", "6.5", "1.234", "\"a\nb\"", "-1");
    return cell.list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(cells -> String.join(",", cells))
        .list()
        .ofMinSize(1)
        .ofMaxSize(15);
  }

  @Property(tries = 100)
  void accountsForEveryRow(@ForAll("lines") List<String> lines) throws IOException {
    Path folder = Files.createTempDirectory("rows");
    var rows = new ArrayList<CheckedRow>();
    var workspace = new Workspace(folder)
        .with("reference_rates/a.csv", HEADER + String.join("\n", lines) + "\n");
    var outcome = workspace.check(ReferenceRates.TABLE, rows);
    Folders.remove(folder);

    FileSummary sheet = outcome.summaries().get(0);
    if (!sheet.broken()) {
      assertThat(rows.size() + sheet.skipped()).isEqualTo(lines.size());
      assertThat(sheet.read()).isEqualTo(lines.size()).isEqualTo(sheet.counted());
      assertThat(sheet.clean() + sheet.rejected() + sheet.skipped()).isEqualTo(sheet.read());
    }
  }
}
