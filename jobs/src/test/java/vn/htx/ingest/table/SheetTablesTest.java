package vn.htx.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.htx.ingest.source.SheetShape;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.source.SourceRow;
import vn.htx.text.MatchKey;

class SheetTablesTest {
  private static final Vocabulary WORDS =
      words("Mã HTX", "Tên HTX", "Thành viên đầu kỳ", "Thành viên cuối kỳ", "Doanh thu", "Xã");

  private static Vocabulary words(String... names) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      places.put(MatchKey.of(names[i]), i);
    }
    return new Vocabulary(places, Set.of(0), Set.of(0, 1));
  }

  /** A sheet from lines whose cells stand between |. */
  private static final class Lines implements SheetSource {
    private final Iterator<String> lines;
    private final SheetShape shape;
    private int row;

    Lines(String text, SheetShape.Merge... merges) {
      lines = text.lines().toList().iterator();
      shape = new SheetShape(List.of(merges), new BitSet(), new BitSet());
    }

    @Override
    public boolean nextSheet() {
      return true;
    }

    @Override
    public String sheet() {
      return "";
    }

    @Override
    public Optional<SourceRow> next() {
      row++;
      return lines.hasNext()
          ? Optional.of(SourceRow.ofText(
              row,
              Arrays.stream(lines.next().split("\\|", -1))
                  .map(String::strip)
                  .toArray(String[]::new)))
          : Optional.empty();
    }

    @Override
    public SheetShape shape() {
      return shape;
    }

    @Override
    public long counted() {
      return row;
    }

    @Override
    public int serialShift() {
      return 0;
    }

    @Override
    public List<String> hiddenSheets() {
      return List.of();
    }

    @Override
    public boolean isUnchanged() {
      return true;
    }

    @Override
    public void close() throws IOException {}
  }

  /** What each row is taken for. */
  private static String read(String text, SheetShape.Merge... merges) {
    var tables = new SheetTables(new Lines(text, merges), WORDS);
    var parts = new ArrayList<String>();
    while (tables.hasNext()) {
      TablePart part = tables.next();
      if (part instanceof TablePart.Head head) {
        parts.add("%d-%d header %s"
            .formatted(
                head.head().firstRow(),
                head.head().lastRow(),
                head.head().cells().stream()
                    .map(cell -> cell.place(WORDS).map(String::valueOf).orElse("-")
                        + cell.units().stream()
                            .map(unit -> "(" + unit.label().vi() + ")")
                            .collect(Collectors.joining()))
                    .collect(Collectors.joining(" "))));
      } else if (part instanceof TablePart.Data data) {
        parts.add("%s%s".formatted(data.row(), data.group().isEmpty() ? "" : " < " + data.group()));
      } else if (part instanceof TablePart.Skipped skipped) {
        parts.add(skipped.row().row() + " " + skipped.reason().code());
      }
    }
    return String.join("\n", parts);
  }

  @Test
  void findsTheHeaderBelowTitlesAndTheUnitStatedThere() {
    assertThat(read("""
        LIÊN MINH HTX HẢI PHÒNG
        DANH SÁCH HỢP TÁC XÃ
        | | (ĐVT: triệu đồng)

        STT | Mã HTX | Tên HTX | Doanh thu
        1 | HP-1 | Minh Tân | 250
        """)).isEqualTo("""
        1 title
        2 title
        3 title
        4 blank
        5-5 header -(triệu đồng) 0(triệu đồng) 1(triệu đồng) 4(triệu đồng)
        6: 1 | HP-1 | Minh Tân | 250""");
  }

  @Test
  void joinsTheRowsOfAMergedHeader() {
    assertThat(read("""
        STT | Mã HTX | Tên HTX | Thành viên | | Doanh thu
        | | | Đầu kỳ | Cuối kỳ | (triệu đồng)
        1 | 2 | 3 | 4 | 5 | 6
        1 | HP-1 | Minh Tân | 10 | 12 | 250
        """)).isEqualTo("""
        1-2 header - 0 1 2 3 4(triệu đồng)
        3 column_numbers
        4: 1 | HP-1 | Minh Tân | 10 | 12 | 250""");
  }

  @Test
  void followsTheMergesOfAHeader() {
    assertThat(read(
            """
            Mã HTX | Tên HTX | Thành viên | | Năm 2025 |
            | | Đầu kỳ | Cuối kỳ | Quý 1 | Quý 2
            HP-1 | Minh Tân | 10 | 12 | 1 | 2
            """,
            new SheetShape.Merge(1, 0, 2, 0),
            new SheetShape.Merge(1, 1, 2, 1),
            new SheetShape.Merge(1, 2, 1, 3),
            new SheetShape.Merge(1, 4, 1, 5)))
        .isEqualTo("""
        1-2 header 0 1 2 3 - -
        3: HP-1 | Minh Tân | 10 | 12 | 1 | 2""");
  }

  @Test
  void skipsTotalsGroupsAndSignaturesAndCarriesTheGroup() {
    assertThat(read("""
        STT | Mã HTX | Tên HTX | Doanh thu
        I | | Huyện Vĩnh Bảo | 300
        1 | HP-1 | Cộng Hòa | 100
        2 | HP-2 | Tổng hợp Minh Tân | 200
        II | | Huyện Tiên Lãng | 50
        1 | HP-3 | Quyết Thắng | 50
        | | Tổng cộng | 350
        | | Trong đó: nông nghiệp | 250
        | | | Hải Phòng, ngày 30 tháng 6 năm 2026
        | Người lập biểu | | Giám đốc
        | Nguyễn Văn A | | Trần Thị B
        """)).isEqualTo("""
        1-1 header - 0 1 4
        2 group
        3: 1 | HP-1 | Cộng Hòa | 100 < Huyện Vĩnh Bảo
        4: 2 | HP-2 | Tổng hợp Minh Tân | 200 < Huyện Vĩnh Bảo
        5 group
        6: 1 | HP-3 | Quyết Thắng | 50 < Huyện Tiên Lãng
        7 total
        8 of_which
        9 footer
        10 footer
        11 footer""");
  }

  @Test
  void aTotalWhoseWordStandsInTheKeyIsNoRow() {
    assertThat(read("""
        Mã HTX | Tên HTX | Doanh thu
        HP-1 | A | 1
        Cộng | | 1
        Tổng số: | | 1
        HP-2 | B | 2
        """)).isEqualTo("""
        1-1 header 0 1 4
        2: HP-1 | A | 1
        3 total
        4 total
        5: HP-2 | B | 2""");
  }

  @Test
  void whatPrintedPagesSumAndCarryIsNoRow() {
    assertThat(read("""
        Mã HTX | Tên HTX | Doanh thu
        HP 1 | Chuyển sang | 1
        Cộng trang 1 | | 1
        | Tổng cộng trang | 1
        Mang sang trang sau | | 1
        | Chuyển sang trang sau | 1
        Cộng chuyển trang | | 1
        | Cộng mang sang | 1
        | Số trang trước chuyển sang | 1
        Trang trước mang sang 2 | | 1
        | Lũy kế đến trang này | 1
        | Mang sang | 1
        | Carried forward | 1
        HP-2 | Cộng trang | 2
        | Chuyển sang trồng rau | 3
        """)).isEqualTo("""
        1-1 header 0 1 4
        2: HP 1 | Chuyển sang | 1
        3 page_total
        4 page_total
        5 carried
        6 carried
        7 carried
        8 carried
        9 carried
        10 carried
        11 carried
        12 carried
        13 carried
        14: HP-2 | Cộng trang | 2
        15:  | Chuyển sang trồng rau | 3""");
  }

  @Test
  void findsSeveralTablesAndRepeatedHeaders() {
    assertThat(read("""
        Mã HTX | Tên HTX | Doanh thu
        HP-1 | A | 1
        Mã HTX | Tên HTX | Doanh thu
        HP-2 | B | 2

        Tên HTX | Mã HTX | Xã
        C | HP-3 | Hòa Bình
        """)).isEqualTo("""
        1-1 header 0 1 4
        2: HP-1 | A | 1
        3 repeated_header
        4: HP-2 | B | 2
        5 blank
        6-6 header 1 0 5
        7: C | HP-3 | Hòa Bình""");
  }

  @Test
  void fillsCellsMergedDownwards() {
    assertThat(read("""
            Xã | Mã HTX | Tên HTX
            Hòa Bình | HP-1 | A
            | HP-2 | B
            | HP-3 | C
            """, new SheetShape.Merge(2, 0, 3, 0))).isEqualTo("""
        1-1 header 5 0 1
        2: Hòa Bình | HP-1 | A
        3: Hòa Bình | HP-2 | B
        4:  | HP-3 | C""");
  }

  @Test
  void readsColumnsInOldEncodingsBesideOthers() {
    assertThat(read("""
        M· HTX | Tªn HTX | X·
        HP-1 | Hîp t¸c x· Hßa B×nh | Vónh Baûo
        HP-2 | VÜnh B¶o | Tieân Laõng
        """)).isEqualTo("""
        1-1 header 0 1 5
        2: HP-1 | Hợp tác xã Hòa Bình | Vĩnh Bảo
        3: HP-2 | Vĩnh Bảo | Tiên Lãng""");
  }

  @Test
  void aRowWithoutAKeyIsDataToBeComplainedOf() {
    assertThat(read("""
        Mã HTX | Tên HTX | Doanh thu
        | Minh Tân | 5
        """)).isEqualTo("""
        1-1 header 0 1 4
        2:  | Minh Tân | 5""");
  }

  @Test
  void aTableOfAnotherKindBelowIsPassedOverUntilOneOfOursComes() {
    assertThat(read("""
        Mã HTX | Tên HTX | Doanh thu
        HP-1 | A | 1
        Xã | Tên HTX | Doanh thu
        Hòa Bình | 3 | 40
        Mã HTX | Tên HTX | Doanh thu
        HP-2 | B | 2
        """)).isEqualTo("""
        1-1 header 0 1 4
        2: HP-1 | A | 1
        3 other_table
        4 other_table
        5-5 header 0 1 4
        6: HP-2 | B | 2""");
  }

  @Test
  void aGroupMayBeNumberedInTheColumnOfTheKey() {
    assertThat(read("""
        Mã HTX | Tên HTX | Doanh thu | Xã
        HP-0 | Z | 1 | Hòa Bình
        HP-9 | Y | 1 | Hòa Bình
        I | | | Huyện Vĩnh Bảo
        HP-1 | A | 1 | Hòa Bình
        """)).isEqualTo("""
        1-1 header 0 1 4 5
        2: HP-0 | Z | 1 | Hòa Bình
        3: HP-9 | Y | 1 | Hòa Bình
        4 group
        5: HP-1 | A | 1 | Hòa Bình < Huyện Vĩnh Bảo""");
  }
}
