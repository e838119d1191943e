package vn.htx.app.terminal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import vn.htx.app.site.SitePages;
import vn.htx.night.Host;
import vn.htx.night.input.HashKey;

/** What this process gives to a run: its clock, environment, terminal and signals. */
public final class ProcessHost {
  private ProcessHost() {}

  /** A host that reports a run over a workspace on the terminal and, where asked for, as JSON. */
  public static Host of(Path workspace, Console console, JsonReport report) {
    return new Host(
        InstantSource.system(),
        hashKey(),
        console,
        new NightSummary(workspace, console, report),
        new SitePages(),
        Interruption::tell,
        ProcessHost::told);
  }

  /** The key of hashed columns, where the environment has one. */
  public static Optional<String> hashKey() {
    return Optional.ofNullable(System.getenv(HashKey.VARIABLE)).filter(text -> !text.isBlank());
  }

  private static Host.Told told(Throwable failure) {
    var text = new StringWriter();
    int exit = Failure.tell(failure, new PrintWriter(text));
    return new Host.Told(exit, text.toString());
  }
}
