package vn.htx.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * The state that a server reports.
 *
 * @param version of Airflow
 * @param parts the status of each component as named by the server; components that it does not run are left out
 */
public record Health(String version, Map<String, String> parts) {
  public Health {
    parts = java.util.Collections.unmodifiableMap(new TreeMap<>(parts));
  }

  static Health of(JsonNode health, JsonNode version) {
    var parts = new TreeMap<String, String>();
    health.properties().forEach(part -> {
      String status = part.getValue().path("status").asText("");
      if (!status.isEmpty() && !status.equals("null")) {
        parts.put(part.getKey(), status);
      }
    });
    return new Health(version.path("version").asText(), parts);
  }

  public boolean isHealthy() {
    return !parts.isEmpty() && parts.values().stream().allMatch("healthy"::equals);
  }
}
