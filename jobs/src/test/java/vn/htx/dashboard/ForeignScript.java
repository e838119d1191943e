package vn.htx.dashboard;

import java.util.regex.Pattern;

/** A script that is not the pages' own file. */
public final class ForeignScript {
  public static final Pattern PATTERN =
      Pattern.compile("<script(?! src=\"(?:/|(?:\\.\\./)*)page\\.js\" defer></script>)");

  private ForeignScript() {}
}
