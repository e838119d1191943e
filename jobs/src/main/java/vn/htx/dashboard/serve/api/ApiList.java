package vn.htx.dashboard.serve.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.htx.dashboard.serve.download.CsvRows;
import vn.htx.dashboard.serve.visit.Delivery;
import vn.htx.dashboard.serve.visit.Download;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.model.DataOrigin;
import vn.htx.model.Problem;
import vn.htx.page.FilterRefused;
import vn.htx.page.Scope;
import vn.htx.page.extract.DataColumn;
import vn.htx.page.extract.DataRows;
import vn.htx.page.extract.Filter;
import vn.htx.page.extract.Filters;

/** A list of a version, page by page, as JSON or CSV. */
final class ApiList implements Download {
  static final String LIMIT = "limit";
  static final String OFFSET = "offset";
  static final long USUAL_LIMIT = 1_000;
  static final long GREATEST_LIMIT = 10_000;
  static final String TOTAL_HEADER = "X-Total-Count";

  private static final int MOST_DIGITS = 9;

  private final Listed listed;
  private final Form form;
  private final boolean isAsked;

  private ApiList(Listed listed, Form form, boolean isAsked) {
    this.listed = listed;
    this.form = form;
    this.isAsked = isAsked;
  }

  /** As what it is answered. */
  enum Form {
    JSON(".json", "application/json"),
    CSV(".csv", CsvRows.TYPE);

    private final String ending;
    private final String type;

    Form(String ending, String type) {
      this.ending = ending;
      this.type = type;
    }

    String ending() {
      return ending;
    }
  }

  @Override
  public String path() {
    return isAsked ? listed.path() + form.ending() : listed.path();
  }

  @Override
  public Download preferred(String accepted) {
    return !isAsked && accepted.contains("text/csv") ? new ApiList(listed, Form.CSV, false) : this;
  }

  @Override
  public boolean isHeavy() {
    return false;
  }

  @Override
  public Delivery delivery(Visit visit) {
    var asked = new TreeMap<>(visit.address().state());
    DataRows.Part part = part(asked);
    asked.keySet().removeAll(Set.of(LIMIT, OFFSET));
    asked.keySet().stream()
        .filter(name -> listed.filters().stream().map(Filter::id).noneMatch(name::equals))
        .findFirst()
        .ifPresent(name -> {
          throw Filters.noSuchName(name, listed.parameters().stream());
        });
    Filters filters = visit.read(
        (published, scope) -> Filters.of(published, scope, Set.copyOf(listed.filters()), asked));
    long total = visit.read((published, scope) ->
        listed.rows(published, scope, filters, visit.address().language()).size());
    return new Delivery(
        form.type,
        Optional.empty(),
        Map.of(TOTAL_HEADER, String.valueOf(total)),
        out -> visit.read((published, scope) -> {
          DataRows rows = listed.rows(published, scope, filters, visit.address().language());
          return form == Form.CSV
              ? CsvRows.write(out, rows, part)
              : json(out, rows, part, total, scope);
        }));
  }

  private static DataRows.Part part(Map<String, String> asked) {
    return new DataRows.Part(
        number(asked, OFFSET, 0, 0, Integer.MAX_VALUE),
        number(asked, LIMIT, USUAL_LIMIT, 1, GREATEST_LIMIT));
  }

  private static long number(
      Map<String, String> asked, String name, long usual, long least, long greatest) {
    String text = asked.getOrDefault(name, String.valueOf(usual));
    boolean isNumber = text.length() <= MOST_DIGITS && text.matches("[0-9]+");
    long number = isNumber ? Long.parseLong(text) : -1;
    if (number < least || number > greatest) {
      throw new FilterRefused(Problem.of("Số này không dùng được", "This number cannot be used")
          .at("?" + name)
          .found(FilterRefused.shortened(text))
          .allowed("%s–%s".formatted(least, greatest))
          .todo("Sửa số trong địa chỉ.", "Mend the number in the address."));
    }
    return number;
  }

  private long json(OutputStream out, DataRows rows, DataRows.Part part, long total, Scope scope) {
    try (JsonGenerator json = Json.write(out)) {
      json.writeStartObject();
      json.writeStringField("version", scope.version());
      json.writeStringField("as_of", scope.asOf().toString());
      json.writeStringField("known_on", scope.knownOn().toString());
      json.writeBooleanField("synthetic", scope.origin() == DataOrigin.SYNTHETIC);
      json.writeNumberField("total", total);
      json.writeNumberField(LIMIT, part.limit());
      json.writeNumberField(OFFSET, part.offset());
      json.writeArrayFieldStart(listed.id());
      rows.each(part, cells -> row(json, rows.columns(), cells));
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
    return total;
  }

  private static void row(
      JsonGenerator json, List<DataColumn> columns, List<Optional<String>> cells) {
    try {
      json.writeStartObject();
      for (int i = 0; i < columns.size(); i++) {
        json.writeFieldName(columns.get(i).id());
        cell(json, columns.get(i).kind(), cells.get(i));
      }
      json.writeEndObject();
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }

  private static void cell(JsonGenerator json, DataColumn.Kind kind, Optional<String> cell)
      throws IOException {
    if (cell.isEmpty()) {
      json.writeNull();
      return;
    }
    String text = cell.orElseThrow();
    switch (kind) {
      case TEXT, DAY -> json.writeString(text);
      case NUMBER -> json.writeNumber(new BigDecimal(text));
      case FLAG -> json.writeBoolean(Boolean.parseBoolean(text));
    }
  }

  /** Every list in every form, and in the form that a program prefers, JSON where it does not say. */
  static List<Download> all() {
    return Stream.of(Listed.values())
        .flatMap(listed -> Stream.<Download>concat(
            Stream.of(new ApiList(listed, Form.JSON, false)),
            Stream.of(Form.values()).map(form -> new ApiList(listed, form, true))))
        .toList();
  }
}
