package vn.htx.dashboard.serve.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.htx.dashboard.serve.visit.Address;
import vn.htx.dashboard.serve.visit.Delivery;
import vn.htx.dashboard.serve.visit.Download;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.page.extract.DataColumn;
import vn.htx.page.extract.Filter;
import vn.htx.page.extract.Filters;

/** What can be asked, as an OpenAPI document, written from the same declarations that answer it. */
final class ApiDocument implements Download {
  private static final String SCHEMA = "schema";
  private static final String TYPE = "type";
  private static final String DESCRIPTION = "description";
  private static final String INTEGER = "integer";

  @Override
  public String path() {
    return Api.PATH + "openapi.json";
  }

  @Override
  public boolean isHeavy() {
    return false;
  }

  @Override
  public Delivery delivery(Visit visit) {
    visit.address().state().keySet().stream().findFirst().ifPresent(name -> {
      throw Filters.noSuchName(name, Stream.of(Address.LANGUAGE));
    });
    return new Delivery("application/json", Optional.empty(), Map.of(), this::write);
  }

  private void write(OutputStream out) throws IOException {
    try (JsonGenerator json = Json.write(out).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeStringField("openapi", "3.1.0");
      json.writeObjectFieldStart("info");
      json.writeStringField("title", "HTX Analytics");
      json.writeStringField("version", "1");
      json.writeStringField(
          DESCRIPTION,
          "Published figures, read only. Each path also exists under /v/{version} for a certain version. / "
              + "Số liệu đã công bố, chỉ để đọc; mỗi đường dẫn cũng có dưới /v/{version} cho một phiên bản.");
      json.writeEndObject();
      json.writeObjectFieldStart("paths");
      for (Listed listed : Listed.values()) {
        for (ApiList.Form form : ApiList.Form.values()) {
          path(json, listed, form);
        }
      }
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  private static void path(JsonGenerator json, Listed listed, ApiList.Form form)
      throws IOException {
    json.writeObjectFieldStart(listed.path() + form.ending());
    json.writeObjectFieldStart("get");
    json.writeStringField("operationId", listed.id() + form.ending().replace('.', '_'));
    json.writeStringField("summary", listed.label().toString());
    json.writeArrayFieldStart("parameters");
    for (Filter filter : listed.filters()) {
      filter(json, filter);
    }
    number(
        json, ApiList.LIMIT, "Rows of one answer.", 1, ApiList.GREATEST_LIMIT, ApiList.USUAL_LIMIT);
    number(json, ApiList.OFFSET, "Rows before them.", 0, Integer.MAX_VALUE, 0);
    language(json);
    json.writeEndArray();
    json.writeObjectFieldStart("responses");
    rows(json, listed, form);
    refused(json, "400", "A name or value that does not exist.");
    refused(json, "503", "Too many read at once; try again.");
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void parameter(JsonGenerator json, String name, String meaning)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeStringField("in", "query");
    json.writeStringField(DESCRIPTION, meaning);
    json.writeObjectFieldStart(SCHEMA);
  }

  private static void filter(JsonGenerator json, Filter filter) throws IOException {
    String latest = filter == Filter.PERIOD ? ", or 'latest': of each indicator and level" : "";
    parameter(
        json,
        filter.id(),
        "%s. One value, several with a comma between them%s, or 'all'."
            .formatted(filter.label(), latest));
    json.writeStringField(TYPE, "string");
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void number(
      JsonGenerator json, String name, String meaning, long least, long greatest, long usual)
      throws IOException {
    parameter(json, name, meaning);
    json.writeStringField(TYPE, INTEGER);
    json.writeNumberField("minimum", least);
    json.writeNumberField("maximum", greatest);
    json.writeNumberField("default", usual);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void language(JsonGenerator json) throws IOException {
    parameter(json, Address.LANGUAGE, "Language of the names of codes.");
    json.writeStringField(TYPE, "string");
    json.writeArrayFieldStart("enum");
    json.writeString("vi");
    json.writeString("en");
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void rows(JsonGenerator json, Listed listed, ApiList.Form form)
      throws IOException {
    json.writeObjectFieldStart("200");
    json.writeStringField(DESCRIPTION, listed.label().en());
    json.writeObjectFieldStart("headers");
    json.writeObjectFieldStart(ApiList.TOTAL_HEADER);
    json.writeStringField(DESCRIPTION, "How many rows there are in all.");
    schema(json, INTEGER);
    json.writeEndObject();
    json.writeEndObject();
    json.writeObjectFieldStart("content");
    json.writeObjectFieldStart(form == ApiList.Form.JSON ? "application/json" : "text/csv");
    if (form == ApiList.Form.JSON) {
      answer(json, listed);
    } else {
      schema(json, "string");
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void schema(JsonGenerator json, String type) throws IOException {
    json.writeObjectFieldStart(SCHEMA);
    json.writeStringField(TYPE, type);
    json.writeEndObject();
  }

  private static void answer(JsonGenerator json, Listed listed) throws IOException {
    json.writeObjectFieldStart(SCHEMA);
    json.writeStringField(TYPE, "object");
    json.writeObjectFieldStart("properties");
    field(json, "version", "string", "The version of the figures.");
    field(json, "as_of", "string", "The day of the figures.");
    field(json, "known_on", "string", "Bookings are known up to this day.");
    field(json, "synthetic", "boolean", "Whether the figures are made up.");
    field(json, "total", INTEGER, "How many rows there are in all.");
    field(json, ApiList.LIMIT, INTEGER, "As asked.");
    field(json, ApiList.OFFSET, INTEGER, "As asked.");
    json.writeObjectFieldStart(listed.id());
    json.writeStringField(TYPE, "array");
    json.writeObjectFieldStart("items");
    json.writeStringField(TYPE, "object");
    json.writeObjectFieldStart("properties");
    for (DataColumn column : listed.columns()) {
      column(json, column);
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void field(JsonGenerator json, String name, String type, String meaning)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField(TYPE, type);
    json.writeStringField(DESCRIPTION, meaning);
    json.writeEndObject();
  }

  /** A cell that is not known is null. */
  private static void column(JsonGenerator json, DataColumn column) throws IOException {
    json.writeObjectFieldStart(column.id());
    json.writeArrayFieldStart(TYPE);
    json.writeString(
        switch (column.kind()) {
          case TEXT, DAY -> "string";
          case NUMBER -> "number";
          case FLAG -> "boolean";
        });
    json.writeString("null");
    json.writeEndArray();
    json.writeStringField(DESCRIPTION, column.meaning());
    json.writeEndObject();
  }

  private static void refused(JsonGenerator json, String status, String meaning)
      throws IOException {
    json.writeObjectFieldStart(status);
    json.writeStringField(DESCRIPTION, meaning);
    json.writeObjectFieldStart("content");
    json.writeObjectFieldStart(Api.PROBLEM);
    schema(json, "object");
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }
}
