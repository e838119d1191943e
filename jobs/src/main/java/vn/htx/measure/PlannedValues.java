package vn.htx.measure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.htx.catalog.FieldRow;
import vn.htx.catalog.common.PlanValues;
import vn.htx.catalog.common.Targets;
import vn.htx.engine.Grouping;
import vn.htx.engine.NewRow;
import vn.htx.engine.Step;

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
  public static Step step() {
    return Step.of(PlanValues.TABLE)
        .from(Targets.TABLE)
        .groups(step -> Grouping.ofEach(Targets.TABLE, target -> Stream.of(planned(target))));
  }

  private static NewRow planned(FieldRow target) {
    return NewRow.of(PlanValues.TABLE, target)
        .set(
            PlanValues.DECISION,
            target.findText(Targets.DECISION).flatMap(PlannedValues::document));
  }

  /** Kind, number and date of the document that a text names, else its kind and year; empty when it names none. */
  static Optional<String> document(String decision) {
    Matcher numbered = NUMBERED.matcher(decision);
    if (numbered.find()) {
      return Optional.of(numbered.group());
    }
    Matcher ofYear = OF_A_YEAR.matcher(decision);
    return ofYear.find() ? Optional.of(ofYear.group(1) + " " + ofYear.group(2)) : Optional.empty();
  }
}
