package vn.htx.validate.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.Survey;
import vn.htx.domain.credit.data.Loans;
import vn.htx.domain.land.data.LandArrangements;
import vn.htx.domain.land.data.ParcelHolders;
import vn.htx.domain.land.data.Parcels;
import vn.htx.domain.register.data.Cooperatives;

/** Ids that programs spoil or guard, and cells in which people say that there is nothing. */
class IdsAndGapsTest {
  @TempDir
  private Path inbox;

  private String read(Table table, String text) {
    return new Workspace(inbox).read(table, text);
  }

  @Test
  void aWordForNothingIsNoParcel() {
    assertThat(read(Parcels.TABLE, """
        Mã thửa,Mã xã,Diện tích
        null,11824,412.5
        #N/A,11824,412.5
        chưa có,11824,412.5
        -,11824,412.5
        0,11824,412.5
        P7,11824,412.5
        """))
        .contains("7 clean P7 | 11824")
        .doesNotContain("6 clean", "2 clean")
        .contains("not_known parcel_id 5 'null'", "parcel_id.required parcel_id 5 ''");
  }

  @Test
  void aWordForNothingIsNobodysHoldingAndIsShownThoughItsColumnIsCovered() {
    assertThat(read(ParcelHolders.TABLE, """
        parcel_id,holder_id,share
        T1,không có,1
        T2,không có,1
        T3,H12,1
        """))
        .contains("4 clean T3 | ")
        .doesNotContain("2 clean", "3 clean", "H12")
        .contains("not_known holder_id 2 'không có'", "holder_id.required holder_id 2");
  }

  @Test
  void whatCannotBeReadInACellThatMayBeEmptyCostsNoRow() {
    assertThat(read(Cooperatives.TABLE, """
        Mã HTX,Tên HTX,Loại hình,Lĩnh vực,Tình trạng,Doanh thu,Điện thoại
        A1,HTX A,HTX,NN,HD,chừng trăm triệu đó,-
        A2,HTX B,HTX,NN,HD,100000000,không
        """))
        .contains("2 clean A1", "3 clean A2")
        .contains("not_known phone 2 '-'", "revenue.type revenue 1");
  }

  @Test
  void anUnreadableShareOrEndIsNotTakenForAWholeOneOrAnOpenOne() {
    assertThat(read(ParcelHolders.TABLE, """
        parcel_id,holder_id,share
        T1,H1,một ít
        T2,H1,-
        """))
        .contains("share.type share 1 'một ít'", "3 clean T2")
        .doesNotContain("2 clean");
    assertThat(read(LandArrangements.TABLE, """
        arrangement_id,parcel_id,mode,area_m2,valid_from,valid_to
        A1,T1,THUE,1000,2025-01-01,hết vụ
        A2,T1,THUE,1000,2025-01-01,-
        """))
        .contains("valid_to.type valid_to 1 'hết vụ'", "3 clean")
        .doesNotContain("2 clean");
  }

  @Test
  void whatGuardsZerosComesOff() {
    assertThat(read(Loans.TABLE, """
        Mã khoản vay,Mã HTX,Đối tượng vay,Nguồn vốn,Số tiền giải ngân,Ngày giải ngân,Thời hạn,Lãi suất,Ngày đáo hạn
        "=""0012025""\",A1,HTX,QUY,300000000,2025-04-10,24,6.5,2027-04-10
        '0022025,A2,HTX,QUY,200000000,2025-03-15,12,6.5,2026-03-15
        """))
        .contains("2 clean 0012025 | A1", "3 clean 0022025 | A2")
        .contains("text_mended loan_id 2 '=\"0012025\" → 0012025'");
  }

  @Test
  void aDecimalIdIsReadWithoutItsDecimalsAndACutOneIsNone() {
    assertThat(read(Parcels.TABLE, """
        Mã thửa,Mã xã,Diện tích
        12025.0,11824.0,412.5
        3.16118E+14,11824,500.5
        """))
        .contains("2 clean 12025 | 11824")
        .doesNotContain("3 clean")
        .contains(
            "id_as_decimal parcel_id 1 '12025.0'",
            "id_as_decimal commune_code 1 '11824.0'",
            "id_cut parcel_id 1 '3.16118E+14'");
  }

  @Test
  void aHolderWrittenByADataFrameIsTheSameHolder() {
    String[] rows = read(ParcelHolders.TABLE, """
        parcel_id,holder_id,share
        T1,31084000999,1
        T2,31084000999.0,1
        """).split("\n", -1);
    assertThat(rows[1].replace("T2", "T1").substring(2)).isEqualTo(rows[0].substring(2));
  }

  @Test
  void codesOfAnswersMayBeDecimals() {
    assertThat(read(Survey.TABLE, """
        Đợt khảo sát,Mã HTX,Ngày trả lời,ke_hoach
        2026H1,A1,2026/05/20 8:41:00 CH GMT+7,1.0
        2026H1,A2,2026/05/21 8:41:00 SA GMT+7,0.0
        2026H1,A3,2026-05-21,0.5
        """))
        .contains("2 clean 2026H1 | A1", "2026-05-20", "3 clean 2026H1 | A2", "2026-05-21")
        .contains("type ke_hoach 1 '0.5'");
  }
}
