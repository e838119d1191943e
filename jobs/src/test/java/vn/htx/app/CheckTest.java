package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code htx check} shows a clerk of a file. */
class CheckTest {
  private static final String HEADER =
      "Mã khoản vay,Mã HTX,Đối tượng vay,Nguồn vốn,Số tiền giải ngân,Ngày giải ngân,Thời hạn,Lãi suất,Ngày đáo hạn";
  private static final String LOAN =
      "MP-V%s,MP-0001,HTX,QUY,100000000,2025-06-30,24,5.4,2027-06-30\n";
  private static final List<String> QUESTIONS =
      List.of("digital_plan", "digital_lead", "social_page", "e_invoice");

  @TempDir
  private Path folder;

  @BeforeEach
  void writeAWorkspace() {
    SmallWorkspace.in(folder);
  }

  private Command check(String file, String text, String... more) throws IOException {
    Path path = folder.resolve("inbox").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    return check(path, more);
  }

  private Command check(Path file, String... more) {
    Object[] words = {"check", "--data", folder, file};
    Object[] all = new Object[words.length + more.length];
    System.arraycopy(words, 0, all, 0, words.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return Command.htx(all);
  }

  private static List<String> lines(Command ran) {
    return ran.out().lines().toList();
  }

  private static String loans(int rows) {
    return IntStream.range(0, rows)
        .mapToObj(LOAN::formatted)
        .collect(Collectors.joining("", HEADER + "\n", ""));
  }

  @Test
  void theVerdictComesFirst() throws IOException {
    Command ran =
        check("loans/2026-06.csv", loans(3).replace("MP-V1,MP-0001,HTX", "MP-V1,MP-0001,ai"));

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(lines(ran).subList(1, 6))
        .containsExactly(
            "Bộ dữ liệu / dataset  Khoản vay / Loans (loans)",
            "Kết quả / verdict     ! Được nhận, trừ 1 dòng / taken, but for 1 row",
            "Số dòng / rows        đọc/read 3 · hợp lệ/clean 2 · bị loại/rejected 1 · bỏ qua/skipped 0",
            "Cần sửa / to mend     lỗi/errors 1 (1 loại/kinds)",
            "");
    assertThat(lines(ran).get(0)).startsWith("Tệp / file ").endsWith("/loans/2026-06.csv");
  }

  @Test
  void aFileWithoutFaultsHasNothingToMend() throws IOException {
    Command ran = check("loans/2026-06.csv", loans(3));

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains("✓ Được nhận cả / taken whole", "to mend     không có gì / nothing");
  }

  @Test
  void faultsStandByKindWithTheirFirstPlacesInTheFilesOwnColumns() throws IOException {
    String text = loans(40)
        .replace("Số tiền giải ngân", "Principal")
        .replaceAll("(MP-V(3|5|7|9|11),.*?QUY),100000000", "$1,chịu")
        .replace("MP-V20,MP-0001,HTX,QUY", "MP-V20,MP-0001,HTX,ai");

    List<String> told = lines(check("loans/2026-06.csv", text));

    assertThat(told.get(6)).startsWith("✗ ×5 Ô 'Số tiền giải ngân' phải là số tiền nguyên");
    assertThat(told)
        .anySatisfy(
            line -> assertThat(line)
                .isEqualTo(
                    "    → cột/column E 'Principal', dòng/row 5 thấy/found 'chịu' · 7 'chịu' · 9 'chịu'"));
    assertThat(told).anySatisfy(line -> assertThat(line).startsWith("✗ ×1 Ô 'Nguồn vốn'"));
    assertThat(told).filteredOn(line -> line.contains("[loans.principal.type]")).hasSize(1);
  }

  @Test
  void whatOneColumnAllowsIsToldBesideIt() throws IOException {
    Command ran = check("survey/2026H1_2.csv", """
        Đợt khảo sát,Mã HTX,digital_plan,social_page
        2026H1,MP-0001,có lẽ,hay
        2026H1,MP-0002,1,hay
        """);

    assertThat(ran.out())
        .contains("✗ ×3 Câu trả lời không đọc được")
        .contains("→ ×2 cột/column D 'social_page', dòng/row 2 thấy/found 'hay' · 3 'hay'")
        .containsPattern(
            "→ ×1 cột/column C 'digital_plan', dòng/row 2 thấy/found 'có lẽ', Cho phép: 1")
        .contains("trừ 3 câu trả lời / taken, but for 3 answers");
  }

  @Test
  void manyKindsAreToldInShortAfterTheWorst() throws IOException {
    String[] wrong = {
      "MP-V1,MP-0001,x,x,x,x,x,x,x\n", "MP-V2,,HTX,QUY,-1,2025-06-30,0,99,2020-01-01\n"
    };
    Command ran = check("loans/2026-06.csv", HEADER + "\n" + wrong[0] + wrong[1]);

    assertThat(lines(ran).size()).isLessThan(60);
    assertThat(ran.out())
        .contains("loans.borrower_kind.values", "loans.rate.range", "loans.term_months.range")
        .contains("loans.due_on.type", "loans.principal.range", "loans.cooperative_named");
  }

  @Test
  void unknownColumnsStandInOneListInTheFilesOrder() throws IOException {
    String names =
        IntStream.range(0, 300).mapToObj("nhom/cau %s"::formatted).collect(Collectors.joining(","));
    String cells = ",x".repeat(301);
    Command ran = check(
        "loans/2026-06.csv",
        HEADER + "," + names + ",Tên ngưởi nhan\n" + LOAN.formatted(1).strip() + cells + "\n");

    assertThat(ran.exit()).isZero();
    assertThat(lines(ran))
        .filteredOn(line -> line.contains("loans.unknown_column"))
        .hasSize(1);
    assertThat(ran.out())
        .contains("unknown columns 301")
        .contains("J 'nhom/cau 0' · K 'nhom/cau 1' · L 'nhom/cau 2'")
        .contains("AC 'nhom/cau 19'")
        .doesNotContain("nhom/cau 20'")
        .contains("281 more unknown columns: --all");
    assertThat(check(folder.resolve("inbox/loans/2026-06.csv"), "--all").out())
        .contains("· KW 'nhom/cau 299' · KX 'Tên ngưởi nhan'");
  }

  @Test
  void anUnknownColumnThatIsNearlyKnownIsToldHoweverFarBehindItStands() throws IOException {
    String names =
        IntStream.range(0, 300).mapToObj("nhom/cau %s"::formatted).collect(Collectors.joining(","));
    Command ran = check(
        "loans/2026-06.csv",
        HEADER + "," + names + ",Mục đíhc vay\n" + LOAN.formatted(1).strip() + ",x".repeat(301)
            + "\n");

    assertThat(ran.out())
        .containsPattern("like a known column: KX 'Mục đíhc vay' \\(Có phải 'muc dich");
  }

  @Test
  void theFirstRowsStandBesideTheirColumnsWithUnitAndStyle() throws IOException {
    Command ran = check(
        "loans/2026-06.csv",
        loans(5)
            .replace("Số tiền giải ngân", "Số tiền giải ngân (triệu đồng)")
            .replace(",100000000,", ",100,"));

    assertThat(ran.out())
        .containsPattern("tên trong tệp/in the file +hiểu là/read as +dòng/row 2 +dòng/row 3\n")
        .containsPattern(
            "E  Số tiền giải ngân \\(triệu đồng\\) +≈ Số tiền giải ngân +100000000 .* triệu đồng / million đồng\n");
  }

  @Test
  void questionsAndAnswersOfASurveyArePreviewed() throws IOException {
    Command ran = check("survey/2026H1_2.csv", """
        Đợt khảo sát,Mã HTX,digital_plan,social_page,e_invoice
        2026H1,MP-0001,1,3,
        2026H1,MP-0002,0,có lẽ,1
        """);

    assertThat(ran.out())
        .containsPattern("E  e_invoice +=? +– +1\n")
        .containsPattern("D  social_page +=? +3 +✗ có lẽ\n")
        .containsPattern(
            "recognised 3 trong/of 23, không có/none of: digital_lead, digital_budget_pct")
        .contains("answers: 6 = hợp lệ/clean 4 + trống/blank 1 + bị loại/rejected 1");
  }

  @Test
  void aLongSurveyTellsWhichQuestionsItsRowsAnswer() throws IOException {
    Command ran = check("survey/2026H1_2.csv", """
        Đợt khảo sát,Mã HTX,Câu hỏi,Trả lời
        2026H1,MP-0001,digital_plan,1
        2026H1,MP-0001,e_invoice,0
        """);

    assertThat(ran.out()).contains("recognised 2 trong/of 23, không có/none of: digital_lead");
  }

  @Test
  void aFileLeftOutStillShowsItsColumnsAndHowManyRowsItHolds() throws IOException {
    Command ran = check("loans/2026-06.csv", """
        Mã khoản vay,Mã HTX,Tiền cho vay ra,Ngày giải ngân
        MP-V1,MP-0001,100000000,2025-06-30
        MP-V2,MP-0001,100000000,2025-06-30
        """);

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(lines(ran).get(2)).contains("✗ CẢ TỆP BỊ BỎ RA / THE WHOLE FILE IS LEFT OUT");
    assertThat(lines(ran).get(3)).contains("tệp có 2 dòng", "the file holds 2 rows");
    assertThat(ran.out())
        .containsPattern("A  Mã khoản vay +=\n")
        .containsPattern("D  Ngày giải ngân +=\n")
        .contains("columns wanted: 'Đối tượng vay / Borrower', 'Nguồn vốn / Lender'")
        .contains("C 'Tiền cho vay ra'");
  }

  @Test
  void aColumnThatMeansTheSameAsAnotherIsShownAsSuch() throws IOException {
    Command ran =
        check("loans/2026-06.csv", HEADER + ",Lãi suất\n" + LOAN.formatted(1).strip() + ",5\n");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.out()).containsPattern("J  Lãi suất +trùng nghĩa với cột khác");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SỐ KHE UOC,DON VI,TIEN CHI RA\n1,HTX A,500000\n2,HTX B,600000\n",
        "SỔ CHO VAY NĂM 2026,,\n,,\nSỐ KHE UOC,DON VI,TIEN CHI RA\n1,HTX A,500000\n",
        "SỐ KHE UOC,DON VI,TIEN CHI RA\n",
        "SỐ KHE UOC,DON VI,TIEN CHI RA,2025,2026,T1,Q2\nx,HTX A,một,2,3,4,5\n"
      })
  void headersOfWhichNoneIsKnownAreShown(String text) throws IOException {
    Command ran = check("loans/2026-06.csv", text);

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.out()).contains("A 'SỐ KHE UOC' · B 'DON VI' · C 'TIEN CHI RA'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HD-1,HTX-1,Bímật Văn An,QUY,3000000,2023-06-28,24,6.5,2025-06-28\n",
        "HD-1,ở Bímật\nHD-2,0912345678\nHD-1,031075001234\n",
        "Nguyễn Văn Bímật,xóm Bímật\nTrần Thị Mai,xóm Trong\n",
        "0912345678,Bímật\n",
        "Bímật,031 075 001 234\n"
      })
  void aRowOfDataInPlaceOfAHeaderIsNotShown(String text) throws IOException {
    String rows = text + "HD-1,HTX-1,x\n";
    for (String more : List.of("--all", "--dataset=loans")) {
      Command ran = check("loans/2026-06.csv", rows, more);

      assertThat(ran.exit()).isEqualTo(3);
      assertThat(ran.out() + ran.err())
          .doesNotContain("Bímật", "HD-1", "0912345678", "031075001234", "031 075", "2023-06-28")
          .contains("Row 1 looks like data rather than names of columns");
    }
  }

  @Test
  void aPersonAmongHeadersIsCovered() throws IOException {
    Command ran = check(
        "loans/2026-06.csv",
        HEADER + ",ông Nguyễn Văn Bímật,0912345678\n" + LOAN.formatted(1).strip() + ",x,y\n");

    assertThat(ran.out()).doesNotContain("Bímật", "0912345678").contains("J 'ông •••' · K '•••'");
  }

  @Test
  void allPrintsEveryRemarkAsTheNightWritesItAndEveryColumn() throws IOException {
    String text = "STT," + HEADER + ",Ghi chú\n"
        + IntStream.range(0, 9)
            .mapToObj(i -> "1,MP-V%s,MP-0001,ai,ai,chịu,x,y,z,t,%s\n".formatted(i, i))
            .collect(Collectors.joining());
    Command few = check("loans/2026-06.csv", text);
    Command all = check(folder.resolve("inbox/loans/2026-06.csv"), "--all");

    assertThat(all.exit()).isEqualTo(few.exit());
    assertThat(all.out())
        .contains("column 'Interest rate', row 2, found 'z', 9 times)")
        .contains("column 'Lender', row 2, found 'ai', 9 times)")
        .containsPattern("A  STT +không cần đọc / not needed\n")
        .contains("K 'Ghi chú'");
    assertThat(few.out()).doesNotContain("9 times)").contains("--all");
  }

  @Test
  void severalSheetsAreToldEachAndColumnsAlikeOnce() throws IOException {
    Path file = folder.resolve("inbox/loans/2026-06.xlsx");
    try (var out = Files.newOutputStream(file);
        var book = new Workbook(out, "test", "1.0")) {
      for (String name : List.of("Quý I", "Quý II")) {
        Worksheet sheet = book.newWorksheet(name);
        String[] rows = {
          HEADER,
          LOAN.formatted(name).strip(),
          LOAN.formatted("x" + name).replace("QUY", "ai").strip()
        };
        for (int row = 0; row < rows.length; row++) {
          String[] cells = rows[row].split(",", -1);
          for (int i = 0; i < cells.length; i++) {
            sheet.value(row, i, cells[i]);
          }
        }
      }
    }

    Command ran = check(file);

    assertThat(ran.out())
        .containsPattern("Quý I +2 +1 +1 +0\n")
        .contains("✗ ×2 Ô 'Nguồn vốn'")
        .contains("→ ×1 trang/sheet 'Quý II', cột/column D 'Nguồn vốn', dòng/row 3 thấy/found 'ai'")
        .contains("columns, trang/sheet 'Quý I' tiêu đề/header dòng/row 1; trang/sheet 'Quý II'");
    assertThat(lines(ran))
        .filteredOn(line -> line.startsWith("  A  Mã khoản vay"))
        .hasSize(1);
  }

  @Test
  void severalFilesEndWithAListOfTheirVerdicts() throws IOException {
    check("loans/2026-05.csv", loans(1));
    Path wrong = folder.resolve("inbox/loans/2026-06.csv");
    Files.writeString(wrong, "Mã khoản vay\nMP-V1\n");

    Command ran = check(wrong, folder.resolve("inbox/loans/2026-05.csv").toString());

    assertThat(ran.exit()).isEqualTo(3);
    List<String> told = lines(ran);
    assertThat(told.get(told.size() - 3)).isEqualTo("2 tệp / files:");
    assertThat(told.get(told.size() - 2)).startsWith("✗ ").endsWith("THE WHOLE FILE IS LEFT OUT");
    assertThat(told.get(told.size() - 1)).startsWith("✓ ").endsWith("taken whole");
  }

  @Test
  void anExportOfEightHundredColumnsReadsOnOneScreen() throws IOException {
    String others = IntStream.range(0, 780)
        .mapToObj(
            "nhom_%1$s/Khó khăn lớn nhất của hợp tác xã khi tiếp cận vốn vay ưu đãi là gì %1$s"
                ::formatted)
        .collect(Collectors.joining(","));
    var text = new StringBuilder("start,end,Đợt khảo sát,Mã HTX,Ngày trả lời,so_hoa/")
        .append(String.join(",so_hoa/", QUESTIONS))
        .append(',')
        .append(others)
        .append(",_id,_uuid,_index\n");
    for (int row = 0; row < 60; row++) {
      text.append("2026-05-04,2026-05-04,%s,%s,%s,%s,1,%s,0%s,%s,a,%s\n"
          .formatted(
              row == 50 ? "đợt 1" : "2026H1",
              row == 40 ? "" : "MP-%s".formatted(1000 + row),
              row == 30 ? "hôm qua" : "2026-05-04",
              row == 12 ? "7" : "1",
              row % 20 == 5 ? "có lẽ" : "3",
              ",trả lời".repeat(780),
              row,
              row));
    }

    Command ran = check("survey/2026H1_kobo.csv", text.toString());

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(lines(ran))
        .hasSizeLessThanOrEqualTo(50)
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
    assertThat(ran.out())
        .contains("unknown columns 780", "recognised 4 trong/of 23")
        .contains("dòng/row 7 thấy/found 'có lẽ' · 27 'có lẽ' · 47 'có lẽ'");
  }
}
