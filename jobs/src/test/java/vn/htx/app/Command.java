package vn.htx.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.SparkSession;

/**
 * What one command came to, run in this process.
 *
 * @param exit its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Command(int exit, String out, String err) {
  /** Runs a command that needs no Spark. */
  static Command htx(Object... words) {
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
  static Command htx(SparkSession spark, Object... words) {
    SparkSession.setActiveSession(spark.newSession());
    try {
      return htx(words);
    } finally {
      SparkSession.clearActiveSession();
    }
  }

  /** Runs a command where nobody can start or find Spark. */
  static Command withoutSpark(SparkSession spark, Object... words) {
    SparkSession.clearDefaultSession();
    SparkSession.clearActiveSession();
    try {
      return htx(words);
    } finally {
      SparkSession.setDefaultSession(spark);
    }
  }
}
