package vn.htx.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;
import vn.htx.model.Severity;
import vn.htx.text.number.MeasureUnit;

/**
 * The contract of a dataset's files: a checked Open Data Contract Standard document bound to a catalog table.
 *
 * @param fingerprint SHA-256 of the document's bytes; part of the recipe of a parsed file
 * @param columns the columns that files carry (not those derived from the delivery, not provenance)
 * @param rowRules rules over several columns of one row
 * @param series which files follow each other, and which of them are corrections
 */
public record Contract(
    Table table,
    Bilingual label,
    Delivery delivery,
    EffectiveDate effective,
    List<ColumnContract> columns,
    List<RowRule> rowRules,
    List<ForeignKey> foreignKeys,
    List<DatasetRule> datasetRules,
    String fingerprint,
    Series series) {

  public Contract {
    columns = List.copyOf(columns);
    rowRules = List.copyOf(rowRules);
    foreignKeys = List.copyOf(foreignKeys);
    datasetRules = List.copyOf(datasetRules);
  }

  /** A contract with one series for the whole dataset and the default names of corrections. */
  public Contract(
      Table table,
      Bilingual label,
      Delivery delivery,
      EffectiveDate effective,
      List<ColumnContract> columns,
      List<RowRule> rowRules,
      List<ForeignKey> foreignKeys,
      List<DatasetRule> datasetRules,
      String fingerprint) {
    this(
        table,
        label,
        delivery,
        effective,
        columns,
        rowRules,
        foreignKeys,
        datasetRules,
        fingerprint,
        Series.USUAL);
  }

  /** Every rule, in the order of reports: by column, then references, rows, the dataset. */
  public List<Rule> rules() {
    var rules = new ArrayList<Rule>();
    for (ColumnContract column : columns) {
      column.required().ifPresent(rules::add);
      rules.add(column.type());
      column.values().ifPresent(rules::add);
      column.range().map(Range::rule).ifPresent(rules::add);
      column.shape().map(Shape::rule).ifPresent(rules::add);
    }
    foreignKeys.forEach(key -> rules.add(key.rule()));
    rowRules.forEach(row -> rules.add(row.rule()));
    datasetRules.forEach(dataset -> rules.add(dataset.rule()));
    return List.copyOf(rules);
  }

  /** The key of a row within one delivery: the table's key without the columns that the delivery itself states. */
  public List<Field> fileKey() {
    return table.key().stream()
        .filter(part -> columns.stream().anyMatch(column -> column.field().equals(part)))
        .toList();
  }

  /**
   * A column of unit codes in which files may write names of places.
   *
   * @param names headers of a column of names beside that of codes
   * @param parents headers of a column that names the district above
   * @param provinces headers of a column that names the province above
   */
  public record Place(List<String> names, List<String> parents, List<String> provinces) {}

  /**
   * A column of cooperative ids that may be looked up from other columns; each list holds headers.
   *
   * @param names of a column that names a cooperative
   * @param parties of a column that names a cooperative or a person: read only where the name contains a legal form
   * @param taxCodes of its tax code
   * @param types of its legal form
   * @param communes of its commune
   * @param districts of its district
   * @param provinces of its province
   */
  public record Linkage(
      List<String> names,
      List<String> parties,
      List<String> taxCodes,
      List<String> types,
      List<String> communes,
      List<String> districts,
      List<String> provinces) {
    /** The headers of all these columns. */
    public List<String> headers() {
      return Stream.of(names, parties, taxCodes, types, communes, districts, provinces)
          .flatMap(List::stream)
          .toList();
    }
  }

  /** The content of a column that a file does not have. */
  public sealed interface Made {
    /** The same text in every row. */
    record Constant(String text) implements Made {}

    /** An id composed of several parts, none of which may be empty. */
    record Composed(List<IdPart> parts, String separator) implements Made {
      public Composed {
        parts = List.copyOf(parts);
      }
    }
  }

  /**
   * One part of a composed id.
   *
   * @param names the id of a column of the dataset, or headers of a column of the file
   * @param district headers of a column that names the district above
   */
  public record IdPart(List<String> names, Holds holds, List<String> district) {
    /** What the column holds. */
    public enum Holds {
      TEXT,
      /** Communes, by name or code: their codes are the part. */
      COMMUNE
    }

    public IdPart {
      names = List.copyOf(names);
      district = List.copyOf(district);
    }
  }

  /**
   * Which files follow each other.
   *
   * @param correction found in the path of a file (below {@code inbox/<dataset>/}) that outranks the originals of the
   *     same effective date
   */
  public record Series(Scope scope, Pattern correction) {
    /** One series a dataset; a correction carries {@code _dinh-chinh} or {@code _correction}. */
    public static final Series USUAL =
        new Series(Scope.DATASET, Pattern.compile("_(dinh-chinh|correction)"));

    /** The scope of which a snapshot is the whole state. */
    public enum Scope {
      /** The whole dataset. */
      DATASET,
      /** The files of one first-level folder below {@code inbox/<dataset>/}: the register of one district office. */
      FOLDER
    }
  }

  /** What a delivery says about earlier ones. */
  public enum Delivery {
    /** The whole state from its effective date; a key absent from it ended the day before. */
    SNAPSHOT,
    /** Rows to be added; a key that exists already is a duplicate. */
    APPEND,
    /** Rows that add keys or restate them. */
    UPSERT
  }

  /** Where a delivery's effective date is taken from. */
  public sealed interface EffectiveDate {
    /** In the file name or a folder above it: the first date or period that the pattern's group {@code date} finds. */
    record FromPath(Pattern pattern) implements EffectiveDate {}

    /**
     * In a column: rows have their own dates; the delivery takes the latest of them. A text column holds periods, which
     * are dated by their last day.
     */
    record FromColumn(Field field) implements EffectiveDate {}

    /**
     * Nowhere: rows apply to every day (a plan, a schedule); of two deliveries the correction takes precedence, then
     * the later path.
     */
    record Undated() implements EffectiveDate {}
  }

  /** A rule as the rule book prints it. The id is {@code dataset.column.kind} or {@code dataset.name}. */
  public record Rule(String id, Severity severity, Bilingual text) {}

  /** An allowed value, with its aliases. */
  public record Allowed(String code, Bilingual label, List<String> aliases) {}

  /**
   * One column of the files.
   *
   * @param headers every header that means this column, labels included
   * @param required the rule broken by an empty cell; empty when the column is optional
   * @param type the rule broken by a cell that is not of the column's type
   * @param values the allowed values and the rule for others; an empty list allows everything
   * @param place of a column of unit codes: whether names of places are allowed too
   * @param linkage of a column of cooperatives' ids: what else may name the cooperative
   * @param units of the amounts under a header that does not state it itself, by the header's
   *     {@link vn.htx.text.MatchKey}
   * @param made the content of the column where a file does not have it
   */
  public record ColumnContract(
      Field field,
      List<String> headers,
      Optional<Rule> required,
      Rule type,
      List<Allowed> allowed,
      Optional<Rule> values,
      Optional<Range> range,
      Optional<Shape> shape,
      Optional<Place> place,
      Optional<Linkage> linkage,
      Map<String, MeasureUnit> units,
      Optional<Made> made) {
    public ColumnContract {
      headers = List.copyOf(headers);
      allowed = List.copyOf(allowed);
      units = Map.copyOf(units);
    }

    /** Whether names of places are read as unit codes, for the column itself or for a part of its id. */
    public boolean namesPlaces() {
      return place.isPresent()
          || (made.orElse(null) instanceof Made.Composed composed
              && composed.parts().stream().anyMatch(part -> part.holds() == IdPart.Holds.COMMUNE));
    }
  }

  /** Bounds of a number, or of a date as days since 1970; inclusive, except an open low end. */
  public record Range(
      Optional<BigDecimal> low, Optional<BigDecimal> high, boolean lowIsOpen, Rule rule) {}

  /** A text must match the whole pattern. {@code check} names a further check: {@code tax_code},
   * {@code phone} or {@code citizen_id}. */
  public record Shape(Optional<Pattern> pattern, Optional<String> check, Rule rule) {}

  /** A rule over several columns of one row; a null on either side passes. */
  public sealed interface RowRule {
    Rule rule();

    /** left op right, for numbers and dates; op is one of {@code < <= = >= >}. */
    record Compare(Rule rule, Field left, String operator, Field right) implements RowRule {}

    /** When a column holds one of the codes, another must not be empty. */
    record Needs(Rule rule, Field when, List<String> codes, Field needed) implements RowRule {}

    /**
     * A number must be within bounds that are narrower than the column's range: outside is possible but not plausible.
     *
     * @param orZero whether 0 passes below the lower bound
     */
    record Within(
        Rule rule, Field field, Optional<BigDecimal> low, Optional<BigDecimal> high, boolean orZero)
        implements RowRule {}

    /** At least one of the numbers is above 0; broken when all are known and none is. */
    record AnyAboveZero(Rule rule, List<Field> fields) implements RowRule {}

    /** total = sum of plus − sum of minus, for whole numbers. */
    record Balance(Rule rule, Field total, List<Field> plus, List<Field> minus)
        implements RowRule {}
  }

  /**
   * A column that names a key of another dataset. Checked against all keys read, rejected rows included.
   *
   * @param unless rows that refer to something else and are not checked
   */
  public record ForeignKey(
      Rule rule, Field field, Table target, Field targetField, Optional<Unless> unless) {}

  /** A column of codes holds one of these codes. */
  public record Unless(Field field, List<String> codes) {}

  /** A rule that only the whole dataset can decide: {@code duplicate_key}, {@code missing_column} and the like. */
  public record DatasetRule(Kind kind, Rule rule) {
    /** The subject of a dataset rule. */
    public enum Kind {
      DUPLICATE_KEY,
      MISSING_COLUMN,
      UNKNOWN_COLUMN,
      EMPTY_FILE,
      UNREADABLE_FILE,
      NO_EFFECTIVE_DATE
    }
  }
}
