package vn.htx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every file of Java, and neither the compiler nor the formatter sees to. */
class SourcesTest {
  private static final Path SOURCES = Path.of("src");
  private static final Path MAIN = SOURCES.resolve(Path.of("main", "java", "vn", "htx"));

  /** A text block, a text, a letter, or either kind of comment, whichever begins first. */
  private static final Pattern LEXEME = Pattern.compile(
      "(?s)\"\"\".*?(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\n])++'"
          + "|//[^\n]*+|/\\*.*?\\*/");

  /** Who reads of an inbox or of places must not have to ask whether the real or the made ones are meant. */
  @Test
  void noClassOfTheSampleOrTheBenchmarkIsNamedLikeAnother() throws IOException {
    List<Path> besides = Stream.of("sample", "bench").map(MAIN::resolve).toList();
    var shared = files(MAIN, ".java").stream()
        .filter(file -> !file.endsWith("package-info.java"))
        .collect(Collectors.groupingBy(file -> file.getFileName().toString()))
        .values()
        .stream()
        .filter(named -> named.size() > 1)
        .filter(
            named -> named.stream().anyMatch(file -> besides.stream().anyMatch(file::startsWith)));
    assertThat(shared).isEmpty();
  }

  /** The formatter breaks code, not comments; texts in quotes may be as wide as what they are held against. */
  @Test
  void commentsAndQueriesKeepToTheWidthOfTheEditors() throws IOException {
    int widest = widest();
    var wider = new ArrayList<String>();
    for (Path file : files(SOURCES, ".java")) {
      comments(Files.readString(file))
          .filter(line -> line.length() > widest)
          .forEach(line -> wider.add(file + ": " + line.strip()));
    }
    for (Path file : files(SOURCES, ".sql")) {
      Files.readString(file)
          .lines()
          .filter(line -> line.length() > widest)
          .forEach(line -> wider.add(file + ": " + line.strip()));
    }
    assertThat(wider).isEmpty();
  }

  @Test
  void commentsAreToldFromTextsInQuotes() {
    assertThat(comments("""
        /** One
         * two. */
        String url = "http://x"; // three
        String block = \"""
            // none
            \"""; char quote = '"'; /* four */
        """))
        .containsExactly(
            "/** One",
            " * two. */",
            "String url = \"http://x\"; // three",
            "    \"\"\"; char quote = '\"'; /* four */");
  }

  private static int widest() throws IOException {
    var setting = Pattern.compile("(?m)^max_line_length = (\\d+)$")
        .matcher(Files.readString(Path.of("..", ".editorconfig")));
    assertThat(setting.find()).isTrue();
    return Integer.parseInt(setting.group(1));
  }

  /** The lines that hold a comment or a part of one. */
  private static Stream<String> comments(String source) {
    return LEXEME
        .matcher(source)
        .results()
        .filter(found -> found.group().startsWith("/"))
        .flatMap(found -> {
          int begin = source.lastIndexOf('\n', found.start()) + 1;
          int end = source.indexOf('\n', found.end());
          return source.substring(begin, end < 0 ? source.length() : end).lines();
        });
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
