package vn.htx.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of rows whose cooperative is in doubt, in which a clerk answers which one is meant. Every cell is text and
 * formatted as text.
 */
public final class QuestionWorkbook {
  private static final String ANSWER = "Trả lời";

  /** The headers; the first two are those by which the workbook is read back. */
  private static final List<String> COLUMNS = List.of(
      "Mã câu hỏi",
      ANSWER,
      "Tên đã ghi",
      "Mã số thuế đã ghi",
      "Mã HTX đã ghi",
      "Nơi đã ghi",
      "Số dòng",
      "Thấy đầu tiên ở",
      "Vì sao hỏi");

  private static final int CANDIDATES = 5;
  private static final int NARROW = 16;
  private static final int WIDE = 50;
  private static final String TO_FILL = "FFF2CC";

  private static final List<String> STEPS = List.of(
      "1. Mỗi dòng là một HTX mà các tệp ghi chưa đủ rõ. Xem các ứng viên ở bên phải, giống nhất đứng trước.",
      "2. Ở cột 'Trả lời' gõ mã HTX trong sổ, hoặc 'không' nếu không phải HTX nào trong sổ. Chưa biết thì để trống.",
      "3. Không sửa cột 'Mã câu hỏi' và dòng tên cột. Xong thì chép sổ này vào thư mục review/ và để đó.",
      "4. Một trả lời dùng cho mọi tệp có cùng cách ghi, từ đêm sau trở đi. Bỏ sổ khỏi review/ là bỏ trả lời.");

  private QuestionWorkbook() {}

  /**
   * One question.
   *
   * @param written name, tax code, id and place as written; empty where nothing was
   * @param rows number of rows that ask it
   * @param first where it was seen first
   * @param doubt why it is asked
   * @param candidates as shown to people, the best first
   */
  public record Question(
      String id,
      List<String> written,
      long rows,
      String first,
      String doubt,
      List<String> candidates) {}

  /** Writes a workbook; the stream stays open. */
  public static void write(OutputStream out, List<Question> questions) throws IOException {
    var workbook = new Workbook(out, "HTX Analytics", "1.0");
    Worksheet sheet = workbook.newWorksheet("Câu hỏi");
    head(sheet);
    for (int i = 0; i < questions.size(); i++) {
      write(sheet, i + 1, questions.get(i));
    }
    TextSheet.guide(workbook, STEPS, 2 * WIDE);
    workbook.finish();
  }

  private static void head(Worksheet sheet) {
    for (int i = 0; i < COLUMNS.size() + CANDIDATES; i++) {
      boolean candidate = i >= COLUMNS.size();
      sheet.value(
          0, i, candidate ? "Ứng viên %s".formatted(i - COLUMNS.size() + 1) : COLUMNS.get(i));
      var style = sheet.style(0, i).bold().wrapText(true);
      (COLUMNS.indexOf(ANSWER) == i ? style.fillColor(TO_FILL) : style).set();
      sheet.width(i, candidate || i == COLUMNS.size() - 1 || i == 2 ? WIDE : NARROW);
    }
    sheet.freezePane(2, 1);
    TextSheet.fit(sheet, 0, 2, List.of(), NARROW);
  }

  private static void write(Worksheet sheet, int row, Question question) {
    text(sheet, row, 0, question.id(), TextSheet.NOT_TO_MEND);
    text(sheet, row, 1, "", TO_FILL);
    int column = 2;
    for (String written : question.written()) {
      text(sheet, row, column++, written, "");
    }
    text(sheet, row, column++, Long.toString(question.rows()), "");
    text(sheet, row, column++, question.first(), "");
    text(sheet, row, column++, question.doubt(), "");
    for (String candidate : question.candidates()) {
      text(sheet, row, column++, candidate, "");
    }
    fit(sheet, row, question);
  }

  /** Fits the height of a row to its long texts and to those in narrow columns. */
  private static void fit(Worksheet sheet, int row, Question question) {
    var texts = new ArrayList<>(question.candidates());
    texts.add(question.doubt());
    texts.add(question.first().repeat(WIDE / NARROW));
    TextSheet.fit(sheet, row, 2, texts, WIDE);
  }

  private static void text(Worksheet sheet, int row, int column, String text, String fill) {
    TextSheet.text(sheet, row, column, text, fill, true);
  }
}
