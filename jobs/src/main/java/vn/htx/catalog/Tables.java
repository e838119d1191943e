package vn.htx.catalog;

import java.util.List;
import java.util.Optional;

/** Every table there is, in the order of the pipeline. */
public final class Tables {
  public static final List<Table> ALL = List.of(
      Units.TABLE,
      Crosswalk.TABLE,
      Cooperatives.TABLE,
      Survey.TABLE,
      SurveySample.TABLE,
      Parcels.TABLE,
      ParcelHolders.TABLE,
      LandArrangements.TABLE,
      Loans.TABLE,
      LoanSchedule.TABLE,
      LoanPayments.TABLE,
      LoanEvents.TABLE,
      ReferenceRates.TABLE,
      Targets.TABLE,
      Rejected.TABLE,
      RejectedAnswers.TABLE,
      Skipped.TABLE,
      DoubtfulLinks.TABLE,
      RowAccounting.TABLE,
      Notices.TABLE,
      CooperativeProfile.TABLE,
      ReadinessScores.TABLE,
      ReadinessPillars.TABLE,
      ParcelParts.TABLE,
      Holdings.TABLE,
      ParcelAccounting.TABLE,
      LoanStatus.TABLE,
      IndicatorValues.TABLE,
      PlanValues.TABLE,
      IndicatorList.TABLE,
      DictionaryColumns.TABLE);

  private Tables() {}

  /** The datasets that people deliver, in the order in which they refer to each other. */
  public static List<Table> datasets() {
    return ALL.stream().filter(table -> table.layer() == Table.Layer.CLEAN).toList();
  }

  public static Optional<Table> find(String name) {
    return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
  }
}
