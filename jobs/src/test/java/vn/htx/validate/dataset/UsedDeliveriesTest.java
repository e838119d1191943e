package vn.htx.validate.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.htx.catalog.Table;
import vn.htx.domain.credit.data.LoanPayments;
import vn.htx.domain.land.data.Parcels;
import vn.htx.engine.ListedRow;
import vn.htx.validate.file.FileSummary;
import vn.htx.validate.file.Workspace;

class UsedDeliveriesTest {
  private static CrossRow.Subject subject(Table table, List<Delivery> deliveries) {
    List<FileSummary> summaries = deliveries.stream()
        .map(each -> FileSummary.start(table.name(), each.file(), "hash of " + each.file(), "", 0))
        .toList();
    return new CrossRow.Subject(
        Workspace.contract(table),
        new Deliveries.Plan(table.name(), deliveries, Optional.empty(), summaries, List.of()));
  }

  private static Delivery delivery(String file, String from, String to, int rank) {
    return new Delivery(
        file,
        Delivery.State.USED,
        Optional.of(from).filter(day -> !day.isEmpty()).map(LocalDate::parse),
        Optional.of(to).filter(day -> !day.isEmpty()).map(LocalDate::parse),
        rank);
  }

  private static CrossRow.Subject payments(int files) {
    return subject(
        LoanPayments.TABLE,
        IntStream.range(0, files)
            .mapToObj(i -> delivery("loan_payments/p%d.csv".formatted(i), "", "", i))
            .toList());
  }

  private static List<String> queries(CrossRow.Subject subject) {
    var counts = CrossRowCounts.of(subject.contract(), List.of());
    return List.of(
        CrossRow.faults(subject, List.of(subject), List.of("31")),
        CrossRow.counts(subject),
        CleanSql.clean(subject, counts),
        CleanSql.rejected(subject),
        CleanSql.skipped(subject));
  }

  @Test
  void aQueryIsAsLongForThousandsOfFilesAsForTwo() {
    assertThat(queries(payments(2_000))).isEqualTo(queries(payments(2)));
  }

  @Test
  void aDeliveryStandsWithItsHashAndDaysAndTheSnapshotOfItsSeriesThatEndsIt() {
    List<ListedRow> rows = UsedDeliveries.rows(subject(
        Parcels.TABLE,
        List.of(
            delivery("parcels/a/2025-01-01.csv", "2025-01-01", "2026-06-29", 0),
            delivery("parcels/b/2025-01-01.csv", "2025-01-01", "2026-03-30", 1),
            delivery("parcels/b/2026-03-31.csv", "2026-03-31", "2026-06-29", 2),
            delivery("parcels/a/2026-06-30.csv", "2026-06-30", "", 3),
            delivery("parcels/b/2026-06-30.csv", "2026-06-30", "", 4))));

    assertThat(rows.stream().map(UsedDeliveriesTest::shown))
        .containsExactly(
            "parcels/a/2025-01-01.csv | 0 | 2025-01-01 | 2026-06-29 | parcels/a/2026-06-30.csv | -",
            "parcels/b/2025-01-01.csv | 1 | 2025-01-01 | 2026-03-30 | parcels/b/2026-03-31.csv | 2026-06-29",
            "parcels/b/2026-03-31.csv | 2 | 2026-03-31 | 2026-06-29 | parcels/b/2026-06-30.csv | -",
            "parcels/a/2026-06-30.csv | 3 | 2026-06-30 | - | - | -",
            "parcels/b/2026-06-30.csv | 4 | 2026-06-30 | - | - | -");
    assertThat(rows.get(0).find(UsedDeliveryColumn.SHA256))
        .contains("hash of parcels/a/2025-01-01.csv");
  }

  private static String shown(ListedRow row) {
    return Stream.of(
            row.find(UsedDeliveryColumn.FILE),
            row.find(UsedDeliveryColumn.RANK),
            day(row, UsedDeliveryColumn.FROM),
            day(row, UsedDeliveryColumn.TO),
            row.find(UsedDeliveryColumn.NEXT_FILE),
            day(row, UsedDeliveryColumn.NEXT_TO))
        .map(cell -> cell.map(Object::toString).orElse("-"))
        .collect(Collectors.joining(" | "));
  }

  private static Optional<LocalDate> day(ListedRow row, UsedDeliveryColumn column) {
    return row.find(column).map(day -> LocalDate.ofEpochDay((int) day));
  }
}
