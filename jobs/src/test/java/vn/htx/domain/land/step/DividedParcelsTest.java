package vn.htx.domain.land.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.htx.engine.SharedSql;
import vn.htx.engine.SqlScript;

class DividedParcelsTest {
  /** One parcel of the area, its holders h1, h2 … with these shares, a dash for none stated. */
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(delimiter = '|', textBlock = """
      an only holder                       | 100    | 1                 | stated | 100.00
      an only holder without a share       | 100    | -                 | stated | 100.00
      an only holder of a half             | 100    | 0.5               | scaled | 100.00
      two halves                           | 100    | 0.5 0.5           | stated | 50.00 50.00
      spouses, each the whole              | 100    | 1 1               | joint  | 50.00 50.00
      spouses without shares               | 100    | - -               | joint  | 50.00 50.00
      spouses, one without a share         | 100    | 1 -               | joint  | 50.00 50.00
      three joint holders of 100 m²        | 100    | 1 1 1             | joint  | 33.34 33.33 33.33
      shares above 1 in sum                | 110    | 0.5 0.6           | scaled | 50.00 60.00
      shares below 1 in sum                | 100    | 0.3 0.2           | scaled | 60.00 40.00
      thirds as people write them          | 1000   | 0.333 0.333 0.333 | stated | 333.34 333.33 333.33
      thirds rounded up                    | 1000   | 0.334 0.333 0.333 | stated | 334.00 333.00 333.00
      thirds too coarse to make up 1       | 99     | 0.33 0.33 0.33    | scaled | 33.00 33.00 33.00
      the rest for the one without a share | 100    | 0.4 -             | scaled | 40.00 60.00
      the rest for two without shares      | 100    | 0.4 - -           | scaled | 40.00 30.00 30.00
      nothing left for the third           | 100    | 0.5 0.5 -         | scaled | 37.50 37.50 25.00
      the whole, a half and none stated    | 110    | 1 0.5 -           | scaled | 60.00 30.00 20.00
      the whole and a half                 | 90     | 1 0.5             | scaled | 60.00 30.00
      an odd hundredth                     | 100.01 | 0.5 0.5           | stated | 50.01 50.00
      the larger remainder                 | 0.10   | 0.04 0.96         | stated | 0.00 0.10
      a hundredth for two                  | 0.01   | 1 1               | joint  | 0.01 0.00
      the largest area in odd shares       | 99999999999999.99 | 0.999999 0.5 - | scaled | 54545429752052.59 27272742148768.44 18181828099178.96
      as large as an area can be           | 99999999999999.99 | 1 1 1  | joint  | 33333333333333.33 33333333333333.33 33333333333333.33
      """)
  void partsAreWhatTheSharesSayAndMakeUpTheParcel(
      String what, String area, String shares, String basis, String parts) throws SQLException {
    var holders = new ArrayList<String>();
    for (String share : shares.split(" ", -1)) {
      holders.add("p1 h%d 2026-06-30 - %s".formatted(holders.size() + 1, share));
    }
    var expected = new StringJoiner("\n");
    for (String part : parts.split(" ", -1)) {
      int number =
          expected.toString().isEmpty() ? 1 : expected.toString().split("\n", -1).length + 1;
      expected.add("2026-06-30 p1 h%1$d %1$d %2$s %3$s".formatted(number, basis, part));
    }

    assertThat(divided(List.of("p1 2026-06-30 " + area), holders))
        .as(what)
        .isEqualTo(expected.toString());
  }

  @Test
  void aParcelThatNobodyHoldsOnItsDateKeepsItsAreaAndItsPlace() throws SQLException {
    assertThat(divided(
            List.of("p1 2026-06-30 100", "p2 2026-06-30 200"),
            List.of(
                "p1 h1 2026-07-01 - 1", "p2 h2 2025-01-01 2026-06-29 1", "p3 h3 2026-06-30 - 1")))
        .isEqualTo("""
            2026-06-30 p1 - 1 unheld 100.00
            2026-06-30 p2 - 1 unheld 200.00""");
  }

  @Test
  void holdersAreThoseInForceOnEachDateOfTheParcel() throws SQLException {
    assertThat(divided(
            List.of("p1 2025-01-01 100", "p1 2026-06-30 120"),
            List.of(
                "p1 h1 2025-01-01 2026-06-29 1", "p1 h2 2026-06-30 - 1", "p1 h3 2026-06-30 - 1")))
        .isEqualTo("""
            2025-01-01 p1 h1 1 stated 100.00
            2026-06-30 p1 h2 1 joint 60.00
            2026-06-30 p1 h3 2 joint 60.00""");
  }

  /** As when an office's folder was renamed and its former deliveries are not ended. */
  @Test
  void aHolderOfTwoDeliveriesInForceIsOneHolderByTheLaterRow() throws SQLException {
    assertThat(divided(
            List.of("p1 2026-06-30 100"),
            List.of("p1 h1 2025-01-01 - 0.3", "p1 h1 2026-06-30 - 0.4", "p1 h2 2026-06-30 - 0.6")))
        .isEqualTo("""
            2026-06-30 p1 h1 1 stated 40.00
            2026-06-30 p1 h2 2 stated 60.00""");
  }

  @Test
  void theOrderOfRowsChangesNothing() throws SQLException {
    var parcels = new ArrayList<>(List.of("p1 2026-06-30 100", "p2 2026-06-30 0.05"));
    var holders = new ArrayList<>(List.of(
        "p1 h1 2026-06-30 - 1",
        "p1 h2 2026-06-30 - -",
        "p1 h3 2026-06-30 - 1",
        "p2 h2 2026-06-30 - 0.5",
        "p2 h1 2026-06-30 - 0.5"));
    String once = divided(parcels, holders);
    Collections.reverse(parcels);
    Collections.reverse(holders);

    assertThat(divided(parcels, holders)).isEqualTo(once).contains("p2 h1 1 stated 0.03");
  }

  /** Parcels as id, date, area; holders as parcel, holder, first and last day, share; a dash for null. */
  private static String divided(List<String> parcels, List<String> holders) throws SQLException {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      for (String function : SharedSql.OF_DUCKDB) {
        statement.execute(function);
      }
      statement.execute("""
          CREATE TABLE parcels (parcel_id VARCHAR, valid_from DATE, area_m2 DECIMAL(16,2), commune_code VARCHAR,
            source_file VARCHAR, source_sheet VARCHAR, source_row INTEGER)""");
      statement.execute("""
          CREATE TABLE parcel_holders (parcel_id VARCHAR, holder_id VARCHAR, valid_from DATE, valid_to DATE,
            share DECIMAL(18,6), source_file VARCHAR, source_sheet VARCHAR, source_row INTEGER)""");
      for (String parcel : parcels) {
        statement.execute("INSERT INTO parcels VALUES (%s, '11824', 'parcels/a.csv', NULL, 2)"
            .formatted(values(parcel)));
      }
      for (String holder : holders) {
        statement.execute(
            "INSERT INTO parcel_holders VALUES (%s, 'parcel_holders/a.xlsx', 'Tờ 1', 3)"
                .formatted(values(holder)));
      }
      var lines = new StringJoiner("\n");
      SqlScript script = SqlScript.of(DividedParcels.sql());
      for (SqlScript.Made made : script.tables()) {
        statement.execute("CREATE TABLE %s AS %s".formatted(made.name(), made.query()));
      }
      try (ResultSet rows = statement.executeQuery(
          "SELECT concat_ws(' ', valid_from, parcel_id, coalesce(holder_id, '-'), holder_no, basis, area_m2) AS line,"
              + " source_file || coalesce(source_sheet, '') || source_row AS place, basis FROM (%s)"
                  .formatted(script.query())
              + " ORDER BY valid_from, parcel_id, holder_id NULLS FIRST")) {
        while (rows.next()) {
          lines.add(rows.getString("line"));
          assertThat(rows.getString("place"))
              .isEqualTo(
                  rows.getString("basis").equals("unheld")
                      ? "parcels/a.csv2"
                      : "parcel_holders/a.xlsxTờ 13");
        }
      }
      return lines.toString();
    }
  }

  private static String values(String cells) {
    var values = new StringJoiner(", ");
    for (String cell : cells.split(" ", -1)) {
      values.add(cell.equals("-") ? "NULL" : "'" + cell + "'");
    }
    return values.toString();
  }
}
