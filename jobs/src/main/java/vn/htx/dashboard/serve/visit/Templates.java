package vn.htx.dashboard.serve.visit;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;

/** Pages as HTML; all text in them is escaped. */
public final class Templates {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private Templates() {}

  /**
   * A page within its frame.
   *
   * @param name of its template
   * @param values what the template shows besides the frame, by the names of its parameters
   */
  public static String html(String name, Frame frame, Map<String, ?> values) {
    var all = new HashMap<String, Object>(values);
    all.put("frame", frame);
    var out = new StringOutput();
    ENGINE.render("serve/%s.jte".formatted(name), all, out);
    return out.toString();
  }
}
