package vn.htx.validate.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.catalog.Table;
import vn.htx.domain.credit.data.LoanPayments;
import vn.htx.domain.credit.data.Loans;
import vn.htx.domain.credit.data.ReferenceRates;
import vn.htx.domain.land.data.Parcels;
import vn.htx.domain.register.data.Cooperatives;

/** Values as people write them, read by the installation's contracts. */
class WrittenValuesTest {
  private static final String REGISTER = "Mã HTX;Tên HTX;Loại hình;Lĩnh vực;Tình trạng;";

  @TempDir
  private Path inbox;

  private String read(Table table, String text) {
    return new Workspace(inbox).read(table, text);
  }

  private String readAt(String path, String text) {
    return new Workspace(inbox).readAt(path, text);
  }

  @Test
  void convertsAreasToTheUnitOfTheContract() {
    assertThat(read(Parcels.TABLE, """
        Mã thửa;Mã xã;Diện tích
        T1;11824;2 sào 5 thước
        T2;11824;0,36ha
        T3;11824;1 mẫu 3 sào
        T4;11824;~30
        T5;11824;412,5 m²
        T6;11824;1.234
        """)).isEqualTo("""
        2 clean T1 | 11824 | - | - | 840.00 | -
        3 clean T2 | 11824 | - | - | 3600.00 | -
        4 clean T3 | 11824 | - | - | 4680.00 | -
        5 clean T4 | 11824 | - | - | 30.00 | -
        6 clean T5 | 11824 | - | - | 412.50 | -
        7 clean T6 | 11824 | - | - | 1234.00 | -
        number_about area_m2 1 '~30'
        unit_converted area_m2 3 '2 sào 5 thước'""");
  }

  @Test
  void aUnitAtTheEndOfAHeaderCountsWithoutAnySign() {
    for (String header : new String[] {"Diện tích ha", "dien_tich_ha", "DT ha", "Diện tích, ha"}) {
      assertThat(read(Parcels.TABLE, "Mã thửa;Mã xã;%s\nT1;11824;0,05\n".formatted(header)))
          .as(header)
          .startsWith("2 clean T1 | 11824 | - | - | 500.00 | -");
    }
  }

  @Test
  void whatIsImplausiblySmallIsToldInItsOwnWords() {
    assertThat(read(Parcels.TABLE, """
        Mã thửa;Mã xã;Diện tích
        T1;11824;0,05
        T2;11824;10
        T3;11824;600000
        """))
        .endsWith("\narea_plausible area_m2 1 '600000'\narea_small area_m2 1 '0,05'");
    assertThat(read(Cooperatives.TABLE, """
        Mã HTX;Tên HTX;Loại hình;Lĩnh vực;Tình trạng;Số thành viên;Doanh thu;Vốn
        A;HTX A;HTX;NN;HD;9;1850;60
        B;HTX B;HTX;NN;HD;9;0;0
        C;HTX C;HTX;NN;HD;9;1850000000;60000000
        """))
        .contains("capital_small capital 1 '60'", "revenue_small revenue 1 '1850'");
    assertThat(read(LoanPayments.TABLE, """
        Mã khoản vay;Mã phiếu thu;Ngày giá trị;Ngày hạch toán;Trả gốc;Trả lãi
        V1;P1;2026-03-31;2026-03-31;30;0
        V1;P2;2026-04-30;2026-04-30;0;5400000
        """)).endsWith("\nprincipal_small principal_paid 1 '30'");
  }

  @Test
  void takesTheUnitOfAHeaderForTheWholeColumn() {
    assertThat(read(Parcels.TABLE, """
        Sổ địa chính xã Vĩnh Hòa;;
        Mã thửa;Mã xã;Diện tích (sào)
        T1;11824;1,5
        T2;11824;500 m²
        """)).isEqualTo("""
        3 clean T1 | 11824 | - | - | 540.00 | -
        4 clean T2 | 11824 | - | - | 500.00 | -
        unit_converted area_m2 1 '1,5'""");
  }

  @Test
  void readsRatesAndPeriodsAsWritten() {
    assertThat(read(ReferenceRates.TABLE, """
        Tháng|Kỳ hạn|Lãi suất|Nguồn
        tháng 6/2026|12 tháng|0,65%/tháng|NHNN
        06/2026|1 năm|8,2%/năm|NHNN
        2026-05|12|6,5%|NHNN
        """)).isEqualTo("""
        2 clean 2026-06 | 12 | 7.800000 | NHNN
        3 clean 2026-06 | 12 | 8.200000 | NHNN
        4 clean 2026-05 | 12 | 6.500000 | NHNN
        duplicate_key  1 '2026-06 · 12'
        period_written month 2 'tháng 6/2026'
        unit_converted rate 1 '0,65%/tháng'
        unit_converted tenor_months 1 '1 năm'""");
  }

  @Test
  void readsMoneyAndDatesAsWritten() {
    assertThat(read(Loans.TABLE, """
        loan_id,borrower_kind,lender,principal,disbursed_on,term_months,rate,due_on
        HD-1,TV,QUY,"1,5 tỷ",28/6/23,24,6.6,28-06-2025
        HD-2,TV,QUY,250 tr,45105,24,6.6,Quý II/2025
        HD-3,TV,QUY,1 tỷ 200 triệu,ngày 28 tháng 6 năm 2023,24,6.6,2025-06-28
        HD-4,TV,QUY,1.234.567,31/02/2023,24,6.6,28/06/2566
        """))
        .startsWith("""
        2 clean HD-1 | - | TV | QUY | - | 1500000000 | 2023-06-28 | 24 | 6.600000 | 2025-06-28
        3 clean HD-2 | - | TV | QUY | - | 250000000 | 2023-06-28 | 24 | 6.600000 | 2025-06-30
        4 clean HD-3 | - | TV | QUY | - | 1200000000 | 2023-06-28 | 24 | 6.600000 | 2025-06-28
        5 rejected HD-4 | - | TV | QUY | - | 1234567 | - | 24 | 6.600000 | - [loans.disbursed_on.type, loans.due_on.type]""")
        .contains("date_period due_on 1 'Quý II/2025'")
        .contains("date_serial disbursed_on 1 '45105'")
        .contains("date_two_digit_year disbursed_on 1 '28/6/23'")
        .contains("unit_converted principal 3 '1,5 tỷ'");
  }

  @Test
  void flagsTheMinorityOfStylesAndRefusesWhatNothingDecides() {
    String clear = "T%d;11824;1.%d00,5\n";
    var text = new StringBuilder("Mã thửa;Mã xã;Diện tích\n");
    for (int i = 1; i <= 12; i++) {
      text.append(clear.formatted(i, i % 10));
    }
    text.append("T13;11824;1,234.5\nT14;11824;1.234\n");
    assertThat(read(Parcels.TABLE, text.toString()))
        .contains("14 clean T13 | 11824 | - | - | 1234.50")
        .contains("15 clean T14 | 11824 | - | - | 1234.00")
        .contains("number_style area_m2 1 '1,234.5'");
    assertThat(read(Parcels.TABLE, """
        Mã thửa;Mã xã;Diện tích
        T1;11824;1.234
        T2;11824;12,345
        """))
        .contains("2 rejected T1")
        .contains("3 rejected T2")
        .contains("area_m2.type area_m2 2 '1.234'");
  }

  @Test
  void tellsNotKnownFromNone() {
    assertThat(read(Cooperatives.TABLE, """
        Mã HTX,Tên HTX,Loại hình,Lĩnh vực,Tình trạng,Số thành viên,Doanh thu,Vốn
        MP-1,HTX A,HTX,NN,HD,-,không,khoảng 50 triệu
        MP-2,HTX B,HTX,NN,HD,12 người,chưa có,(5)
        """))
        .contains("2 clean MP-1 | HTX A")
        .contains(" | 0 | 50000000 | ")
        .contains("not_known members 1 '-'")
        .contains("word_for_zero revenue 1 'không'")
        .contains("not_known revenue 1 'chưa có'")
        .contains("number_in_parentheses capital 1 '(5)'")
        .contains("cooperatives.capital.range");
  }

  @Test
  void mendsTaxCodesAndHashesPhonesInOneForm() {
    String header = "Mã HTX,Tên HTX,Mã số thuế,Loại hình,Lĩnh vực,Tình trạng,Điện thoại\n";
    String read = read(
        Cooperatives.TABLE,
        header
            + "A1,HTX A,100233488,HTX,NN,HD,0168 234 5678\n"
            + "A2,HTX B,'0100233488,HTX,NN,HD,+84 38 234 5678\n");
    String[] rows = read.lines().toArray(String[]::new);
    assertThat(rows[0]).contains("0100233488");
    assertThat(rows[1]).contains("0100233488");
    assertThat(rows[0].substring(rows[0].lastIndexOf('|')))
        .isEqualTo(rows[1].substring(rows[1].lastIndexOf('|')));
    assertThat(read)
        .contains("code_mended tax_code 1 '100233488'", "text_mended tax_code 1")
        .doesNotContain("2345678");
  }

  @Test
  void takesEachOfSeveralUnitsForItsOwnColumns() {
    assertThat(read(Loans.TABLE, """
        BẢNG KÊ CHO VAY;;;;;;;;
        ;;;;;Đơn vị tính: triệu đồng, %/tháng;;;
        Mã khoản vay;Mã HTX;Đối tượng vay;Nguồn vốn;Số tiền giải ngân;Ngày giải ngân;Thời hạn;Lãi suất;Ngày đáo hạn
        V1;A1;HTX;QUY;300;2025-04-10;24;0,5;2027-04-10
        """)).contains("4 clean V1 | A1", "| 300000000 |", "| 6.000000 |");
  }

  @Test
  void amountsInAUnitThatIsNotUnderstoodAreNotTakenForDong() {
    String table = """
        Sổ thu nợ;;;;;
        Đơn vị tính: %s;;;;;
        Mã khoản vay;Mã phiếu thu;Ngày giá trị;Ngày hạch toán;Trả gốc;Trả lãi
        V1;P1;2025-10-10;2025-10-10;60;0
        V1;P2;2025-10-11;2025-10-11;60 triệu;0
        V1;P3;2025-10-12;2025-10-12;0;4
        """;
    assertThat(read(LoanPayments.TABLE, table.formatted("lượng vàng")))
        .contains("5 clean V1 | P2 | 2025-10-11 | 2025-10-11 | 60000000 | 0")
        .doesNotContain("4 clean", "6 clean")
        .contains(
            "unit_unread principal_paid 1 'lượng vàng'",
            "principal_paid.type principal_paid 1 '60'");
    assertThat(read(LoanPayments.TABLE, table.formatted("nghìn đồng, lần")))
        .contains("| 60000 | 0", "| 60000000 | 0", "| 0 | 4000")
        .doesNotContain("unit_unread");
  }

  @Test
  void anOfficeBehindDonViIsNoUnit() {
    assertThat(read(Parcels.TABLE, """
        Đơn vị: UBND xã Vĩnh Hòa;;
        Mã thửa;Mã xã;Diện tích
        T1;11824;100
        """))
        .contains("clean T1 | 11824 | - | - | 100.00")
        .doesNotContain("unit_unread");
  }

  @Test
  void doubtsDamagedTextInColumnsThatAreReadAlone() {
    String damaged = "HTX Häi Phòng mµt, hµp ð°ng, H¶i";
    assertThat(readAt("cooperatives/2026-06-30.csv", REGISTER + """
        Ghi chú
        MP-1;%1$s;HTX;NN;HD;%1$s
        MP-2;%1$s 2;HTX;NN;HD;%1$s
        """.formatted(damaged)))
        .contains("text_doubtful name")
        .doesNotContain("text_doubtful Ghi chú");
    assertThat(readAt("cooperatives/2026-06-30.csv", REGISTER + """
        Ghi chú
        MP-1;spółdzielnia Góra, wieś Łąka;HTX;NN;HD;شارع الملك فهد
        MP-2;próba król;HTX;NN;HD;حي العليا
        """))
        .contains("2 clean MP-1 | spółdzielnia Góra, wieś Łąka |")
        .doesNotContain("text_doubtful", "text_decoded");
  }
}
