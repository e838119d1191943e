package vn.htx.config.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.htx.app.Domains;
import vn.htx.config.Contracts;
import vn.htx.config.Problems;
import vn.htx.golden.Golden;

class RuleBookTest {
  private static Contracts installed() {
    return Contracts.load(
        Domains.CATALOG, Path.of("..", "data", "contracts"), Optional.empty(), new Problems());
  }

  @Test
  void theCommittedRuleBookIsWhatTheContractsSay() throws IOException {
    Golden.holds(Path.of("docs", "rules.md"), RuleBook.markdown(installed()));
  }

  @Test
  void everyRuleOfEveryContractIsInIt() {
    var contracts = installed();
    String page = RuleBook.markdown(contracts);

    assertThat(RuleBook.entries(contracts)).hasSizeGreaterThan(200);
    assertThat(RuleBook.entries(contracts)).allSatisfy(entry -> {
      assertThat(entry.rule().id()).startsWith(entry.dataset() + ".");
      String severity = entry.rule().severity().code();
      String ofEvery = entry.rule().id().replaceFirst("^\\w+", "*");
      assertThat(page)
          .containsAnyOf(
              "| `%s` | %s |".formatted(entry.rule().id(), severity),
              "| `%s` | %s |".formatted(ofEvery, severity));
    });
  }

  @Test
  void rulesThatFilesAreHeldToWhateverTheContractSaysAreInIt() {
    List<String> ids =
        RuleBook.entries(installed()).stream().map(entry -> entry.rule().id()).toList();

    assertThat(ids)
        .contains("loans.duplicate_column", "parcels.ignored_file", "survey.value.range")
        .doesNotContain("loans.value.range")
        .doesNotHaveDuplicates();
  }

  @Test
  void everyEnumOfStandingRulesIsInIt() {
    List<Object> listed = List.copyOf(RuleBook.STANDING);

    assertThat(StandingRule.class.getPermittedSubclasses())
        .allSatisfy(rules -> assertThat(listed).contains(rules.getEnumConstants()));
  }
}
