package vn.htx.night.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.htx.domain.DomainSlices;
import vn.htx.model.Sha256;

/**
 * The installation this process runs from: its own contracts, frameworks, rules and reference data, and its code.
 *
 * @param home the folder that holds {@code data/} and the launcher
 * @param domains what it computes
 */
public record Installation(Path home, DomainSlices domains) {
  /** From the launcher's {@code htx.home}, else the nearest folder above the working one that holds data/contracts. */
  public static Installation locate(DomainSlices domains) {
    Optional<String> told = Optional.ofNullable(System.getProperty("htx.home"));
    Path start = Path.of(told.orElse("")).toAbsolutePath().normalize();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("data").resolve("contracts"))) {
        return new Installation(folder, domains);
      }
    }
    throw new IllegalStateException(
        "no data/contracts at or above " + start + "; start through the launcher ./htx");
  }

  public Path data() {
    return home.resolve("data");
  }

  public Path example() {
    return data().resolve("example");
  }

  /**
   * Hash of the code that computes: the jar, whose manifest names every library with its version, or the class files.
   */
  public String codeFingerprint() {
    try {
      Path code = Path.of(
          Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isDirectory(code) ? ofClasses(code) : Sha256.of(code).substring(0, 16);
    } catch (IOException | URISyntaxException unreadable) {
      throw new IllegalStateException("the program cannot read its own code", unreadable);
    }
  }

  private static String ofClasses(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> classes = files.filter(Files::isRegularFile).sorted().toList();
      var text = new StringBuilder();
      for (Path file : classes) {
        text.append(folder.relativize(file)).append(' ').append(Sha256.of(file)).append('\n');
      }
      return Sha256.of(text.toString()).substring(0, 16);
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
  }
}
