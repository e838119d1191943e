package vn.htx.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class Utf8ReaderTest {
  /** Gives few bytes at a time, so that signs are cut anywhere. */
  private static final class Dribble extends FilterInputStream {
    private final int most;

    Dribble(byte[] bytes, int most) {
      super(new ByteArrayInputStream(bytes));
      this.most = most;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return super.read(buffer, offset, Math.min(length, most));
    }
  }

  private static String read(byte[] bytes, int most) {
    try (Reader reader = new Utf8Reader(new Dribble(bytes, most))) {
      var text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "é", "ạ", "Ở", "😀", "\n", "HTX Vĩnh Bảo")
        .list()
        .ofMaxSize(30)
        .map(signs -> String.join("", signs));
  }

  @Property(tries = 500)
  void textIsWholeWhereverItsBytesAreCut(
      @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 9) int most) {
    assertThat(read(text.getBytes(StandardCharsets.UTF_8), most)).isEqualTo(text);
  }

  @Provide
  Arbitrary<byte[]> anyBytes() {
    return Arbitraries.of(0x41, 0x80, 0xBB, 0xBF, 0xC3, 0xE1, 0xEF, 0xF0, 0x9F, 0xFF)
        .map(Integer::byteValue)
        .array(byte[].class)
        .ofMaxSize(30);
  }

  /** As a file may be that someone changes while it is read. */
  @Property(tries = 500)
  void bytesThatAreNoTextComeOutAsThePlatformShowsThem(
      @ForAll("anyBytes") byte[] bytes, @ForAll @IntRange(min = 1, max = 9) int most) {
    String shown = new String(bytes, StandardCharsets.UTF_8);

    assertThat(read(bytes, most))
        .isEqualTo(shown.startsWith("\uFEFF") ? shown.substring(1) : shown);
  }

  @Test
  void aMarkIsLeftOutAtTheStartAlone() {
    byte[] bytes = "\uFEFFa\uFEFFb".getBytes(StandardCharsets.UTF_8);

    assertThat(read(bytes, 2)).isEqualTo("a\uFEFFb");
  }
}
