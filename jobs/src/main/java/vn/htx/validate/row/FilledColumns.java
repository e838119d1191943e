package vn.htx.validate.row;

import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.htx.config.Contract;
import vn.htx.config.rule.CellRule;
import vn.htx.config.rule.IdRule;
import vn.htx.config.rule.StandingRule;
import vn.htx.ingest.source.CellKind;
import vn.htx.ingest.source.SourceRow;
import vn.htx.model.Bilingual;
import vn.htx.text.IdText;
import vn.htx.text.Placeholders;
import vn.htx.text.personal.Masked;
import vn.htx.validate.check.BoundRule;
import vn.htx.validate.check.CellCheck;
import vn.htx.validate.check.Checks;
import vn.htx.validate.check.ColumnStyle;
import vn.htx.validate.check.Filling;
import vn.htx.validate.check.RowFindings;

/** Fills the columns that a table does not have: with constants, then with ids composed of the row's cells. */
final class FilledColumns {
  private final Checks checks;
  private final Header header;
  private final NamedPlaces places;
  private final @Nullable Filling[] fillings;
  private final boolean any;

  FilledColumns(Checks checks, Header header, NamedPlaces places) {
    this.checks = checks;
    this.header = header;
    this.places = places;
    this.fillings = new @Nullable Filling[checks.cells().size()];
    boolean filled = false;
    for (int i = 0; i < fillings.length; i++) {
      fillings[i] = header.filling(i).orElse(null);
      filled |= fillings[i] != null;
    }
    any = filled;
  }

  /** Adds the filled columns to the values of a row whose other columns were read. */
  void fill(SourceRow row, @Nullable Object[] values, RowFindings findings) {
    if (!any) {
      return;
    }
    for (int i = 0; i < fillings.length; i++) {
      if (fillings[i] instanceof Filling.Constant constant) {
        values[i] = constant(i, constant, findings);
      }
    }
    for (int i = 0; i < fillings.length; i++) {
      if (fillings[i] instanceof Filling.Composed composed) {
        values[i] = composed(i, composed, row, values, findings).orElse(null);
      }
    }
  }

  private @Nullable Object constant(int column, Filling.Constant constant, RowFindings findings) {
    CellCheck check = checks.cells().get(column);
    CellKind kind = check.isNumber() ? CellKind.NUMBER : CellKind.TEXT;
    Optional<Object> value = check.check(constant.text(), kind, ColumnStyle.UNKNOWN, findings);
    return value
        .filter(text -> check.isPlace())
        .map(text -> places.code(text.toString(), "", check.field().id(), findings))
        .map(code -> (Object) code)
        .or(() -> value)
        .orElse(null);
  }

  private Optional<Object> composed(
      int column,
      Filling.Composed composed,
      SourceRow row,
      @Nullable Object[] values,
      RowFindings findings) {
    CellCheck check = checks.cells().get(column);
    var texts = new ArrayList<String>();
    var missing = new ArrayList<Filling.Part>();
    for (Filling.Part part : composed.parts()) {
      String text = text(part, check, row, values, findings);
      if (text.isEmpty()) {
        missing.add(part);
      } else {
        texts.add(text);
      }
    }
    if (missing.isEmpty()) {
      return check.composed(texts, composed.separator(), findings);
    }
    if (check.required().isPresent() || !texts.isEmpty()) {
      missing.forEach(part -> tell(check, composed, part, findings));
    }
    return Optional.empty();
  }

  /** Adds a finding about an empty part: of the id's required rule or, where the id is optional, a warning. */
  private void tell(
      CellCheck check, Filling.Composed composed, Filling.Part part, RowFindings findings) {
    BoundRule rule = checks.rules().of(CellRule.PART_EMPTY);
    Bilingual label = check.field().column().label();
    String vi = "Dòng không có '%s': mã này được ghép từ %s, mà '%s' trống. Điền ô ấy."
        .formatted(label.vi(), composed.shown(), part.name());
    String en = "The row has no '%s': it is composed of %s, and '%s' is empty. Fill that cell in."
        .formatted(label.en(), composed.shown(), part.name());
    findings.add(
        check
            .required()
            .map(required -> new BoundRule(required.id(), required.severity(), vi, en))
            .orElse(new BoundRule(rule.id(), rule.severity(), vi, en)),
        column(part),
        "");
  }

  /** The column of a finding about a part. */
  private String column(Filling.Part part) {
    int place = header.at(part.place());
    return place >= 0
        ? header.id(place, checks)
        : part.place() < fillings.length
            ? checks.cells().get(part.place()).field().id()
            : part.name();
  }

  /** The text of a part; empty where the row has none. */
  private String text(
      Filling.Part part,
      CellCheck target,
      SourceRow row,
      @Nullable Object[] values,
      RowFindings findings) {
    if (part.place() < values.length) {
      return Objects.toString(values[part.place()], "");
    }
    int place = header.at(part.place());
    CellKind kind = place < 0 ? CellKind.TEXT : row.kind(place);
    String cell = place < 0 ? "" : kind.asText(row.cell(place));
    if (cell.isEmpty() || Placeholders.isNoId(cell)) {
      return "";
    }
    boolean cut = IdText.isCut(row.cell(place), kind.isNumber());
    if (cut || kind.isDay()) {
      StandingRule why = cut ? IdRule.ID_CUT : CellRule.DAY_IN_CELL;
      findings.add(checks.rules().of(why), target.field().id(), Masked.MASK);
      return "";
    }
    if (part.holds() == Contract.IdPart.Holds.COMMUNE) {
      int district = part.district() < 0 ? -1 : header.at(part.district());
      String above = district < 0 ? "" : row.cell(district);
      return places.code(cell, above, target.field().id(), findings);
    }
    return IdText.ofDecimal(cell).orElse(cell);
  }
}
