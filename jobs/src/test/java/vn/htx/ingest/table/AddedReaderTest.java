package vn.htx.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.htx.ingest.form.Repeats;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.source.SourceRow;
import vn.htx.text.MatchKey;

/**
 * The recipe of a reader, as {@code CONTRIBUTING.md} has it: what gives rows with their places is read like every other
 * format, titles and totals included.
 */
class AddedReaderTest {
  /** A made-up format: one sheet, one row a line, cells of ten characters. */
  private static final class FixedWidthSource implements SheetSource {
    private static final int WIDTH = 10;

    private final String text;
    private final Iterator<String> lines;
    private boolean begun;
    private int row;

    FixedWidthSource(String text) {
      this.text = text;
      this.lines = text.lines().iterator();
    }

    @Override
    public boolean hasSeveralSheets() {
      return false;
    }

    @Override
    public boolean nextSheet() {
      boolean first = !begun;
      begun = true;
      return first;
    }

    @Override
    public String sheet() {
      return "";
    }

    @Override
    public Optional<SourceRow> next() {
      if (!lines.hasNext()) {
        return Optional.empty();
      }
      row++;
      return Optional.of(SourceRow.ofText(row, cells(lines.next())));
    }

    private static String[] cells(String line) {
      var cells = new ArrayList<String>();
      for (int from = 0; from < line.length(); from += WIDTH) {
        cells.add(line.substring(from, Math.min(from + WIDTH, line.length())).strip());
      }
      return cells.toArray(String[]::new);
    }

    @Override
    public long counted() {
      return text.chars().filter(each -> each == '\n').count();
    }

    @Override
    public int serialShift() {
      return 0;
    }

    @Override
    public List<String> hiddenSheets() {
      return List.of();
    }

    @Override
    public boolean isUnchanged() {
      return true;
    }

    @Override
    public void close() {}
  }

  private static final String FILE = """
      SỔ HTX
      Mã HTX    Tên HTX   Doanh thu
      MP-0001   HTX Một   120
      MP-0002   HTX Hai   80
      Tổng cộng           200
      """;

  private static final Vocabulary WORDS = new Vocabulary(
      Map.of(MatchKey.of("Mã HTX"), 0, MatchKey.of("Tên HTX"), 1, MatchKey.of("Doanh thu"), 2),
      Set.of(0),
      Set.of(0, 1));

  @Test
  void whatAReaderGivesIsReadAsATableAndEveryRowIsAccountedFor() throws Exception {
    var rows = new ArrayList<String>();
    long counted;
    try (SheetSource source = Repeats.join(() -> new FixedWidthSource(FILE))) {
      assertThat(source.nextSheet()).isTrue();
      var tables = new SheetTables(source, WORDS);
      while (tables.hasNext()) {
        rows.addAll(told(tables.next()));
      }
      counted = source.counted();
      assertThat(source.nextSheet()).isFalse();
    }

    assertThat(rows)
        .containsExactly(
            "1 skipped title",
            "2-2 header",
            "3: MP-0001 | HTX Một | 120",
            "4: MP-0002 | HTX Hai | 80",
            "5 skipped total");
    assertThat(counted).isEqualTo(5);
  }

  private static List<String> told(TablePart part) {
    if (part instanceof TablePart.Head head) {
      return List.of(
          "%s-%s header".formatted(head.head().firstRow(), head.head().lastRow()));
    }
    if (part instanceof TablePart.Data data) {
      return List.of(data.row().toString());
    }
    if (part instanceof TablePart.Skipped skipped) {
      return List.of(skipped.row().row() + " skipped " + skipped.reason().code());
    }
    return List.of();
  }
}
