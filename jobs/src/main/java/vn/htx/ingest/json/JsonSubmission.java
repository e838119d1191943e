package vn.htx.ingest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.UnreadableException;

/**
 * One submission as rows of tables: its own answers under the path "", those of each repeat under the repeat's path. A
 * group that is an object and a group that is part of a name give the same path {@code group/question}.
 */
final class JsonSubmission {
  /** Metadata of the server that are arrays or objects; each is given as one text. */
  static final Set<String> METADATA =
      Set.of("_attachments", "_geolocation", "_validation_status", "_notes", "_tags");

  /** The only property of such an object that is kept. */
  private static final Set<String> TELLING = Set.of("filename", "uid");

  /** An object with a uid and a label, either of which identifies the state. */
  private static final String REVIEW = "_validation_status";

  /** Most cells of one submission. */
  static final int MOST_CELLS = 2_000_000;

  private final Map<String, List<Row>> tables = new LinkedHashMap<>();
  private int cells;

  /**
   * A row of a table.
   *
   * @param parentTable path of the parent's table
   * @param parent index of the parent row among those of this submission, from 0
   * @param cells text by path; JSON's null is ""
   */
  record Row(String parentTable, int parent, Map<String, String> cells) {}

  /** Reads from the submission's opening bracket to its closing one. */
  JsonSubmission(JsonParser parser) throws IOException {
    addRow(parser, "", "", 0);
  }

  Map<String, List<Row>> tables() {
    return tables;
  }

  /** The path of a name, which may already be a path. */
  static String path(String above, String name) {
    return above.isEmpty() || name.startsWith(above + "/") ? name : above + "/" + name;
  }

  private void addRow(JsonParser parser, String table, String parentTable, int parent)
      throws IOException {
    List<Row> rows = tables.computeIfAbsent(table, path -> new ArrayList<>());
    var row = new Row(parentTable, parent, new LinkedHashMap<>());
    rows.add(row);
    readObject(parser, table, table, rows.size() - 1, row);
  }

  private void readObject(JsonParser parser, String above, String table, int at, Row row)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String path = path(above, parser.currentName());
      JsonToken value = parser.nextToken();
      if (path.equals(REVIEW) && value == JsonToken.START_OBJECT) {
        put(row, path, state(parser));
      } else if (METADATA.contains(path)) {
        put(row, path, texts(parser));
      } else if (value == JsonToken.START_OBJECT) {
        readObject(parser, path, table, at, row);
      } else if (value == JsonToken.START_ARRAY) {
        readArray(parser, path, table, at, row);
      } else {
        put(row, path, texts(parser));
      }
    }
  }

  private void readArray(JsonParser parser, String path, String table, int at, Row row)
      throws IOException {
    var plain = new ArrayList<String>();
    boolean repeat = false;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        repeat = true;
        addRow(parser, path, table, at);
      } else {
        plain.addAll(texts(parser));
      }
    }
    if (!repeat || !plain.isEmpty()) {
      put(row, path, plain);
    }
  }

  private void put(Row row, String path, List<String> texts) {
    cells++;
    if (cells > MOST_CELLS) {
      throw new UnreadableException(new InboxFile.Fault(
          "một phiếu trong tệp .json có quá %s ô; hãy kiểm tra tệp".formatted(MOST_CELLS),
          "one submission of the .json has over %s cells; check the file".formatted(MOST_CELLS)));
    }
    row.cells().put(path, String.join(" ", texts));
  }

  /** The uid of a review state; its label where it has none. */
  private static List<String> state(JsonParser parser) throws IOException {
    var parts = new HashMap<String, String>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
        parts.put(name, parser.getText());
      }
      parser.skipChildren();
    }
    return Stream.of("uid", "label")
        .flatMap(name -> Optional.ofNullable(parts.get(name)).stream())
        .filter(text -> !text.isBlank())
        .limit(1)
        .toList();
  }

  /** The texts of the parser's current value, without nulls; of objects only the kept property. */
  private static List<String> texts(JsonParser parser) throws IOException {
    var texts = new ArrayList<String>();
    int depth = 0;
    do {
      JsonToken token = parser.currentToken();
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      } else if (token.isScalarValue()
          && token != JsonToken.VALUE_NULL
          && (!parser.getParsingContext().inObject()
              || depth == 0
              || TELLING.contains(parser.currentName()))) {
        texts.add(parser.getText());
      }
    } while (depth > 0 && parser.nextToken() != null);
    return texts;
  }
}
