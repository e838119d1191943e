package vn.htx.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A committed file that must equal what the code makes. {@code mvn test -Dhtx.golden=rewrite} writes it anew. */
public final class Golden {
  private Golden() {}

  /** Compares, or with {@code -Dhtx.golden=rewrite} writes. The file is below the module {@code jobs/}. */
  public static void holds(Path file, String made) throws IOException {
    if ("rewrite".equals(System.getProperty("htx.golden"))) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, made);
    }
    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as(
            "%s differs from what the code makes; rewrite it with: mvn test -Dhtx.golden=rewrite",
            file)
        .isEqualTo(made);
  }
}
