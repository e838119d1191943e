package vn.htx.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.app.SmallWorkspace;
import vn.htx.dashboard.serve.FormBrowser;
import vn.htx.dashboard.serve.account.Role;
import vn.htx.export.CorrectionWorkbook;
import vn.htx.ingest.review.Exclusion;
import vn.htx.ingest.review.Review;
import vn.htx.model.Sha256;

/** What a clerk does at the desk, over the small workspace before its first night. */
class ClerksDeskTest {
  private static final String LOANS = """
      Mã khoản vay,Mã HTX,Đối tượng vay,Nguồn vốn,Số tiền giải ngân,Ngày giải ngân,Thời hạn,Lãi suất,Ngày đáo hạn
      MP-V7,MP-0001,HTX,QUY,100000000,2025-06-30,24,5.4,2027-06-30
      MP-V8,MP-0002,ai,NH,60000000,2025-09-30,12,9,2026-09-30
      """;

  @TempDir
  private Path folder;

  private ServedDesk desk;

  @BeforeEach
  void serve() {
    SmallWorkspace.in(folder);
    desk = ServedDesk.of(folder, "false");
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String inbox(String path) throws IOException {
    return Files.readString(folder.resolve("inbox").resolve(path));
  }

  private List<String> names(String path) throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve(path))) {
      return all.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aFileIsLookedAtAndLiesInTheInboxOnceItIsTaken() throws Exception {
    String page = desk.drop("so-vay_2026-07.csv", bytes(LOANS));
    String shown = desk.read(page);

    assertThat(shown)
        .contains("Khoản vay", "đoán theo tên cột", "Được nhận, trừ 1 dòng")
        .contains(
            "đọc 2 = hợp lệ 1 + bị loại 1 + bỏ qua 0",
            "cột C 'Đối tượng vay', dòng 3 thấy 'ai'",
            "MP-V7");
    assertThat(desk.read(page + "?lang=en"))
        .contains("taken, but for 1 row", "column C 'Đối tượng vay', row 3 found 'ai'")
        .doesNotContain("thấy");
    assertThat(names("inbox/loans")).containsExactly("2026-06-30.csv");

    HttpResponse<String> kept = desk.submit(page, "/keep", Map.of());
    assertThat(kept.body()).contains("inbox/loans/so-vay_2026-07.csv");
    assertThat(inbox("loans/so-vay_2026-07.csv")).isEqualTo(LOANS);
    assertThat(names("private/desk/waiting")).isEmpty();
    assertThat(desk.browser().get(page).statusCode()).isEqualTo(404);
    assertThat(desk.browser().get("/desk/log").body())
        .contains("gửi tệp", "nhận tệp", "inbox/loans/so-vay_2026-07.csv", "30/11/2026 08:30");
    assertThat(desk.browser().get("/desk").body()).contains("<li><code>loans/so-vay_2026-07.csv");
  }

  @Test
  void personalDataAreMaskedAsTheCheckMasksThem() throws Exception {
    String page = desk.drop("nguoi-su-dung_2026-06-30.csv", bytes("""
        Mã thửa,Mã người sử dụng đất,Tỷ lệ sở hữu
        MP-T1,MP-900000077,1
        """));

    assertThat(desk.read(page)).contains("MP-T1", "•••").doesNotContain("900000077");
  }

  @Test
  void nothingThatLiesThereIsOverwritten() throws Exception {
    String before = inbox("loans/2026-06-30.csv");
    String page = desk.drop("2026-06-30.csv", bytes(LOANS));
    desk.read(page);

    assertThat(desk.submit(page, "/keep", Map.of()).body())
        .contains("inbox/loans/2026-06-30__2.csv");
    assertThat(inbox("loans/2026-06-30.csv")).isEqualTo(before);
    assertThat(inbox("loans/2026-06-30__2.csv")).isEqualTo(LOANS);
  }

  @Test
  void theSameBytesAreRecognisedUnderAnyName() throws Exception {
    String page = desk.drop("ban-sao.csv", bytes(inbox("loans/2026-06-30.csv")));

    assertThat(desk.read(page)).contains("inbox/loans/2026-06-30.csv").doesNotContain("/keep\"");
    assertThat(desk.submit(page, "/keep", Map.of()).statusCode()).isEqualTo(409);
    assertThat(names("inbox/loans")).containsExactly("2026-06-30.csv");
  }

  @Test
  void ofTwoClerksWhoDropOneNameAtOnceBothFilesAreKept() throws Exception {
    String other = LOANS.replace("MP-V7", "MP-V9");
    FormBrowser second = desk.another();
    String first = desk.drop("moi_2026-07.csv", bytes(LOANS));
    String next = ServedDesk.drop(second, "moi_2026-07.csv", bytes(other));
    desk.read(first);
    desk.read(next);

    var answers = Stream.of(Map.entry(desk.browser(), first), Map.entry(second, next))
        .map(each -> CompletableFuture.supplyAsync(() -> {
          try {
            return each.getKey()
                .submit(each.getValue(), each.getValue() + "/keep", Map.of())
                .statusCode();
          } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
          }
        }))
        .toList();

    assertThat(answers.stream().map(CompletableFuture::join)).containsExactly(200, 200);
    assertThat(Stream.of(inbox("loans/moi_2026-07.csv"), inbox("loans/moi_2026-07__2.csv")))
        .containsExactlyInAnyOrder(LOANS, other);
  }

  @Test
  void whereTheDatasetIsNotClearTheClerkSaysIt() throws Exception {
    String page = desk.drop("bang.csv", bytes("cột một,cột hai\n1,2\n"));
    assertThat(desk.read(page)).contains("chưa rõ bộ dữ liệu").doesNotContain("/keep\"");

    desk.submit(
        page,
        "/place",
        Map.of("dataset", "loans", "other", "../quy", "name", "../bang_2026-07.csv"));
    assertThat(desk.read(page)).contains("CẢ TỆP BỊ BỎ RA").doesNotContain("/keep\"");
    assertThat(desk.submit(page, "/keep", Map.of()).statusCode()).isEqualTo(409);
    assertThat(desk.submit(page, "/place", Map.of("dataset", "../..", "name", "x.csv"))
            .statusCode())
        .isEqualTo(400);
  }

  @Test
  void anOfficesFolderIsChosen() throws Exception {
    String page = desk.drop("2026-12-31.csv", bytes("""
        Mã thửa,Mã xã,Tờ bản đồ,Số thửa,Diện tích,Loại đất
        MP-T9,11824,2,1,500,LUC
        """));
    assertThat(desk.read(page)).contains("<option value=\"vinh-bao\">");

    desk.submit(
        page,
        "/place",
        Map.of("dataset", "parcels", "folder", "vinh-bao", "name", "2026-12-31.csv"));
    desk.read(page);
    assertThat(desk.submit(page, "/keep", Map.of()).body())
        .contains("inbox/parcels/vinh-bao/2026-12-31.csv");
    assertThat(inbox("parcels/vinh-bao/2026-12-31.csv")).contains("MP-T9");
  }

  @Test
  void aFileIsDiscardedWithAReasonThatTheLogMasks() throws Exception {
    String page = desk.drop("x_2026-07.csv", bytes(LOANS));
    desk.read(page);

    assertThat(desk.submit(page, "/discard", Map.of("reason", " ")).statusCode())
        .isEqualTo(400);
    desk.submit(page, "/discard", Map.of("reason", "gửi nhầm của 031099001234"));
    assertThat(names("private/desk/waiting")).isEmpty();
    assertThat(names("inbox/loans")).containsExactly("2026-06-30.csv");
    assertThat(desk.browser().get("/desk/log").body())
        .contains("bỏ tệp", "gửi nhầm của")
        .doesNotContain("031099001234");
  }

  @Test
  void aFormWithoutItsTokenLeavesNothingBehind() throws Exception {
    FormBrowser stranger = desk.another();
    String page = desk.drop("x_2026-07.csv", bytes(LOANS));
    desk.read(page);
    Map<String, String> form = Map.of("token", desk.browser().token("/desk"));

    assertThat(desk.browser()
            .post(page + "/keep", form, "Sec-Fetch-Site", "cross-site")
            .statusCode())
        .isEqualTo(403);
    assertThat(desk.browser()
            .post(page + "/keep", Map.of(), "Sec-Fetch-Site", "same-origin")
            .statusCode())
        .isEqualTo(403);
    assertThat(
            stranger.post(page + "/keep", form, "Sec-Fetch-Site", "same-origin").statusCode())
        .isEqualTo(403);
    HttpResponse<String> dropped =
        stranger.dropWith("x", "/desk/upload", Map.of("y.csv", bytes(LOANS)));
    assertThat(dropped.statusCode()).isEqualTo(403);
    assertThat(names("inbox/loans")).containsExactly("2026-06-30.csv");
    assertThat(names("private/desk/waiting")).hasSize(1);
    assertThat(names("private/desk/arriving")).isEmpty();
  }

  @Test
  void onlyClerksAndOperatorsWorkAtTheDeskAndOnlyOperatorsSeeTheLog() throws Exception {
    try (ServedDesk planner = ServedDesk.to(Role.PLANNER, folder);
        ServedDesk clerk = ServedDesk.to(Role.CLERK, folder);
        ServedDesk operator = ServedDesk.to(Role.OPERATOR, folder)) {
      assertThat(planner.browser().get("/desk", "X-Remote-User", "lan").statusCode())
          .isEqualTo(403);
      assertThat(clerk.browser().get("/desk", "X-Remote-User", "lan").statusCode())
          .isEqualTo(200);
      assertThat(clerk.browser().get("/desk/log", "X-Remote-User", "lan").statusCode())
          .isEqualTo(403);
      assertThat(operator.browser().get("/desk/log", "X-Remote-User", "lan").statusCode())
          .isEqualTo(200);
      assertThat(clerk.browser().get("/desk").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void aFileOfTheInboxIsLeftOutWithAReasonAndUsedAgain() throws Exception {
    String list = "/desk/files";
    assertThat(desk.browser().get(list).body()).contains("loans/2026-06-30.csv", "chờ đêm nay");

    desk.submit(
        list,
        "/exclude",
        Map.of("file", "loans/2026-06-30.csv", "reason", "=bản nháp, \"chưa ký\""));
    assertThat(Review.read(folder.resolve("review")).exclusions())
        .extracting(Exclusion::inboxFile, Exclusion::reason)
        .containsExactly(tuple("loans/2026-06-30.csv", "=bản nháp, \"chưa ký\""));
    assertThat(Files.readString(folder.resolve("review/desk/tep-khong-dung.csv")))
        .contains("\" =bản nháp");
    assertThat(desk.browser().get(list).body()).contains("không dùng", "bản nháp");

    assertThat(
            desk.submit(list, "/exclude", Map.of("file", "../x", "reason", "y")).statusCode())
        .isEqualTo(404);
    desk.submit(list, "/include", Map.of("file", "loans/2026-06-30.csv"));
    assertThat(Review.read(folder.resolve("review")).exclusions()).isEmpty();
  }

  @Test
  void aCorrectionWorkbookIsFetchedAndBroughtBackMended() throws Exception {
    String name = "2026-06-30.csv.xlsx";
    Path workbook = folder.resolve("private/corrections/loans/" + name);
    Files.createDirectories(workbook.getParent());
    var mended = new ByteArrayOutputStream();
    CorrectionWorkbook.write(
        mended,
        "loans/2026-06-30.csv",
        Sha256.of(folder.resolve("inbox/loans/2026-06-30.csv")),
        List.of(new CorrectionWorkbook.Sheet(
            "",
            List.of("Mã khoản vay", "Mã HTX"),
            List.of(new CorrectionWorkbook.RejectedRow(
                2, List.of("MP-V1", "MP-0001"), new TreeMap<>(), "sai")))),
        List.of());
    Files.write(workbook, mended.toByteArray());

    assertThat(desk.browser().get("/desk/files").body())
        .contains("href=\"/desk/correction/loans/" + name + "\"");
    HttpResponse<String> fetched = desk.browser().get("/desk/correction/loans/" + name);
    assertThat(fetched.statusCode()).isEqualTo(200);
    assertThat(fetched.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(desk.browser()
            .get("/desk/correction/loans/" + name, "Sec-Fetch-Site", "cross-site")
            .statusCode())
        .isEqualTo(403);
    assertThat(
            desk.browser().get("/desk/correction/loans/..%2F..%2Faccounts.json").statusCode())
        .isEqualTo(404);

    String page = desk.drop("da-sua.xlsx", mended.toByteArray());
    assertThat(desk.read(page)).contains("<dt>Dòng đã sửa</dt><dd>1</dd>", "Nhận vào review");
    assertThat(desk.submit(page, "/keep", Map.of()).body()).contains("review/da-sua.xlsx");
    assertThat(Review.read(folder.resolve("review")).corrections()).hasSize(1);
  }

  @Test
  void aNightIsStartedOnlyWhereTheWorkspaceSaysSo() throws Exception {
    assertThat(desk.browser().get("/desk").body()).doesNotContain("/desk/night");
    assertThat(desk.browser().submit("/desk", "/desk/night", Map.of()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void oneNightIsStartedAtATimeAndItsEndIsTold() throws Exception {
    SmallWorkspace.in(folder)
        .settings(
            "required: [cooperatives, loans]", "required: [loans]\ndesk: {start_night: true}");
    Path go = folder.resolve("go");
    try (ServedDesk served = ServedDesk.of(
        folder, "sh", "-c", "while [ ! -e '%s' ]; do sleep 0.05; done; exit 75".formatted(go))) {
      assertThat(served.browser().get("/desk").body()).contains("action=\"/desk/night\"");
      assertThat(served.browser().submit("/desk", "/desk/night", Map.of()).statusCode())
          .isEqualTo(200);
      assertThat(served.browser().get("/desk").body()).contains("Đêm chạy đang tiếp diễn");
      assertThat(served.browser().submit("/desk", "/desk/night", Map.of()).statusCode())
          .isEqualTo(409);

      Files.createFile(go);
      String ended = served.browser().get("/desk").body();
      for (int i = 0; i < 200 && ended.contains("đang tiếp diễn"); i++) {
        Thread.sleep(50);
        ended = served.browser().get("/desk").body();
      }
      assertThat(ended).contains("có lượt khác đang ghi", "action=\"/desk/night\"");
    }
  }

  @Test
  void whatWaitsIsStillThereAfterARestart() throws Exception {
    String page = desk.drop("x_2026-07.csv", bytes(LOANS));
    desk.close();
    desk = ServedDesk.of(folder, "false");

    assertThat(desk.read(page)).contains("Được nhận, trừ 1 dòng");
  }

  @Test
  void aFileThatAKilledServerLeftOnItsWayIsFound() throws Exception {
    String page = desk.drop("x_2026-07.csv", bytes(LOANS));
    desk.read(page);
    Path waiting =
        folder.resolve("private/desk/waiting").resolve(page.substring(page.lastIndexOf('/') + 1));
    Files.move(
        waiting.resolve("inbox/loans/x_2026-07.csv"), waiting.resolve("inbox/x_2026-07.csv"));

    assertThat(desk.submit(page, "/keep", Map.of()).statusCode()).isEqualTo(200);
    assertThat(inbox("loans/x_2026-07.csv")).isEqualTo(LOANS);
  }

  @Test
  void severalFilesAreDroppedAtOnce() throws Exception {
    Map<String, byte[]> files = Stream.of("a_2026-07.csv", "b_2026-08.csv")
        .collect(Collectors.toMap(name -> name, name -> bytes(LOANS + name)));

    assertThat(desk.browser().drop("/desk", "/desk/upload", files).statusCode()).isEqualTo(303);
    assertThat(desk.read("/desk?watch=1")).contains("a_2026-07.csv", "b_2026-08.csv", "loans");
  }
}
