package vn.htx.app.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.htx.app.Domains;
import vn.htx.app.HtxProcess;
import vn.htx.store.Folders;

/**
 * The committed example after one night, served by {@code htx serve} as people start it.
 *
 * @param home the address that the program printed, without the slash at its end
 */
record ServedExample(Path folder, HtxProcess server, String home) implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://[\\d.]+:\\d+(?=/)");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  static ServedExample start() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("served");
    Path committed = Domains.installation().example();
    for (String part : List.of("inbox", "workspace.yaml")) {
      Files.createSymbolicLink(folder.resolve(part), committed.resolve(part));
    }
    HtxProcess night = HtxProcess.start(folder, "nightly");
    if (night.exit() != 0) {
      throw new IllegalStateException("the example was not published: " + night.said());
    }
    HtxProcess server = HtxProcess.start(folder, "serve", "--port", "0");
    return new ServedExample(folder, server, address(server));
  }

  private static String address(HtxProcess server) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (server.process().isAlive() && Instant.now().isBefore(end)) {
      Matcher printed = ADDRESS.matcher(server.printed());
      if (printed.find()) {
        return printed.group();
      }
      Thread.sleep(50);
    }
    server.process().destroyForcibly();
    throw new IllegalStateException("htx serve printed no address: " + server.said());
  }

  @Override
  public void close() throws IOException {
    server.process().destroy();
    server.process().onExit().join();
    Folders.remove(folder);
  }
}
