package vn.htx.sample;

import static vn.htx.domain.readiness.data.SurveySample.COOP_ID;
import static vn.htx.domain.readiness.data.SurveySample.DISPOSITION;
import static vn.htx.domain.readiness.data.SurveySample.ROUND;
import static vn.htx.domain.readiness.data.SurveySample.STRATUM;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.htx.catalog.ColumnType;
import vn.htx.catalog.common.Survey;
import vn.htx.domain.readiness.data.SurveySample;
import vn.htx.model.CooperativeStatus;
import vn.htx.model.CooperativeType;
import vn.htx.model.Disposition;
import vn.htx.model.Sector;

/**
 * Four rounds of the readiness survey in wide form, with one column for each item. Samples are stratified and drawn by
 * permanent random numbers of the cooperatives, so that most of a round's sample is in the next one too.
 */
final class SurveyFiles {
  private static final int FIRST_YEAR = 2023;
  private static final int LAST_YEAR = 2026;
  private static final double SAMPLED = 0.68;
  private static final double ROTATED = 0.06;

  private final SampleOptions options;
  private final SampleInbox inbox;
  private final LoanSampler loans;

  SurveyFiles(SampleOptions options, SampleInbox inbox, LoanSampler loans) {
    this.options = options;
    this.inbox = inbox;
    this.loans = loans;
  }

  void write(List<Cooperative> cooperatives) throws IOException {
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      String round = year + "H1";
      String answers = year == LAST_YEAR ? inbox.workbook(round) : round + ".csv";
      try (DatasetFile survey = inbox.openWith(Survey.TABLE, answers, headers());
          DatasetFile sample = inbox.open(
              SurveySample.TABLE, round + ".csv", List.of(ROUND, COOP_ID, STRATUM, DISPOSITION))) {
        for (Cooperative cooperative : cooperatives) {
          if (isDrawn(cooperative, year)) {
            Disposition disposition = disposition(cooperative, year);
            sample.row(round, cooperative.id(), stratum(cooperative), disposition.code());
            if (disposition == Disposition.COMPLETE || disposition == Disposition.PARTIAL) {
              survey.row(answers(cooperative, year, disposition));
            }
          }
        }
      }
    }
  }

  private static List<DatasetFile.Header> headers() {
    var headers = new ArrayList<DatasetFile.Header>();
    headers.add(SampleInbox.header(Survey.ROUND));
    headers.add(SampleInbox.header(Survey.COOP_ID));
    headers.add(SampleInbox.header(Survey.ANSWERED_ON));
    for (SampleQuestion item : SampleQuestion.values()) {
      headers.add(new DatasetFile.Header(item.id(), item.id(), ColumnType.DECIMAL));
    }
    return headers;
  }

  /**
   * Whether a cooperative is in the sample. The frame is the closing register of the year before; some of its units may
   * no longer exist.
   */
  private boolean isDrawn(Cooperative cooperative, int year) {
    LocalDate frame = LocalDate.of(year - 1, 12, 31);
    if (cooperative.type() == CooperativeType.GROUP
        || !cooperative.existsOn(frame)
        || cooperative.statusOn(frame) == CooperativeStatus.STOPPED) {
      return false;
    }
    double permanent = Chance.of(options.seed(), "permanent", cooperative.id()).uniform();
    double shifted = permanent - ROTATED * (year - FIRST_YEAR);
    return (shifted < 0 ? shifted + 1 : shifted) < SAMPLED;
  }

  /** The stratum: group of sectors, and zone. */
  private static String stratum(Cooperative cooperative) {
    String group = cooperative.sector() == Sector.AGRICULTURE
        ? "Nông nghiệp"
        : cooperative.sector() == Sector.CREDIT ? "Tín dụng" : "Phi nông nghiệp";
    String zone = cooperative.home().kind() == OldCommunes.Kind.WARD ? "đô thị" : "nông thôn";
    return group + ", " + zone;
  }

  private Disposition disposition(Cooperative cooperative, int year) {
    LocalDate fieldwork = LocalDate.of(year, 5, 15);
    if (!cooperative.isActiveOn(fieldwork)) {
      return Disposition.INELIGIBLE;
    }
    Chance chance = Chance.of(options.seed(), "disposition " + year, cooperative.id());
    double reach = 0.83 + 0.03 * Math.max(-2, Math.min(2, cooperative.ability()));
    double missed = 1 - reach;
    return switch (chance.weighted(reach - 0.06, 0.06, missed * 0.45, missed * 0.55)) {
      case 0 -> Disposition.COMPLETE;
      case 1 -> Disposition.PARTIAL;
      case 2 -> Disposition.REFUSED;
      default -> Disposition.NO_CONTACT;
    };
  }

  private List<String> answers(Cooperative cooperative, int year, Disposition disposition) {
    Chance chance = Chance.of(options.seed(), "answers " + year, cooperative.id());
    double ability = 0.75 * abilityOn(cooperative, year) - 0.7 + 0.15 * chance.normal();
    double blank = disposition == Disposition.PARTIAL ? chance.uniform(0.25, 0.6) : 0.02;
    var cells = new ArrayList<String>();
    cells.add(year + "H1");
    cells.add(cooperative.id());
    cells.add(chance.day(LocalDate.of(year, 4, 10), LocalDate.of(year, 6, 12)).toString());
    for (SampleQuestion item : SampleQuestion.values()) {
      String answer = item.answer(ability + leaning(cooperative, item) + 0.2 * chance.normal());
      boolean doesNotApply = item == SampleQuestion.GROWING_AREA_CODE
          && cooperative.sector() != Sector.AGRICULTURE
          && chance.happens(0.6);
      cells.add(chance.happens(blank) || doesNotApply ? "" : answer);
    }
    return cells;
  }

  /** How far the answers of a cooperative to an item deviate from its ability; the same in every round. */
  private double leaning(Cooperative cooperative, SampleQuestion item) {
    return 0.55
        * Chance.of(options.seed(), "leaning " + item.id(), cooperative.id()).normal();
  }

  /** The ability in a year: it grows at the cooperative's own pace, and faster for two years after its first loan. */
  private double abilityOn(Cooperative cooperative, int year) {
    double years = year - FIRST_YEAR;
    double sinceLoan = loans.of(cooperative).stream()
        .map(Loan::disbursed)
        .min(LocalDate::compareTo)
        .map(first -> (LocalDate.of(year, 5, 15).toEpochDay() - first.toEpochDay()) / 365.25)
        .orElse(0.0);
    return cooperative.ability()
        + cooperative.growth() * years
        + 0.12 * Math.max(0, Math.min(2, sinceLoan));
  }
}
