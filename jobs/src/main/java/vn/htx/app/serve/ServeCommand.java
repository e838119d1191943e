package vn.htx.app.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.htx.app.lake.ReadVersions;
import vn.htx.app.option.RunOptions;
import vn.htx.app.terminal.Console;
import vn.htx.dashboard.serve.WebServer;
import vn.htx.dashboard.serve.view.Views;
import vn.htx.domain.DomainSlice;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.night.Exit;
import vn.htx.night.input.Configuration;
import vn.htx.night.input.Installation;
import vn.htx.night.input.PageConfiguration;
import vn.htx.query.DuckDbReader;
import vn.htx.store.Lake;

/** {@code htx serve}: the pages of the published version in a browser, until it is stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Mở các trang số liệu trong trình duyệt, chỉ trên máy này; không cần Spark. Dừng bằng Ctrl-C.",
      "Serve the pages to a browser on this machine alone; no Spark. Stop with Ctrl-C."
    })
public final class ServeCommand implements Callable<Integer> {
  private static final int LAST_PORT = 65_535;

  private final Supplier<Installation> installed;

  @Mixin
  private RunOptions.DataOption data;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = {
        "Cổng; mặc định ${DEFAULT-VALUE}, 0 là cổng nào còn trống.",
        "Port. 0 takes a free one."
      })
  private int port;

  @Option(
      names = "--at",
      paramLabel = "VERSION",
      description = {
        "Bản cũ hơn thay cho bản đang công bố; xem ./htx lake versions.",
        "An older version in place of the published one; see ./htx lake versions."
      })
  private Optional<String> at = Optional.empty();

  public ServeCommand(Supplier<Installation> installed) {
    this.installed = installed;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    DuckDbReader.loadAhead();
    if (port < 0 || port > LAST_PORT) {
      throw HtxException.config(Problem.of("Cổng không dùng được", "The port cannot be used")
          .at("--port")
          .found(String.valueOf(port))
          .allowed("0–" + LAST_PORT));
    }
    Installation installation = installed.get();
    Path workspace = data.workspace(installation);
    Configuration.requireWorkspace(workspace);
    var lake = new Lake(workspace.resolve("lake"));
    if (at.isPresent()) {
      ReadVersions.require(lake, at.orElseThrow());
    }
    // Read while the server starts, which takes as long.
    ForkJoinTask<PageConfiguration> configuration =
        ForkJoinPool.commonPool().submit(() -> PageConfiguration.load(installation, workspace));
    var versions = new LakeVersions(lake, configuration::join, at);
    try (WebServer server =
        WebServer.start(versions, declared(installation.domains().all()), port)) {
      configuration.join();
      Console.ofProcess().print("http://%s:%s/".formatted(WebServer.HOST, server.port()));
      new CountDownLatch(1).await();
    }
    return Exit.DONE;
  }

  /** What the pages need of the domains. */
  static Views.Declared declared(List<DomainSlice> domains) {
    return new Views.Declared(
        domains.stream().map(DomainSlice::view).toList(),
        domains.stream().flatMap(domain -> domain.cooperatives().stream()).toList());
  }
}
