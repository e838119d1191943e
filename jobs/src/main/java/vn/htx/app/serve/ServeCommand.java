package vn.htx.app.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.htx.app.account.AccountFile;
import vn.htx.app.account.BorrowerFile;
import vn.htx.app.desk.ClerksDesk;
import vn.htx.app.lake.ReadVersions;
import vn.htx.app.option.RunOptions;
import vn.htx.app.site.SitePages;
import vn.htx.app.terminal.Console;
import vn.htx.dashboard.serve.WebServer;
import vn.htx.dashboard.serve.entrance.Listening;
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
      "Mở các trang số liệu trong trình duyệt, thường chỉ trên máy này; không cần Spark. Dừng bằng Ctrl-C.",
      "Serve the pages to browsers, by default of this machine alone; no Spark. Stop with Ctrl-C."
    })
public final class ServeCommand implements Callable<Integer> {
  private final Supplier<Installation> installed;

  @Mixin
  private RunOptions.DataOption data;

  @Mixin
  private ListeningOptions listening;

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
    Listening where = listening.listening();
    Installation installation = installed.get();
    Path workspace = data.workspace(installation);
    Configuration.requireWorkspace(workspace);
    var accounts = new AccountFile(workspace);
    ListeningOptions.requireAccounts(where, accounts);
    var lake = new Lake(workspace.resolve("lake"));
    if (at.isPresent()) {
      ReadVersions.require(lake, at.orElseThrow());
    }
    // Read while the server starts, which takes as long.
    ForkJoinTask<PageConfiguration> configuration =
        ForkJoinPool.commonPool().submit(() -> PageConfiguration.load(installation, workspace));
    var versions = new LakeVersions(lake, configuration::join, at);
    InstantSource clock = InstantSource.system();
    var desk = new ClerksDesk(installation, workspace, configuration::join, clock);
    var setting = new WebServer.Setting(
        where, accounts, new BorrowerFile(workspace), Optional.of(desk), clock);
    try (WebServer server =
        WebServer.start(versions, SitePages.declared(installation.domains().all()), setting)) {
      configuration.join();
      Console console = Console.ofProcess();
      console.print("http://%s:%s/".formatted(where.host(), server.port()));
      ListeningOptions.warning(where).ifPresent(console::complain);
      new CountDownLatch(1).await();
    }
    return Exit.DONE;
  }
}
