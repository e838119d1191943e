package vn.htx.page.headline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import vn.htx.catalog.Indicator;
import vn.htx.chart.model.DisplayUnit;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Against;
import vn.htx.model.Bilingual;
import vn.htx.model.Coded;
import vn.htx.page.NumberStyle;
import vn.htx.page.PublishedValues;
import vn.htx.query.Answer;

/** Rows of {@code comparisons} in words and as people write numbers. */
public final class Compared {
  private static final String NOT_KNOWN = "–";
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private Compared() {}

  /** A figure beside another, of an indicator whose numbers are written in a style. */
  public static Headline.Beside beside(Indicator indicator, NumberStyle style, Answer.Row row) {
    Optional<BigDecimal> difference = row.decimal("difference");
    return new Headline.Beside(
        against(row),
        PublishedValues.periodLabel(row.text("against_period")),
        row.decimal("against_value").map(style::shown).orElse(NOT_KNOWN),
        difference.map(value ->
            change(value.movePointLeft(style.places()), style.unit(), part(indicator, row), row)),
        difference.isPresent()
            ? Optional.empty()
            : Optional.of(
                PublishedValues.told(row.text("status"), row.findText("reason").orElse(""))));
  }

  private static Against against(Answer.Row row) {
    String code = row.text("against");
    return Coded.find(Against.class, code)
        .orElseThrow(() -> new IllegalStateException("no comparison is called " + code));
  }

  private static Headline.Change change(
      BigDecimal difference, DisplayUnit unit, String part, Answer.Row row) {
    BigDecimal shown = difference.setScale(unit.decimals(), RoundingMode.HALF_UP);
    String number = VietnameseFormat.format(unit.decimals(), false).format(shown.abs());
    Bilingual amount = unit.percent()
        ? Bilingual.of(number + " điểm %", number + " percentage points")
        : Bilingual.of(number + " " + unit.vi() + part, number + " " + unit.en() + part);
    return new Headline.Change(
        switch (shown.signum()) {
          case 1 -> Headline.Direction.UP;
          case -1 -> Headline.Direction.DOWN;
          default -> Headline.Direction.LEVEL;
        },
        amount,
        verdict(shown, row));
  }

  /** The difference of an amount in per cent of the other, in brackets; scores and indices have no such part. */
  private static String part(Indicator indicator, Answer.Row row) {
    return row.decimal("percent")
        .filter(percent -> indicator.isSum())
        .map(percent -> percent.subtract(WHOLE).abs())
        .map(part -> " (%s)".formatted(VietnameseFormat.format(1, true).format(part)))
        .orElse("");
  }

  /** A difference that is not seen is none. */
  private static Headline.Verdict verdict(BigDecimal shown, Answer.Row row) {
    return row.findText("verdict")
        .map(code -> shown.signum() == 0
            ? Headline.Verdict.SAME
            : Headline.Verdict.valueOf(code.toUpperCase(Locale.ROOT)))
        .orElse(Headline.Verdict.NONE);
  }
}
