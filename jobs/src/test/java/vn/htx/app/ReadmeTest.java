package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import vn.htx.app.terminal.Console;
import vn.htx.app.terminal.JsonReport;
import vn.htx.night.Exit;

/** What the two README files tell people to type is what the program takes. */
class ReadmeTest {
  private static final Path HOME = Domains.installation().home();
  private static final Pattern BLOCK = Pattern.compile("(?s)^```\\n(.*?)^```", Pattern.MULTILINE);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  @ParameterizedTest
  @MethodSource("commandLines")
  void everyCommandOfTheReadmesIsUnderstood(String line) {
    assertThatCode(() -> commandLine().parseArgs(words(line))).as(line).doesNotThrowAnyException();
  }

  @Test
  void bothLanguagesShowTheSameCommands() throws IOException {
    assertThat(blocks("README.vi.md")).isEqualTo(blocks("README.md")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.vi.md", "CONTRIBUTING.md"})
  void everyFileThatAReadmeLinksToIsThere(String readme) throws IOException {
    assertThat(LINK.matcher(text(readme)).results().map(found -> found.group(1)))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(HOME.resolve(link)).exists());
  }

  @Test
  void everyRecipeOfContributingIsFollowedByATest() throws IOException {
    assertThat(Pattern.compile("(?s)\n### (.*?)(?=\n##|$)")
            .matcher(text("CONTRIBUTING.md"))
            .results()
            .map(found -> found.group(1)))
        .hasSize(6)
        .allSatisfy(recipe -> assertThat(recipe).containsPattern("ollowed by \\[`\\w+Test`\\]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.vi.md"})
  void everyExitCodeStandsInTheTable(String readme) throws IOException {
    assertThat(Pattern.compile("(?m)^\\| (\\d+) \\|")
            .matcher(text(readme))
            .results()
            .map(found -> Integer.valueOf(found.group(1))))
        .containsExactly(
            Exit.DONE,
            Exit.BUG,
            Exit.WRONG,
            Exit.LEFT_OUT,
            Exit.NOTHING,
            Exit.LATER,
            Exit.INTERRUPTED,
            Exit.ENDED);
  }

  private static CommandLine commandLine() {
    return Htx.commandLine(new JsonReport(false, Console.ofProcess()));
  }

  static Stream<String> commandLines() throws IOException {
    return Stream.concat(blocks("README.md").stream(), blocks("README.vi.md").stream())
        .flatMap(String::lines)
        .filter(line -> line.startsWith("./htx"))
        .distinct();
  }

  private static List<String> blocks(String readme) throws IOException {
    return BLOCK.matcher(text(readme)).results().map(found -> found.group(1)).toList();
  }

  private static String text(String readme) throws IOException {
    return Files.readString(HOME.resolve(readme));
  }

  /** As a shell splits them, without the launcher's own name. */
  private static String[] words(String line) {
    return WORD.matcher(line).results().skip(1).map(ReadmeTest::word).toArray(String[]::new);
  }

  private static String word(MatchResult found) {
    return found.group(1) == null ? found.group(2) : found.group(1);
  }
}
