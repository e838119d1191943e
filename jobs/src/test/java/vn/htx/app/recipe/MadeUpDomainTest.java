package vn.htx.app.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;
import vn.htx.app.Command;
import vn.htx.app.Domains;
import vn.htx.app.SmallWorkspace;
import vn.htx.catalog.Column;
import vn.htx.catalog.ColumnType;
import vn.htx.catalog.Domain;
import vn.htx.catalog.Field;
import vn.htx.catalog.FieldRow;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.Ingredient;
import vn.htx.catalog.Measure;
import vn.htx.catalog.Table;
import vn.htx.catalog.ValueUnit;
import vn.htx.chart.model.Label;
import vn.htx.chart.model.Orientation;
import vn.htx.chart.model.Palette;
import vn.htx.domain.DomainSlice;
import vn.htx.domain.register.data.CooperativeProfile;
import vn.htx.engine.Day;
import vn.htx.engine.Grouping;
import vn.htx.engine.NewRow;
import vn.htx.engine.Step;
import vn.htx.engine.StepContext;
import vn.htx.measure.CellFigures;
import vn.htx.measure.Cells;
import vn.htx.measure.Disclosure;
import vn.htx.model.Bilingual;
import vn.htx.page.Axis;
import vn.htx.page.ChartDeclaration;
import vn.htx.page.PublishedValues;
import vn.htx.page.SectionDeclaration;
import vn.htx.page.Selection;
import vn.htx.page.Values;
import vn.htx.query.DuckDbReader;

/** A domain that is only a line in the list of domains is computed, checked, described and shown like the others. */
@SparkTest
class MadeUpDomainTest {
  /** Sectors with bees, as it were: every sector of the register. */
  enum Apiaries implements Field {
    SECTOR(Column.required("sector", ColumnType.TEXT, "Lĩnh vực", "Sector", "A sector.")),
    HIVES(Column.required("hives", ColumnType.LONG, "Số đàn", "Hives", "One a cooperative.")
        .unit("đàn"));

    static final Table TABLE = new Table(
        "apiaries",
        Table.Layer.WIDE,
        Bilingual.of("Trại ong", "Apiaries"),
        "The hives of one sector.",
        List.of(values()),
        List.of(SECTOR));

    private final Column column;

    Apiaries(Column column) {
      this.column = column;
    }

    @Override
    public Column column() {
      return column;
    }
  }

  enum BeeIndicators implements Indicator {
    HIVES(Declaration.of("hives_total", "Tổng số đàn ong", "Hives", ValueUnit.of("đàn", "hives"))
        .formula("Cộng số đàn của các lĩnh vực.", "Sum of the sectors' hives.")
        .source("Thử nghiệm")
        .measure(Measure.sum("hives")));

    private final Declaration declaration;

    BeeIndicators(Declaration declaration) {
      this.declaration = declaration;
    }

    @Override
    public Declaration declaration() {
      return declaration;
    }
  }

  private static final Cells CELLS =
      Cells.of("bee_cells").tell(List.of(BeeIndicators.HIVES)).declared();

  private static final class BeeDomain implements DomainSlice {
    @Override
    public Domain declared() {
      return Domain.of("bees", List.of(Apiaries.TABLE), BeeIndicators.values());
    }

    @Override
    public List<Step> steps() {
      return List.of(
          Step.of(Apiaries.TABLE)
              .from(CooperativeProfile.TABLE)
              .groups(step -> new Grouping(
                  List.of(Grouping.Part.of(CooperativeProfile.TABLE, CooperativeProfile.SECTOR)),
                  group -> Stream.of(apiary(group.get(0))))),
          Step.of(CELLS.table())
              .from(Apiaries.TABLE)
              .on(Day.AS_OF)
              .query(step -> CELLS.sql("SELECT '%s' AS period, 1 AS observed, hives FROM apiaries"
                  .formatted(step.asOf()))),
          CellFigures.step("bee_values", List.of(CELLS)));
    }

    private static NewRow apiary(List<FieldRow> cooperatives) {
      return NewRow.of(Apiaries.TABLE)
          .set(Apiaries.SECTOR, cooperatives.get(0).text(CooperativeProfile.SECTOR))
          .set(Apiaries.HIVES, (long) cooperatives.size());
    }

    @Override
    public SectionDeclaration view() {
      Bilingual title = Bilingual.of("Ong", "Bees");
      return SectionDeclaration.of(
          "bees",
          title,
          title,
          List.of(),
          List.of(new ChartDeclaration(
              "hives",
              BeeIndicators.HIVES.label(),
              Selection.all(
                      List.of(BeeIndicators.HIVES), Axis.periods(new Label("day", "Ngày", "Day")))
                  .in(Values.Form.DAY),
              new ChartDeclaration.Bars(Palette.MOVEMENT, Orientation.VERTICAL),
              PublishedValues.COOPERATIVES,
              new ChartDeclaration.Words(
                  List.of(),
                  Optional.empty(),
                  Bilingual.of("Thử", "A trial"),
                  Bilingual.of("Chưa có.", "None yet.")))));
    }
  }

  @TempDir
  private Path folder;

  @Test
  void itsFiguresStandInMartDictionaryDefinitionsAndPage() throws IOException {
    var slices = new ArrayList<>(Domains.ALL.all());
    slices.add(new BeeDomain());
    SmallWorkspace workspace = SmallWorkspace.in(folder);

    int exit = Command.nightWith(slices, folder);

    assertThat(exit).isZero();
    var files = workspace.lake().files(workspace.manifest(), "apiaries").orElseThrow();
    try (DuckDbReader table = DuckDbReader.over(Map.of("apiaries", files))) {
      assertThat(
              table.query("SELECT sector, hives FROM apiaries ORDER BY sector").rows())
          .extracting(row -> row.text("sector") + " " + row.count("hives"))
          .containsExactly("NN 3", "TM 1");
    }
    assertThat(workspace
            .ask(
                "SELECT unit_level, period, value FROM indicator_values WHERE indicator_id = 'hives_total'")
            .rows())
        .extracting(
            row -> row.text("unit_level") + " " + row.text("period") + " " + row.text("value"))
        .containsExactly("city 2026-06-30 4.0");
    assertThat(workspace
            .ask("SELECT column_name FROM dictionary WHERE table_name = 'apiaries'")
            .rows())
        .extracting(row -> row.text("column_name"))
        .containsExactly("sector", "hives");
    assertThat(workspace
            .ask("SELECT domain, formula_en FROM indicators WHERE indicator_id = 'hives_total'")
            .only()
            .text("formula_en"))
        .isEqualTo("Sum of the sectors' hives.");
    assertThat(folder.resolve("site/index.html")).content().contains("href=\"domain/bees.html\"");
    assertThat(folder.resolve("site/domain/bees.html"))
        .content()
        .contains("Tổng số đàn ong", "domain/bees/hives.svg", "indicator/hives_total.html");
    assertThat(folder.resolve("site/domain/bees/hives.csv")).content().contains("4");
  }

  @Test
  void aStepThatReadsWhatItDidNotDeclareIsRefused() {
    Step step = Step.of(Apiaries.TABLE)
        .whole(context -> context.rows(CooperativeProfile.TABLE).stream()
            .map(row -> NewRow.of(Apiaries.TABLE, row)));
    var everything = new StepContext.Supply() {
      @Override
      public List<FieldRow> rows(Table table) {
        throw new AssertionError("must not be asked");
      }

      @Override
      public <T> T value(Ingredient<T> ingredient) {
        throw new AssertionError("must not be asked");
      }

      @Override
      public LocalDate day(Day day) {
        throw new AssertionError("must not be asked");
      }
    };
    var context = new StepContext(step, everything);

    assertThatThrownBy(() -> ((Step.Whole) step.work()).function().apply(context))
        .hasMessage("the step of apiaries reads cooperative_profile and did not declare it");
    assertThatThrownBy(context::asOf).hasMessageContaining("AS_OF");
    assertThatThrownBy(() -> context.get(Disclosure.SETTING)).hasMessageContaining("disclosure");
  }
}
