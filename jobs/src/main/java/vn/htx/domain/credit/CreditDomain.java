package vn.htx.domain.credit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.htx.catalog.Domain;
import vn.htx.catalog.Field;
import vn.htx.catalog.Ingredient;
import vn.htx.catalog.PublishCheck;
import vn.htx.catalog.Table;
import vn.htx.config.CreditRules;
import vn.htx.config.DebtRules;
import vn.htx.config.RuleFile;
import vn.htx.domain.DeliveryRemarks;
import vn.htx.domain.DomainSlice;
import vn.htx.domain.credit.data.CreditIndicators;
import vn.htx.domain.credit.data.LoanEvents;
import vn.htx.domain.credit.data.LoanMonths;
import vn.htx.domain.credit.data.LoanParts;
import vn.htx.domain.credit.data.LoanPayments;
import vn.htx.domain.credit.data.LoanSchedule;
import vn.htx.domain.credit.data.LoanStatus;
import vn.htx.domain.credit.data.Loans;
import vn.htx.domain.credit.data.ReferenceRates;
import vn.htx.domain.credit.data.RemarkedLoans;
import vn.htx.domain.credit.step.CreditCells;
import vn.htx.domain.credit.step.LoanMonthEnds;
import vn.htx.domain.credit.step.LoanRemarks;
import vn.htx.domain.credit.step.LoanStates;
import vn.htx.domain.credit.step.LoanSums;
import vn.htx.domain.credit.view.BorrowingCooperatives;
import vn.htx.domain.credit.view.CreditPage;
import vn.htx.domain.readiness.data.ReadinessScores;
import vn.htx.domain.register.data.CooperativeProfile;
import vn.htx.engine.Day;
import vn.htx.engine.Step;
import vn.htx.measure.CellFigures;
import vn.htx.measure.Fact;
import vn.htx.model.Bilingual;
import vn.htx.model.BorrowerKind;
import vn.htx.model.Lender;
import vn.htx.model.LoanEventKind;
import vn.htx.page.SectionDeclaration;
import vn.htx.page.cooperative.CooperativeDeclaration;

/** Credit: the Fund's loans, how much of them is at risk, and which cooperatives have access to credit. */
public final class CreditDomain implements DomainSlice {
  private static final Table[] BOOKS = {
    Loans.TABLE, LoanSchedule.TABLE, LoanPayments.TABLE, LoanEvents.TABLE
  };

  @Override
  public Domain declared() {
    return Domain.of(
            "credit",
            List.of(
                Loans.TABLE,
                LoanSchedule.TABLE,
                LoanPayments.TABLE,
                LoanEvents.TABLE,
                ReferenceRates.TABLE,
                LoanStatus.TABLE,
                LoanMonths.TABLE),
            CreditIndicators.values())
        .codes("borrower_kind", BorrowerKind.values())
        .codes("lender", Lender.values())
        .codes("loan_event_kind", LoanEventKind.values())
        .checks(PublishCheck.of(
            "Dư nợ theo nhóm không bằng tổng dư nợ",
            "Outstanding by debt group does not add up to the total",
            """
          SELECT format('{} {}: {} ≠ {}', unit_code, period, groups, total) AS found
          FROM (SELECT unit_level, unit_code, period, sum(numerator) FILTER (category <> '_T') AS groups,
                  max(numerator) FILTER (category = '_T') AS total
                FROM indicator_values
                WHERE indicator_id = 'outstanding' AND sector = '_T' AND size_class = '_T' AND readiness_level = '_T'
                GROUP BY unit_level, unit_code, period
                HAVING count(*) FILTER (status = 'suppressed') = 0)
          WHERE groups IS NOT NULL AND groups <> total"""));
  }

  @Override
  public List<RuleFile<?>> ruleFiles() {
    return List.of(
        new RuleFile<>(DebtRules.FILE, DebtRules::read),
        new RuleFile<>(CreditRules.FILE, CreditRules::read));
  }

  @Override
  public Map<Field, Map<String, Bilingual>> names(Map<Ingredient<?>, Object> rules) {
    var groups = new TreeMap<String, Bilingual>();
    DebtRules.FILE
        .among(rules)
        .groups()
        .forEach((number, label) -> groups.put(String.valueOf(number), label));
    return Map.of(LoanStatus.DEBT_GROUP, groups);
  }

  @Override
  public List<Step> steps() {
    return Stream.of(
            Stream.of(
                Step.of(LoanStatus.STATES)
                    .from(BOOKS)
                    .with(DebtRules.FILE)
                    .on(Day.AS_OF, Day.KNOWN_ON)
                    .groups(step ->
                        LoanStates.states(step.get(DebtRules.FILE), step.asOf(), step.knownOn())),
                Step.of(LoanStatus.TABLE)
                    .from(
                        LoanStatus.STATES,
                        Loans.TABLE,
                        CooperativeProfile.TABLE,
                        ReferenceRates.TABLE)
                    .query(step -> LoanStates.status()),
                Step.of(LoanMonths.TABLE)
                    .from(BOOKS)
                    .with(DebtRules.FILE)
                    .on(Day.AS_OF, Day.KNOWN_ON)
                    .groups(step ->
                        LoanMonthEnds.of(step.get(DebtRules.FILE), step.asOf(), step.knownOn())),
                Step.of(LoanParts.TABLE)
                    .from(LoanMonths.TABLE, LoanStatus.TABLE, CooperativeProfile.TABLE)
                    .with(CreditRules.FILE)
                    .on(Day.AS_OF)
                    .query(step -> LoanSums.sql(step.get(CreditRules.FILE), step.asOf()))),
            facts().stream().map(Fact::step),
            Stream.of(CellFigures.step(
                "credit_values",
                CreditCells.ALL,
                step -> new CreditCells.ByDebtRules(step.get(DebtRules.FILE)),
                DebtRules.FILE)))
        .flatMap(steps -> steps)
        .toList();
  }

  @Override
  public List<Fact> facts() {
    return List.of(
        Fact.of(CreditCells.PORTFOLIO, Fact.Observed.LOAN)
            .from(LoanMonths.TABLE, LoanStatus.TABLE, CooperativeProfile.TABLE)
            .with(CreditRules.FILE)
            .on(Day.AS_OF)
            .query(step -> CreditCells.portfolio(step.get(CreditRules.FILE), step.asOf())),
        Fact.of(CreditCells.LOANS, Fact.Observed.LOAN)
            .from(LoanStatus.TABLE)
            .with(DebtRules.FILE)
            .on(Day.AS_OF)
            .query(step -> CreditCells.loans(step.get(DebtRules.FILE), step.asOf())),
        Fact.of(CreditCells.ACCESS, Fact.Observed.COOPERATIVE)
            .from(CooperativeProfile.TABLE, LoanStatus.TABLE, ReadinessScores.TABLE)
            .with(CreditRules.FILE)
            .on(Day.AS_OF)
            .query(step -> CreditCells.access(step.get(CreditRules.FILE), step.asOf())));
  }

  @Override
  public List<DeliveryRemarks> remarks() {
    return List.of(new DeliveryRemarks(
        Step.of(RemarkedLoans.TABLE)
            .from(BOOKS)
            .on(Day.AS_OF)
            .query(step -> LoanRemarks.sql(step.asOf())),
        Map.of(
            LoanRemarks.DELIVERED_LOANS,
            Loans.TABLE,
            LoanRemarks.DELIVERED_EVENTS,
            LoanEvents.TABLE),
        LoanRemarks::of));
  }

  @Override
  public SectionDeclaration view() {
    return CreditPage.SECTION;
  }

  @Override
  public Optional<CooperativeDeclaration> cooperatives() {
    return Optional.of(BorrowingCooperatives.DECLARED);
  }
}
