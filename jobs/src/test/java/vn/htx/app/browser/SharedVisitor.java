package vn.htx.app.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands out the one visitor of this JVM: made for the first test that asks, gone after the last. */
final class SharedVisitor implements ParameterResolver {
  private static final Namespace HERE = Namespace.create(SharedVisitor.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visitor.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(HERE)
        .computeIfAbsent("visitor", key -> Running.start(), Running.class)
        .visitor();
  }

  /** Held in the root store, which closes it at the end of the test run. */
  record Running(Chromium chromium, ServedExample example) implements AutoCloseable {
    /** The browser first: it is there at once or not at all, and the night takes half a minute. */
    static Running start() {
      Chromium chromium = Chromium.start();
      try {
        return new Running(chromium, ServedExample.start());
      } catch (IOException failure) {
        chromium.close();
        throw new UncheckedIOException(failure);
      } catch (InterruptedException stopped) {
        chromium.close();
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the example's night was interrupted", stopped);
      }
    }

    Visitor visitor() {
      return new Visitor(chromium.browser(), example.home(), example.folder().resolve("site"));
    }

    @Override
    public void close() throws IOException {
      chromium.close();
      example.close();
    }
  }
}
