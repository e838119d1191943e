package vn.htx.validate.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.catalog.Table;
import vn.htx.domain.land.data.Parcels;

/** Totals in files, compared with the rows that they sum up. */
class WrittenTotalsTest {
  @TempDir
  private Path inbox;

  private String read(Table table, String text) {
    return new Workspace(inbox).read(table, text);
  }

  private String readAt(String path, String text) {
    return new Workspace(inbox).readAt(path, text);
  }

  @Test
  void comparesTotalsWithTheirParts() {
    assertThat(read(Parcels.TABLE, """
        Mã thửa;Mã xã;Diện tích
        T1;11824;100
        T2;11824;200
        Cộng;;300
        T3;11824;50
        Tổng cộng;;360
        """)).isEqualTo("""
        2 clean T1 | 11824 | - | - | 100.00 | -
        3 clean T2 | 11824 | - | - | 200.00 | -
        5 clean T3 | 11824 | - | - | 50.00 | -
        total_differs area_m2 1 '360 ≠ 350'""");
  }

  /** A page's total is of its rows, or of all so far; what is carried over is held against nothing. */
  @Test
  void comparesThePageTotalsOfAPrintedBookWithTheirPages() {
    String book = """
        Mã thửa;Mã xã;Diện tích
        T1;11824;100
        Cộng trang 1;;100
        Mang sang trang sau;;100
        Mã thửa;Mã xã;Diện tích
        Số trang trước chuyển sang;;100
        T2;11824;200
        Cộng trang 2;;%s
        Cộng chuyển trang;;300
        T3;11824;50
        Cộng trang này;;50
        Tổng cộng;;350
        """;
    assertThat(read(Parcels.TABLE, book.formatted(200)))
        .contains("clean T1", "clean T2", "clean T3")
        .doesNotContain("total_differs", "rejected");
    assertThat(read(Parcels.TABLE, book.formatted(300))).doesNotContain("total_differs");
    assertThat(read(Parcels.TABLE, book.formatted(210)))
        .contains("total_differs area_m2 1 '210 ≠ 200'");
  }

  @Test
  void aPageThatEndsWithinAGroupDoesNotEndTheGroup() {
    assertThat(readAt("parcels/vinh-bao/2026-06-30.csv", """
        STT;Mã thửa;Diện tích
        I;;Xã Vĩnh Bảo
        1;T1;100
        ;Cộng trang 1;100
        ;Trang trước mang sang;100
        2;T2;200
        ;Cộng xã Vĩnh Bảo;300
        II;;Xã Vĩnh Thịnh
        1;T3;50
        ;Cộng trang 2;250
        ;Cộng xã Vĩnh Thịnh;50
        ;Tổng cộng;350
        """))
        .contains("clean T1 | 11824", "clean T2 | 11824", "clean T3 | 11836")
        .doesNotContain("total_differs");
  }
}
