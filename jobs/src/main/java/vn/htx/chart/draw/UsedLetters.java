package vn.htx.chart.draw;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The letters of a text as fonts that a picture carries in itself. */
final class UsedLetters {
  /** What a browser needs to draw letters; kerning and ligatures are not used. */
  private static final List<String> TABLES = List.of(
      "OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name",
      "post", "prep");

  private UsedLetters() {}

  /** The address of a font that holds the letters of a text, which is the font itself. */
  static String address(Typeface face, String text) {
    var out = new ByteArrayOutputStream();
    try (TrueTypeFont font =
        new TTFParser().parse(new RandomAccessReadBuffer(Typeface.bytes(face.file())))) {
      var letters = new TTFSubsetter(font, TABLES);
      text.codePoints().forEach(letters::add);
      letters.writeToStream(out);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return "data:font/ttf;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
  }
}
