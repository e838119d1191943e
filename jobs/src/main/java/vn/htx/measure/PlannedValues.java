package vn.htx.measure;

import static org.apache.spark.sql.functions.udf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import vn.htx.catalog.common.PlanValues;
import vn.htx.catalog.common.Targets;
import vn.htx.engine.Schemas;

/**
 * From targets to {@code plan_values}, which readers of the marts get. Free text may name persons and does not leave
 * the office: of a decision only the document is kept.
 */
public final class PlannedValues {
  private static final String KIND =
      "quyết định|nghị quyết|kế hoạch|chương trình|chỉ thị|công văn|thông báo|QĐ|NQ|KH|CV|TB";

  /**
   * A number such as 1234/QĐ-UBND or 12/2025/NQ-HĐND, with the kind before it and the date after it where they are
   * written.
   */
  private static final Pattern NUMBERED = Pattern.compile(
      "(?:(?i:%s)\\s+(?:(?i:số)\\s+)?)?\\d{1,5}(?:/\\d{4})?/[A-ZĐ]{1,9}(?:-[A-ZĐ]{1,9}){0,4}(?![\\p{L}\\d])(?:,? ngày \\d{1,2}/\\d{1,2}/\\d{4})?"
          .formatted(KIND),
      Pattern.UNICODE_CASE);

  private static final Pattern OF_A_YEAR = Pattern.compile(
      "((?i:%s)).*?(năm \\d{4})(?!\\d)".formatted(KIND), Pattern.UNICODE_CASE | Pattern.DOTALL);

  private PlannedValues() {}

  /** One row for each target; {@code decision} is null when the text names no document. */
  public static Dataset<Row> apply(Dataset<Row> targets) {
    var document = udf((UDF1<String, String>) PlannedValues::document, DataTypes.StringType);
    return Schemas.select(
        targets.withColumn(PlanValues.DECISION.id(), document.apply(Schemas.col(Targets.DECISION))),
        PlanValues.TABLE);
  }

  /** Kind, number and date of the document that a text names, else its kind and year; null when it names none. */
  static @Nullable String document(@Nullable String decision) {
    if (decision == null) {
      return null;
    }
    Matcher numbered = NUMBERED.matcher(decision);
    if (numbered.find()) {
      return numbered.group();
    }
    Matcher ofYear = OF_A_YEAR.matcher(decision);
    return ofYear.find() ? ofYear.group(1) + " " + ofYear.group(2) : null;
  }
}
