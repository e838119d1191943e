package vn.htx.bench.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.htx.bench.MeasuredProcess;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;

/** {@code htx serve} in a process of its own, started by the launcher as people start it. */
final class ServerProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Process process;
  private final URI address;
  private final Start start;

  /** How long it took from the start of the process until it listened, and until the first page was there. */
  record Start(Duration listening, Duration firstPage) {}

  private ServerProcess(Process process, URI address, Start start) {
    this.process = process;
    this.address = address;
    this.start = start;
  }

  /**
   * Starts it and opens a page.
   *
   * @param errors the file for what it complains about
   */
  static ServerProcess start(Path home, Path workspace, ServedPage.View page, Path errors)
      throws IOException, InterruptedException {
    List<String> command = List.of(
        home.resolve("htx").toString(), "serve", "--port", "0", "--data", workspace.toString());
    long begun = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    Duration listening = Duration.ofNanos(System.nanoTime() - begun);
    if (line == null) {
      process.waitFor();
      throw failed(command, Files.readString(errors));
    }
    URI address = URI.create(line);
    List<Visitors.Seen> seen = new Visitors(address, List.of(List.of(page))).alone(1);
    Duration firstPage = Duration.ofNanos(System.nanoTime() - begun);
    if (seen.get(0).isRefused()) {
      process.destroy();
      throw failed(command, Files.readString(errors));
    }
    return new ServerProcess(process, address, new Start(listening, firstPage));
  }

  private static HtxException failed(List<String> command, String errors) {
    return HtxException.data(
        Problem.of("Máy chủ đo không trả lời", "The measured server does not answer")
            .at(String.join(" ", command))
            .found(errors));
  }

  URI address() {
    return address;
  }

  Start start() {
    return start;
  }

  /** Greatest resident memory until now in MiB. */
  long peakMib() {
    return MeasuredProcess.highWater(process.pid()) / 1024;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
