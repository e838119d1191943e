package vn.htx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every file of Java, and neither the compiler nor the formatter sees to. */
class SourcesTest {
  private static final Path MAIN = Path.of("src", "main", "java", "vn", "htx");

  /** Who reads of an inbox or of places must not have to ask whether the real or the made ones are meant. */
  @Test
  void noClassOfTheSampleOrTheBenchmarkIsNamedLikeAnother() throws IOException {
    List<Path> besides = Stream.of("sample", "bench").map(MAIN::resolve).toList();
    var shared = files(MAIN).stream()
        .filter(file -> !file.endsWith("package-info.java"))
        .collect(Collectors.groupingBy(file -> file.getFileName().toString()))
        .values()
        .stream()
        .filter(named -> named.size() > 1)
        .filter(
            named -> named.stream().anyMatch(file -> besides.stream().anyMatch(file::startsWith)));
    assertThat(shared).isEmpty();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
