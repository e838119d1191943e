package vn.htx.validate.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.htx.app.Domains;
import vn.htx.config.Contracts;
import vn.htx.config.Problems;
import vn.htx.ingest.source.CellKind;
import vn.htx.text.date.DateEvidence;
import vn.htx.text.date.DateStyle;
import vn.htx.text.number.NumberStyle;

class CellCheckTest {
  private static final List<CellCheck> COLUMNS = columns();

  private static List<CellCheck> columns() {
    var problems = new Problems();
    Path contracts = Path.of("..", "data", "contracts");
    return Contracts.load(Domains.CATALOG, contracts, Optional.empty(), problems).all().stream()
        .flatMap(contract -> Checks.of(contract, List.of(), KeyedHash.synthetic()).cells().stream())
        .toList();
  }

  @Provide
  Arbitrary<String> cells() {
    Arbitrary<String> number =
        Arbitraries.strings().withChars("0123456789.,-% ").ofMinLength(1).ofMaxLength(20);
    Arbitrary<String> written = Arbitraries.of(
        "1",
        "0",
        "007",
        "1.5",
        "12.345",
        "1.234",
        ".5",
        "5.",
        "99999999999999999999",
        "9999999999",
        "LUC",
        "LUK",
        "TV",
        "HTX",
        "QUY",
        "co",
        "x",
        "2023-06-28",
        "28/06/2023",
        "2023-Q2",
        "HTX-1",
        "0201234567",
        "10507",
        "MP-1",
        "Vĩnh Bảo",
        "không",
        "2 sào",
        "-1",
        "1e5");
    return Arbitraries.oneOf(number, written);
  }

  @Provide
  Arbitrary<ColumnStyle> styles() {
    return Arbitraries.of(NumberStyle.class)
        .map(numbers -> new ColumnStyle(
            numbers,
            false,
            DateStyle.DAY_FIRST,
            false,
            DateEvidence.Exchange.NONE,
            false,
            null,
            0));
  }

  /** Of every column of every contract. */
  @Property(tries = 2_000)
  void whatAQuickLookTakesACloseLookTakesWithoutRemark(
      @ForAll("cells") String cell, @ForAll("styles") ColumnStyle style) {
    for (CellCheck column : COLUMNS) {
      Optional<Object> quick = column.simple(cell, style);
      if (quick.isPresent()) {
        var findings = new RowFindings();
        Optional<Object> close = column.closely(cell, CellKind.TEXT, style, findings);
        assertThat(quick).as("%s in %s", cell, column.field().id()).isEqualTo(close);
        assertThat(findings.all()).isEmpty();
      }
    }
  }

  @Property(tries = 1)
  void mostColumnsHaveCellsThatAQuickLookTakes() {
    long taking = COLUMNS.stream()
        .filter(column -> Stream.of("1", "1.5", "LUC", "TV", "HTX-1", "text")
            .anyMatch(cell -> column.simple(cell, ColumnStyle.UNKNOWN).isPresent()))
        .count();

    assertThat(taking).isGreaterThan(COLUMNS.size() / 2);
  }
}
