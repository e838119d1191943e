package vn.htx.validate.check;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.htx.config.Contract;
import vn.htx.config.SurveyItem;
import vn.htx.config.rule.CellRule;
import vn.htx.config.rule.SourceRule;
import vn.htx.config.rule.SurveyRule;
import vn.htx.ingest.source.CellKind;
import vn.htx.text.IdText;
import vn.htx.text.MatchKey;
import vn.htx.text.Placeholders;

/** The compiled check of one survey question. */
public final class ItemCheck implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Decimals of a clean answer. */
  private static final int DECIMALS = 6;

  private final String id;
  private final Set<String> headers = new LinkedHashSet<>();
  private final Map<String, BigDecimal> words = new HashMap<>();
  private final SurveyItem.Kind kind;
  private final boolean countsSummary;
  private final Set<String> options = new LinkedHashSet<>();
  private final Set<String> none = new HashSet<>();
  private final @Nullable BigDecimal low;
  private final @Nullable BigDecimal high;
  private final FileRules rules;
  private final BoundRule type;
  private final BoundRule range;

  ItemCheck(SurveyItem item, FileRules rules) {
    id = item.id();
    this.rules = rules;
    kind = item.kind();
    countsSummary = item.chosen().isPresent();
    item.chosen().ifPresent(chosen -> {
      options.addAll(chosen.options());
      chosen.none().forEach(option -> none.add(MatchKey.of(option)));
    });
    low = item.low().orElse(null);
    high = item.high().orElse(null);
    headers.add(MatchKey.of(id));
    item.labels().forEach(label -> headers.add(MatchKey.of(label)));
    for (Contract.Allowed answer : item.allowed()) {
      BigDecimal code = new BigDecimal(answer.code());
      words.put(MatchKey.of(answer.code()), code);
      words.putIfAbsent(MatchKey.of(answer.label().vi()), code);
      words.putIfAbsent(MatchKey.of(answer.label().en()), code);
      answer.aliases().forEach(alias -> words.putIfAbsent(MatchKey.of(alias), code));
    }
    List<String> codes = item.allowed().stream().map(ItemCheck::named).toList();
    BoundRule unread = rules.of(SurveyRule.ANSWER_TYPE);
    type = codes.isEmpty()
        ? unread
        : unread.and(
            "Cho phép: " + String.join(", ", codes) + ".",
            "Allowed: " + String.join(", ", codes) + ".");
    range = rules
        .of(SurveyRule.ANSWER_RANGE)
        .and(
            "Cho phép: %s.".formatted(bounds("từ %s", "đến %s").replace('.', ',')),
            "Allowed: %s.".formatted(bounds("from %s", "to %s")));
  }

  private static String named(Contract.Allowed answer) {
    return answer.code() + " (" + answer.label().vi() + ")";
  }

  private String bounds(String from, String to) {
    String lower = low == null ? "" : from.formatted(plain(low));
    String upper = high == null ? "" : to.formatted(plain(high));
    return (lower + " " + upper).strip();
  }

  private static String plain(BigDecimal bound) {
    return bound.stripTrailingZeros().toPlainString();
  }

  public String id() {
    return id;
  }

  /** Whether the answer is the number of chosen options. */
  public boolean countsOptions() {
    return kind == SurveyItem.Kind.WHOLE;
  }

  /** The same where all chosen options are in one cell, without separate columns. */
  public boolean countsSummary() {
    return countsSummary;
  }

  /** The counted answer to a question with several answers, as text; empty where it was not answered. */
  public String counted(Optional<Set<String>> options) {
    return options
        .map(all -> all.stream().filter(option -> !isNone(option)).count())
        .map(count -> Long.toString(count))
        .orElse("");
  }

  /** Whether an option means 'none of these'. */
  private boolean isNone(String option) {
    return none.contains(MatchKey.of(option)) || Placeholders.isOne(option);
  }

  /** The known options. */
  public Set<String> options() {
    return options;
  }

  public Set<String> headers() {
    return headers;
  }

  /** Checks one answer cell. */
  public CheckedAnswer check(
      String cell, CellKind cellKind, ColumnStyle style, RowFindings findings) {
    if (cell.isEmpty()) {
      return CheckedAnswer.blank(id);
    }
    CellValue read = value(cell, cellKind, style);
    String shown = cellKind.shown(cell, style.serialShift());
    read.notes().forEach(note -> findings.add(rules.of(note), id, shown));
    if (read.isNotKnown()) {
      return CheckedAnswer.blank(id);
    }
    Optional<BigDecimal> value = read.value().map(BigDecimal.class::cast);
    if (value.isEmpty()) {
      return rejected(shown, type, findings);
    }
    boolean tooLow = low != null && value.get().compareTo(low) < 0;
    boolean tooHigh = high != null && value.get().compareTo(high) > 0;
    return tooLow || tooHigh
        ? rejected(shown, range, findings)
        : CheckedAnswer.clean(id, value.get().setScale(DECIMALS, RoundingMode.HALF_UP), shown);
  }

  private CheckedAnswer rejected(String cell, BoundRule rule, RowFindings findings) {
    findings.add(rule, id, cell);
    return CheckedAnswer.rejected(id, cell, List.of(rule.id()));
  }

  private CellValue value(String cell, CellKind cellKind, ColumnStyle style) {
    if (cellKind.isError()) {
      return CellValue.NONE.noting(SourceRule.FORMULA_VALUE);
    }
    if (cellKind.isDay()) {
      return CellValue.NONE.noting(CellRule.DAY_IN_CELL);
    }
    BigDecimal word = words.get(MatchKey.of(cell));
    if (word == null && kind == SurveyItem.Kind.CODED) {
      word = IdText.ofDecimal(cell).map(words::get).orElse(null);
    }
    if (word != null || kind == SurveyItem.Kind.CODED) {
      return CellValue.of(Optional.ofNullable(word));
    }
    boolean whole = kind == SurveyItem.Kind.WHOLE;
    boolean fraction = high != null && high.compareTo(BigDecimal.ONE) <= 0;
    CellValue read = CellValue.number(
            cell, cellKind, style, new NumberColumn(whole, null, fraction))
        .map(value -> Optional.<Object>of(value)
            .filter(fits -> value.precision() - value.scale() <= 12)
            .filter(fits ->
                !whole || value.signum() == 0 || value.stripTrailingZeros().scale() <= 0));
    return read.value()
            .filter(value -> TypedNumber.exceeds((BigDecimal) value, DECIMALS))
            .isPresent()
        ? read.noting(CellRule.NUMBER_ROUNDED)
        : read;
  }

  public static Map<String, ItemCheck> byId(List<ItemCheck> items) {
    return items.stream().collect(Collectors.toMap(ItemCheck::id, item -> item));
  }
}
