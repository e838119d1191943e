package vn.htx.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.htx.app.browser.numbers.AccountedPage;
import vn.htx.app.browser.numbers.VersionSql;

/**
 * Every number on ten pages, as the browser has it, equals what SQL by hand says. A number that neither SQL nor a
 * constant listed beside it accounts for fails, wherever it stands: in tables, sentences, choices, names for screen
 * readers and pictures, but for the ticks of their axes.
 */
@BrowserTest
class EveryNumberTest {
  private static VersionSql sql;

  private final Visitor visitor;

  EveryNumberTest(Visitor visitor) {
    this.visitor = visitor;
  }

  @BeforeAll
  static void open(Visitor visitor) throws IOException, SQLException {
    sql = visitor.sql();
  }

  @AfterAll
  static void close() throws SQLException {
    sql.close();
  }

  @TestFactory
  Stream<DynamicTest> everyNumberOfTenPagesIsAsSqlSays() {
    return AccountedPage.TEN.stream()
        .map(each -> DynamicTest.dynamicTest(each.address(), () -> {
          try (Visit visit = visitor.visit()) {
            assertThat(each.faults(visit.open(each.address()), sql)).isEmpty();
          }
        }));
  }

  /** Changes one number of the page in the browser. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      document.querySelector('table.list tbody td').textContent = '54,9'           | says “54,9”, SQL “54,8”
      document.querySelector('table.list tbody tr').remove()                       | there is no row “Huyện An Lão”
      document.querySelector('figure table tbody td:last-child').textContent = '7' | says “7”
      document.querySelector('.sentence').append(' 7 HTX')                         | tăng 4,8 điểm so với cùng kỳ
      document.querySelector('main').append('7 HTX')                               | text “7 HTX”: no SQL says so
      document.querySelector('main option').textContent = '6T đầu 2027'            | text “6T đầu 2027”
      document.querySelector('main [aria-label^="42,7"]').ariaLabel = '42,8'       | 42,8 does not stand beside it
      within('42,7').textContent = '42,8'                                          | marks are [28,9, 34,2, 37,9, 42,8]
      within('30').textContent = '31'                                              | no SQL says 31 along
      within('Kế hoạch 2026: 45,0').textContent = 'Kế hoạch 2026: 46,0'            | no SQL says 46,0
      """)
  void aNumberThatSqlDoesNotSayIsNamed(String change, String fault) {
    AccountedPage indicator = AccountedPage.TEN.get(2);
    try (Visit visit = visitor.visit()) {
      Page page = visit.open(indicator.address());
      page.evaluate("""
          () => {
            const within = text => [...document.querySelectorAll('svg text')]
              .find(each => each.textContent.trim() === text);
            %s
          }""".formatted(change));

      assertThat(indicator.faults(page, sql)).isNotEmpty().anyMatch(each -> each.contains(fault));
    }
  }
}
