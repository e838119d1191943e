package vn.htx.app.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;
import vn.htx.app.Command;
import vn.htx.app.Domains;
import vn.htx.app.SmallWorkspace;
import vn.htx.catalog.Domain;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.Measure;
import vn.htx.catalog.ValueUnit;
import vn.htx.config.RuleFile;
import vn.htx.domain.DomainSlice;
import vn.htx.domain.register.RegisterDomain;
import vn.htx.domain.register.data.CooperativeProfile;
import vn.htx.engine.Day;
import vn.htx.engine.Step;
import vn.htx.measure.CellFigures;
import vn.htx.measure.Cells;
import vn.htx.page.SectionDeclaration;

/** The recipe of an indicator, as {@code CONTRIBUTING.md} has it: a declaration and its figure, in an old domain. */
@SparkTest
class AddedIndicatorTest {
  enum More implements Indicator {
    TYPICAL(Declaration.of(
            "members_median", "Số thành viên trung vị", "Median members", ValueUnit.MEMBERS)
        .formula(
            "Trung vị số thành viên của các đơn vị có ghi số thành viên.",
            "Median members of the units that state them.")
        .source("Sổ HTX")
        .polarity(Polarity.MORE_IS_BETTER)
        .measure(Measure.median("members", 0))
        .reach(Reach.OLD_DISTRICTS));

    private final Declaration declaration;

    More(Declaration declaration) {
      this.declaration = declaration;
    }

    @Override
    public Declaration declaration() {
      return declaration;
    }
  }

  /** Its cells, of units as they stand on the as-of day. */
  private static final Cells CELLS =
      Cells.of("typical_cells").tell(List.of(More.TYPICAL)).declared();

  /** The register with one indicator more. */
  private static final class WithOneMore implements DomainSlice {
    private final DomainSlice register = new RegisterDomain();

    @Override
    public Domain declared() {
      Domain declared = register.declared();
      var indicators = new ArrayList<>(declared.indicators());
      indicators.add(More.TYPICAL);
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
      steps.add(Step.of(CELLS.table())
          .from(CooperativeProfile.TABLE)
          .on(Day.AS_OF)
          .query(step -> CELLS.sql("""
              SELECT '%s' AS period, old_district_code, 1 AS observed, members
              FROM cooperative_profile""".formatted(step.asOf()))));
      steps.add(CellFigures.step("typical_values", List.of(CELLS)));
      return steps;
    }

    @Override
    public SectionDeclaration view() {
      return register.view();
    }
  }

  @TempDir
  private Path folder;

  @Test
  void anIndicatorMoreOfAnOldDomainStandsInTheMartsAndAmongTheDefinitions() throws IOException {
    var slices = new ArrayList<>(Domains.ALL.all());
    slices.set(0, new WithOneMore());
    SmallWorkspace workspace = SmallWorkspace.in(folder);

    int exit = Command.nightWith(slices, folder);

    assertThat(exit).isZero();
    assertThat(workspace.lines("""
        SELECT unit_level, unit_code, period, value, status, official FROM indicator_values
        WHERE indicator_id = 'members_median' AND unit_level = 'city'""")).isEqualTo("""
            city | 31 | 2026-06-30 | 10.0 | ok | false""");
    assertThat(workspace.lines("""
        SELECT unit_code, against, against_unit, against_value, verdict FROM comparisons
        WHERE indicator_id = 'members_median' ORDER BY 1""")).isEqualTo("""
            313 | parent | 31 | 10.0 | worse
            316 | parent | 31 | 10.0 | better""");
    assertThat(workspace.lines("""
        SELECT domain, unit, source FROM indicators WHERE indicator_id = 'members_median'""")).isEqualTo("""
            REGISTER | thành viên | Sổ HTX""");
    assertThat(Files.readString(folder.resolve("site/en/definitions.html")))
        .contains("Median members of the units that state them.");
  }
}
