package vn.htx.domain.credit.step;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.config.CreditRules;
import vn.htx.config.DebtRules;
import vn.htx.domain.credit.data.CreditIndicators;
import vn.htx.domain.credit.data.LoanStatus;
import vn.htx.domain.readiness.data.ReadinessScores;
import vn.htx.domain.register.data.CooperativeProfile;
import vn.htx.domain.register.data.Profile;
import vn.htx.engine.Gathering;
import vn.htx.engine.NewRow;
import vn.htx.engine.TableRow;
import vn.htx.measure.Cell;
import vn.htx.measure.Disclosure;
import vn.htx.measure.Figure;
import vn.htx.model.BorrowerKind;
import vn.htx.model.Period;
import vn.htx.model.UnitLevel;
import vn.htx.place.Places;

/**
 * Figures of credit on the as-of day, which is also their period: the city's portfolio, by debt group; outstanding
 * principal per commune and old district; the share of all and of eligible cooperatives with a loan, per old district
 * and for the city, there also by sector, size class and readiness level of the latest round. A loan belongs to the
 * place of its cooperative, and to {@code unknown} when that has none.
 */
public final class CreditValues {
  /** The readiness level of a cooperative without one in the latest round. */
  public static final String NOT_SURVEYED = "none";

  private CreditValues() {}

  /** A loan with outstanding principal, and its place. */
  private record Loan(
      Portfolio.Open open,
      boolean ofPerson,
      Optional<String> coopId,
      Optional<BigDecimal> gap,
      Optional<Profile> profile) {}

  /**
   * From {@code loan_status}, {@code cooperative_profile} and {@code readiness_scores} to rows of
   * {@code indicator_values}.
   */
  public static Dataset<Row> apply(
      Dataset<Row> loanStatus,
      Dataset<Row> profiles,
      Dataset<Row> scores,
      DebtRules rules,
      CreditRules credit,
      LocalDate asOf,
      Disclosure disclosure) {
    var gathering = new Gathering()
        .with(loanStatus, LoanStatus.TABLE)
        .with(profiles, CooperativeProfile.TABLE)
        .with(scores, ReadinessScores.TABLE);
    return NewRow.flatMap(
        gathering,
        (all, group) -> figures(Gathering.apart(group), rules, credit, asOf, disclosure).stream()
            .map(figure -> figure.row(disclosure))
            .iterator(),
        IndicatorValues.TABLE);
  }

  private static List<Figure> figures(
      List<List<TableRow>> tables,
      DebtRules rules,
      CreditRules credit,
      LocalDate asOf,
      Disclosure disclosure) {
    Map<String, Profile> profiles = tables.get(1).stream()
        .map(Profile::of)
        .collect(Collectors.toMap(Profile::coopId, profile -> profile, (a, b) -> a, TreeMap::new));
    List<Loan> loans = tables.get(0).stream()
        .map(row -> loan(row, profiles))
        .filter(loan -> loan.open().outstanding().signum() > 0)
        .toList();
    Cell city = Cell.of(UnitLevel.CITY, Places.CITY, Period.day(asOf));
    var portfolio =
        new Portfolio(loans.stream().map(Loan::open).toList(), rules.inForce(asOf), credit);

    var figures = new ArrayList<Figure>(portfolio.figures(city));
    figures.addAll(portfolio.byGroup(city, rules.groups().keySet()));
    figures.addAll(byPlace(loans, asOf));
    figures.add(rateGap(city, loans));
    access(loans, profiles, levels(tables.get(2), asOf), credit, asOf)
        .forEach(figure -> figures.add(figure.fewBelow(disclosure.fewBelow())));
    return figures;
  }

  private static Loan loan(TableRow row, Map<String, Profile> profiles) {
    Optional<String> coopId = row.findText(LoanStatus.COOP_ID);
    return new Loan(
        new Portfolio.Open(
            row.number(LoanStatus.OUTSTANDING),
            row.integer(LoanStatus.DAYS_PAST_DUE),
            row.integer(LoanStatus.DEBT_GROUP)),
        row.text(LoanStatus.BORROWER_KIND).equals(BorrowerKind.MEMBER.code()),
        coopId,
        row.findNumber(LoanStatus.RATE_GAP_PP),
        coopId.map(profiles::get));
  }

  private static List<Figure> byPlace(List<Loan> loans, LocalDate asOf) {
    var places = new TreeMap<Cell, List<Loan>>(Comparator.comparing(Cell::toString));
    for (Loan loan : loans) {
      for (Cell place : List.of(
          Cell.of(
              UnitLevel.OLD_DISTRICT,
              loan.profile().flatMap(Profile::oldDistrict).orElse(Cell.UNKNOWN),
              Period.day(asOf)),
          Cell.of(
              UnitLevel.COMMUNE,
              loan.profile().flatMap(Profile::commune).orElse(Cell.UNKNOWN),
              Period.day(asOf)))) {
        places.computeIfAbsent(place, key -> new ArrayList<>()).add(loan);
      }
    }
    var figures = new ArrayList<Figure>();
    places.forEach((place, inPlace) -> {
      BigDecimal outstanding = inPlace.stream()
          .map(loan -> loan.open().outstanding())
          .reduce(BigDecimal.ZERO, BigDecimal::add);
      figures.add(Figure.sum(CreditIndicators.OUTSTANDING, place, outstanding, inPlace.size()));
    });
    return figures;
  }

  private static Figure rateGap(Cell city, List<Loan> loans) {
    List<Loan> known = loans.stream().filter(loan -> loan.gap().isPresent()).toList();
    BigDecimal above = known.stream()
        .map(loan -> loan.gap().orElseThrow().multiply(loan.open().outstanding()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal below = known.stream()
        .map(loan -> loan.open().outstanding())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Figure.ratio(CreditIndicators.RATE_GAP, city, above, below, known.size());
  }

  /** The level of each cooperative in the latest round that began by the as-of date. */
  private static Map<String, String> levels(List<TableRow> scores, LocalDate asOf) {
    List<TableRow> begun = scores.stream()
        .filter(row -> Period.find(row.text(ReadinessScores.ROUND))
            .map(round -> !round.first().isAfter(asOf))
            .orElse(false))
        .toList();
    Optional<String> latest =
        begun.stream().map(row -> row.text(ReadinessScores.ROUND)).max(Comparator.naturalOrder());
    var levels = new TreeMap<String, String>();
    begun.stream()
        .filter(row -> latest.equals(Optional.of(row.text(ReadinessScores.ROUND))))
        .forEach(row -> row.findText(ReadinessScores.LEVEL)
            .ifPresent(level -> levels.put(row.text(ReadinessScores.COOP_ID), level)));
    return levels;
  }

  private static List<Figure> access(
      List<Loan> loans,
      Map<String, Profile> profiles,
      Map<String, String> levels,
      CreditRules credit,
      LocalDate asOf) {
    Set<String> borrowers = loans.stream()
        .filter(loan -> !loan.ofPerson())
        .flatMap(loan -> loan.coopId().stream())
        .collect(Collectors.toCollection(TreeSet::new));
    var cells = new TreeMap<Cell, List<Profile>>(Comparator.comparing(Cell::toString));
    Cell city = Cell.of(UnitLevel.CITY, Places.CITY, Period.day(asOf));
    cells.put(city, new ArrayList<>());
    for (Profile one : profiles.values()) {
      if (!one.existsOn(asOf)) {
        continue;
      }
      for (Cell cell : List.of(
          Cell.of(UnitLevel.OLD_DISTRICT, one.oldDistrict().orElse(Cell.UNKNOWN), Period.day(asOf)),
          city,
          city.sector(one.sector()),
          city.sizeClass(one.sizeClass()),
          city.readinessLevel(levels.getOrDefault(one.coopId(), NOT_SURVEYED)))) {
        cells.computeIfAbsent(cell, key -> new ArrayList<>()).add(one);
      }
    }
    var figures = new ArrayList<Figure>();
    cells.forEach((cell, in) -> {
      List<Profile> eligible =
          in.stream().filter(one -> isEligible(one, credit, asOf)).toList();
      figures.add(share(CreditIndicators.CREDIT_SHARE_ALL, cell, in, borrowers));
      figures.add(share(CreditIndicators.CREDIT_SHARE_ELIGIBLE, cell, eligible, borrowers));
    });
    return figures;
  }

  private static Figure share(
      Indicator indicator, Cell cell, List<Profile> of, Set<String> borrowers) {
    long with = of.stream().filter(one -> borrowers.contains(one.coopId())).count();
    return Figure.percent(indicator, cell, with, of.size());
  }

  /**
   * Whether a cooperative may apply for a loan; it may not when its foundation is not known, since nobody can prove its
   * age.
   */
  private static boolean isEligible(Profile one, CreditRules rules, LocalDate asOf) {
    return rules.types().contains(one.type())
        && rules.statuses().contains(one.status())
        && one.foundedOn()
            .map(day -> !day.isAfter(asOf.minusMonths(rules.minMonths())))
            .orElse(false);
  }
}
