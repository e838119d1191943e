package vn.htx.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;

/** The server's own words: {@code detail} is a text, an object, or a list of fields and what is wrong with each. */
final class Detail {
  private Detail() {}

  static String of(String body) {
    JsonNode detail;
    try {
      detail = Json.read(body).path("detail");
    } catch (Json.Unexpected notAirflow) {
      return Json.shortened(body);
    }
    if (detail.isMissingNode()) {
      return Json.shortened(body);
    }
    if (detail.isTextual()) {
      return Json.shortened(detail.asText());
    }
    if (!detail.isArray()) {
      return Json.shortened(detail.toString());
    }
    var told = new ArrayList<String>();
    for (JsonNode each : detail) {
      var place = new ArrayList<String>();
      each.path("loc").forEach(part -> place.add(part.asText()));
      told.add(String.join(".", place) + ": " + each.path("msg").asText(each.toString()));
    }
    return Json.shortened(String.join("; ", told));
  }
}
