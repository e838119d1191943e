package vn.htx;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands out the one local session of this JVM: started by the first test that asks, stopped after the last test. */
public final class SharedSparkSession implements ParameterResolver {
  private static final Namespace HERE = Namespace.create(SharedSparkSession.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SparkSession.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return of(context);
  }

  /** The session of this JVM, for extensions that run something over it. */
  public static SparkSession of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(HERE)
        .computeIfAbsent("session", key -> Session.start(), Session.class)
        .spark();
  }

  /** Held in the root store, which closes it at the end of the test run. */
  record Session(SparkSession spark) implements AutoCloseable {
    static Session start() {
      return new Session(SparkSession.builder()
          .appName("tests")
          .master("local[1]")
          .config("spark.ui.enabled", "false")
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.sql.shuffle.partitions", "1")
          .config("spark.sql.adaptive.enabled", "false")
          .config("spark.sql.codegen.wholeStage", "false")
          .config(
              "spark.sql.codegen.factoryMode", "NO_CODEGEN") // compiling costs more than few rows
          .config("spark.sql.session.timeZone", "UTC")
          .config("spark.sql.ansi.enabled", "true")
          .config(
              "spark.sql.warehouse.dir",
              Path.of("target", "spark-warehouse").toUri().toString())
          .getOrCreate());
    }

    @Override
    public void close() {
      spark.stop();
    }
  }
}
