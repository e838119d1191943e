package vn.htx.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Records as JSON files. Equal records give equal bytes, and a file is either complete or absent. */
public final class Json {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
  private static final ObjectWriter WRITER =
      MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

  private Json() {}

  public static String text(Object record) {
    try {
      return WRITER.writeValueAsString(record) + "\n";
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException(
          "not a record of plain values: " + record.getClass(), unwritable);
    }
  }

  /** A record in one line, as {@link #ofLine} reads it. */
  public static String line(Object record) {
    try {
      return MAPPER.writeValueAsString(record) + "\n";
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException(
          "not a record of plain values: " + record.getClass(), unwritable);
    }
  }

  /** A record of a line; empty where the line holds none, as one that was cut off. */
  public static <T> Optional<T> ofLine(String line, Class<T> type) {
    try {
      return Optional.ofNullable(MAPPER.readValue(line, type));
    } catch (JsonProcessingException damaged) {
      return Optional.empty();
    }
  }

  /** A text as JSON writes it, between quotes. */
  public static String quoted(String text) {
    try {
      return MAPPER.writeValueAsString(text);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("no text can be written", unwritable);
    }
  }

  /** The content of a file is not as expected: it is no JSON, or a record with something missing. */
  public static final class DamagedException extends IOException {
    private static final long serialVersionUID = 1L;

    private DamagedException(Path file, String why) {
      super("%s: %s".formatted(file, why));
    }
  }

  /**
   * Reads a record.
   *
   * @throws DamagedException when the file exists and holds no such record
   */
  public static <T> T read(Path file, Class<T> type) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      T record = MAPPER.readValue(bytes, type);
      if (record == null) {
        throw new DamagedException(file, "null");
      }
      return record;
    } catch (JsonProcessingException | CharConversionException wrong) {
      throw new DamagedException(file, firstLine(wrong));
    }
  }

  /** The message without the excerpt of the file that the library appends. */
  private static String firstLine(IOException wrong) {
    return String.valueOf(wrong.getMessage()).lines().findFirst().orElse("?");
  }

  /**
   * Writes a file beside, forces it to disk and renames it over the old one: a reader sees either the old or the new
   * file.
   */
  public static void write(Path file, Object record) throws IOException {
    Path aside = file.resolveSibling(
        file.getFileName() + ".tmp" + ProcessHandle.current().pid());
    Files.writeString(aside, text(record));
    force(aside);
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
