package vn.htx.bench.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;
import vn.htx.app.Domains;
import vn.htx.app.PublishedWorkspace;
import vn.htx.app.SmallWorkspace;
import vn.htx.model.HtxException;

/** The measured server, started by a launcher that runs the classes under test. */
@Tag("slow")
@SparkTest
@ExtendWith(PublishedWorkspace.class)
class ServerProcessTest {
  private static final ServedPage.View OVERVIEW =
      new ServedPage.View(ServedPage.ALL.get(0), List.of());

  @TempDir
  private Path folder;

  private final SmallWorkspace night;

  ServerProcessTest(SmallWorkspace night) {
    this.night = night;
  }

  @BeforeEach
  void writeLauncher() throws IOException {
    Path launcher = folder.resolve("htx");
    Files.writeString(
        launcher,
        "#!/bin/sh\nexec '%s/bin/java' -Djava.awt.headless=true -Dhtx.home='%s' -cp '%s' vn.htx.app.Htx \"$@\"\n"
            .formatted(
                System.getProperty("java.home"),
                Domains.installation().home(),
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path"))));
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private ServerProcess start(Path workspace) throws IOException, InterruptedException {
    return ServerProcess.start(folder, workspace, OVERVIEW, folder.resolve("errors.log"));
  }

  @Test
  void itIsTimedUntilItListensAndUntilAPageIsThereAndEndsWhenItIsClosed() throws Exception {
    ServerProcess server = start(night.folder());
    var visitors = new Visitors(server.address(), List.of(List.of(OVERVIEW)));
    try (server) {
      assertThat(server.start().listening())
          .isPositive()
          .isLessThan(server.start().firstPage());
      assertThat(server.peakMib()).isBetween(50L, 1_000L);
      assertThat(visitors.alone(1)).noneMatch(Visitors.Seen::isRefused);
    }
    assertThatThrownBy(() -> visitors.alone(1)).isInstanceOf(IOException.class);
  }

  @Test
  void whatAServerThatDoesNotStartComplainsOfIsTold() {
    assertThatThrownBy(() -> start(folder))
        .isInstanceOf(HtxException.class)
        .hasMessageContaining("Not a workspace");
  }
}
