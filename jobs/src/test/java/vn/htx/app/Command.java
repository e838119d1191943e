package vn.htx.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import vn.htx.app.terminal.Console;
import vn.htx.app.terminal.JsonReport;
import vn.htx.app.terminal.ProcessHost;
import vn.htx.domain.DomainSlice;
import vn.htx.domain.DomainSlices;
import vn.htx.night.Night;
import vn.htx.night.Stage;
import vn.htx.night.input.Installation;
import vn.htx.night.input.RunRequest;

/**
 * What one command came to, run in this process.
 *
 * @param exit its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record Command(int exit, String out, String err) {
  /** Runs a command that needs no Spark. */
  public static Command htx(Object... words) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    var told = new ByteArrayOutputStream();
    var complained = new ByteArrayOutputStream();
    var arguments = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      arguments[i] = words[i].toString();
    }
    System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    try {
      int exit = Htx.run(arguments);
      return new Command(
          exit, told.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** Runs a command over the tests' Spark, by a session of its own so that no setting stays behind. */
  public static Command htx(SparkSession spark, Object... words) {
    SparkSession.setActiveSession(spark.newSession());
    try {
      return htx(words);
    } finally {
      SparkSession.clearActiveSession();
    }
  }

  /** Runs a command where nobody can start or find Spark. */
  public static Command withoutSpark(SparkSession spark, Object... words) {
    SparkSession.clearDefaultSession();
    SparkSession.clearActiveSession();
    try {
      return htx(words);
    } finally {
      SparkSession.setDefaultSession(spark);
    }
  }

  /** One whole night over a workspace, with these domains in place of the program's; gives its exit code. */
  public static int nightWith(List<DomainSlice> domains, Path workspace) throws IOException {
    var installation = new Installation(Domains.installation().home(), DomainSlices.of(domains));
    Console console = Console.ofProcess();
    return new Night(
            installation,
            workspace,
            RunRequest.USUAL,
            ProcessHost.of(workspace, console, new JsonReport(false, console)))
        .run(List.of(Stage.values()));
  }

  /** {@code htx nightly} over a workspace. */
  public static Command nightly(SparkSession spark, Path workspace, Object... more) {
    return htx(
        spark,
        Stream.concat(Stream.of("nightly", "--data", workspace), Stream.of(more))
            .toArray());
  }
}
