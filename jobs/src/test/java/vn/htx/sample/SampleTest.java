package vn.htx.sample;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.app.Domains;
import vn.htx.config.Contract;
import vn.htx.config.Contracts;
import vn.htx.config.Node;
import vn.htx.config.Problems;

/**
 * The made workspace: the same bytes again, what its list of mistakes promises, and ids that no real workspace takes.
 */
class SampleTest {
  private static final Path DATA = Path.of("..", "data");
  private static final Path EXAMPLE = DATA.resolve("example");
  private static final long MEGABYTE = 1L << 20;

  @TempDir
  static Path made;

  @BeforeAll
  static void make() throws IOException {
    Sample.write(made, SampleOptions.example(DATA.resolve("reference")));
  }

  @Test
  void theCommittedExampleIsRemadeByteForByte() throws IOException {
    assertThat(files(made)).isEqualTo(files(EXAMPLE));
    for (String file : files(made)) {
      assertThat(Files.mismatch(made.resolve(file), EXAMPLE.resolve(file)))
          .as(file)
          .isEqualTo(-1);
    }
  }

  @Test
  void theExampleIsUnderEightMegabytes() throws IOException {
    long bytes = 0;
    for (String file : files(EXAMPLE)) {
      bytes += Files.size(EXAMPLE.resolve(file));
    }
    assertThat(bytes).isLessThan(8 * MEGABYTE);
  }

  @Test
  void everySownMistakeNamesARuleThatExists() throws IOException {
    var problems = new Problems();
    Set<String> rules =
        Contracts.load(Domains.CATALOG, DATA.resolve("contracts"), Optional.empty(), problems)
            .all()
            .stream()
            .flatMap(contract -> contract.rules().stream())
            .map(Contract.Rule::id)
            .collect(toSet());
    rules.addAll(List.of("survey.value.type", "survey.value.range")); // of the framework's items
    assertThat(read(made.resolve("sown-mistakes.csv")))
        .hasSizeGreaterThan(40)
        .allSatisfy(mistake -> assertThat(rules).contains(mistake.getField("rule")));
  }

  @Test
  void everySownMistakeStandsWhereTheListSays() throws IOException {
    Map<String, List<List<String>>> contents = new HashMap<>();
    for (NamedCsvRecord mistake : read(made.resolve("sown-mistakes.csv"))) {
      String file = mistake.getField("file");
      if (!contents.containsKey(file)) {
        contents.put(file, rows(made.resolve("inbox").resolve(file)));
      }
      List<List<String>> rows = contents.getOrDefault(file, List.of());
      int index = Integer.parseInt(mistake.getField("row")) - 1;
      if (mistake.getField("column").isEmpty()) {
        assertThat(rows.get(index)).isEqualTo(rows.get(index - 1));
      } else {
        int column = rows.get(0).indexOf(mistake.getField("header"));
        assertThat(rows.get(index).get(column))
            .as(mistake.toString())
            .isEqualTo(mistake.getField("found"));
      }
    }
  }

  @Test
  void everyReferenceHoldsExceptTheSownOnes() throws IOException {
    Set<String> cooperatives = column("cooperatives", "Mã HTX");
    Set<String> parcels = column("parcels", "Mã thửa");
    Set<String> loans = column("loans", "Mã khoản vay");
    assertThat(without(column("survey", "Mã HTX"), cooperatives)).containsExactly("MP-9999");
    assertThat(without(column("survey_sample", "Mã HTX"), cooperatives)).isEmpty();
    assertThat(without(column("loans", "Mã HTX"), cooperatives)).isEmpty();
    assertThat(without(column("land_arrangements", "Mã HTX"), cooperatives))
        .containsExactly("", "MP-9998"); // empty where a household exchanged its own plots
    assertThat(without(column("land_arrangements", "Mã thửa"), parcels)).isEmpty();
    assertThat(without(column("parcel_holders", "Mã thửa"), parcels))
        .containsExactly("MP-00000-000000");
    assertThat(without(column("loan_schedule", "Mã khoản vay"), loans)).isEmpty();
    assertThat(without(column("loan_payments", "Mã khoản vay"), loans))
        .containsExactly("MP-9999-V1");
    assertThat(without(column("loan_events", "Mã khoản vay"), loans)).isEmpty();
  }

  @Test
  void theSurveyAsksWhatTheFrameworkAsks() {
    var problems = new Problems();
    Path file = DATA.resolve("frameworks").resolve("htx-readiness-2026.1.yaml");
    Set<String> asked = Node.read(file, problems).child("pillars").list().stream()
        .flatMap(pillar -> pillar.list("items").stream())
        .map(item -> item.child("id").text())
        .collect(toCollection(TreeSet::new));
    assertThat(Arrays.stream(SampleQuestion.values()).map(SampleQuestion::id))
        .hasSameElementsAs(asked);
  }

  @Test
  void everyIdBeginsWithMp() throws IOException {
    Set<String> idHeaders =
        Set.of("Mã HTX", "Mã khoản vay", "Mã thửa", "Mã người sử dụng đất", "Mã thỏa thuận");
    for (String file : files(made.resolve("inbox"))) {
      List<List<String>> rows = rows(made.resolve("inbox").resolve(file));
      for (int column = 0; column < rows.get(0).size(); column++) {
        int at = column;
        if (idHeaders.contains(rows.get(0).get(column))) {
          assertThat(rows.stream().skip(1).map(row -> row.get(at)))
              .as(file)
              .allMatch(id -> id.isEmpty() || id.startsWith("MP-"));
        }
      }
    }
  }

  @Test
  void anotherScaleKeepsTheFirstCooperativesAsTheyWere(@TempDir Path doubled) throws IOException {
    Sample.write(
        doubled, new SampleOptions(2, SampleOptions.EXAMPLE_SEED, DATA.resolve("reference")));
    Path file = Path.of("inbox", "cooperatives", "2022-12-31.csv");
    List<String> once = Files.readAllLines(made.resolve(file));
    List<String> twice = Files.readAllLines(doubled.resolve(file));
    assertThat(twice.subList(0, once.size())).isEqualTo(once);
    assertThat(twice).hasSizeGreaterThan(once.size() * 3 / 2);
  }

  @Test
  void aTaxCodeCarriesItsCheckDigit() {
    // 9 0000001: 31·9 + 29·9 + 3·1 = 543, 543 mod 11 = 4, 10 − 4 = 6
    assertThat(CooperativeSampler.checkDigit("990000001")).isEqualTo(6);
    // published as valid: 0100233488, 0100112437, 0312687878
    assertThat(CooperativeSampler.checkDigit("010023348")).isEqualTo(8);
    assertThat(CooperativeSampler.checkDigit("010011243")).isEqualTo(7);
    assertThat(CooperativeSampler.checkDigit("031268787")).isEqualTo(8);
  }

  /** Every text below a header in the files of a dataset. */
  private static Set<String> column(String dataset, String header) throws IOException {
    var texts = new TreeSet<String>();
    Path folder = made.resolve("inbox").resolve(dataset);
    for (String file : files(folder)) {
      List<List<String>> rows = rows(folder.resolve(file));
      int at = rows.get(0).indexOf(header);
      rows.stream().skip(1).map(row -> row.get(at)).forEach(texts::add);
    }
    return texts;
  }

  private static Set<String> without(Set<String> texts, Set<String> known) {
    texts.removeAll(known);
    return texts;
  }

  /** All but what a night makes there: the README's first command is a night of the example. */
  private static Set<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(file -> Stream.of("lake/", "site/", "private/").noneMatch(file::startsWith))
          .collect(toCollection(TreeSet::new));
    }
  }

  private static List<NamedCsvRecord> read(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream().toList();
    }
  }

  private static List<List<String>> rows(Path file) throws IOException {
    if (!file.toString().endsWith(".xlsx")) {
      try (var csv = CsvReader.builder().ofCsvRecord(file)) {
        return csv.stream().map(record -> record.getFields()).toList();
      }
    }
    try (var workbook = new ReadableWorkbook(file.toFile())) {
      List<Row> rows = workbook.getFirstSheet().read();
      int width = rows.get(0).getCellCount();
      return rows.stream()
          .map(row -> Stream.iterate(0, column -> column < width, column -> column + 1)
              .map(column -> text(row, column, rows.get(0).getCellText(column)))
              .toList())
          .toList();
    }
  }

  /** A date's cell is a number of days; the list of mistakes writes the day. */
  private static String text(Row row, int column, String header) {
    return row.getOptionalCell(column)
        .filter(cell -> header.startsWith("Ngày") && cell.getType() == CellType.NUMBER)
        .map(cell -> cell.asDate().toLocalDate().toString())
        .orElseGet(() -> row.getCellText(column));
  }
}
