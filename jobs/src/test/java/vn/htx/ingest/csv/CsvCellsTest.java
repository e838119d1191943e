package vn.htx.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CsvCellsTest {
  private static List<List<String>> read(String text, CsvCallbackHandler<String[]> handler) {
    var records = new ArrayList<List<String>>();
    CsvReader.builder()
        .skipEmptyLines(false)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .build(handler, text)
        .forEach(record -> records.add(List.of(record)));
    return records;
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> cell = Arbitraries.of("", "a", "aa", "é", "Vĩnh Bảo", "\"x\n,\"", "1");
    return cell.list()
        .ofMaxSize(4)
        .map(cells -> String.join(",", cells))
        .list()
        .ofMaxSize(9)
        .map(lines -> String.join("\n", lines));
  }

  @Property(tries = 500)
  void recordsAreThoseThatTheLibraryMakes(@ForAll("texts") String text) {
    assertThat(read(text, new CsvCells())).isEqualTo(read(text, StringArrayHandler.of()));
  }

  @Test
  void aTextBelowItsLikeIsTheSameObject() {
    List<List<String>> rows = read("Vĩnh Bảo,1\nVĩnh Bảo,2\nTiên Lãng,2", new CsvCells());

    assertThat(rows.get(1).get(0)).isSameAs(rows.get(0).get(0));
    assertThat(rows.get(2).get(1)).isSameAs(rows.get(1).get(1));
    assertThat(rows.get(2).get(0)).isEqualTo("Tiên Lãng");
  }
}
