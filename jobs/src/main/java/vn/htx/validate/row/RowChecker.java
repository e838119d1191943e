package vn.htx.validate.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.htx.catalog.common.Survey;
import vn.htx.config.rule.StructureRule;
import vn.htx.config.rule.SurveyRule;
import vn.htx.ingest.form.SelectMultiple;
import vn.htx.ingest.source.CellKind;
import vn.htx.ingest.source.SourceRow;
import vn.htx.model.RowFate;
import vn.htx.validate.check.CellCheck;
import vn.htx.validate.check.CheckedAnswer;
import vn.htx.validate.check.Checks;
import vn.htx.validate.check.ColumnStyle;
import vn.htx.validate.check.ItemCheck;
import vn.htx.validate.check.RowCheck;
import vn.htx.validate.check.RowFindings;
import vn.htx.validate.check.Tally;

/**
 * Applies a contract to the rows of one table. A row that breaks a rule of severity error is
 * rejected with all the rules it broke; in a survey a bad answer rejects that answer alone.
 */
public final class RowChecker {
  private final Checks checks;
  private final Header header;
  private final ColumnStyles styles;
  private final RowText text;
  private final NamedPlaces places;
  private final NamedCooperatives cooperatives;
  private final FilledColumns filled;
  private final RowFindings findings = new RowFindings();
  private final RowFindings answerFindings = new RowFindings();
  private final CellCheck[] cells;
  private final RowCheck[] rows;
  private final Map<String, ItemCheck> items;
  private final int itemPlace;
  private final int valuePlace;

  /**
   * A checker for one table.
   *
   * @param day that the file states for all of its rows
   * @param questions collects open questions about cooperatives
   */
  public RowChecker(
      Checks checks,
      Header header,
      ColumnStyles styles,
      int serialShift,
      Optional<LocalDate> day,
      Questions questions) {
    this.checks = checks;
    this.header = header;
    this.styles = styles;
    this.places = new NamedPlaces(checks, header, day);
    this.filled = new FilledColumns(checks, header, places);
    this.cooperatives = new NamedCooperatives(checks, header, day, questions);
    this.text = new RowText(checks, header, serialShift);
    this.cells = checks.cells().toArray(CellCheck[]::new);
    this.rows = checks.rows().toArray(RowCheck[]::new);
    this.items = ItemCheck.byId(checks.items());
    this.itemPlace = checks.isSurvey() ? checks.place(Survey.ITEM) : -1;
    this.valuePlace = checks.isSurvey() ? checks.place(Survey.VALUE) : -1;
  }

  public CheckedRow check(SourceRow row, String group, Tally tally) {
    Object[] values = new Object[cells.length];
    boolean shifted = text.isShifted(row);
    findings.clear(shifted);
    answerFindings.clear(shifted);
    checkCells(row, group, values);
    if (shifted) {
      findings.add(
          checks.rules().of(StructureRule.EXTRA_CELLS), "", row.width() + " > " + header.width());
    }
    for (RowCheck rule : rows) {
      if (!rule.holds(values)) {
        findings.add(rule.rule(), rule.column(), text.shown(rule.column(), row));
      }
    }
    List<CheckedAnswer> answers = checks.isSurvey() ? answers(row, values) : List.of();
    boolean rejected = findings.rejects();
    findings.addTo(tally, row.row());
    answerFindings.addTo(tally, row.row());
    List<String> rules = findings.rules();
    return new CheckedRow(
        row.row(),
        rejected ? RowFate.REJECTED : RowFate.CLEAN,
        values,
        rules,
        findings.warnings(),
        rejected
            ? answers.stream()
                .map(answer -> answer.inRejectedRow(rules, shifted))
                .toList()
            : answers,
        () -> text.json(row));
  }

  /** The findings of the last checked row, followed by those of its answers. */
  public List<RowFindings.Finding> lastFindings() {
    var all = new ArrayList<>(findings.all());
    all.addAll(answerFindings.all());
    return all;
  }

  /** The amounts of a total row, by column; without cells that hold none. */
  public Map<Integer, BigDecimal> amounts(SourceRow row) {
    var amounts = new TreeMap<Integer, BigDecimal>();
    for (int i = 0; i < checks.cells().size(); i++) {
      int column = i;
      int place = header.column(i);
      if (place >= 0) {
        checks
            .cells()
            .get(i)
            .amount(row.cell(place), row.kind(place), styles.cells().get(i))
            .ifPresent(amount -> amounts.put(column, amount));
      }
    }
    return amounts;
  }

  private void checkCells(SourceRow row, String group, Object[] values) {
    for (int i = 0; i < values.length; i++) {
      boolean elsewhere = i == valuePlace || (i == itemPlace && header.isWide());
      int place = header.column(i);
      CellCheck check = cells[i];
      if (header.filling(i).isPresent()) {
        continue;
      }
      if (!elsewhere && check.isPlace()) {
        values[i] = places.check(i, row, group, styles.cells().get(i), findings).orElse(null);
      } else if (!elsewhere && check.isLinked()) {
        values[i] =
            cooperatives.check(i, row, group, styles.cells().get(i), findings).orElse(null);
      } else if (!elsewhere && place >= 0) {
        values[i] = check
            .check(row.cell(place), row.kind(place), styles.cells().get(i), findings)
            .orElse(null);
      }
    }
    filled.fill(row, values, findings);
  }

  /** The answer to one question of a wide row. */
  private CheckedAnswer answer(int item, SourceRow row) {
    ItemCheck check = checks.items().get(item);
    int place = header.item(item);
    Optional<SelectMultiple> multiple = header.multiple(item);
    if (multiple.isPresent()) {
      String chosen = check.counted(multiple.get().answer(row, check.options()));
      return check.check(chosen, CellKind.TEXT, ColumnStyle.UNKNOWN, answerFindings);
    }
    for (int other : header.otherVersions(item)) {
      if (row.cell(place).isEmpty()) {
        place = other;
      } else if (!row.cell(other).isEmpty() && !row.cell(other).equals(row.cell(place))) {
        answerFindings.add(
            checks.rules().of(SurveyRule.VERSIONS_DIFFER),
            check.id(),
            row.cell(place) + " ≠ " + row.cell(other));
      }
    }
    return check.check(row.cell(place), row.kind(place), styles.items().get(item), answerFindings);
  }

  private List<CheckedAnswer> answers(SourceRow row, Object[] values) {
    var answers = new ArrayList<CheckedAnswer>();
    if (header.isWide()) {
      for (int i = 0; i < checks.items().size(); i++) {
        if (header.item(i) >= 0 || header.multiple(i).isPresent()) {
          answers.add(answer(i, row));
        }
      }
      return answers;
    }
    int place = header.column(valuePlace);
    String cell = row.cell(place);
    String item = String.valueOf(values[itemPlace]);
    ItemCheck check = items.get(item);
    if (check == null) {
      if (values[itemPlace] != null) {
        findings.add(checks.rules().of(SurveyRule.UNKNOWN_ITEM), Survey.ITEM.id(), item);
      }
      return List.of(
          cell.isEmpty()
              ? CheckedAnswer.blank(item)
              : CheckedAnswer.rejected(item, cell, findings.rules()));
    }
    CheckedAnswer answer =
        check.check(cell, row.kind(place), styles.cells().get(valuePlace), answerFindings);
    values[valuePlace] = answer.value().<BigDecimal>map(value -> value).orElse(null);
    return List.of(answer);
  }
}
