package vn.htx.dashboard.serve.visit;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;

/** Pages as HTML; all text in them is escaped. */
public final class Templates {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  /** What stands in the frame before and after the content of a page. */
  private static final String BEGINS = "<main id=\"main\">\n";

  private static final String ENDS = "\n</main>\n";

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
    return out.toString().strip() + "\n";
  }

  /** The frame of a page around the content of the same page as it was made before. */
  static String framed(Frame frame, String before) {
    int begins = before.indexOf(BEGINS) + BEGINS.length();
    int ends = before.lastIndexOf(ENDS);
    Content content = out -> out.writeContent(before, begins, ends);
    return html("layout", frame, Map.of("content", content));
  }

  /** A page with other content in its frame. */
  public static String withContent(String page, String content) {
    return page.substring(0, page.indexOf(BEGINS) + BEGINS.length())
        + content
        + page.substring(page.lastIndexOf(ENDS));
  }
}
