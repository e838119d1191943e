package vn.htx.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;
import vn.htx.catalog.Column;
import vn.htx.catalog.ColumnType;
import vn.htx.catalog.Field;
import vn.htx.catalog.FieldRow;
import vn.htx.catalog.Table;
import vn.htx.engine.Grouping;
import vn.htx.engine.Grouping.Part;
import vn.htx.engine.NewRow;
import vn.htx.model.Bilingual;

/** Groups in this process and by Spark are the same groups, written in the same order. */
@SparkTest
class GroupEnginesTest {
  enum Visit implements Field {
    PLACE(ColumnType.TEXT),
    DAY(ColumnType.DATE),
    GUESTS(ColumnType.LONG);

    static final Table VISITS = table("visits", PLACE, DAY);
    static final Table BOOKED = table("booked", PLACE, DAY);
    static final Table MADE = table("made", DAY, PLACE);

    private final Column column;

    Visit(ColumnType type) {
      column = Column.internal(name().toLowerCase(Locale.ROOT), type, "Text.");
    }

    private static Table table(String name, Field... key) {
      return new Table(
          name,
          Table.Layer.WIDE,
          Bilingual.of(name, name),
          "A row.",
          List.of(values()),
          List.of(key));
    }

    @Override
    public Column column() {
      return column;
    }
  }

  @TempDir
  private Path folder;

  private Lake lake;

  @BeforeEach
  void openLake() {
    lake = new Lake(folder);
  }

  private static NewRow visit(String place, String day, long guests) {
    return NewRow.of(Visit.VISITS)
        .set(Visit.PLACE, place)
        .set(Visit.DAY, LocalDate.parse(day))
        .set(Visit.GUESTS, guests);
  }

  private List<Path> written(Table table, NewRow... rows) {
    return lake.files(TableWriter.listed(
        lake, Recipe.of(table.name(), Map.of("input", "given")), table, Stream.of(rows)));
  }

  private Map<String, List<Path>> files() {
    return Map.of(
        "visits",
        written(
            Visit.VISITS,
            visit("đình", "2026-06-30", 3),
            visit("chợ", "2026-06-30", 4),
            visit("chợ", "2026-07-01", 1),
            visit("𠀀", "2026-07-01", 1),
            visit("ﾄ", "2026-07-01", 1)),
        "booked",
        written(Visit.BOOKED, visit("chợ", "2026-05-01", 9), visit("bến", "2026-05-02", 7)));
  }

  /** Of each place the first day and all guests, if anyone came or booked. */
  private static Grouping byPlace() {
    return new Grouping(
        List.of(Part.of(Visit.VISITS, Visit.PLACE), Part.of(Visit.BOOKED, Visit.PLACE)), group -> {
          List<FieldRow> all = group.stream().flatMap(List::stream).toList();
          return Stream.of(NewRow.of(Visit.MADE)
              .set(
                  Visit.DAY,
                  group.get(0).stream().map(row -> row.date(Visit.DAY)).min(LocalDate::compareTo))
              .set(Visit.PLACE, all.get(0).text(Visit.PLACE))
              .set(
                  Visit.GUESTS,
                  all.stream().mapToLong(row -> row.count(Visit.GUESTS)).sum()));
        });
  }

  private static List<String> told(List<FieldRow> rows) {
    return rows.stream()
        .map(row -> "%s %s %s"
            .formatted(
                row.findDate(Visit.DAY).map(LocalDate::toString).orElse("-"),
                row.text(Visit.PLACE),
                row.count(Visit.GUESTS)))
        .toList();
  }

  private void assertMade(SparkSession spark, Grouping grouping, String... rows) {
    Map<String, List<Path>> files = files();
    StoredTable here = new LocalGroups(lake)
        .write(Recipe.of("made", Map.of("by", "us")), Visit.MADE, grouping, files);
    StoredTable there = new SparkGroups(lake, spark)
        .write(Recipe.of("made", Map.of("by", "spark")), Visit.MADE, grouping, files);

    assertThat(told(ReadRows.of(Visit.MADE, lake.files(here)))).containsExactly(rows);
    assertThat(told(ReadRows.of(Visit.MADE, lake.files(there)))).containsExactly(rows);
    assertThat(here.digest()).isEqualTo(there.digest());
  }

  @Test
  void aGroupHasTheRowsOfEveryTableWithItsKeyAndIsWrittenInOrder(SparkSession spark) {
    assertMade(
        spark,
        byPlace(),
        "- bến 7",
        "2026-06-30 chợ 14",
        "2026-06-30 đình 3",
        "2026-07-01 ﾄ 1",
        "2026-07-01 𠀀 1");
  }

  @Test
  void withoutAKeyEachRowOfEachTableIsAGroup(SparkSession spark) {
    var grouping = new Grouping(
        List.of(Part.of(Visit.VISITS), Part.of(Visit.BOOKED)),
        group -> Stream.concat(
            group.get(0).stream()
                .filter(row -> row.count(Visit.GUESTS) > 1)
                .map(row -> NewRow.of(Visit.MADE, row)),
            group.get(1).stream()
                .map(row -> NewRow.of(Visit.MADE, row).set(Visit.DAY, Optional.empty()))));

    assertMade(spark, grouping, "- bến 7", "- chợ 9", "2026-06-30 chợ 4", "2026-06-30 đình 3");
  }

  @Test
  void tablesWithoutACommonKeyAreRefused() {
    assertThatThrownBy(() -> new Grouping(
            List.of(Part.of(Visit.VISITS, Visit.PLACE), Part.of(Visit.BOOKED)),
            group -> Stream.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no common key");
  }
}
