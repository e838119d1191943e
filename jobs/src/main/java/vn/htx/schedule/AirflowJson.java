package vn.htx.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads the server's JSON. If a required value is missing, the answer is not Airflow's. */
final class AirflowJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The answer is not what the API documents. */
  static final class Unexpected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unexpected(String message) {
      super(message);
    }
  }

  private AirflowJson() {}

  static JsonNode read(String text) {
    try {
      JsonNode json = MAPPER.readTree(text);
      if (json.isMissingNode()) {
        throw new Unexpected("an empty answer");
      }
      return json;
    } catch (JsonProcessingException wrong) {
      throw new Unexpected("not JSON: " + shortened(text));
    }
  }

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException("not plain values", wrong);
    }
  }

  static String text(JsonNode json, String field) {
    JsonNode value = json.path(field);
    if (!value.isTextual()) {
      throw new Unexpected("no text '%s' in %s".formatted(field, shortened(json.toString())));
    }
    return value.asText();
  }

  static Optional<Instant> instant(JsonNode json, String field) {
    JsonNode value = json.path(field);
    try {
      return value.isTextual()
          ? Optional.of(OffsetDateTime.parse(value.asText()).toInstant())
          : Optional.empty();
    } catch (DateTimeParseException wrong) {
      throw new Unexpected("'%s' is no time: %s".formatted(field, value.asText()));
    }
  }

  static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= 200 ? line : line.substring(0, 200) + "…";
  }
}
