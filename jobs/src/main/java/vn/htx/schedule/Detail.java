package vn.htx.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;

/**
 * The server's error message: {@code detail} is a text, an object, or a list of fields with what is wrong with each.
 */
final class Detail {
  private Detail() {}

  static String of(String body) {
    JsonNode detail;
    try {
      detail = AirflowJson.read(body).path("detail");
    } catch (AirflowJson.Unexpected notAirflow) {
      return AirflowJson.shortened(body);
    }
    if (detail.isMissingNode()) {
      return AirflowJson.shortened(body);
    }
    if (detail.isTextual()) {
      return AirflowJson.shortened(detail.asText());
    }
    if (!detail.isArray()) {
      return AirflowJson.shortened(detail.toString());
    }
    var told = new ArrayList<String>();
    for (JsonNode each : detail) {
      var place = new ArrayList<String>();
      each.path("loc").forEach(part -> place.add(part.asText()));
      told.add(String.join(".", place) + ": " + each.path("msg").asText(each.toString()));
    }
    return AirflowJson.shortened(String.join("; ", told));
  }
}
