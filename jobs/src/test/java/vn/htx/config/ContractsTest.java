package vn.htx.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.htx.app.Domains;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.Survey;
import vn.htx.catalog.common.Targets;
import vn.htx.config.Contract.Delivery;
import vn.htx.config.Contract.EffectiveDate;
import vn.htx.config.Contract.RowRule;
import vn.htx.domain.credit.data.LoanEvents;
import vn.htx.domain.credit.data.LoanPayments;
import vn.htx.domain.credit.data.LoanSchedule;
import vn.htx.domain.credit.data.Loans;
import vn.htx.domain.credit.data.ReferenceRates;
import vn.htx.domain.land.data.LandArrangements;
import vn.htx.domain.land.data.ParcelHolders;
import vn.htx.domain.land.data.Parcels;
import vn.htx.domain.readiness.data.SurveySample;
import vn.htx.domain.register.data.Cooperatives;
import vn.htx.model.Problem;
import vn.htx.model.Severity;

class ContractsTest {
  static final Path INSTALLATION = Path.of("..", "data", "contracts");

  private static Contracts installed() {
    var problems = new Problems();
    var contracts = Contracts.load(Domains.CATALOG, INSTALLATION, Optional.empty(), problems);
    assertThat(problems.found()).extracting(Problem::text).isEmpty();
    return contracts;
  }

  @Test
  void everyDatasetHasAContractWithoutProblems() {
    assertThat(installed().byDataset().keySet())
        .containsExactlyElementsOf(
            Domains.CATALOG.datasets().stream().map(Table::name).toList());
  }

  @Test
  void everyColumnThatFilesCarryIsBoundAndAcceptsItsIdAndLabels() {
    for (Contract contract : installed().all()) {
      List<String> expected = contract.table().fields().stream()
          .map(Field::id)
          .filter(id -> !id.startsWith("source_"))
          .filter(id -> contract.delivery() != Delivery.SNAPSHOT || !id.startsWith("valid_"))
          .toList();
      assertThat(contract.columns())
          .extracting(column -> column.field().id())
          .as(contract.table().name())
          .containsExactlyElementsOf(expected);
      assertThat(contract.columns())
          .allSatisfy(column -> assertThat(column.headers())
              .contains(
                  column.field().id(),
                  column.field().column().label().vi(),
                  column.field().column().label().en()));
    }
  }

  @Test
  void aFileKeyIsTheTablesKeyWithoutTheDaysThatDeliveriesState() {
    var contracts = installed();

    assertThat(contracts.of(Cooperatives.TABLE).fileKey()).containsExactly(Cooperatives.COOP_ID);
    assertThat(contracts.of(ParcelHolders.TABLE).fileKey())
        .containsExactly(ParcelHolders.PARCEL_ID, ParcelHolders.HOLDER_ID);
    assertThat(contracts.of(LoanSchedule.TABLE).fileKey())
        .containsExactly(LoanSchedule.LOAN_ID, LoanSchedule.SCHEDULE_VERSION, LoanSchedule.DUE_ON);
  }

  @Test
  void deliveriesAndEffectiveDatesAreThoseOfTheField() {
    String stated = installed().all().stream()
        .map(contract -> contract.table().name() + " " + contract.delivery() + " "
            + contract.series().scope() + " " + effective(contract.effective()))
        .collect(Collectors.joining("\n"));

    assertThat(stated).isEqualTo("""
            cooperatives SNAPSHOT DATASET path
            survey UPSERT DATASET round
            survey_sample UPSERT DATASET round
            parcels SNAPSHOT FOLDER path
            parcel_holders SNAPSHOT FOLDER path
            land_arrangements UPSERT DATASET valid_from
            loans UPSERT DATASET disbursed_on
            loan_schedule UPSERT DATASET none
            loan_payments APPEND DATASET value_on
            loan_events APPEND DATASET value_on
            reference_rates UPSERT DATASET none
            targets UPSERT DATASET none""");
  }

  private static String effective(EffectiveDate date) {
    if (date instanceof EffectiveDate.FromColumn column) {
      return column.field().id();
    }
    return date instanceof EffectiveDate.FromPath ? "path" : "none";
  }

  @ParameterizedTest
  @CsvSource({
    "so-htx_2026-06-30.xlsx, 2026-06-30",
    "2026-06-30/so-htx.csv, 2026-06-30",
    "so-htx_2026-06.csv, 2026-06",
    "so htx 2026H1 (ban cuoi).xlsx, 2026H1",
    "vinh-bao/2025-01-01_dinh-chinh.csv, 2025-01-01",
    "so-htx.xlsx, ''",
    "so-htx_20260630.xlsx, ''"
  })
  void aSnapshotsDayIsFoundInItsPath(String path, String date) {
    var from = (EffectiveDate.FromPath) installed().of(Cooperatives.TABLE).effective();
    Matcher matcher = from.pattern().matcher(path);

    assertThat(matcher.find() ? matcher.group("date") : "").isEqualTo(date);
  }

  @Test
  void aCorrectionIsKnownByItsName() {
    var correction = installed().of(Loans.TABLE).series().correction();

    assertThat(List.of(
            "2026-06_dinh-chinh.csv", "2026-06_correction.xlsx", "2026-06.csv", "dinh-chinh.csv"))
        .extracting(name -> correction.matcher(name).find())
        .containsExactly(true, true, false, false);
  }

  @Test
  void ruleIdsAreUniqueAndBeginWithTheirDataset() {
    for (Contract contract : installed().all()) {
      List<String> ids = contract.rules().stream().map(Contract.Rule::id).toList();
      assertThat(ids).doesNotHaveDuplicates();
      assertThat(ids).allMatch(id -> id.startsWith(contract.table().name() + "."));
    }
  }

  @Test
  void everyRuleSaysWhatToDoInBothLanguages() {
    assertThat(installed().all().stream().flatMap(contract -> contract.rules().stream()))
        .allSatisfy(rule -> {
          assertThat(rule.text().vi()).matches("(?s)[\\p{Lu}'].{20,}\\.");
          assertThat(rule.text().en()).matches("(?s)[\\p{Lu}'].{20,}\\.");
        });
  }

  @Test
  void crossFieldRulesOfTheFieldAreThere() {
    var contracts = installed();

    assertThat(contracts.of(Cooperatives.TABLE).rowRules())
        .extracting(row -> row.rule().id() + " " + row.rule().severity().code())
        .containsExactly(
            "cooperatives.members_balance warning",
            "cooperatives.members_at_least_one warning",
            "cooperatives.dissolved_needs_date error",
            "cooperatives.suspended_needs_date warning",
            "cooperatives.founded_before_dissolved error",
            "cooperatives.founded_before_suspended warning",
            "cooperatives.revenue_small warning",
            "cooperatives.capital_small warning");
    assertThat(contracts.of(LoanEvents.TABLE).rowRules())
        .filteredOn(RowRule.Needs.class::isInstance)
        .extracting(row ->
            ((RowRule.Needs) row).codes() + " " + ((RowRule.Needs) row).needed().id())
        .containsExactly(
            "[written_off, recovered, tranche] amount",
            "[rate_change] new_rate",
            "[restructured, extended] schedule_version",
            "[reversal] payment_id");
    assertThat(contracts.of(LoanPayments.TABLE).rowRules())
        .hasAtLeastOneElementOfType(RowRule.AnyAboveZero.class);
    assertThat(List.of(ReferenceRates.TABLE, Loans.TABLE))
        .allSatisfy(table -> assertThat(contracts.of(table).rowRules())
            .extracting(row -> row.rule().id())
            .contains(table.name() + ".rate_looks_monthly"));
  }

  @Test
  void orphansOfMoneyAndLandAreWarnedOfAndThoseOfTheSurveyAndThePlanAreErrors() {
    String references = installed().all().stream()
        .flatMap(contract -> contract.foreignKeys().stream())
        .map(key -> key.rule().id() + " → " + key.target().name() + "."
            + key.targetField().id() + " " + key.rule().severity().code())
        .collect(Collectors.joining("\n"));

    assertThat(references).isEqualTo("""
            cooperatives.commune_code.reference → units.code warning
            survey.coop_id.reference → cooperatives.coop_id error
            survey_sample.coop_id.reference → cooperatives.coop_id error
            parcels.commune_code.reference → units.code warning
            parcel_holders.parcel_id.reference → parcels.parcel_id warning
            land_arrangements.parcel_id.reference → parcels.parcel_id warning
            land_arrangements.coop_id.reference → cooperatives.coop_id warning
            loans.coop_id.reference → cooperatives.coop_id warning
            loan_schedule.loan_id.reference → loans.loan_id warning
            loan_payments.loan_id.reference → loans.loan_id warning
            loan_events.loan_id.reference → loans.loan_id warning
            targets.unit_code.reference → units.code error""");
  }

  @Test
  void boundsShapesAndListsAreRead() {
    var contracts = installed();

    assertThat(column(contracts, Parcels.AREA_M2).range())
        .hasValueSatisfying(range -> assertThat(range.lowIsOpen()).isTrue());
    assertThat(column(contracts, Parcels.LAND_USE).values())
        .hasValueSatisfying(rule -> assertThat(rule.severity()).isEqualTo(Severity.WARNING));
    assertThat(column(contracts, Cooperatives.TAX_CODE).shape())
        .hasValueSatisfying(shape -> assertThat(shape.check()).contains("tax_code"));
    assertThat(column(contracts, Survey.ROUND).shape())
        .hasValueSatisfying(
            shape -> assertThat(shape.pattern().orElseThrow().matcher("2026H3").matches())
                .isFalse());
    assertThat(column(contracts, SurveySample.DISPOSITION).allowed())
        .extracting(Contract.Allowed::code)
        .containsExactly("HT", "MP", "TC", "KLL", "KDT");
    assertThat(column(contracts, LandArrangements.MODE).allowed().get(0).aliases())
        .contains("Dồn điền, đổi thửa", "Plot exchange", "DĐĐT");
    assertThat(column(contracts, Targets.INDICATOR_ID).allowed())
        .extracting(Contract.Allowed::code)
        .contains("readiness_mean");
  }

  private static Contract.ColumnContract column(Contracts contracts, Field field) {
    return contracts.all().stream()
        .flatMap(contract -> contract.columns().stream())
        .filter(column -> column.field().equals(field))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theWorkspacesFileReplacesTheInstallationsOfTheSameName(@TempDir Path workspace)
      throws IOException {
    String own = Files.readString(INSTALLATION.resolve("loans.yaml"))
        .replace("- Mã bên vay", "- Mã bên vay\n              - Mã KH");
    Files.writeString(workspace.resolve("loans.yaml"), own);
    var problems = new Problems();

    var contracts = Contracts.load(Domains.CATALOG, INSTALLATION, Optional.of(workspace), problems);

    assertThat(problems.found()).isEmpty();
    assertThat(contracts.origins().get("loans"))
        .isEqualTo(new FileOrigin(workspace.resolve("loans.yaml"), FileOrigin.Source.WORKSPACE));
    assertThat(contracts.origins().get("survey").source())
        .isEqualTo(FileOrigin.Source.INSTALLATION);
    assertThat(column(contracts, Loans.COOP_ID).headers()).contains("Mã KH");
    assertThat(contracts.of(Loans.TABLE).fingerprint())
        .matches("[0-9a-f]{64}")
        .isNotEqualTo(installed().of(Loans.TABLE).fingerprint());
  }

  @Test
  void aMissingAndAStrangeFileAreBothTold(@TempDir Path folder) throws IOException {
    Files.copy(INSTALLATION.resolve("loans.yaml"), folder.resolve("loan.yaml"));
    var problems = new Problems();

    Contracts.load(
        Domains.CATALOG,
        FileOrigin.files(Optional.empty(), Optional.of(folder), problems),
        problems);

    assertThat(problems.found()).hasSize(13);
    assertThat(problems.found().get(0).text())
        .contains("belongs to no dataset", "found: loan", "loans.yaml?");
    assertThat(problems.found())
        .anySatisfy(problem ->
            assertThat(problem.text()).contains("A data contract is missing", "cooperatives.yaml"));
  }
}
