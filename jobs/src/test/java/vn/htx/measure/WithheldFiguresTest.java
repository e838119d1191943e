package vn.htx.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.htx.TextTables.print;
import static vn.htx.TextTables.rows;
import static vn.htx.TextTables.table;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import vn.htx.SparkTest;
import vn.htx.TextTables;
import vn.htx.catalog.FieldRow;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.Table;
import vn.htx.catalog.ValueUnit;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.catalog.common.SumParts;
import vn.htx.model.DataOrigin;

@SparkTest
class WithheldFiguresTest {
  private static final Table MEMBERS = SumParts.table("member_parts");

  private enum Made implements Indicator {
    MEMBERS_COUNT(
        Declaration.of("members_count", "Thành viên", "Members", ValueUnit.of("người", "people"))
            .reveals(MEMBERS, "_T")),
    OLD_SHARE(Declaration.of("old_share", "Tỷ lệ tuổi", "Share by age", ValueUnit.PERCENT)
        .reveals(MEMBERS, "_T", "age *")),
    COOPS(Declaration.of("coops", "HTX", "Cooperatives", ValueUnit.COOPERATIVES));

    private final Declaration declaration;

    Made(Declaration declaration) {
      this.declaration = declaration;
    }

    @Override
    public Declaration declaration() {
      return declaration;
    }
  }

  /** In commune A 13 young members and 22 old ones, in B thirty and one. */
  private static List<FieldRow> parts(SparkSession spark) {
    return rows(table(spark, MEMBERS, """
        part | unit_level | unit_code | period | breakdown | tells_amount | n  | persons | amount
        a1   | commune    | A         | 2026   | _T        | true         | 13 | 13      | 13
        a1   | commune    | A         | 2026   | age young | true         | 13 | 13      | 13
        a2   | commune    | A         | 2026   | _T        | true         | 22 | 22      | 22
        a2   | commune    | A         | 2026   | age old   | true         | 22 | 22      | 22
        b1   | commune    | B         | 2026   | _T        | true         | 30 | 30      | 30
        b1   | commune    | B         | 2026   | age young | true         | 30 | 30      | 30
        b2   | commune    | B         | 2026   | _T        | true         | 1  | 1       | 1
        b2   | commune    | B         | 2026   | age old   | true         | 1  | 1       | 1
        """));
  }

  private static List<FieldRow> sums(SparkSession spark) {
    return WithheldSums.rows(MEMBERS, parts(spark), new Disclosure(DataOrigin.SYNTHETIC, 2, 5))
        .<FieldRow>map(row -> row)
        .toList();
  }

  private static List<FieldRow> figures(SparkSession spark, String rows) {
    return rows(table(
        spark,
        IndicatorValues.TABLE,
        "indicator_id | unit_level | unit_code | period | sector | size_class | readiness_level | category | value | numerator | n | status\n"
            + rows));
  }

  private static String published(SparkSession spark, String rows) {
    return print(
        TextTables.of(
            spark,
            IndicatorValues.TABLE,
            WithheldFigures.apply(
                figures(spark, rows), List.of(Made.values()), Map.of(MEMBERS.name(), sums(spark)))),
        IndicatorValues.INDICATOR_ID,
        IndicatorValues.UNIT_CODE,
        IndicatorValues.CATEGORY,
        IndicatorValues.VALUE,
        IndicatorValues.NUMERATOR,
        IndicatorValues.N,
        IndicatorValues.STATUS);
  }

  @Test
  void aFigureIsWithheldWithOneOfTheSumsThatItsIndicatorTells(SparkSession spark) {
    assertThat(published(spark, """
        coops         | commune | B | 2026 | _T | _T | _T | _T    | 1  | 1  | 1  | ok
        members_count | commune | A | 2026 | _T | _T | _T | _T    | 35 | 35 | 35 | ok
        members_count | commune | B | 2026 | _T | _T | _T | _T    | 31 | 31 | 31 | ok
        old_share     | commune | A | 2026 | _T | _T | _T | old   | 63 | 22 | 35 | ok
        old_share     | commune | A | 2026 | _T | _T | _T | young | 37 | 13 | 35 | ok
        old_share     | commune | B | 2026 | _T | _T | _T | old   | 3  | 1  | 31 | ok
        old_share     | commune | B | 2026 | _T | _T | _T | young | 97 | 30 | 31 | ok
        """)).isEqualTo("""
        coops | B | _T | 1 | 1 | 1 | ok
        members_count | A | _T | 35 | 35 | 35 | ok
        members_count | B | _T | 31 | 31 | 31 | ok
        old_share | A | old | 63 | 22 | 35 | ok
        old_share | A | young | 37 | 13 | 35 | ok
        old_share | B | old | - | - | 0 | suppressed
        old_share | B | young | - | - | 0 | suppressed""");
  }

  @Test
  void aFigureThatTellsOfNobodyKeepsItsReason(SparkSession spark) {
    assertThat(published(spark, """
        members_count | commune | C | 2026 | _T | _T | _T | _T | - | - | 0 | undefined
        """)).isEqualTo("members_count | C | _T | - | - | 0 | undefined");
  }

  @Test
  void aFigureOfASumWithoutPartsIsAFaultAndNotPublished(SparkSession spark) {
    assertThatThrownBy(() -> published(spark, """
        members_count | commune | C | 2026 | _T | _T | _T | _T | 2 | 2 | 2 | ok
        """))
        .hasMessageContaining("no part of member_parts is in the sums of");
  }

  @Test
  void aFigureOfPersonsBySectorIsAFaultAndNotPublished(SparkSession spark) {
    assertThatThrownBy(() -> published(spark, """
        members_count | commune | A | 2026 | NN | _T | _T | _T | 2 | 2 | 2 | ok
        """))
        .hasMessageContaining("members_count tells of persons and is broken down by sector");
  }

  @Test
  void anIndicatorOfAPopulationWithoutPartsIsRefused(SparkSession spark) {
    assertThatThrownBy(
            () -> WithheldFigures.apply(figures(spark, ""), List.of(Made.MEMBERS_COUNT), Map.of()))
        .hasMessage("members_count tells sums of member_parts, of which no step makes the parts");
  }
}
