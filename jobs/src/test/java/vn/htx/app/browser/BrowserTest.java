package vn.htx.app.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that asks for a {@link Visitor}: the program serves the example's night, and a Chromium of this machine opens
 * its pages. All such tests of a JVM share the night, the server and the browser.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith(SharedVisitor.class)
public @interface BrowserTest {}
