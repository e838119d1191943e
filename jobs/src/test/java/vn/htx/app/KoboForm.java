package vn.htx.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;

/**
 * A form of an office's own on KoboToolbox, with the answers of three cooperatives that do not exist, as the form's
 * XLSForm and as the server exports them: raw (names of questions and options) or under labels.
 */
final class KoboForm {
  /** type, name, label; the answers of the three cooperatives. */
  private static final String ROWS = """
      start|start|||||
      end|end|||||
      today|today||2026-05-04|2026-05-05|2026-05-06
      deviceid|deviceid||ee.x:A|ee.x:A|ee.x:B
      begin_group|a_chung|A. Thông tin chung|||
      text|ma_so_htx_lien_minh|Mã HTX do Liên minh cấp, ghi trên giấy mời|MP-0001|MP-0002|MP-0003
      end_group|||||
      begin_group|b_chien_luoc|B. Chiến lược|||
      select_one co_khong|b1_ke_hoach|Năm nay HTX đã ban hành kế hoạch số chưa?|co|khong|
      select_one co_khong|b2_phu_trach|Ai phụ trách? Đã có người chưa?|co|co|
      decimal|b3_ngan_sach|Phần trăm ngân sách cho việc này|1.5|0|
      end_group|||||
      begin_group|c_ban_hang|C. Bán hàng|||
      select_one muc or_other|c1_mang_xh|HTX dùng mạng xã hội mức nào?|muc_3|muc_0|
      select_multiple san or_other|c2_san|HTX bán trên những sàn nào?|shopee tiktok|chua_ban|
      decimal|c3_dt_online|Bán qua mạng chiếm bao nhiêu phần trăm?|12.5|0|
      select_one muc|c4_qr|Mã QR trên sản phẩm|muc_2|muc_1|
      end_group|||||
      begin_group|d_san_xuat|D. Sản xuất|||
      select_one muc|d1_nhat_ky|Ghi nhật ký bằng điện thoại|muc_1|muc_0|
      select_one co_khong|d2_ma_vung|Đã được cấp mã vùng?|co|khong|
      integer|d3_thiet_bi|Mấy loại máy thông minh?|2|0|
      end_group|||||
      begin_group|e_ha_tang|E. Hạ tầng|||
      decimal|e1_may_tinh|Máy tính trên trăm người|20|4.5|
      select_one co_khong|e2_internet|Mạng dây|co|co|
      decimal|e3_ds_so|Xã viên đã vào danh sách|100|40|
      select_one muc|e4_sao_luu|Chép dự phòng|muc_2|muc_0|
      end_group|||||
      begin_group|g_an_toan|G. An toàn|||
      select_one muc|g1_mat_khau|Mật khẩu|muc_4|muc_1|
      select_one muc|g2_phan_quyen|Ai được xem gì|muc_2|muc_1|
      end_group|||||
      begin_group|h_tai_chinh|H. Tài chính|||
      select_one muc|h1_ke_toan|Làm sổ bằng phần mềm|muc_3|muc_2|
      select_one co_khong|h2_hoa_don|Xuất hóa đơn qua mạng|co|khong|
      select_one co_khong|h3_chu_ky|Ký số|co|co|
      select_one co_khong|h4_thue|Khai thuế qua mạng|co|co|
      decimal|h5_khong_tm|Thu qua ngân hàng, %|80|20|
      end_group|||||
      begin_group|i_con_nguoi|I. Con người|||
      decimal|i1_tap_huan|Đã đi học, %|50|10|
      select_one co_khong|i2_cntt|Người học tin học|khong|khong|
      end_group|||||
      begin_repeat|nhan_su|Từng cán bộ|||
      text|chuc_danh|Chức danh|||
      integer|tuoi|Tuổi|||
      end_repeat|||||
      note|cam_on|Xin cảm ơn!|||
      """;

  private static final String CHOICES = """
      list_name|name|label::Tiếng Việt (vi)
      co_khong|co|Có rồi
      co_khong|khong|Chưa đâu
      muc|muc_0|Không hề
      muc|muc_1|Mới thử
      muc|muc_2|Thỉnh thoảng
      muc|muc_3|Thường xuyên
      muc|muc_4|Luôn luôn
      san|shopee|Sàn Shopee
      san|tiktok|TikTok Shop
      san|postmart|Postmart
      san|chua_ban|Chưa bán ở đâu
      """;
  private static final List<String> OPTIONS =
      List.of("shopee", "tiktok", "postmart", "chua_ban", "other");
  private static final List<String> TAIL = List.of(
      "_id",
      "_uuid",
      "_submission_time",
      "_validation_status",
      "_notes",
      "_status",
      "_submitted_by",
      "__version__",
      "_tags",
      "_index");
  private static final String REPEAT = """
      nhan_su/chuc_danh|nhan_su/tuoi|_index|_parent_table_name|_parent_index|_submission__id|_submission__uuid
      Giám đốc|51|1|Khảo sát HTX|1|101|u1
      Kế toán|33|2|Khảo sát HTX|1|101|u1
      Giám đốc|47|3|Khảo sát HTX|2|102|u2""";

  private KoboForm() {}

  /** A question as it stands in its groups, with its answers. */
  private record Question(
      String type, String name, String path, String labelPath, List<String> answers) {}

  private static List<Question> questions() {
    var questions = new ArrayList<Question>();
    String group = "";
    String groupLabel = "";
    boolean repeated = false;
    for (String line : ROWS.lines().toList()) {
      String[] cells = line.split("\\|", -1);
      if (cells[0].startsWith("begin")) {
        repeated = cells[0].equals("begin_repeat");
        group = cells[1] + "/";
        groupLabel = cells[2] + "/";
      } else if (cells[0].startsWith("end_")) {
        group = "";
        groupLabel = "";
        repeated = false;
      } else if (!repeated && !cells[0].equals("note")) {
        String label = cells[2].isEmpty() ? cells[1] : cells[2];
        questions.add(new Question(
            cells[0],
            cells[1],
            group + cells[1],
            groupLabel + label,
            List.of(cells[3], cells[4], cells[5])));
      }
    }
    return questions;
  }

  private static final Map<String, String> LABELS = CHOICES
      .lines()
      .skip(1)
      .map(line -> line.split("\\|", -1))
      .collect(Collectors.toMap(cells -> cells[1], cells -> cells[2]));

  /** The table of submissions, a row a line; the columns of options beside that of the question, as Kobo has them. */
  private static List<List<String>> table(boolean labels) {
    var rows = new ArrayList<List<String>>();
    for (int row = -1; row < 3; row++) {
      var cells = new ArrayList<String>();
      for (Question question : questions()) {
        String header = labels ? question.labelPath() : question.path();
        String answer = row < 0 ? "" : question.answers().get(row);
        Function<String, String> word = name -> labels ? LABELS.getOrDefault(name, name) : name;
        String shown = answer.isEmpty()
            ? ""
            : List.of(answer.split(" ", -1)).stream().map(word).collect(Collectors.joining(" "));
        cells.add(row < 0 ? header : shown);
        if (question.type().startsWith("select_multiple")) {
          for (String option : OPTIONS) {
            boolean chosen = List.of(answer.split(" ", -1)).contains(option);
            cells.add(
                row < 0
                    ? header + "/" + word.apply(option)
                    : answer.isEmpty() ? "" : chosen ? "1" : "0");
          }
        }
        if (question.type().endsWith("or_other")) {
          cells.add(row < 0 ? header + "_other" : "");
        }
      }
      for (String name : TAIL) {
        cells.add(
            row < 0
                ? name
                : switch (name) {
                  case "_id" -> String.valueOf(101 + row);
                  case "_uuid" -> "u" + (row + 1);
                  case "_submission_time" -> "2026-05-0%sT01:00:00".formatted(4 + row);
                  case "_index" -> String.valueOf(row + 1);
                  default -> "";
                });
      }
      rows.add(cells);
    }
    return rows;
  }

  static void csv(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        table(false).stream()
            .map(row -> row.stream()
                .map(cell -> '"' + cell + '"')
                .collect(Collectors.joining(";", "", "\r\n")))
            .collect(Collectors.joining()));
  }

  static void xlsx(Path file, boolean labels) throws IOException {
    Files.createDirectories(file.getParent());
    List<List<String>> repeat =
        REPEAT.lines().map(line -> List.of(line.split("\\|", -1))).toList();
    workbook(file, List.of(new Sheet("Khảo sát HTX", table(labels)), new Sheet("nhan_su", repeat)));
  }

  static void json(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    var submissions = new ArrayList<String>();
    for (int row = 0; row < 3; row++) {
      int at = row;
      String answers = questions().stream()
          .filter(question -> !question.answers().get(at).isEmpty())
          .map(question ->
              "\"%s\": \"%s\"".formatted(question.path(), question.answers().get(at)))
          .collect(Collectors.joining(", "));
      submissions.add(
          "{\"_id\": %1$s, \"_uuid\": \"u%1$s\", \"nhan_su\": [{\"nhan_su/tuoi\": \"51\"}], %2$s}"
              .formatted(row + 1, answers));
    }
    Files.writeString(
        file,
        "{\"count\": 3, \"next\": null, \"previous\": null, \"results\": [%s]}"
            .formatted(String.join(",\n", submissions)));
  }

  /** The XLSForm as one downloads it from the project. */
  static void form(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    var survey = new ArrayList<List<String>>();
    survey.add(List.of("type", "name", "label::Tiếng Việt (vi)"));
    ROWS.lines().forEach(line -> survey.add(List.of(line.split("\\|", -1)).subList(0, 3)));
    List<List<String>> choices =
        CHOICES.lines().map(line -> List.of(line.split("\\|", -1))).toList();
    workbook(file, List.of(new Sheet("survey", survey), new Sheet("choices", choices)));
  }

  private record Sheet(String name, List<List<String>> rows) {}

  private static void workbook(Path file, List<Sheet> sheets) throws IOException {
    try (var out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "Test", "1.0")) {
      for (Sheet each : sheets) {
        var sheet = workbook.newWorksheet(each.name());
        for (int row = 0; row < each.rows().size(); row++) {
          for (int column = 0; column < each.rows().get(row).size(); column++) {
            sheet.value(row, column, each.rows().get(row).get(column));
          }
        }
      }
    }
  }
}
