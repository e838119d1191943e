package vn.htx.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.htx.SharedSparkSession;
import vn.htx.store.Folders;

/**
 * Hands out the good {@link SmallWorkspace} after one night, the same to all tests of this JVM that ask for it. A test
 * changes a copy ({@link SmallWorkspace#copyTo}) and goes on from there: what it did not change is not computed again.
 */
public final class PublishedWorkspace implements ParameterResolver {
  private static final Namespace HERE = Namespace.create(PublishedWorkspace.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SmallWorkspace.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    SparkSession spark = SharedSparkSession.of(context);
    return context
        .getRoot()
        .getStore(HERE)
        .computeIfAbsent("workspace", key -> Night.over(spark), Night.class)
        .workspace();
  }

  /** Held in the root store, which removes it at the end of the test run. */
  record Night(SmallWorkspace workspace) implements AutoCloseable {
    static Night over(SparkSession spark) {
      try {
        var workspace = SmallWorkspace.in(Files.createTempDirectory("published"));
        Command night = Command.nightly(spark, workspace.folder());
        if (night.exit() != 0) {
          throw new IllegalStateException("the good workspace was not published: " + night.err());
        }
        return new Night(workspace);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    @Override
    public void close() throws IOException {
      Path folder = workspace.folder();
      Folders.remove(folder);
    }
  }
}
