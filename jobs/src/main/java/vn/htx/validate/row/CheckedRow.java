package vn.htx.validate.row;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.htx.model.RowFate;
import vn.htx.validate.check.CheckedAnswer;

/** One physical row after the contract was applied to it. */
public final class CheckedRow {
  private final int row;
  private final RowFate fate;
  private final Object[] values;
  private final List<String> rules;
  private final List<String> warnings;
  private final List<CheckedAnswer> answers;
  private final Supplier<String> text;

  CheckedRow(
      int row,
      RowFate fate,
      Object[] values,
      List<String> rules,
      List<String> warnings,
      List<CheckedAnswer> answers,
      Supplier<String> text) {
    this.row = row;
    this.fate = fate;
    this.values = values;
    this.rules = rules;
    this.warnings = warnings;
    this.answers = answers;
    this.text = text;
  }

  /** Physical row in its sheet, from 1. */
  public int row() {
    return row;
  }

  public RowFate fate() {
    return fate;
  }

  /**
   * The value of one of the contract's columns as String, Integer, Long, BigDecimal, Double, Boolean or LocalDate; null
   * when it is not known or the cell broke a rule. Rejected rows have the values that could be read.
   */
  public Object value(int column) {
    return values[column];
  }

  /** The same value, empty when it is null. */
  public Optional<Object> find(int column) {
    return Optional.ofNullable(values[column]);
  }

  /** Ids of all broken rules that reject the row, in the contract's order; without those of single survey answers. */
  public List<String> rules() {
    return rules;
  }

  /** Ids of the broken rules that only warn. */
  public List<String> warnings() {
    return warnings;
  }

  /** The answer cells of a survey row; empty for other datasets. */
  public List<CheckedAnswer> answers() {
    return answers;
  }

  /** The cells as JSON, text by header, with sensitive cells masked; built on demand, since few rows need it. */
  public String text() {
    return text.get();
  }

  @Override
  public String toString() {
    String shown = Arrays.stream(values)
        .map(value -> value == null ? "-" : value.toString())
        .collect(Collectors.joining(" | "));
    return row + " " + fate.code() + " " + shown + (rules.isEmpty() ? "" : " " + rules);
  }
}
