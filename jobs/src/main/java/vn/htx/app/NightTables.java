package vn.htx.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.htx.catalog.CooperativeProfile;
import vn.htx.catalog.Cooperatives;
import vn.htx.catalog.Holdings;
import vn.htx.catalog.IndicatorValues;
import vn.htx.catalog.LandArrangements;
import vn.htx.catalog.LoanEvents;
import vn.htx.catalog.LoanPayments;
import vn.htx.catalog.LoanSchedule;
import vn.htx.catalog.LoanStatus;
import vn.htx.catalog.Loans;
import vn.htx.catalog.ParcelAccounting;
import vn.htx.catalog.ParcelParts;
import vn.htx.catalog.Parcels;
import vn.htx.catalog.PlanValues;
import vn.htx.catalog.ReadinessPillars;
import vn.htx.catalog.ReadinessScores;
import vn.htx.catalog.ReferenceRates;
import vn.htx.catalog.Survey;
import vn.htx.catalog.SurveySample;
import vn.htx.catalog.Table;
import vn.htx.catalog.Targets;
import vn.htx.config.Workspace;
import vn.htx.indicator.credit.CreditValues;
import vn.htx.indicator.credit.LoanStates;
import vn.htx.indicator.credit.LoanTables;
import vn.htx.indicator.credit.PortfolioSeries;
import vn.htx.indicator.land.AccountedParcels;
import vn.htx.indicator.land.HoldingsOf;
import vn.htx.indicator.land.LandValues;
import vn.htx.indicator.readiness.Pillars;
import vn.htx.indicator.readiness.ReadinessValues;
import vn.htx.indicator.readiness.Scores;
import vn.htx.indicator.register.Profiles;
import vn.htx.indicator.register.RegisterValues;
import vn.htx.measure.Disclosure;
import vn.htx.measure.PlannedValues;
import vn.htx.place.Places;
import vn.htx.place.ReferenceFiles;

/** The list of a night's tables: which step makes each, from which tables, configuration and days. */
final class NightTables {
  /** Every booking delivered is known. */
  private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

  private static final Table REGISTER_VALUES = part("register_values");
  private static final Table READINESS_VALUES = part("readiness_values");
  private static final Table LAND_VALUES = part("land_values");
  private static final Table CREDIT_VALUES = part("credit_values");
  private static final Table PORTFOLIO_VALUES = part("portfolio_values");

  private final Configuration configuration;
  private final RunInputs inputs;
  private final Places places;
  private final LocalDate asOf;
  private final LocalDate knownOn;
  private final Disclosure disclosure;
  private final Pipeline pipeline = new Pipeline();

  private NightTables(Configuration configuration, RunInputs inputs) {
    Workspace workspace = configuration.workspace();
    this.configuration = configuration;
    this.inputs = inputs;
    this.asOf = inputs.asOfDay();
    this.knownOn = inputs.knownOnDay().orElse(END_OF_TIME);
    this.disclosure = new Disclosure(
        workspace.isSynthetic() ? Disclosure.Origin.SYNTHETIC : Disclosure.Origin.REAL,
        workspace.fewBelow(),
        workspace.suppressBelow());
    this.places = Places.of(
        ReferenceFiles.units(configuration.file("reference/units")),
        ReferenceFiles.crosswalk(configuration.file("reference/crosswalk")));
  }

  /**
   * Every table of the night; every inbox file must be parsed already, since deliveries are decided by what is in them.
   */
  static Pipeline of(Configuration configuration, RunInputs inputs, IngestTables ingest) {
    var tables = new NightTables(configuration, inputs);
    ingest.addTo(tables.pipeline);
    tables.addRegister();
    tables.addReadiness();
    tables.addLand();
    tables.addCredit();
    tables.addMarts();
    return tables.pipeline;
  }

  private void addRegister() {
    add(
        CooperativeProfile.TABLE,
        List.of(Cooperatives.TABLE),
        Map.of("rules/cooperative-size", "", "reference", "", "as_of", inputs.asOf()),
        from ->
            Profiles.apply(from.table("cooperatives"), places, configuration.sizeRules(), asOf));
    add(
        REGISTER_VALUES,
        List.of(CooperativeProfile.TABLE, Cooperatives.TABLE),
        Map.of("as_of", inputs.asOf(), "disclosure", disclosure.toString()),
        from -> RegisterValues.apply(
            from.table("cooperative_profile"), from.table("cooperatives"), asOf, disclosure));
  }

  private void addReadiness() {
    add(
        ReadinessScores.TABLE,
        List.of(Survey.TABLE),
        Map.of("frameworks", ""),
        from -> Scores.apply(from.table("survey"), configuration.frameworks()));
    add(
        ReadinessPillars.TABLE,
        List.of(Survey.TABLE),
        Map.of("frameworks", ""),
        from -> Pillars.apply(from.table("survey"), configuration.frameworks()));
    add(
        READINESS_VALUES,
        List.of(
            ReadinessScores.TABLE,
            ReadinessPillars.TABLE,
            SurveySample.TABLE,
            CooperativeProfile.TABLE),
        Map.of("frameworks", "", "as_of", inputs.asOf(), "disclosure", disclosure.toString()),
        from -> ReadinessValues.apply(
            from.table("readiness_scores"),
            from.table("readiness_pillars"),
            from.table("survey_sample"),
            from.table("cooperative_profile"),
            configuration.frameworks(),
            asOf,
            disclosure));
  }

  private void addLand() {
    add(
        Holdings.TABLE,
        List.of(ParcelParts.TABLE),
        Map.of("reference", ""),
        from -> HoldingsOf.apply(from.table("parcel_parts"), places));
    add(
        ParcelAccounting.TABLE,
        List.of(ParcelParts.TABLE, Holdings.TABLE),
        Map.of("reference", ""),
        from -> AccountedParcels.apply(from.table("parcel_parts"), from.table("holdings"), places));
    add(
        LAND_VALUES,
        List.of(Holdings.TABLE, ParcelAccounting.TABLE, LandArrangements.TABLE, Parcels.TABLE),
        Map.of("reference", "", "as_of", inputs.asOf(), "disclosure", disclosure.toString()),
        from -> LandValues.apply(
            from.table("holdings"),
            from.table("parcel_accounting"),
            from.table("land_arrangements"),
            from.table("parcels"),
            places,
            asOf,
            disclosure));
  }

  private void addCredit() {
    List<Table> books =
        List.of(Loans.TABLE, LoanSchedule.TABLE, LoanPayments.TABLE, LoanEvents.TABLE);
    var days = Map.of("rules", "", "as_of", inputs.asOf(), "known_on", inputs.knownOn());
    add(
        LoanStatus.TABLE,
        plus(books, CooperativeProfile.TABLE, ReferenceRates.TABLE),
        days,
        from -> LoanStates.apply(
            loans(from),
            from.table("cooperative_profile"),
            from.table("reference_rates"),
            configuration.debtRules(),
            asOf,
            knownOn));
    add(
        PORTFOLIO_VALUES,
        books,
        with(days, "disclosure", disclosure.toString()),
        from -> PortfolioSeries.apply(
            loans(from),
            configuration.debtRules(),
            configuration.creditRules(),
            asOf,
            knownOn,
            disclosure));
    add(
        CREDIT_VALUES,
        List.of(LoanStatus.TABLE, CooperativeProfile.TABLE, ReadinessScores.TABLE),
        with(days, "disclosure", disclosure.toString()),
        from -> CreditValues.apply(
            from.table("loan_status"),
            from.table("cooperative_profile"),
            from.table("readiness_scores"),
            configuration.debtRules(),
            configuration.creditRules(),
            asOf,
            disclosure));
  }

  private void addMarts() {
    List<Table> parts =
        List.of(REGISTER_VALUES, READINESS_VALUES, LAND_VALUES, CREDIT_VALUES, PORTFOLIO_VALUES);
    add(
        IndicatorValues.TABLE,
        parts,
        Map.of(),
        from -> parts.stream()
            .map(part -> from.table(part.name()))
            .reduce(Dataset::unionByName)
            .orElseThrow());
    add(
        PlanValues.TABLE,
        List.of(Targets.TABLE),
        Map.of(),
        from -> PlannedValues.apply(from.table("targets")));
  }

  private static LoanTables loans(Task.Source from) {
    return new LoanTables(
        from.table("loans"),
        from.table("loan_schedule"),
        from.table("loan_payments"),
        from.table("loan_events"));
  }

  /** A named kind of configuration without a value stands for that kind's files. */
  private void add(
      Table table,
      List<Table> from,
      Map<String, String> ingredients,
      Function<Task.Source, Dataset<Row>> step) {
    var all = new TreeMap<String, String>();
    ingredients.forEach((name, value) -> all.put(
        name,
        switch (name) {
          case "frameworks" -> configuration.fingerprint(Workspace.Configuration.FRAMEWORKS);
          case "rules" -> configuration.fingerprint(Workspace.Configuration.RULES);
          case "reference" -> configuration.fingerprint(Workspace.Configuration.REFERENCE);
          case "rules/cooperative-size" -> configuration.fingerprint(Workspace.Configuration.RULES);
          default -> value;
        }));
    all.put("code", inputs.code());
    pipeline.add(table, from, all, new Task.Computed(step));
  }

  private static List<Table> plus(List<Table> tables, Table... more) {
    var all = new ArrayList<>(tables);
    all.addAll(List.of(more));
    return all;
  }

  private static Map<String, String> with(
      Map<String, String> ingredients, String name, String value) {
    var all = new TreeMap<>(ingredients);
    all.put(name, value);
    return all;
  }

  /** One domain's figures, kept apart so that a night computes again only the domains that changed. */
  private static Table part(String name) {
    Table whole = IndicatorValues.TABLE;
    return new Table(
        name,
        whole.layer(),
        whole.label(),
        whole.meaning(),
        whole.fields(),
        whole.key(),
        whole.depends());
  }
}
