package vn.htx.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.htx.app.Domains;
import vn.htx.domain.credit.data.LoanPayments;
import vn.htx.golden.Golden;

class DictionaryTest {
  @Test
  void theCommittedDictionaryIsWhatTheCatalogSays() throws IOException {
    Golden.holds(Path.of("docs", "dictionary.md"), new Dictionary(Domains.CATALOG).markdown());
  }

  @Test
  void everyColumnOfEveryTableHasItsPlaceAndKey() {
    assertThat(new Dictionary(Domains.CATALOG).entries())
        .hasSize(Domains.CATALOG.tables().stream()
            .mapToInt(table -> table.fields().size())
            .sum());
    assertThat(Dictionary.entries(LoanPayments.TABLE).stream()
            .map(entry -> entry.position() + " " + entry.column().id() + " " + entry.keyPosition())
            .limit(3)
            .collect(Collectors.joining("\n")))
        .isEqualTo("""
            1 loan_id 1
            2 payment_id 2
            3 value_on 0""");
  }
}
