package vn.htx.domain.register.maths;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.htx.config.SizeRules;
import vn.htx.domain.InstalledRules;
import vn.htx.model.Coded;
import vn.htx.model.Sector;

class SizeClassesTest {
  private static final SizeRules.RuleSet RULES =
      InstalledRules.sizes().inForce(LocalDate.of(2026, 6, 30)).orElseThrow();

  @ParameterizedTest(name = "{0}: {1} members, revenue {2}, capital {3} tỷ: {4}")
  @CsvSource({
    "NN,300,50,,L", "NN,300,49,10,L", "NN,299,50,,M", "NN,300,49,4,M", "NN,50,2,0,S",
    "NN,49,,,XS", "NN,50,1,0,XS", "NN,,99,99,U", "NN,300,,,U", "NN,300,1,,U",
    "XD,100,80,,L", "CN,99,80,20,U", "TM,5000,900,900,U"
  })
  void membersAndRevenueOrCapitalDecide(
      String sector, Integer members, Integer revenue, Integer capital, String size) {
    assertThat(SizeClasses.of(
                RULES,
                Coded.find(Sector.class, sector).orElseThrow(),
                Optional.ofNullable(members),
                dong(revenue),
                dong(capital))
            .code())
        .isEqualTo(size);
  }

  private static Optional<BigDecimal> dong(Integer billions) {
    return Optional.ofNullable(billions).map(one -> BigDecimal.valueOf(one).movePointRight(9));
  }
}
