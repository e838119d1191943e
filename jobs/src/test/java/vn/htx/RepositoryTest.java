package vn.htx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is committed: nothing lies about that no design names. Left out where there is no git to ask. */
class RepositoryTest {
  private static final Path ROOT = Path.of("..");

  private static final Set<String> TOP = Set.of(
      "CONTRIBUTING.md",
      "LICENSE",
      "README.md",
      "README.vi.md",
      "dags",
      "data",
      "htx",
      "jobs",
      "notebooks",
      "pom.xml");

  private static final Set<String> JOBS = Set.of("docs", "pom.xml", "src");

  private static List<String> committed;

  @BeforeAll
  static void askGit() throws IOException, InterruptedException {
    assumeTrue(Files.exists(ROOT.resolve(".git")), "not a clone");
    Process git = start();
    String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.waitFor()).as("git ls-files").isZero();
    committed = List.of(names.split("\0"));
  }

  private static Process start() {
    try {
      return new ProcessBuilder("git", "ls-files", "-z")
          .directory(ROOT.toFile())
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
    } catch (IOException noGit) {
      return abort("no git: " + noGit.getMessage());
    }
  }

  @Test
  void theTopLevelHoldsWhatTheDesignNames() {
    assertThat(namesUnder("")).filteredOn(name -> !name.startsWith(".")).isSubsetOf(TOP);
  }

  @Test
  void theModuleHoldsItsSourcesAndDocumentsOnly() {
    assertThat(namesUnder("jobs/")).isSubsetOf(JOBS);
  }

  private static Set<String> namesUnder(String folder) {
    var names = new TreeSet<String>();
    for (String path : committed) {
      if (path.startsWith(folder)) {
        names.add(path.substring(folder.length()).split("/", 2)[0]);
      }
    }
    return names;
  }
}
