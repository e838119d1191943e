package vn.htx.config;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.htx.catalog.ColumnType;
import vn.htx.catalog.Field;
import vn.htx.catalog.common.Survey;
import vn.htx.config.Contract.Allowed;
import vn.htx.config.Contract.IdPart;
import vn.htx.config.Contract.Made;
import vn.htx.model.Problem;
import vn.htx.text.MatchKey;

/**
 * The content that a contract or a workspace's mapping states for a column that files do not have: a constant or a
 * composed id.
 */
final class MadeColumn {
  private static final String JOINED_BY = "-";

  private final Field field;
  private final List<Allowed> allowed;
  private final Optional<Node> constant;
  private final Optional<Node> composed;
  private final Optional<Node> joinedBy;

  /** @param stated by key; the mapping takes precedence over the contract */
  MadeColumn(Field field, List<Allowed> allowed, Map<String, Node> stated) {
    this.field = field;
    this.allowed = allowed;
    this.constant = Optional.ofNullable(stated.get("constant"));
    this.composed = Optional.ofNullable(stated.get("composedOf"));
    this.joinedBy = Optional.ofNullable(stated.get("joinedBy"));
  }

  Optional<Made> read() {
    if (joinedBy.isPresent() && composed.isEmpty()) {
      joinedBy.get().wrong("chỉ dùng cùng composedOf", "only with composedOf");
    }
    if (constant.isPresent() && composed.isPresent()) {
      constant.get().wrong("constant hoặc composedOf, không cả hai", "constant or composedOf");
    }
    Optional<Node> either = constant.or(() -> composed);
    if (either.isPresent() && (field == Survey.ITEM || field == Survey.VALUE)) {
      either
          .get()
          .wrong("không dùng cho câu hỏi và câu trả lời", "not of questions and their answers");
      return Optional.empty();
    }
    return composed.isPresent()
        ? composed.map(this::composed)
        : constant.map(node -> new Made.Constant(constant(node)));
  }

  private String constant(Node node) {
    String text = node.text().strip();
    boolean reads = !text.isEmpty()
        && (allowed.isEmpty()
            ? isOfType(text)
            : allowed.stream().anyMatch(value -> means(value, text)));
    if (!reads) {
      node.wrong(
          allowed.isEmpty()
              ? wantedVi()
              : String.join(", ", allowed.stream().map(Allowed::code).toList()),
          allowed.isEmpty() ? wantedEn() : "");
    }
    return text;
  }

  private static boolean means(Allowed value, String text) {
    String key = MatchKey.of(text);
    return MatchKey.of(value.code()).equals(key)
        || MatchKey.of(value.label().vi()).equals(key)
        || MatchKey.of(value.label().en()).equals(key)
        || value.aliases().stream().anyMatch(alias -> MatchKey.of(alias).equals(key));
  }

  private boolean isOfType(String text) {
    try {
      switch (field.type()) {
        case TEXT -> {}
        case INTEGER, LONG, MONEY -> new BigDecimal(text).toBigIntegerExact();
        case AREA, DECIMAL, AMOUNT, DOUBLE -> new BigDecimal(text);
        case DATE -> LocalDate.parse(text);
        case BOOLEAN -> {
          return text.equals("true") || text.equals("false");
        }
      }
      return true;
    } catch (ArithmeticException | NumberFormatException | DateTimeException other) {
      return false;
    }
  }

  private String wantedVi() {
    return switch (field.type()) {
      case TEXT -> "một giá trị, không để trống";
      case INTEGER, LONG, MONEY -> "số nguyên, như 1000";
      case AREA, DECIMAL, AMOUNT, DOUBLE -> "một số, như 0.5";
      case DATE -> "ngày yyyy-MM-dd";
      case BOOLEAN -> "true hoặc false";
    };
  }

  private String wantedEn() {
    return switch (field.type()) {
      case TEXT -> "a value that is not blank";
      case INTEGER, LONG, MONEY -> "a whole number";
      case AREA, DECIMAL, AMOUNT, DOUBLE -> "a number";
      case DATE -> "a day";
      case BOOLEAN -> "true or false";
    };
  }

  private Made composed(Node node) {
    if (field.type() != ColumnType.TEXT) {
      node.wrong("chỉ cột chữ được ghép", "only a column of text is composed");
    }
    String separator = joinedBy.map(Node::text).orElse(JOINED_BY);
    if (separator.isEmpty()) {
      joinedBy
          .get()
          .wrong(
              "ít nhất một dấu, để 1 và 23 không trùng 12 và 3",
              "at least one sign, else 1 and 23 are 12 and 3");
    }
    var parts = new ArrayList<IdPart>();
    for (Node part : node.list()) {
      parts.add(part(part));
    }
    if (parts.isEmpty()) {
      node.wrong("ít nhất một phần", "at least one part");
    }
    for (IdPart part : parts) {
      if (part.names().contains(field.id())) {
        node.problems()
            .add(Problem.of("Một cột không ghép từ chính nó", "A column is not composed of itself")
                .at(node.where())
                .found(field.id()));
      }
    }
    return new Made.Composed(parts, separator);
  }

  /** A column's id or a header, several headers of one column, or headers of a column of places. */
  private static IdPart part(Node node) {
    if (node.isScalar()) {
      return new IdPart(List.of(node.text()), IdPart.Holds.TEXT, List.of());
    }
    Optional<List<Node>> several = node.findList();
    if (several.isPresent()) {
      List<String> names = several.get().stream().map(Node::text).toList();
      if (names.isEmpty()) {
        node.wrong("ít nhất một tên cột", "at least one header");
      }
      return new IdPart(names, IdPart.Holds.TEXT, List.of());
    }
    node.onlyKeys("commune", "district");
    node.child("commune");
    return new IdPart(node.texts("commune"), IdPart.Holds.COMMUNE, node.texts("district"));
  }
}
