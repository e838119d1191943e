package vn.htx.app.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;
import vn.htx.app.Command;
import vn.htx.app.Domains;
import vn.htx.app.SmallWorkspace;
import vn.htx.catalog.Domain;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.config.RuleFile;
import vn.htx.domain.DomainSlice;
import vn.htx.domain.register.RegisterDomain;
import vn.htx.domain.register.data.CooperativeProfile;
import vn.htx.engine.Day;
import vn.htx.engine.Gathering;
import vn.htx.engine.NewRow;
import vn.htx.engine.Step;
import vn.htx.engine.StepContext;
import vn.htx.measure.Cell;
import vn.htx.measure.Disclosure;
import vn.htx.measure.Figure;
import vn.htx.model.Period;
import vn.htx.model.UnitLevel;
import vn.htx.page.DomainView;
import vn.htx.place.Places;

/** The recipe of an indicator, as {@code CONTRIBUTING.md} has it: a declaration and its figure, in an old domain. */
@SparkTest
class AddedIndicatorTest {
  enum More implements Indicator {
    LARGEST(Declaration.of("members_largest", "Thành viên nhiều nhất", "Most members", "thành viên")
        .formula(
            "Số thành viên của đơn vị có nhiều thành viên nhất.",
            "Members of the unit that has most of them.")
        .source("Sổ HTX"));

    private final Declaration declaration;

    More(Declaration declaration) {
      this.declaration = declaration;
    }

    @Override
    public Declaration declaration() {
      return declaration;
    }
  }

  /** The register with one indicator more. */
  private static final class WithLargest implements DomainSlice {
    private final DomainSlice register = new RegisterDomain();

    @Override
    public Domain declared() {
      Domain declared = register.declared();
      var indicators = new ArrayList<>(declared.indicators());
      indicators.add(More.LARGEST);
      return new Domain(
          declared.id(), declared.tables(), indicators, declared.codes(), declared.checks());
    }

    @Override
    public List<RuleFile<?>> ruleFiles() {
      return register.ruleFiles();
    }

    @Override
    public List<Step> steps() {
      var steps = new ArrayList<>(register.steps());
      steps.add(Step.figures("largest_values")
          .from(CooperativeProfile.TABLE)
          .with(Disclosure.SETTING)
          .on(Day.AS_OF)
          .rows(WithLargest::figures));
      return steps;
    }

    private static Dataset<Row> figures(StepContext step) {
      LocalDate asOf = step.asOf();
      Disclosure disclosure = step.get(Disclosure.SETTING);
      return NewRow.flatMap(
          new Gathering().with(step.table(CooperativeProfile.TABLE), CooperativeProfile.TABLE),
          (all, group) -> {
            Cell city = Cell.of(UnitLevel.CITY, Places.CITY, Period.day(asOf));
            OptionalLong largest = Gathering.apart(group).get(0).stream()
                .flatMap(row -> row.findInteger(CooperativeProfile.MEMBERS).stream())
                .mapToLong(Integer::longValue)
                .max();
            return largest.stream()
                .mapToObj(members -> Figure.count(More.LARGEST, city, members).row(disclosure))
                .iterator();
          },
          IndicatorValues.TABLE);
    }

    @Override
    public DomainView view() {
      return register.view();
    }
  }

  @TempDir
  private Path folder;

  @Test
  void anIndicatorMoreOfAnOldDomainStandsInTheMartAndAmongTheDefinitions() throws IOException {
    var slices = new ArrayList<>(Domains.ALL.all());
    slices.set(0, new WithLargest());
    SmallWorkspace workspace = SmallWorkspace.in(folder);

    int exit = Command.nightWith(slices, folder);

    assertThat(exit).isZero();
    assertThat(workspace.lines("""
        SELECT unit_level, unit_code, period, value, status, official FROM indicator_values
        WHERE indicator_id = 'members_largest'""")).isEqualTo("""
            city | 31 | 2026-06-30 | 21.0 | ok | false""");
    assertThat(workspace.lines("""
        SELECT domain, unit, source FROM indicators WHERE indicator_id = 'members_largest'""")).isEqualTo("""
            REGISTER | thành viên | Sổ HTX""");
    assertThat(Files.readString(folder.resolve("site/index.html")))
        .contains("Members of the unit that has most of them.");
  }
}
