package vn.htx.dashboard.serve.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.htx.dashboard.serve.visit.Download;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.model.Problem;

/** The addresses for people's own programs; they can be read alone. */
public final class Api {
  static final String PATH = "/api/";

  /** The media type of a refusal. */
  public static final String PROBLEM = "application/problem+json";

  private static final Pattern WITHIN_A_VERSION = Pattern.compile("(/v/[^/]+)?/api(/.*)?");

  private Api() {}

  /** What is answered of a version. */
  public static List<Download> all() {
    return Stream.concat(ApiList.all().stream(), Stream.of(new ApiDocument())).toList();
  }

  /** Whether a program waits for the answer at this address. */
  public static boolean isAnswering(String path) {
    return WITHIN_A_VERSION.matcher(path).matches();
  }

  /** A refusal as a program reads it (RFC 9457), in both languages. */
  public static byte[] problem(Refusal refusal) {
    Problem problem = refusal.problem();
    var out = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.write(out)) {
      json.writeStartObject();
      json.writeNumberField("status", refusal.status());
      json.writeStringField("title", problem.what().en());
      json.writeStringField("title_vi", problem.what().vi());
      json.writeStringField("where", problem.where());
      json.writeStringField("found", problem.found());
      json.writeStringField("allowed", problem.allowed());
      json.writeStringField("detail", problem.todo().en());
      json.writeStringField("detail_vi", problem.todo().vi());
      json.writeEndObject();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return out.toByteArray();
  }
}
