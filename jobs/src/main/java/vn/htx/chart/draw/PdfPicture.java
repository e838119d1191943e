package vn.htx.chart.draw;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import vn.htx.chart.model.Chart;
import vn.htx.model.Language;

/** A chart on one page of its size: lines stay lines, text stays text, in the letters that it needs of the typeface. */
final class PdfPicture {
  private static final float POINTS_PER_PIXEL = 0.75f;

  private PdfPicture() {}

  static byte[] of(Chart chart, Language language) throws IOException {
    var frame = new Frame(chart, Size.WIDE, Use.ALONE, language);
    try (var document = new PDDocument()) {
      // Without a number of its own a document is numbered by the clock.
      document.setDocumentId((long) chart.id().hashCode());
      document.getDocumentInformation().setTitle(chart.caption().title().in(language));
      document.getDocumentCatalog().setLanguage(language.code());
      PDFormXObject picture = draw(frame, document);
      var page = new PDPage(
          new PDRectangle(Size.WIDE.width() * POINTS_PER_PIXEL, frame.height() * POINTS_PER_PIXEL));
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.transform(Matrix.getScaleInstance(POINTS_PER_PIXEL, POINTS_PER_PIXEL));
        content.drawForm(picture);
      }
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static PDFormXObject draw(Frame frame, PDDocument document) throws IOException {
    var g2 = new PdfBoxGraphics2D(document, Size.WIDE.width(), frame.height());
    try (var letters = new Letters(document)) {
      g2.setFontTextDrawer(letters);
      frame.draw(g2);
      g2.dispose();
    }
    return g2.getXFormObject();
  }

  /** The typeface's weights as fonts of a document. */
  private static final class Letters extends PdfBoxGraphics2DFontTextDrawer {
    private final Map<Typeface, PDFont> fonts = new EnumMap<>(Typeface.class);

    Letters(PDDocument document) throws IOException {
      for (Typeface face : Typeface.values()) {
        fonts.put(
            face,
            PDType0Font.load(
                document,
                new ByteArrayInputStream(Typeface.bytes(face.file())),
                true /* only the letters that are used */));
      }
    }

    @Override
    protected PDFont mapFont(Font font, IFontTextDrawerEnv drawing) {
      return Optional.ofNullable(fonts.get(Typeface.of(font))).orElseThrow();
    }
  }
}
