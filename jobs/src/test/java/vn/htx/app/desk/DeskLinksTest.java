package vn.htx.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;
import vn.htx.app.Command;
import vn.htx.app.PublishedWorkspace;
import vn.htx.app.SmallWorkspace;

/** Doubtful links answered in a browser, and what the next night makes of them. */
@SparkTest
@ExtendWith(PublishedWorkspace.class)
class DeskLinksTest {
  private static final String LOANS = """
      Mã khoản vay,Khách hàng,Mã số thuế,Xã,Huyện,Đối tượng vay,Nguồn vốn,Số tiền giải ngân,Ngày giải ngân,Thời hạn,Lãi suất,Ngày đáo hạn
      MP-V1,HTX Mọt,,,,HTX,QUY,100000000,2025-06-30,24,5.4,2027-06-30
      """;

  @TempDir
  private Path folder;

  @Test
  void anAnswerLinksTheRowsOfTheNextNight(SparkSession spark, SmallWorkspace published)
      throws Exception {
    SmallWorkspace workspace = published.copyTo(folder).with("loans/2026-06-30.csv", LOANS);
    Command night = Command.htx(spark, "nightly", "--data", folder);
    assertThat(night.exit()).as(night.err()).isZero();
    assertThat(workspace.lines("SELECT coop_id FROM loans")).isEqualTo("-");

    try (ServedDesk desk = ServedDesk.of(folder, "false")) {
      String page = desk.browser().get("/desk/links").body();
      assertThat(page).contains("HTX Mọt", "loans/2026-06-30.csv:2");
      Matcher question = Pattern.compile("name=\"question\" value=\"([^\"]+)\"").matcher(page);
      assertThat(question.find()).isTrue();
      String id = question.group(1);

      assertThat(answer(desk, id, "MP-9999").statusCode()).isEqualTo(400);
      assertThat(answer(desk, "no-such", "MP-0001").statusCode()).isEqualTo(404);
      assertThat(answer(desk, id, "MP-0002").statusCode()).isEqualTo(200);
      assertThat(answer(desk, id, "MP-0001").statusCode()).isEqualTo(200);
      assertThat(desk.browser().get("/desk/links").body()).contains("Đã trả lời: MP-0001");

      Files.writeString(
          folder.resolve("review/tay.csv"), "Mã câu hỏi,Trả lời\n%s,MP-0001\n".formatted(id));
      assertThat(answer(desk, id, "MP-0003").body()).contains("review/tay.csv");
    }

    Command next = Command.htx(spark, "nightly", "--data", folder);
    assertThat(next.exit()).as(next.err()).isZero();
    assertThat(workspace.lines("SELECT coop_id FROM loans")).isEqualTo("MP-0001");
  }

  private static HttpResponse<String> answer(ServedDesk desk, String question, String answer)
      throws Exception {
    return desk.browser()
        .submit("/desk/links", "/desk/links", Map.of("question", question, "typed", answer));
  }
}
