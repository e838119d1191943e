package vn.htx.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as the browser prints them to PDF on A4. */
@BrowserTest
class PrintedPagesTest {
  private static final float POINTS_PER_MM = 72 / 25.4f;
  /** As {@code @page} in style.css says; a glyph may reach a little beyond its place. */
  private static final float SIDE = 13 * POINTS_PER_MM - 1;

  /** The rows of all tables, folded in or not. */
  private static final String ROWS =
      "[...document.querySelectorAll('main tbody tr')].map(row => row.textContent)";

  private final Visitor visitor;

  PrintedPagesTest(Visitor visitor) {
    this.visitor = visitor;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?lang=en",
        "/indicator/simmons_band_share?category=gt_0.60",
        "/indicator/outstanding",
        "/unit/city/31",
        "/unit/commune/11824?lang=en"
      })
  void everyRowIsOnPaperAndNothingIsCut(String address) throws IOException {
    try (Visit visit = visitor.visit()) {
      Page page = visit.open(address);
      List<String> rows = texts(page, ROWS);
      try (PDDocument paper = printed(page)) {
        String text = unspaced(new PDFTextStripper().getText(paper));

        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(text).contains(unspaced(row)));
        assertThat(text).contains(unspaced(page.locator("h1").innerText()), "30/06/2026");
        assertThat(outside(paper)).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/indicator/simmons_band_share", "/unit/city/31", "/indicators"})
  void everySheetIsNumberedAndFilled(String address) throws IOException {
    try (Visit visit = visitor.visit();
        PDDocument paper = printed(visit.open(address))) {
      int sheets = paper.getNumberOfPages();
      for (int sheet = 1; sheet <= sheets; sheet++) {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(sheet);
        stripper.setEndPage(sheet);
        String text = stripper.getText(paper);
        assertThat(text).startsWith("%s / %s\n".formatted(sheet, sheets));
        assertThat(text.lines().count())
            .as("lines of sheet %s", sheet)
            .isGreaterThan(sheet < sheets ? 12 : 1);
      }
    }
  }

  @Test
  void whatWasChosenIsPrintedAndWhatIsToBePressedIsNot() throws IOException {
    try (Visit visit = visitor.visit();
        PDDocument paper = printed(
            visit.open("/indicator/simmons_band_share?level=old_district&category=gt_0.60"))) {
      assertThat(new PDFTextStripper().getText(paper))
          .contains(
              "SỐ LIỆU MÔ PHỎNG",
              "Cấp\nQuận, huyện cũ\n",
              "Kỳ\n30/06/2026\n",
              "Nhóm\ntrên 0,60 (tập trung)\n")
          .doesNotContain("Xem\n", "English", "Bảng số liệu của biểu đồ", "Đến nội dung chính");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/indicator/readiness_mean", "/unit/commune/11824"})
  void byNightTheSameIsPrintedAsByDay(String address) throws IOException {
    try (Visit day = visitor.visit();
        Visit night = visitor.visit(View.DESK_BY_NIGHT);
        PDDocument paper = printed(day.open(address));
        PDDocument ofTheNight = printed(night.open(address))) {
      assertThat(drawn(ofTheNight)).isEqualTo(drawn(paper));
    }
  }

  private static PDDocument printed(Page page) throws IOException {
    return Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));
  }

  /** The commands that draw each sheet. */
  private static List<String> drawn(PDDocument paper) throws IOException {
    var sheets = new ArrayList<String>();
    for (PDPage sheet : paper.getPages()) {
      try (InputStream commands = sheet.getContents()) {
        sheets.add(new String(commands.readAllBytes(), StandardCharsets.ISO_8859_1));
      }
    }
    return sheets;
  }

  /** The letters that lie in the margin at either side, or beyond. */
  private static List<String> outside(PDDocument paper) throws IOException {
    var outside = new ArrayList<String>();
    new PDFTextStripper() {
      @Override
      protected void processTextPosition(TextPosition letter) {
        float right = letter.getPageWidth() - SIDE;
        if (letter.getX() < SIDE || letter.getX() + letter.getWidth() > right) {
          outside.add("%s at %s".formatted(letter.getUnicode(), letter.getX()));
        }
        super.processTextPosition(letter);
      }
    }.getText(paper);
    return outside;
  }

  private static List<String> texts(Page page, String script) {
    return ((List<?>) page.evaluate(script)).stream().map(String::valueOf).toList();
  }

  /** Lines break elsewhere on paper, and the style sheet adds signs. */
  private static String unspaced(String text) {
    return text.replaceAll("[\\s\\u00a0✓!]", "");
  }
}
