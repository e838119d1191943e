package vn.htx.validate.row;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.htx.config.rule.LookupRule;
import vn.htx.config.rule.StandingRule;
import vn.htx.ingest.source.CellKind;
import vn.htx.ingest.source.SourceRow;
import vn.htx.model.UnitLevel;
import vn.htx.place.Above;
import vn.htx.place.Resolution;
import vn.htx.text.personal.Masked;
import vn.htx.validate.check.BoundRule;
import vn.htx.validate.check.CellCheck;
import vn.htx.validate.check.Checks;
import vn.htx.validate.check.ColumnStyle;
import vn.htx.validate.check.HelperColumn;
import vn.htx.validate.check.Linking;
import vn.htx.validate.check.RowFindings;

/**
 * Finds the id of the cooperative that a row means from other columns: by tax code, else by name, legal form and place.
 * If it is not certain, the id is null and a question to the clerk is made.
 */
final class NamedCooperatives {
  /** The code of an old district or a commune. */
  private static final Pattern CODE = Pattern.compile("\\d{3}|\\d{5}");

  /** Results cached; a file names few cooperatives. */
  private static final int KEPT = 10_000;

  private final Checks checks;
  private final Header header;
  private final Optional<LocalDate> day;
  private final Questions questions;
  private final Map<Linking.Description, Linking.Linked> answers = new HashMap<>();

  NamedCooperatives(Checks checks, Header header, Optional<LocalDate> day, Questions questions) {
    this.checks = checks;
    this.header = header;
    this.day = day;
    this.questions = questions;
  }

  /** The id; empty where the row has none or it is not certain. */
  Optional<Object> check(
      int column, SourceRow row, String group, ColumnStyle style, RowFindings findings) {
    CellCheck check = checks.cells().get(column);
    int place = header.column(column);
    String own = place < 0 ? "" : row.cell(place);
    CellKind kind = place < 0 ? CellKind.TEXT : row.kind(place);
    if (!header.namesCooperatives() || checks.linking().isEmpty()) {
      return check.check(own, kind, style, findings);
    }
    Linking.Linked found =
        find(checks.linking().get(), said(check.isPlaceholder(own) ? "" : own, row, group));
    tell(found, check.field().id(), findings);
    if (found.isAsked()) {
      questions.add(found, row.row());
    }
    return switch (found.state()) {
      case LINKED -> Optional.of(found.coopId());
      case LATER -> own.isEmpty() ? Optional.empty() : check.check(own, kind, style, findings);
      case DOUBTFUL, NONE -> check.check("", kind, style, findings);
      case UNKNOWN, NOTHING -> check.check(own, kind, style, findings);
    };
  }

  /**
   * Caches results, since many rows name the same cooperative and a search among all names is the costliest check of a
   * row.
   */
  private Linking.Linked find(Linking linking, Linking.Description said) {
    Linking.Linked known = answers.get(said);
    Linking.Linked found = known == null ? linking.find(said) : known;
    if (known == null && answers.size() < KEPT) {
      answers.put(said, found);
    }
    return found;
  }

  private Linking.Description said(String own, SourceRow row, String group) {
    String district = header.cell(row, HelperColumn.DISTRICT);
    String province = header.cell(row, HelperColumn.PROVINCE);
    return new Linking.Description(
        own,
        header.cell(row, HelperColumn.TAX_CODE),
        header.cell(row, HelperColumn.COOPERATIVE),
        header.cell(row, HelperColumn.PARTY),
        header.cell(row, HelperColumn.LEGAL_FORM),
        code(
            UnitLevel.COMMUNE,
            header.cell(row, HelperColumn.COMMUNE),
            Above.of(district, province, group)),
        code(UnitLevel.OLD_DISTRICT, district, Above.of("", province, "")));
  }

  private String code(UnitLevel level, String name, Above above) {
    boolean isCode = name.isEmpty() || CODE.matcher(name).matches();
    if (isCode && above.province().isEmpty()) {
      return name;
    }
    Optional<Resolution> found =
        checks.places().map(places -> places.resolve(level, name, above, day));
    if (isCode) {
      return found.filter(Resolution::isElsewhere).isPresent() ? "" : name;
    }
    return found.filter(Resolution::isCertain).flatMap(Resolution::code).orElse("");
  }

  private void tell(Linking.Linked found, String column, RowFindings findings) {
    Optional<StandingRule> rule = rule(found);
    if (rule.isPresent()) {
      BoundRule bound = checks.rules().of(rule.get());
      BoundRule said = found.why().map(why -> bound.and(why.vi(), why.en())).orElse(bound);
      findings.add(said, column, shown(found));
    }
  }

  private static Optional<StandingRule> rule(Linking.Linked found) {
    return switch (found.state()) {
      case LINKED ->
        found.coopId().equals(found.asked().coopId())
            ? Optional.empty()
            : Optional.of(LookupRule.COOPERATIVE_LINKED);
      case DOUBTFUL -> Optional.of(LookupRule.COOPERATIVE_DOUBTFUL);
      case UNKNOWN ->
        found.asked().coopId().isEmpty()
            ? Optional.of(LookupRule.COOPERATIVE_UNKNOWN)
            : Optional.empty();
      case NONE -> Optional.of(LookupRule.COOPERATIVE_NONE);
      case LATER -> Optional.of(LookupRule.COOPERATIVE_LATER);
      case NOTHING -> Optional.empty();
    };
  }

  /** The text to show; a tax code without a name may be a person's and is masked. */
  private static String shown(Linking.Linked found) {
    String name = found.asked().name();
    String said = name.isEmpty() ? found.asked().coopId() : Masked.text(name);
    String meant = found.coopId().isEmpty() ? found.candidates() : found.coopId();
    return (said.isEmpty() ? Masked.MASK : said) + (meant.isEmpty() ? "" : " → " + meant);
  }
}
