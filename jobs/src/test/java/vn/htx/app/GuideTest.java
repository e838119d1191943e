package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.night.Exit;
import vn.htx.validate.check.KeyedHash;

/** What the guides to one's own files and frameworks show is what the program takes. */
class GuideTest {
  private static final Path DATA = Domains.installation().data();
  /** A piece of configuration and, below it, a file that needs it; each begins with its path. */
  private static final Pattern EXAMPLE =
      Pattern.compile("(?s)```yaml\\n# (\\S+)\\n(.*?)```\\n```csv\\n# (\\S+)\\n(.*?)```");

  private static final Pattern PIECE = Pattern.compile("(?s)```yaml\\n# (\\S+)\\n(.*?)```");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  @TempDir
  private Path folder;

  private record Example(String path, String yaml, String file, String rows) {
    @Override
    public String toString() {
      return path + " " + yaml.lines().skip(1).findFirst().orElse("").strip();
    }
  }

  private static String guide(String path) {
    try {
      return Files.readString(DATA.resolve(path));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Stream<Example> examples() {
    return EXAMPLE
        .matcher(guide("contracts/README.md"))
        .results()
        .map(found -> new Example(found.group(1), found.group(2), found.group(3), found.group(4)));
  }

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleOfTheGuideReadsItsFileWholeAndNothingOfItWithoutIt(Example example)
      throws IOException {
    SmallWorkspace.in(folder);
    Path file = write(example.file(), example.rows());
    String without = Command.htx("check", "--data", folder, file).out();
    write(example.path(), example.yaml());
    Command with = Command.htx("check", "--data", folder, file);
    assertThat(with.exit()).as(with.out() + with.err()).isZero();
    assertThat(with.out()).doesNotContain("unknown_column", "missing_column").isNotEqualTo(without);
  }

  @Test
  void theExamplesComeToWhatTheGuidePromises() throws IOException {
    String hash = KeyedHash.synthetic().of("MP-900000001").orElseThrow();
    List<String> promised = List.of(
        "2 clean MP-T7 | 11824 | - | 12 | 360.00 | LUC",
        "2 clean MP-T7 | 11824 | - | - | 360.00 | -",
        "2 clean MP-T7 | 11842 | - | - | 360.00 | -",
        "2 clean MP-T7 | " + hash + " | 1.000000",
        "2 clean 11842-5-12 | " + hash + " | 1.000000",
        "2 clean 2026H1 | MP-0001 |");
    var came = new ArrayList<String>();
    for (Example example : examples().toList()) {
      SmallWorkspace.in(folder);
      write(example.path(), example.yaml());
      came.add(MappingTest.read(folder, write(example.file(), example.rows())));
      Files.delete(folder.resolve(example.path()));
    }
    assertThat(came).hasSameSizeAs(promised);
    for (int i = 0; i < promised.size(); i++) {
      assertThat(came.get(i)).startsWith(promised.get(i));
    }
  }

  @Test
  void theFrameworkOfTheGuideStandsAloneOrBehindTheInstallationsThatHasEnded() throws IOException {
    List<String[]> pieces = PIECE
        .matcher(guide("frameworks/README.md"))
        .results()
        .map(found -> new String[] {found.group(1), found.group(2)})
        .toList();
    assertThat(pieces).hasSize(2);
    SmallWorkspace.in(folder);
    write(pieces.get(0)[0], pieces.get(0)[1]);
    Command both = Command.htx("plan", "--data", folder);
    assertThat(both.exit()).isEqualTo(Exit.WRONG);
    assertThat(both.err())
        .contains("Two frameworks are in force at once", "data/frameworks/README.md");
    String installed = guide("frameworks/htx-readiness-2026.1.yaml");
    Path copy = write(
        "frameworks/htx-readiness-2026.1.yaml",
        installed.replace(
            "valid_from: 2023-01-01", "valid_from: 2023-01-01\n  valid_to: 2026-12-31"));
    assertThat(Command.htx("plan", "--data", folder).exit()).isZero();
    Files.delete(copy);
    Files.writeString(
        folder.resolve("workspace.yaml"),
        Files.readString(folder.resolve("workspace.yaml")) + pieces.get(1)[1]);
    Path file = write("inbox/survey/2027H1.csv", "coop_id;zalo_groups\nMP-0001;3\n");
    Command alone = Command.htx("check", "--data", folder, file);
    assertThat(alone.exit()).as(alone.out() + alone.err()).isZero();
    assertThat(alone.out()).doesNotContain("unknown_column");
  }

  @ParameterizedTest
  @ValueSource(strings = {"contracts", "frameworks"})
  void everyFileThatAGuideLinksToIsThere(String name) {
    Matcher links = LINK.matcher(guide(name + "/README.md"));
    assertThat(links.results().map(found -> found.group(1)))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(DATA.resolve(name).resolve(link)).exists());
  }
}
