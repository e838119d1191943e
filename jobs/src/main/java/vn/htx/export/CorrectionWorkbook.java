package vn.htx.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The rejected rows of one inbox file as a workbook in which a clerk corrects them. Four columns name the place of each
 * row; the file's own columns follow, and a last one says what is wrong. Wrong cells are coloured and have a comment.
 * Every cell is text and formatted as text, so that neither this program nor a spreadsheet turns it into a number, a
 * date or a formula.
 */
public final class CorrectionWorkbook {
  /** The columns that name a row's file and place. Whoever reads the workbook back recognises it by these headers. */
  public static final List<String> PLACE =
      List.of("Tệp (không sửa)", "Mã tệp (không sửa)", "Trang (không sửa)", "Dòng (không sửa)");

  /** The last column. */
  public static final String MESSAGES = "Lỗi cần sửa (không sửa cột này)";

  private static final String SHEET_OF_A_CSV = "Dòng bị loại";
  private static final int LONGEST_TEXT = 32_000;
  private static final int MOST_COLUMNS = 16_000;
  private static final int NARROWEST = 12;
  private static final int WIDEST = 40;
  private static final int WIDTH_OF_MESSAGES = 80;
  private static final String WRONG = "FFC7CE";

  private static final List<String> STEPS = List.of(
      "1. Chỉ sửa các ô tô màu; rê chuột lên ô để xem lỗi và cách sửa. Cột cuối ghi mọi lỗi của dòng.",
      "2. Không sửa bốn cột đầu, dòng tên cột và tên cột; không cần giữ những dòng chưa sửa.",
      "3. Xóa trắng một ô nghĩa là ô đó trống. Ngày gõ dạng 31/12/2026; số gõ như trong tệp gốc.",
      "4. Sửa xong, chép sổ này vào thư mục review/ và để đó: đêm sau các dòng đã sửa thay cho dòng bị loại. Tệp gốc trong inbox/ không bị đụng đến.",
      "5. Nếu đêm sau còn sổ mới cho cùng tệp thì sửa tiếp sổ mới và đặt thêm vào review/, không bỏ sổ cũ. Sổ có số liệu cá nhân: không gửi ra ngoài.");

  private CorrectionWorkbook() {}

  /**
   * The rejected rows of one table.
   *
   * @param name of the sheet in the inbox file; empty for a CSV
   * @param columns names of the file's columns, all different
   */
  public record Sheet(String name, List<String> columns, List<RejectedRow> lines) {}

  /**
   * One rejected row.
   *
   * @param row physical row in its sheet
   * @param cells one for each column
   * @param wrong what is wrong with a cell and what to type instead, by its position from 0
   * @param messages everything that is wrong, for the last column
   */
  public record RejectedRow(
      int row, List<String> cells, SortedMap<Integer, String> wrong, String messages) {}

  /**
   * Writes a workbook; the stream stays open.
   *
   * @param inboxFile path inside the inbox
   * @param sha256 of the file's bytes
   * @param notes lines added to the instructions
   */
  public static void write(
      OutputStream out, String inboxFile, String sha256, List<Sheet> sheets, List<String> notes)
      throws IOException {
    var workbook = new Workbook(out, "HTX Analytics", "1.0");
    for (Sheet sheet : sheets) {
      String name = sheet.name().isEmpty() ? SHEET_OF_A_CSV : sheet.name();
      write(workbook.newWorksheet(name), inboxFile, sha256, sheet);
    }
    TextSheet.guide(
        workbook, Stream.concat(STEPS.stream(), notes.stream()).toList(), WIDTH_OF_MESSAGES);
    workbook.finish();
  }

  private static void write(Worksheet to, String inboxFile, String sha256, Sheet sheet) {
    int columns = Math.min(sheet.columns().size(), MOST_COLUMNS);
    int last = PLACE.size() + columns;
    for (int i = 0; i <= last; i++) {
      boolean own = i >= PLACE.size() && i < last;
      String name =
          i < PLACE.size() ? PLACE.get(i) : own ? sheet.columns().get(i - PLACE.size()) : MESSAGES;
      to.value(0, i, name);
      var style = to.style(0, i).bold().wrapText(true);
      (own ? style : style.fillColor(TextSheet.NOT_TO_MEND)).set();
      to.width(i, i == last ? WIDTH_OF_MESSAGES : own ? width(sheet, i - PLACE.size()) : NARROWEST);
    }
    to.freezePane(0, 1);
    TextSheet.fit(to, 0, 2, sheet.columns(), NARROWEST);
    int row = 1;
    for (RejectedRow line : sheet.lines()) {
      List<String> place = List.of(inboxFile, sha256, sheet.name(), Integer.toString(line.row()));
      for (int i = 0; i < place.size(); i++) {
        text(to, row, i, place.get(i), TextSheet.NOT_TO_MEND, false);
      }
      write(to, row, line, columns);
      text(to, row, last, line.messages(), TextSheet.NOT_TO_MEND, true);
      TextSheet.fit(to, row, 2, List.of(line.messages()), WIDTH_OF_MESSAGES);
      row++;
    }
  }

  private static void write(Worksheet to, int row, RejectedRow line, int columns) {
    for (int i = 0; i < Math.min(columns, line.cells().size()); i++) {
      text(
          to,
          row,
          PLACE.size() + i,
          line.cells().get(i),
          line.wrong().containsKey(i) ? WRONG : "",
          false);
    }
    for (Map.Entry<Integer, String> wrong : line.wrong().entrySet()) {
      if (wrong.getKey() < columns) {
        to.comment(row, PLACE.size() + wrong.getKey(), wrong.getValue());
      }
    }
  }

  private static void text(
      Worksheet to, int row, int column, String text, String fill, boolean wrapped) {
    String whole = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    TextSheet.text(to, row, column, whole, fill, wrapped);
  }

  private static int width(Sheet sheet, int column) {
    int longest = sheet.columns().get(column).length();
    for (RejectedRow line : sheet.lines()) {
      longest = Math.max(
          longest, column < line.cells().size() ? line.cells().get(column).length() : 0);
    }
    return Math.max(NARROWEST, Math.min(WIDEST, longest + 2));
  }
}
