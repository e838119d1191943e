package vn.htx.sample;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.htx.app.Domains;
import vn.htx.config.Contract;
import vn.htx.config.Contracts;
import vn.htx.config.Node;
import vn.htx.config.Problems;
import vn.htx.config.SurveyItem;
import vn.htx.ingest.inbox.Inbox;
import vn.htx.ingest.source.InboxFile;
import vn.htx.validate.check.Checks;
import vn.htx.validate.check.KeyedHash;
import vn.htx.validate.file.FileCheck;

/** What a single file can decide of the committed example: the sown mistakes, all of them and nothing else. */
class SownMistakesTest {
  private static final Path DATA = Path.of("..", "data");
  private static final Path EXAMPLE = DATA.resolve("example");
  private static final Path INBOX = EXAMPLE.resolve("inbox");

  @Test
  void theFilesBreakTheRulesThatTheListNamesAndNoOther() throws IOException {
    var problems = new Problems();
    Contracts contracts =
        Contracts.load(Domains.CATALOG, DATA.resolve("contracts"), Optional.empty(), problems);
    List<SurveyItem> items = items(problems);
    Set<String> found = new TreeSet<>();
    for (InboxFile file : Inbox.scan(INBOX, new HashSet<>(contracts.byDataset().keySet()))) {
      Contract contract = contracts.all().stream()
          .filter(each -> each.table().name().equals(file.dataset()))
          .findFirst()
          .orElseThrow();
      List<SurveyItem> asked = file.dataset().equals("survey") ? items : List.of();
      Checks checks = Checks.of(contract, asked, KeyedHash.synthetic());
      FileCheck.run(contract, checks, INBOX, file, row -> {})
          .notices()
          .forEach(notice ->
              found.add("%s %s %d".formatted(notice.file(), notice.rule(), notice.firstRow())));
    }
    assertThat(found).isEqualTo(sownIn());
  }

  /** References to other datasets are for the night to decide. */
  private static Set<String> sownIn() throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(EXAMPLE.resolve("sown-mistakes.csv"))) {
      return csv.stream()
          .filter(mistake -> !mistake.getField("rule").endsWith(".reference"))
          .map(mistake -> "%s %s %s"
              .formatted(
                  mistake.getField("file"), mistake.getField("rule"), mistake.getField("row")))
          .collect(toCollection(TreeSet::new));
    }
  }

  private static List<SurveyItem> items(Problems problems) {
    Path framework = DATA.resolve("frameworks").resolve("htx-readiness-2026.1.yaml");
    var items = new ArrayList<SurveyItem>();
    for (Node pillar : Node.read(framework, problems).child("pillars").list()) {
      for (Node item : pillar.list("items")) {
        List<Node> allowed = item.list("allowed");
        items.add(new SurveyItem(
            item.child("id").text(),
            List.of(),
            SurveyItem.Kind.NUMBER,
            Optional.of(allowed.get(0).number()),
            Optional.of(allowed.get(1).number()),
            List.of()));
      }
    }
    return items;
  }
}
