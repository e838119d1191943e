package vn.htx.domain.credit.maths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.htx.config.DebtRules;
import vn.htx.domain.InstalledRules;

class DebtGroupsTest {
  private static final DebtRules RULES = InstalledRules.debtGroups();
  private static final DebtRules.RuleSet MFI = RULES.inForce(LocalDate.of(2026, 6, 30));
  private static final DebtRules.RuleSet BANK =
      new DebtRules("bank", RULES.groups(), RULES.sets()).inForce(LocalDate.of(2026, 6, 30));

  @ParameterizedTest(name = "{0} days: group {1}, of a bank {2}")
  @CsvSource({
    "0,1,1", "9,1,1", "10,2,2", "29,2,2", "30,3,2", "89,3,2", "90,4,2", "91,4,3", "179,4,3",
    "180,5,3", "181,5,4", "360,5,4", "361,5,5"
  })
  void daysPastDueDecideTheGroup(int days, int mfi, int bank) {
    assertThat(DebtGroups.group(MFI, days, 0)).isEqualTo(mfi);
    assertThat(DebtGroups.group(BANK, days, 0)).isEqualTo(bank);
  }

  @ParameterizedTest(name = "restructured {0} times, {1} days: group {2}")
  @CsvSource({"1,0,2", "1,1,3", "1,29,3", "1,30,4", "1,89,4", "1,90,5", "2,0,4", "2,1,5", "3,0,4"})
  void restructuringRaisesTheGroup(int times, int days, int group) {
    assertThat(DebtGroups.group(MFI, days, times)).isEqualTo(group);
  }

  @Property(tries = 300)
  void moreDaysOrMoreRestructuringsNeverLowerTheGroup(
      @ForAll @IntRange(min = 0, max = 800) int days,
      @ForAll @IntRange(min = 0, max = 4) int times) {
    int group = DebtGroups.group(MFI, days, times);

    assertThat(DebtGroups.group(MFI, days + 1, times)).isGreaterThanOrEqualTo(group);
    assertThat(DebtGroups.group(MFI, days, times + 1)).isGreaterThanOrEqualTo(group);
  }

  @Test
  void theRuleSetIsTheOneInForceOnTheDay() {
    assertThat(RULES.inForce(LocalDate.of(2024, 8, 11)).id()).isEqualTo("mfi-tt15-2010");
    assertThat(RULES.inForce(LocalDate.of(2024, 8, 12)).id()).isEqualTo("mfi-tt14-2024");
    assertThat(RULES.inForce(LocalDate.of(2000, 1, 1)).id()).isEqualTo("mfi-tt15-2010");
    assertThat(BANK.id()).isEqualTo("bank-tt31-2024");
  }
}
