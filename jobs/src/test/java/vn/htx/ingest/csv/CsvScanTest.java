package vn.htx.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.ingest.inbox.Inbox;
import vn.htx.ingest.inbox.SheetSources;
import vn.htx.ingest.inbox.Workbooks;
import vn.htx.ingest.source.CsvLayout;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.source.SourceRow;

class CsvScanTest {
  private static CsvScan.ScannedCsv scan(String text, long partSize) {
    try {
      return new CsvScan(partSize)
          .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Test
  void countsRecordsNotLines() {
    assertThat(scan("a,b\r\n1,\"x\r\ny\"\r\n\r\n2,z", 1 << 20).layout().records())
        .isEqualTo(4);
    assertThat(scan("a\n\n", 1 << 20).layout().records()).isEqualTo(2);
    assertThat(scan("", 1 << 20).layout().records()).isZero();
  }

  @Test
  void countsTheRowsThatAStrayQuoteSwallows() {
    String text = "a,b\n1,\"x\n2,y\n3,z\n4,\"w\n";
    assertThat(scan(text, 1 << 20).layout().records()).isGreaterThan(3);
    assertThat(scan("a,b\n1,\"x\n2,y\n3,z\n", 1 << 20).layout().records()).isEqualTo(4);
  }

  @Test
  void takesNoLineOfALegitimateTextForARow() {
    assertThat(scan("a,b,c\n\"Tổ 1\nTổ 2\",5,7\n", 1 << 20).layout().records()).isEqualTo(2);
  }

  @Test
  void findsTheSeparatorOfTheFirstLine() {
    assertThat(scan("\"a,b\";c;d\n", 1 << 20).layout().separator()).isEqualTo(';');
    assertThat(scan("a\tb\n", 1 << 20).layout().separator()).isEqualTo('\t');
  }

  @Test
  void takesTheSeparatorThatTheFirstLineStatesWhereTheLinesHaveIt() {
    assertThat(scan("sep=^\r\na^b,c\r\n1^2,5\r\n", 1 << 20).layout().separator())
        .isEqualTo('^');
    assertThat(scan("\"SEP=:\"\na:b\n1:2\n", 1 << 20).layout().separator()).isEqualTo(':');
    assertThat(scan("sep=;\na,b\n1,2\n", 1 << 20).layout().separator()).isEqualTo(',');
    assertThat(scan("sep=a\na,b\n1,2\n", 1 << 20).layout().separator()).isEqualTo(',');
  }

  @Test
  void takesAnUnusualSeparatorOnlyWhereMoreLinesHaveItThanAUsualOne() {
    assertThat(scan("a^b^c\n1^2,5^x\n3^4,5^y, z\n", 1 << 20).layout().separator())
        .isEqualTo('^');
    assertThat(scan("a~b~c\n1~2~3\n", 1 << 20).layout().separator()).isEqualTo('~');
    assertThat(scan("a\u001fb\u001fc\n1\u001f2\u001f3\n", 1 << 20).layout().separator())
        .isEqualTo('\u001f');
    assertThat(scan("a,b*\n1,*#*\n2,*#*\n", 1 << 20).layout().separator()).isEqualTo(',');
    assertThat(scan("a!\nb!\n", 1 << 20).layout().separator()).isEqualTo(',');
  }

  @Test
  void linesInQuotesAreTakenOutOfThemOnlyWhereAllWithCellsAre() {
    assertThat(scan("Sổ vay\n\"a,b\"\n\"1,\"\"x, y\"\"\";;\n", 1 << 20).layout().wrapped())
        .isTrue();
    for (String text : List.of(
        "\"a\",\"b\"\n\"1\",\"2\"\n", "a,b\n\"1,2\"\n\"3,4\"\n", "\"a,b\"\n", "\"a\"\n\"b\"\n")) {
      assertThat(scan(text, 1 << 20).layout().wrapped()).as(text).isFalse();
    }
  }

  /** A table whose lines are put into quotes once more has the rows that it had. */
  @Property(tries = 100)
  void aTableInQuotesHasItsRows(@ForAll("tables") List<List<String>> table) throws IOException {
    var plain = new StringBuilder("x,y,z\n");
    var wrapped = new StringBuilder("\"x,y,z\"\n");
    for (List<String> row : table) {
      String line = row.stream()
          .map(cell -> '"' + cell.replace("\"", "\"\"").replace('\r', ' ') + '"')
          .collect(Collectors.joining(","));
      plain.append(line).append('\n');
      wrapped.append('"').append(line.replace("\"", "\"\"")).append("\"\n");
    }
    assertThat(rows(wrapped.toString())).isEqualTo(rows(plain.toString()));
  }

  private static List<String> rows(String text) throws IOException {
    Path file = Files.writeString(Files.createTempFile("rows", ".csv"), text);
    try {
      return Workbooks.rows(file);
    } finally {
      Files.delete(file);
    }
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cell = Arbitraries.strings().withChars("aé,;\"\n\r 1").ofMaxLength(6);
    return cell.list().ofSize(3).list().ofMinSize(1).ofMaxSize(12);
  }

  @Property(tries = 200)
  void partsGiveTheRowsOfTheWholeInTheirPlaces(@ForAll("tables") List<List<String>> table)
      throws IOException {
    var text = new StringBuilder("x,y,z\n");
    for (List<String> row : table) {
      var cells = new ArrayList<String>();
      row.forEach(cell -> cells.add('"' + cell.replace("\"", "\"\"") + '"'));
      text.append(String.join(",", cells)).append(text.length() % 2 == 0 ? "\r\n" : "\n");
    }
    Path inbox = Files.createTempDirectory("parts");
    Path file = inbox.resolve("d/a.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);

    List<String> whole = read(inbox, 1 << 20);
    List<String> parts = read(inbox, 12);
    Files.delete(file);
    Files.delete(file.getParent());
    Files.delete(inbox);

    assertThat(parts).isEqualTo(whole).hasSize(table.size() + 1);
    assertThat(scan(text.toString(), 9).layout().parts().stream()
            .mapToLong(part -> part.to() - part.from())
            .sum())
        .isEqualTo(text.toString().getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void aLargeFileIsSharedOutEvenlyInPartsNoneOfWhichIsLargerThanAsked(@TempDir Path inbox)
      throws IOException {
    Files.createDirectories(inbox.resolve("d"));
    Files.writeString(inbox.resolve("d/a.csv"), "x,y\n" + "123,456\n".repeat(1_250));

    List<Long> sizes = Inbox.scan(inbox, Set.of("d"), 1_800).get(0).parts().stream()
        .map(part -> part.to() - part.from())
        .toList();

    assertThat(sizes).as("six would do").hasSize(8).allMatch(size -> size > 1_200 && size <= 1_260);
  }

  /** What is read in runs comes to the same as what is looked at sign by sign, as quoted text is. */
  @Property(tries = 200)
  void quotesThatNeedNotBeThereChangeNeitherCountsNorParts(
      @ForAll("tables") List<List<String>> table) {
    var needed = new StringBuilder("x,y,z\n");
    var records = 1;
    for (List<String> row : table) {
      var cells = new ArrayList<String>();
      for (String cell : row) {
        boolean plain = cell.chars().noneMatch(sign -> ",;\"\n\r".indexOf(sign) >= 0);
        cells.add(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
      }
      needed.append(String.join(",", cells)).append(needed.length() % 2 == 0 ? "\r\n" : "\n");
      records++;
    }
    String text = needed.toString();

    CsvLayout whole = scan(text, 1 << 20).layout();
    assertThat(whole.records()).isBetween((long) records, records + swallowedAtMost(text));
    for (CsvLayout.Part part : scan(text, 7).layout().parts()) {
      byte[] above = text.getBytes(StandardCharsets.UTF_8);
      String before = new String(above, 0, (int) part.from(), StandardCharsets.UTF_8);
      assertThat(countedBySigns(before)).isEqualTo(part.recordsBefore());
    }
  }

  private static long swallowedAtMost(String text) {
    return text.chars().filter(sign -> sign == '\n' || sign == '\r').count();
  }

  /** Line ends outside quotes. */
  private static long countedBySigns(String text) {
    boolean quoted = false;
    long records = 0;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      quoted ^= sign == '"';
      boolean followed = sign == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      records += !quoted && !followed && (sign == '\n' || sign == '\r') ? 1 : 0;
    }
    return records;
  }

  private static List<String> read(Path inbox, long partSize) throws IOException {
    InboxFile file = Inbox.scan(inbox, Set.of("d"), partSize).get(0);
    var rows = new ArrayList<String>();
    for (CsvLayout.Part part : file.parts()) {
      try (SheetSource source = SheetSources.open(inbox, file, part)) {
        source.nextSheet();
        for (Optional<SourceRow> row = source.next(); row.isPresent(); row = source.next()) {
          rows.add(row.get().toString().replace("\r", "␍").replace("\n", "␊"));
        }
        assertThat(source.isUnchanged()).isTrue();
      }
    }
    return rows;
  }
}
