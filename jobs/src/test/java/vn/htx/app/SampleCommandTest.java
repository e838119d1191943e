package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.model.Sha256;

/** {@code htx sample}: where it writes and where it does not; the example is what its page says. */
class SampleCommandTest {
  private static final Path EXAMPLE = Domains.installation().example();

  @TempDir
  private static Path base;

  private static Path made;

  @TempDir
  private Path folder;

  @BeforeAll
  static void makeOnce() {
    made = base.resolve("made");
    assertThat(Command.htx("sample", "--out", made).exit()).isZero();
  }

  @Test
  void theLineInTheExamplesReadmeRemakesItByteForByte() throws IOException {
    Matcher line = Pattern.compile("`\\./htx (sample --out data/example[^`]*)`")
        .matcher(Files.readString(EXAMPLE.resolve("README.md")));
    assertThat(line.find()).isTrue();
    String[] words = line.group(1).split(" ");
    assertThat(line.find()).as("the line stands there twice").isTrue();
    assertThat(line.group(1).split(" ")).containsExactly(words);
    Path copy = folder.resolve("copy");
    copy(EXAMPLE, copy);
    SortedMap<String, String> committed = hashes(copy);
    Files.delete(copy.resolve("inbox/loans/2026-06-30.xlsx"));
    Files.delete(copy.resolve("README.md"));

    Command ran = Command.htx(
        Stream.of(words).map(word -> word.equals("data/example") ? copy : word).toArray());

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(hashes(copy)).isEqualTo(committed);
  }

  @Test
  void aRealWorkspaceIsNeverWrittenInto() throws IOException {
    assertThat(Command.htx("init", folder, "--name", "X").exit()).isZero();
    Path loans =
        Files.writeString(folder.resolve("inbox/loans/2026-06-30.xlsx"), "the real loan book");
    for (List<String> more : List.of(List.<String>of(), List.of("--replace"))) {
      Command ran = Command.htx(
          Stream.concat(Stream.of("sample", "--out", folder), more.stream()).toArray());
      assertThat(ran.exit()).isEqualTo(2);
      assertThat(ran.err()).contains("a workspace of real data", folder.toString());
    }
    assertThat(loans).hasContent("the real loan book");
    assertThat(Files.readString(folder.resolve("workspace.yaml"))).contains("kind: real");
    assertThat(folder.resolve("sown-mistakes.csv")).doesNotExist();
  }

  @Test
  void aFolderWithAnythingElseInItIsRefused() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "dear all");
    for (String more : List.of("--seed=1", "--replace")) {
      Command ran = Command.htx("sample", "--out", folder, more);
      assertThat(ran.exit()).isEqualTo(2);
      assertThat(ran.err()).contains("is no synthetic workspace", "letter.txt");
    }
    Command file = Command.htx("sample", "--out", folder.resolve("letter.txt"));
    assertThat(file.exit()).isEqualTo(2);
    assertThat(file.err()).contains("The target is no folder");
    assertThat(folder).isDirectoryNotContaining("glob:**.csv");
  }

  @Test
  void aSampleIsReplacedOnlyWhenAskedTo() throws IOException {
    copy(made, folder.resolve("w"));
    Path workspace = folder.resolve("w");
    SortedMap<String, String> before = hashes(workspace);
    Command refused = Command.htx("sample", "--out", workspace, "--seed", "5");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("a synthetic workspace here already", "add --replace");
    assertThat(hashes(workspace)).isEqualTo(before);

    Command replaced = Command.htx("sample", "--out", workspace, "--seed", "5", "--replace");
    assertThat(replaced.exit()).as(replaced.err()).isZero();
    assertThat(hashes(workspace)).isNotEqualTo(before);
    assertThat(Command.htx("sample", "--out", workspace, "--replace").exit()).isZero();
    assertThat(hashes(workspace)).isEqualTo(before);
  }

  @Test
  void filesOfPeopleInASampleStayAndAreNamed() throws IOException {
    copy(made, folder.resolve("w"));
    Path workspace = folder.resolve("w");
    Path mine = Files.writeString(workspace.resolve("inbox/loans/mine.csv"), "my own rows");
    Path lake = Files.createDirectories(workspace.resolve("lake/versions"));
    Command ran = Command.htx("sample", "--out", workspace, "--replace");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("kept: inbox/loans/mine.csv");
    assertThat(mine).hasContent("my own rows");
    assertThat(lake).exists();
  }

  @Test
  void aFileOfTheSampleThatSomebodyChangedIsNotWrittenOver() throws IOException {
    copy(made, folder.resolve("w"));
    Path workspace = folder.resolve("w");
    Path loans = workspace.resolve("inbox/loans/2026-06-30.xlsx");
    Files.writeString(loans, "the real loan book under the sample's name");
    SortedMap<String, String> before = hashes(workspace);
    Command ran = Command.htx("sample", "--out", workspace, "--replace", "--seed", "5");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("none is written over", "inbox/loans/2026-06-30.xlsx");
    assertThat(hashes(workspace)).isEqualTo(before);
  }

  @Test
  void aSampleWithoutItsListIsNotKnownToBeOne() throws IOException {
    copy(made, folder.resolve("w"));
    Path workspace = folder.resolve("w");
    Files.delete(workspace.resolve("sample.sha256"));
    Command ran = Command.htx("sample", "--out", workspace, "--replace", "--seed", "5");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("the sample did not write them");
  }

  @Test
  void whatAKilledRunLeftIsNoHindrance() throws IOException {
    Files.createDirectories(folder.resolve(".sample/inbox"));
    assertThat(Command.htx("sample", "--out", folder).exit()).isZero();
    assertThat(hashes(folder)).isEqualTo(hashes(made));
    assertThat(folder.resolve(".sample")).doesNotExist();
  }

  private static void copy(Path from, Path to) throws IOException {
    for (String path : hashes(from).keySet()) {
      Path target = to.resolve(path);
      Files.createDirectories(target.getParent());
      Files.copy(from.resolve(path), target);
    }
  }

  /** Every file but what a night makes there, with its hash. */
  private static SortedMap<String, String> hashes(Path folder) throws IOException {
    var hashes = new TreeMap<String, String>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (Stream.of("lake/", "site/", "private/").noneMatch(path::startsWith)) {
          hashes.put(path, Sha256.of(file));
        }
      }
    }
    return hashes;
  }
}
