package vn.htx.validate.file;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.htx.validate.file.ShownTable.shown;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.Survey;
import vn.htx.catalog.common.Targets;
import vn.htx.domain.credit.data.LoanPayments;
import vn.htx.domain.credit.data.LoanSchedule;
import vn.htx.domain.credit.data.Loans;
import vn.htx.domain.land.data.ParcelHolders;
import vn.htx.domain.land.data.Parcels;
import vn.htx.validate.row.CheckedRow;

/** A workbook's numbers are what the clerk sees, in both formats of Excel. */
class ShownNumbersTest {
  @TempDir
  private Path inbox;

  enum Format {
    XLSX,
    XLS
  }

  private AbstractStringAssert<?> assertRead(Format format, Table table, ShownTable cells) {
    var workspace = new Workspace(inbox);
    return assertThat(
        format == Format.XLSX
            ? workspace.read(table, "a.xlsx", cells.xlsx())
            : workspace.read(table, "a.xls", cells.xls()));
  }

  private String answers(Format format, ShownTable survey) {
    boolean xlsx = format == Format.XLSX;
    var rows = new ArrayList<CheckedRow>();
    new Workspace(inbox)
        .with("survey/a." + (xlsx ? "xlsx" : "xls"), xlsx ? survey.xlsx() : survey.xls())
        .check(Survey.TABLE, rows);
    return rows.stream()
        .flatMap(row -> row.answers().stream())
        .map(answer -> answer.value().map(BigDecimal::toString).orElse("-"))
        .collect(Collectors.joining(" "));
  }

  private static ShownTable loans() {
    return new ShownTable()
        .row(
            "Mã khoản vay",
            "Mã HTX",
            "Đối tượng vay",
            "Nguồn vốn",
            "Mục đích",
            "Số tiền giải ngân",
            "Ngày giải ngân",
            "Thời hạn",
            "Lãi suất",
            "Ngày đáo hạn");
  }

  private static ShownTable withLoan(
      ShownTable loans, Object id, Object cooperative, Object on, Object rate, Object due) {
    return loans.row(id, cooperative, "HTX", "QUY", "Mua máy", 300000000, on, 24, rate, due);
  }

  @ParameterizedTest
  @EnumSource
  void anIdHasTheZerosAndThePrefixThatItsFormatShows(Format format) {
    assertRead(
            format,
            Parcels.TABLE,
            new ShownTable()
                .row("Mã thửa", "Mã xã", "Diện tích")
                .row(shown(12025, "0000000"), shown(11824, "00000"), shown(412, "0000"))
                .row(shown(7, "\"VB-\"0000"), "11824", shown(412.5, "#,##0.00"))
                .row(shown(70012, "\\V\\B\\-00\\-000"), "11824", 412.5)
                .row(shown(70012, "[Red]000\\.000;-0"), "11824", 412.5))
        .contains(
            "2 clean 0012025 | 11824 | - | - | 412.00",
            "3 clean VB-0007 | 11824 | - | - | 412.50",
            "4 clean VB-70-012",
            "5 clean 070.012");
  }

  @ParameterizedTest
  @EnumSource
  void aHashedIdIsTheOneThatIsShown(Format format) {
    var shownId = new ShownTable()
        .row("parcel_id", "holder_id", "share")
        .row("T1", shown(31123456789.0, "000000000000"), 1);
    var text = new ShownTable().row("parcel_id", "holder_id", "share").row("T1", "031123456789", 1);

    var workspace = new Workspace(inbox);
    boolean xlsx = format == Format.XLSX;
    String name = xlsx ? "a.xlsx" : "a.xls";

    assertThat(workspace.read(ParcelHolders.TABLE, name, xlsx ? shownId.xlsx() : shownId.xls()))
        .contains("2 clean T1")
        .isEqualTo(workspace.read(ParcelHolders.TABLE, name, xlsx ? text.xlsx() : text.xls()));
  }

  @ParameterizedTest
  @EnumSource
  void aDayInAColumnOfIdsOrNumbersIsNeither(Format format) {
    var loans = loans();
    withLoan(loans, "3/2024", "HTX-0001", shown(45757, "dd/mm/yyyy"), 6.5, shown(46487, "d/m/yy"));
    withLoan(loans, shown(45413, "mmm-yy"), "HTX-0001", shown(45757, "dd/mm/yyyy"), 6.5, 46487);
    withLoan(loans, "HD-4", "HTX-0001", shown(45757, "[$-42A]dd/mm/yyyy"), 6.5, "2027-04-10");
    withLoan(loans, "HD-5", "HTX-0001", 45757, shown(46178, "d-mmm"), "2027-04-10");

    assertRead(format, Loans.TABLE, loans)
        .contains("2 clean 3/2024", "4 clean HD-4", "5 rejected HD-5", "3 rejected - |")
        .contains("day_in_cell loan_id 1 '05/2024'", "day_in_cell rate 1 '05/06/2026'")
        .doesNotContain("46178", "45413");
    assertRead(
            format,
            Parcels.TABLE,
            new ShownTable()
                .row("Mã thửa", "Mã xã", "Diện tích")
                .row("P1", "11824", shown(46359, "d-mmm"))
                .row("P2", "11824", shown(0.0625, "h:mm")))
        .contains("2 rejected P1", "3 rejected P2", "day_in_cell area_m2 2 '03/12/2026'");
  }

  @ParameterizedTest
  @EnumSource
  void aDayInATextIsKeptAsShownAndTold(Format format) {
    var loans = loans()
        .row(
            "HD-1", "", "HTX", "QUY", shown(46359, "d-mmm"), 1000000, 45757, 24, 6.5, "2027-04-10");

    assertRead(format, Loans.TABLE, loans)
        .contains("2 clean HD-1", "03/12/2026", "day_in_cell purpose 1 '03/12/2026'");
  }

  @ParameterizedTest
  @EnumSource
  void aMonthShownAsOneIsAPeriod(Format format) {
    assertRead(
            format,
            Targets.TABLE,
            new ShownTable()
                .row("Mã chỉ tiêu", "Cấp", "Mã đơn vị", "Kỳ", "Phân tổ", "Kế hoạch")
                .row("par30", "city", "31", shown(45352, "mmm-yyyy"), "_T", 5)
                .row("par30", "city", "31", shown(45352, "dd/mm/yyyy"), "_T", 5))
        .contains("2 clean", "2024-03", "period_written period 1 '03/2024'", "3 rejected");
  }

  @ParameterizedTest
  @EnumSource
  void aRateShownInPerCentIsThatRate(Format format) {
    var loans = loans();
    withLoan(loans, "HD-1", "", 45757, shown(0.065, "0.0%"), "2027-04-10");
    withLoan(loans, "HD-2", "", 45757, shown(0.12, "0%"), "2027-04-10");
    withLoan(loans, "HD-3", "", 45757, shown(6.5, "0.0\"%\""), "2027-04-10");

    assertRead(format, Loans.TABLE, loans)
        .contains("6.500000")
        .contains("12.000000")
        .doesNotContain("0.065", "0.12", "rejected", "rate");
    assertRead(
            format,
            Loans.TABLE,
            new ShownTable()
                .row(
                    "Mã khoản vay",
                    "Đối tượng vay",
                    "Nguồn vốn",
                    "Số tiền giải ngân",
                    "Ngày giải ngân",
                    "Thời hạn",
                    "Lãi suất (%/tháng)",
                    "Ngày đáo hạn")
                .row("HD-4", "HTX", "QUY", 1000000, 45757, 24, shown(0.0065, "0.00%"), 46487)
                .row("HD-5", "HTX", "QUY", 1000000, 45757, 24, "0,65%", 46487))
        .contains("unit_converted rate 2", "7.800000")
        .doesNotContain("0.65");
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerShownInPerCentIsThatPercentage(Format format) {
    var survey = new ShownTable()
        .row("Mã HTX", "Đợt", "% doanh thu online")
        .row("HTX-1", "2026H1", shown(0.39, "0%"))
        .row("HTX-2", "2026H1", shown(0.4, "0.00%"))
        .row("HTX-3", "2026H1", shown(39, "0"))
        .row("HTX-4", "2026H1", shown(1, "0%"))
        .row("HTX-5", "2026H1", shown(45000, "dd/mm"));

    assertThat(answers(format, survey)).isEqualTo("39.000000 40.000000 39.000000 - -");
    assertRead(format, Survey.TABLE, survey)
        .contains("value.range ban_online 1 '100%'", "day_in_cell ban_online 1 '15/03/2023'");
  }

  @ParameterizedTest
  @EnumSource
  void aShareShownInPerCentIsAPartOfOne(Format format) {
    assertRead(
            format,
            ParcelHolders.TABLE,
            new ShownTable()
                .row("parcel_id", "holder_id", "share")
                .row("T1", "H1", shown(0.5, "0%"))
                .row("T1", "H2", 0.25)
                .row("T1", "H3", "25%"))
        .contains("0.500000", "0.250000")
        .doesNotContain("rejected", "range");
  }

  @ParameterizedTest
  @EnumSource
  void fractionsOfDongThatTheFormatHidesAreRoundedAndTold(Format format) {
    assertRead(
            format,
            LoanSchedule.TABLE,
            new ShownTable()
                .row(
                    "Mã khoản vay",
                    "Phiên bản lịch",
                    "Ngày đến hạn",
                    "Gốc phải trả",
                    "Lãi phải trả")
                .row(
                    "HD-1",
                    1,
                    45787,
                    shown(34166666.666666664, "#,##0"),
                    shown(2035763.5, "#,##0 \"đ\""))
                .row("HD-1", 1, 45817, shown(34166666.666666664, "#,##0.00"), 0)
                .row("HD-1", 1, 45848, shown(12.5, "#,##0"), 0))
        .contains("2 clean", "34166667 | 2035764", "3 rejected", "4 rejected")
        .contains("dong_rounded principal_due 1", "dong_rounded interest_due 1")
        .contains("principal_due.type principal_due 2");
  }

  @ParameterizedTest
  @EnumSource
  void decimalsThatAreNotKeptAreTold(Format format) {
    var survey = new ShownTable()
        .row("Mã HTX", "Đợt", "% doanh thu online")
        .row("HTX-1", "2026H1", 100 / 3.0)
        .row("HTX-2", "2026H1", 33.25);

    assertThat(answers(format, survey)).isEqualTo("33.333333 33.250000");
    assertRead(format, Survey.TABLE, survey).contains("number_rounded ban_online 1 '33.3333");
    assertRead(
            format,
            Parcels.TABLE,
            new ShownTable()
                .row("Mã thửa", "Mã xã", "Diện tích")
                .row("P1", "11824", 412.127)
                .row("P2", "11824", "1.412,12"))
        .contains("412.13", "1412.12", "number_rounded area_m2 1 '412.127'");
  }

  @ParameterizedTest
  @EnumSource
  void aNumberShownInMillionsUnderAHeaderInMillionsIsReadOnce(Format format) {
    assertRead(
            format,
            LoanPayments.TABLE,
            new ShownTable()
                .row(
                    "Mã khoản vay",
                    "Mã phiếu thu",
                    "Ngày hạch toán",
                    "Ngày giá trị",
                    "Trả gốc (triệu đồng)",
                    "Trả lãi")
                .row(
                    "HD-1",
                    "PT1",
                    45787,
                    45787,
                    shown(60400000, "#,##0.0,,"),
                    shown(4, "0\" triệu\""))
                .row("HD-1", "PT2", 45787, 45787, shown(60, "#,##0"), shown(4000000, "#,##0,,")))
        .contains("60400000 | 4000000", "60000000 | 4000000");
  }

  @ParameterizedTest
  @EnumSource
  void daysThatAnAmericanSpreadsheetExchangedAreNotTaken(Format format) {
    var loans = loans();
    withLoan(loans, "HD-1", "", shown(45780, "m/d/yyyy"), 6.5, "2027-04-10"); // 05/03 → 3 May
    withLoan(loans, "HD-2", "", "18/04/2025", 6.5, "2027-04-10");
    withLoan(loans, "HD-3", "", shown(45907, "m/d/yyyy"), 6.5, "2027-04-10"); // 09/07 → 7 September
    withLoan(loans, "HD-4", "", "25/08/2025", 6.5, "2027-04-10");
    withLoan(
        loans, "HD-5", "", shown(45820, "m/d/yyyy"), 6.5, "2027-04-10"); // 12 June is none of two

    assertRead(format, Loans.TABLE, loans)
        .contains("2 rejected HD-1", "3 clean HD-2", "4 rejected HD-3", "5 clean HD-4")
        .contains("date_exchanged disbursed_on 3 '03/05/2025'");
  }

  @ParameterizedTest
  @EnumSource
  void fewDaysThatMayBeExchangedAreTakenAndTold(Format format) {
    var loans = loans();
    withLoan(loans, "HD-1", "", shown(45780, "m/d/yyyy"), 6.5, "2027-04-10");
    withLoan(loans, "HD-2", "", "18/04/2025", 6.5, "2027-04-10");

    assertRead(format, Loans.TABLE, loans)
        .contains("2 clean HD-1", "3 clean HD-2", "date_maybe_exchanged disbursed_on 1");
  }

  @ParameterizedTest
  @EnumSource
  void daysOfAllKindsBesideTextsAreNotExchanged(Format format) {
    var loans = loans();
    withLoan(loans, "HD-1", "", shown(45780, "dd/mm/yyyy"), 6.5, "2027-04-10");
    withLoan(loans, "HD-2", "", shown(45797, "dd/mm/yyyy"), 6.5, "2027-04-10");
    withLoan(loans, "HD-3", "", "18/04/2025", 6.5, "2027-04-10");
    withLoan(loans, "HD-4", "", "28/04/2025", 6.5, "2027-04-10");
    assertRead(format, Loans.TABLE, loans).doesNotContain("exchanged", "rejected");

    var others = loans();
    withLoan(others, "HD-1", "", shown(45780, "dd/mm/yyyy"), 6.5, "2027-04-10");
    withLoan(others, "HD-2", "", shown(45780, "dd/mm/yyyy"), 6.5, "2027-04-10");
    withLoan(others, "HD-3", "", "18/04/2025", 6.5, "2027-04-10");
    withLoan(others, "HD-4", "", "08/04/2025", 6.5, "2027-04-10");
    assertRead(format, Loans.TABLE, others).doesNotContain("exchanged", "rejected");
  }
}
