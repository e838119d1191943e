package vn.htx.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.htx.model.Problem;

class RulesTest {
  private static final Path DATA = Path.of("..", "data");

  private static List<String> problems(Consumer<Node> reader, String yaml) {
    var problems = new Problems();
    reader.accept(Node.parse("f.yaml", yaml, problems));
    return problems.found().stream().map(Problem::text).toList();
  }

  private static String framework() throws IOException {
    return Files.readString(DATA.resolve("frameworks").resolve("htx-readiness-2026.1.yaml"));
  }

  @Test
  void theInstalledFilesHaveNoProblems() {
    var problems = new Problems();
    Framework framework = FrameworkFile.read(
        DATA.resolve("frameworks").resolve("htx-readiness-2026.1.yaml"), problems);
    DebtRules debts = DebtRules.read(DATA.resolve("rules").resolve("debt-groups.yaml"), problems);
    SizeRules.read(DATA.resolve("rules").resolve("cooperative-size.yaml"), problems);
    CreditRules credit = CreditRules.read(DATA.resolve("rules").resolve("credit.yaml"), problems);

    assertThat(problems.found()).isEmpty();
    assertThat(framework.items()).hasSize(23).first().satisfies(item -> {
      assertThat(item.id()).isEqualTo("digital_plan");
      assertThat(item.label().vi()).isEqualTo("Đã ban hành kế hoạch chuyển đổi số");
      assertThat(item.low()).isZero();
      assertThat(item.high()).isEqualTo(1);
    });
    assertThat(framework.reference()).isEqualTo("htx-readiness-2026.1");
    assertThat(List.of("2023-06-30", "2026-06-30"))
        .allMatch(day -> framework.validity().covers(LocalDate.parse(day)));
    assertThat(debts.sets()).extracting(DebtRules.RuleSet::official).containsOnly(false);
    assertThat(credit.par()).containsEntry("par30", 31);
  }

  @Test
  void everyProblemOfAFrameworkIsToldAtOnce() throws IOException {
    String yaml = framework()
        .replace("min_answered: 0.6", "min_answer: 0.6")
        .replace("weight: 0.12", "weight: 0.5")
        .replace("from: 25", "from: 26")
        .replace("id: e_tax, kind: yesno", "id: E-Tax, kind: yes_no")
        .replace("goalposts: [0, 80]", "goalposts: [80, 0]");

    assertThat(problems(FrameworkFile::of, yaml))
        .anySatisfy(text -> assertThat(text).contains("min_answer", "did you mean 'min_answered'?"))
        .anySatisfy(text -> assertThat(text).contains("The pillars' weights do not sum to 1"))
        .anySatisfy(text -> assertThat(text).contains("levels[2]", "bands that follow each other"))
        .anySatisfy(text -> assertThat(text).contains("pillars[5].items[3].id", "E-Tax"))
        .anySatisfy(text -> assertThat(text).contains("pillars[5].items[3].kind", "yes_no"))
        .anySatisfy(text -> assertThat(text).contains("pillars[5].items[4].goalposts"));
  }

  @Test
  void twoFrameworksOrRuleSetsInForceAtOnceAreAProblem() throws IOException {
    var problems = new Problems();
    Framework one = FrameworkFile.of(Node.parse("a.yaml", framework(), problems));
    FrameworkFile.checkTogether(List.of(one, one), problems);
    assertThat(problems.found()).hasSize(1);

    String debts = Files.readString(DATA.resolve("rules").resolve("debt-groups.yaml"))
        .replace("valid_to: 2024-08-11", "valid_to: 2024-08-12");
    assertThat(problems(DebtRules::of, debts))
        .singleElement()
        .satisfies(text -> assertThat(text)
            .contains("Two rule sets are in force at once", "mfi-tt14-2024, mfi-tt15-2010"));
  }

  @Test
  void aDebtGroupWithoutANameIsNamed() throws IOException {
    String debts = Files.readString(DATA.resolve("rules").resolve("debt-groups.yaml"));

    assertThat(problems(
            DebtRules::of, debts.replace("- {group: 5, from: 361}", "- {group: 6, from: 361}")))
        .singleElement()
        .satisfies(text -> assertThat(text)
            .contains("rule_sets[2].overdue[4].group", "a group of groups: [1, 2, 3, 4, 5]"));
    assertThat(problems(DebtRules::of, debts.replace("- {group: 2, label:", "- {group: 7, label:")))
        .anySatisfy(text -> assertThat(text).contains("groups[1].group", "1, 2, 3, …"));
  }

  @Test
  void anUnknownFamilyOrSectorOrKeyIsNamed() throws IOException {
    String debts = Files.readString(DATA.resolve("rules").resolve("debt-groups.yaml"))
        .replace("default: mfi", "default: fund");
    String sizes = Files.readString(DATA.resolve("rules").resolve("cooperative-size.yaml"))
        .replace("sectors: [NN]", "sectors: [NM]");

    assertThat(problems(DebtRules::of, debts))
        .anySatisfy(text -> assertThat(text).contains("default", "fund"));
    assertThat(problems(SizeRules::of, sizes))
        .anySatisfy(text -> assertThat(text).contains("groups[0].sectors[0]", "NM"));
    assertThat(problems(CreditRules::of, "par: {par7: 8}"))
        .anySatisfy(text -> assertThat(text).contains("par7"));
  }

  @Test
  void aThresholdOfThePortfolioAtRiskThatIsMissingIsNamed() throws IOException {
    String credit = Files.readString(DATA.resolve("rules").resolve("credit.yaml"));

    assertThat(problems(CreditRules::of, credit.replace("par30: 31, ", "")))
        .singleElement()
        .satisfies(text -> assertThat(text)
            .contains("f.yaml › par", "Thiếu khóa bắt buộc", "A required key is missing", "par30"));
    assertThat(problems(CreditRules::of, credit.replace("par30: 31", "par30: ")))
        .singleElement()
        .satisfies(text -> assertThat(text).contains("f.yaml › par", "par30"));
  }

  /** No figure is made of a threshold that nobody set. */
  @Test
  void rulesWithoutAThresholdCannotBeMade() {
    assertThatThrownBy(() -> new CreditRules(List.of(), List.of(), 12, Map.of("par30", 31), 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("par90");
  }
}
