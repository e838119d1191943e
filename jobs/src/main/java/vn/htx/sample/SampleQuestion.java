package vn.htx.sample;

import java.util.Locale;

/** The questions of the survey in the framework htx-readiness, with the difficulty of each. */
enum SampleQuestion {
  DIGITAL_PLAN(Kind.YES_NO, 1.1, 1),
  DIGITAL_LEAD(Kind.YES_NO, 0.5, 1),
  DIGITAL_BUDGET_PCT(Kind.SMALL_PERCENT, 1.2, 6),
  SOCIAL_PAGE(Kind.LIKERT, -1.1, 4),
  MARKETPLACES(Kind.COUNT, 0.5, 4),
  ONLINE_REVENUE_PCT(Kind.PERCENT, 1.2, 70),
  TRACEABILITY_QR(Kind.LIKERT, -0.1, 4),
  PRODUCTION_LOG(Kind.LIKERT, -0.3, 4),
  GROWING_AREA_CODE(Kind.YES_NO, 0.5, 1),
  SMART_DEVICES(Kind.COUNT, 0.7, 4),
  COMPUTERS_PER_100_WORKERS(Kind.PERCENT, 0.8, 40),
  FIXED_INTERNET(Kind.YES_NO, -1.3, 1),
  MEMBERS_DIGITISED_PCT(Kind.PERCENT, 0.1, 100),
  DATA_BACKUP(Kind.LIKERT, -0.4, 4),
  PASSWORD_TWO_FACTOR(Kind.LIKERT, -0.5, 4),
  ACCESS_RIGHTS(Kind.LIKERT, 0.0, 4),
  ACCOUNTING_SOFTWARE(Kind.LIKERT, -1.0, 4),
  E_INVOICE(Kind.YES_NO, -1.4, 1),
  DIGITAL_SIGNATURE(Kind.YES_NO, -1.0, 1),
  E_TAX(Kind.YES_NO, -1.3, 1),
  CASHLESS_PCT(Kind.PERCENT, 0.1, 90),
  STAFF_TRAINED_PCT(Kind.PERCENT, 0.5, 100),
  IT_STAFF(Kind.YES_NO, 1.2, 1);

  private enum Kind {
    YES_NO,
    LIKERT,
    COUNT,
    PERCENT,
    SMALL_PERCENT
  }

  /** The distance between neighbouring steps of an answer scale, in units of ability. */
  private static final double STEP = 0.7;

  private final Kind kind;
  private final double difficulty;
  private final int top;

  SampleQuestion(Kind kind, double difficulty, int top) {
    this.kind = kind;
    this.difficulty = difficulty;
    this.top = top;
  }

  /** The id of the framework's item. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The answer of a respondent with this ability (noise included), as written in the file. */
  String answer(double ability) {
    return switch (kind) {
      case YES_NO -> ability > difficulty ? "1" : "0";
      case LIKERT, COUNT -> String.valueOf(steps(ability));
      case PERCENT -> String.valueOf(StrictMath.round(top * share(ability)));
      case SMALL_PERCENT -> {
        long tenths = StrictMath.round(10 * top * share(ability));
        yield tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10);
      }
    };
  }

  private int steps(double ability) {
    int reached = (int) StrictMath.floor((ability - difficulty) / STEP) + 1;
    return Math.max(0, Math.min(top, reached));
  }

  private double share(double ability) {
    return Chance.logistic(1.3 * (ability - difficulty));
  }
}
