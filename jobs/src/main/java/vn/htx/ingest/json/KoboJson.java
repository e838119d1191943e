package vn.htx.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vn.htx.ingest.source.Budget;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.UnreadableException;

/**
 * The submissions of a JSON document of KoboToolbox (API v2, 2026): {@code {"count", "next", "results": [...]}}, the
 * array alone, or one object per line; or of ODK Central's OData (2026): {@code {"value": [...]}}. Read as a stream,
 * one submission held at a time.
 */
final class KoboJson {
  static final int DEEPEST = 40;
  static final int LONGEST_TEXT = 1 << 20;
  private static final int LONGEST_NAME = 2_000;

  private static final JsonFactory JSON = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxNestingDepth(DEEPEST)
          .maxStringLength(LONGEST_TEXT)
          .maxNameLength(LONGEST_NAME)
          .maxDocumentLength(Budget.MOST_BYTES)
          .build())
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .build();

  private final Opener opener;
  private final Shape shape;
  private final OptionalLong stated;

  /** The array of submissions within a document of shape {@link Shape#RESULTS}. */
  private final String results;

  private KoboJson(Opener opener, String results, OptionalLong stated) {
    this.opener = opener;
    this.shape = Shape.RESULTS;
    this.results = results;
    this.stated = stated;
  }

  private KoboJson(Opener opener, Shape shape, OptionalLong stated) {
    this.opener = opener;
    this.shape = shape;
    this.results = "";
    this.stated = stated;
  }

  /** Opens the document anew. */
  public interface Opener {
    InputStream open() throws IOException;
  }

  private enum Shape {
    ARRAY,
    RESULTS,
    LINES
  }

  /** Determines the shape of the document. */
  static KoboJson of(Opener opener) {
    try (InputStream in = opener.open();
        JsonParser parser = JSON.createParser(in)) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_ARRAY) {
        return new KoboJson(opener, Shape.ARRAY, OptionalLong.empty());
      }
      if (first != JsonToken.START_OBJECT) {
        throw new UnreadableException(noSubmissions());
      }
      OptionalLong count = OptionalLong.empty();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("results") && value == JsonToken.START_ARRAY) {
          return new KoboJson(opener, name, count);
        }
        if (name.equals("value") && value == JsonToken.START_ARRAY && isOfOdk(parser)) {
          return new KoboJson(opener, name, count);
        }
        if ((name.equals("count") || name.equals("@odata.count"))
            && value == JsonToken.VALUE_NUMBER_INT) {
          count = OptionalLong.of(parser.getLongValue());
        }
        parser.skipChildren();
      }
      return new KoboJson(opener, Shape.LINES, OptionalLong.empty());
    } catch (IOException failure) {
      throw unreadable(failure);
    }
  }

  /** Whether the array at the parser begins with a submission of ODK Central; skips it otherwise. */
  private static boolean isOfOdk(JsonParser parser) throws IOException {
    boolean found = false;
    for (JsonToken at = parser.nextToken();
        at != JsonToken.END_ARRAY && at != null;
        at = parser.nextToken()) {
      while (at == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.FIELD_NAME) {
        found |= parser.currentName().equals("__id") || parser.currentName().equals("__system");
        parser.nextToken();
        parser.skipChildren();
      }
      if (found) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }

  private static InboxFile.Fault noSubmissions() {
    return new InboxFile.Fault(
        "tệp .json không có phiếu nào: cần {\"results\": [...]}, một mảng, hoặc mỗi dòng một phiếu",
        "the .json holds no submissions: expected {\"results\": [...]}, an array, or one submission a line");
  }

  /**
   * How many submissions the server has, if the document says so: more than it holds when it is one page of several.
   */
  OptionalLong stated() {
    return stated;
  }

  Submissions submissions() {
    try {
      return new Submissions(JSON.createParser(opener.open()), shape, results);
    } catch (IOException failure) {
      throw unreadable(failure);
    }
  }

  /** Number of rows by table, counted by brackets only: submissions under "", those of a repeat under its path. */
  Map<String, Long> count() {
    var counts = new HashMap<String, Long>();
    try (InputStream in = opener.open();
        JsonParser parser = JSON.createParser(in)) {
      for (JsonToken at = parser.nextToken(); at != null; at = parser.nextToken()) {
        JsonStreamContext around = parser.getParsingContext();
        if (at == JsonToken.START_OBJECT && isRow(around.getParent())) {
          String path = path(around.getParent());
          boolean metadata = JsonSubmission.METADATA.stream()
              .anyMatch(name -> path.equals(name) || path.startsWith(name + "/"));
          if (!metadata) {
            counts.merge(path, 1L, Long::sum);
          }
        }
      }
      return counts;
    } catch (IOException failure) {
      throw unreadable(failure);
    }
  }

  private boolean isRow(JsonStreamContext parent) {
    return parent.inArray() || (parent.inRoot() && shape == Shape.LINES);
  }

  private String path(JsonStreamContext inner) {
    if (inner.inRoot()) {
      return "";
    }
    String above = path(inner.getParent());
    boolean wrapper = shape == Shape.RESULTS && inner.getParent().inRoot();
    return wrapper || !inner.hasCurrentName() || !inner.inObject()
        ? above
        : JsonSubmission.path(above, inner.getCurrentName());
  }

  /** Why a document cannot be read further. */
  static UnreadableException unreadable(IOException failure) {
    if (failure instanceof StreamConstraintsException) {
      return new UnreadableException(
          new InboxFile.Fault(
              "tệp .json quá lớn: lồng quá %s tầng hoặc một giá trị dài quá %s ký tự; hãy xuất dạng .xlsx"
                  .formatted(DEEPEST, LONGEST_TEXT),
              "the .json is too large: nested over %s levels or one value over %s characters; export it as .xlsx"
                  .formatted(DEEPEST, LONGEST_TEXT)),
          failure);
    }
    if (failure instanceof JsonProcessingException malformed) {
      int line = malformed.getLocation() == null ? 0 : malformed.getLocation().getLineNr();
      return new UnreadableException(
          new InboxFile.Fault(
              "tệp .json hỏng hoặc bị cắt cụt ở dòng %s; hãy tải lại".formatted(line),
              "the .json is damaged or cut short at line %s; download it again".formatted(line)),
          failure);
    }
    return UnreadableException.brokenArchive(failure);
  }

  /** The submissions in the document's order; can be iterated once. */
  static final class Submissions implements AutoCloseable {
    private final JsonParser parser;

    private Submissions(JsonParser parser, Shape shape, String results) throws IOException {
      this.parser = parser;
      if (shape == Shape.ARRAY) {
        parser.nextToken();
      } else if (shape == Shape.RESULTS) {
        parser.nextToken();
        parser.nextToken();
        while (!parser.currentName().equals(results)) {
          parser.nextToken();
          parser.skipChildren();
          parser.nextToken();
        }
        parser.nextToken();
      }
    }

    /** The next submission, empty at the end. */
    Optional<JsonSubmission> next() {
      try {
        JsonToken token = parser.nextToken();
        if (token == null || token == JsonToken.END_ARRAY) {
          finish();
          return Optional.empty();
        }
        if (token != JsonToken.START_OBJECT) {
          throw new UnreadableException(noSubmissions());
        }
        return Optional.of(new JsonSubmission(parser));
      } catch (IOException failure) {
        throw unreadable(failure);
      }
    }

    /** Reads to the end: a document cut after its last submission is still incomplete. */
    private void finish() throws IOException {
      while (parser.nextToken() != null) {
        parser.skipChildren();
      }
    }

    @Override
    public void close() throws IOException {
      parser.close();
    }
  }
}
