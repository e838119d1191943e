package vn.htx.validate.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of places as people write them, turned into codes on the file's own day. */
class WrittenPlacesTest {
  private static final String REGISTER = "Mã HTX;Tên HTX;Loại hình;Lĩnh vực;Tình trạng;";

  @TempDir
  private Path inbox;

  private String readAt(String path, String text) {
    return new Workspace(inbox).readAt(path, text);
  }

  @Test
  void turnsNamesOfPlacesIntoCodesOfTheFilesOwnDay() {
    String header = "Mã HTX;Tên HTX;Loại hình;Lĩnh vực;Tình trạng;Mã xã;Huyện\n";
    String rows = """
        MP-1;A;HTX;NN;HD;xã Vĩnh Bảo;
        MP-2;B;HTX;NN;HD;Vinh Thinh;
        """;
    assertThat(readAt("cooperatives/2026-06-30.csv", header + rows))
        .contains("2 clean MP-1 | A | - | HTX | NN | HD | 11824")
        .contains("3 clean MP-2 | B | - | HTX | NN | HD | 11836")
        .contains("place_named commune_code 1 xã Vĩnh Bảo → 11824")
        .contains("place_doubtful commune_code 1 Vinh Thinh → 11836");
    assertThat(readAt("cooperatives/2025-03-31.csv", header + """
        MP-1;A;HTX;NN;HD;Hoà Bình;
        MP-2;B;HTX;NN;HD;X. Hoà Bình (VB);
        MP-3;C;HTX;NN;HD;Hòa Bình;huyện Thuỷ Nguyên
        """))
        .contains("2 clean MP-1 | A | - | HTX | NN | HD | Hoà Bình")
        .contains("3 clean MP-2 | B | - | HTX | NN | HD | 11890")
        .contains("4 clean MP-3 | C | - | HTX | NN | HD | 11527")
        .contains("place_unresolved commune_code 1 Hoà Bình → 10798");
  }

  @Test
  void aPlaceOfAnotherProvinceIsNoneOfOurs() {
    assertThat(readAt("cooperatives/2026-06-30.csv", REGISTER + """
        Mã xã;Huyện;Tỉnh/Thành phố
        MP-1;A;HTX;NN;HD;xã An Lão;An Lão;Bình Định
        MP-2;B;HTX;NN;HD;An Lão;;TP Hải Phòng
        MP-3;C;HTX;NN;HD;11629;;Bình Định
        MP-4;D;HTX;NN;HD;An Lão, tỉnh Bình Định;;
        MP-5;E;HTX;NN;HD;;An Lão - Bình Định;
        MP-6;F;HTX;NN;HD;11629;;31
        """))
        .contains("2 clean MP-1 | A | - | HTX | NN | HD | xã An Lão |")
        .contains("3 clean MP-2 | B | - | HTX | NN | HD | 11629 |")
        .contains("4 clean MP-3 | C | - | HTX | NN | HD | 11629, Bình Định |")
        .contains("5 clean MP-4 | D | - | HTX | NN | HD | An Lão, tỉnh Bình Định |")
        .contains("6 clean MP-5 | E | - | HTX | NN | HD | An Lão - Bình Định |")
        .contains("7 clean MP-6 | F | - | HTX | NN | HD | 11629 |")
        .contains("place_elsewhere commune_code 4 xã An Lão, Bình Định → ?")
        .doesNotContain("unknown_column");
    assertThat(readAt("cooperatives/2026-06-30.csv", """
        STT;Mã HTX;Tên HTX;Loại hình;Lĩnh vực;Tình trạng;Tỉnh
        I;;Xã An Lão;;;;
        1;MP-1;A;HTX;NN;HD;Bình Định
        2;MP-2;B;HTX;NN;HD;Hải Phòng
        """))
        .contains("3 clean MP-1 | A | - | HTX | NN | HD | Xã An Lão |")
        .contains("4 clean MP-2 | B | - | HTX | NN | HD | 11629 |")
        .contains("place_elsewhere commune_code 1 Xã An Lão → ?");
    for (String column : List.of("tinh", "Tỉnh, thành phố", "TỈNH / TP", "Tên tỉnh")) {
      assertThat(readAt("parcels/an-lao/2026-06-30.csv", """
          Mã thửa;Diện tích;Xã;%s
          T1;100;xã An Lão;Bình Định
          """.formatted(column)))
          .as(column)
          .contains("2 clean T1 | xã An Lão |")
          .contains("place_elsewhere commune_code 1 xã An Lão, Bình Định → ?");
    }
  }

  @Test
  void aDistrictAloneIsTheDistrictsPlace() {
    assertThat(readAt("cooperatives/2026-06-30.csv", REGISTER + """
        Huyện
        MP-1;A;HTX;NN;HD;Vĩnh Bảo
        MP-2;B;HTX;NN;HD;Hải Dương
        MP-3;C;HTX;NN;HD;316
        MP-4;D;HTX;NN;HD;Hải Phòng
        MP-5;E;HTX;NN;HD;Bạch Long Vĩ
        MP-6;F;HTX;NN;HD;
        """))
        .contains("2 clean MP-1 | A | - | HTX | NN | HD | 316 |")
        .contains("3 clean MP-2 | B | - | HTX | NN | HD | 288 |")
        .contains("4 clean MP-3 | C | - | HTX | NN | HD | 316 |")
        .contains("5 clean MP-4 | D | - | HTX | NN | HD | Hải Phòng |")
        .contains("6 clean MP-5 | E | - | HTX | NN | HD | 11948 |")
        .contains("7 clean MP-6 | F | - | HTX | NN | HD | - |")
        .contains("place_district commune_code 3 Vĩnh Bảo → 316")
        .contains("place_unresolved commune_code 1 Hải Phòng → 31 Thành phố Hải Phòng");
    assertThat(readAt("cooperatives/2026-06-30.csv", REGISTER + """
        Xã;Huyện
        MP-1;A;HTX;NN;HD;;Hải Dương
        MP-2;B;HTX;NN;HD;-;TP Hải Dương
        MP-3;C;HTX;NN;HD;phường Lê Thanh Nghị;Hải Dương
        """))
        .contains("2 clean MP-1 | A | - | HTX | NN | HD | 288 |")
        .contains("3 clean MP-2 | B | - | HTX | NN | HD | 288 |")
        .contains("4 clean MP-3 | C | - | HTX | NN | HD | 10532 |")
        .contains("place_district commune_code 2 Hải Dương → 288");
  }

  @Test
  void takesTheGroupAboveForTheCommuneThatRowsDoNotName() {
    assertThat(readAt("parcels/vinh-bao/2026-06-30.csv", """
        STT;Mã thửa;Diện tích
        I;;Xã Vĩnh Bảo
        1;T1;100
        2;T2;200
        ;Cộng;300
        """))
        .contains("3 clean T1 | 11824 | - | - | 100.00")
        .contains("4 clean T2 | 11824 | - | - | 200.00")
        .doesNotContain("total_differs");
  }
}
