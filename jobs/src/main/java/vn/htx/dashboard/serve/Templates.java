package vn.htx.dashboard.serve;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import vn.htx.model.UnitLevel;
import vn.htx.page.IndicatorList;
import vn.htx.page.IndicatorPage;
import vn.htx.page.Overview;
import vn.htx.page.UnitProfile;

/** Pages as HTML; all text in them is escaped. */
final class Templates {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private Templates() {}

  static String overview(Frame frame, Overview overview) {
    return html("serve/overview.jte", Map.of("frame", frame, "overview", overview));
  }

  static String indicators(Frame frame, IndicatorList list) {
    return html("serve/indicators.jte", Map.of("frame", frame, "list", list));
  }

  static String indicator(Frame frame, IndicatorPage page) {
    return html("serve/indicator.jte", Map.of("frame", frame, "page", page));
  }

  static String units(Frame frame, Map<UnitLevel, List<UnitProfile.Unit>> levels) {
    return html("serve/units.jte", Map.of("frame", frame, "levels", levels));
  }

  static String unit(Frame frame, UnitProfile profile) {
    return html("serve/unit.jte", Map.of("frame", frame, "profile", profile));
  }

  static String refusal(Frame frame, Refusal refusal) {
    return html(
        "serve/refusal.jte",
        Map.of("frame", frame, "what", refusal.what(), "todo", refusal.todo()));
  }

  private static String html(String template, Map<String, Object> values) {
    var out = new StringOutput();
    ENGINE.render(template, values, out);
    return out.toString();
  }
}
