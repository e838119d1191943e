package vn.htx.ingest.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.ingest.inbox.Inbox;
import vn.htx.ingest.inbox.SheetSources;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.source.SourceRow;
import vn.htx.ingest.table.QuestionNames;
import vn.htx.text.MatchKey;

class KoboExportsTest {
  private static final List<Map<String, String>> ANSWERS = List.of(
      Map.of(
          "name",
          "HTX A",
          "channels",
          "[web, zalo]",
          "members",
          "12",
          "photo",
          "a.jpg",
          "gps",
          "20.5 106.1 0 5"),
      Map.of("name", "HTX B", "members", "7"),
      Map.of("name", "HTX C", "channels", "[web]", "photo", "c.jpg"));

  @TempDir
  Path folder;

  private static String name(String header) {
    for (String key : QuestionNames.keys(header)) {
      for (var each : KoboExports.LABELS.entrySet()) {
        if (key.equals(MatchKey.of(each.getKey())) || key.equals(MatchKey.of(each.getValue()))) {
          return each.getKey();
        }
      }
    }
    return "";
  }

  private static List<Map<String, String>> answers(Path path) throws IOException {
    InboxFile file = Inbox.file(path, "survey");
    var rows = new ArrayList<SourceRow>();
    try (SheetSource source =
        SheetSources.open(path.getParent(), file, file.parts().get(0))) {
      assertThat(source.nextSheet()).isTrue();
      for (var row = source.next(); row.isPresent(); row = source.next()) {
        rows.add(row.get());
      }
    }
    var headers = new ArrayList<String>();
    for (int i = 0; i < rows.get(0).width(); i++) {
      headers.add(rows.get(0).cell(i));
    }
    List<SourceRow> data =
        rows.stream().skip(1).filter(row -> !row.cell(0).startsWith("#")).toList();
    return data.stream().map(row -> answers(headers, data, row)).toList();
  }

  private static Map<String, String> answers(
      List<String> headers, List<SourceRow> data, SourceRow row) {
    var answers = new TreeMap<String, String>();
    List<String> options = new ArrayList<>(KoboExports.OPTIONS);
    KoboExports.OPTIONS.forEach(each -> options.add(KoboExports.LABELS.getOrDefault(each, "")));
    for (int i = 0; i < headers.size(); i++) {
      String question = name(headers.get(i));
      if (question.equals("channels")) {
        SelectMultiple.ofSummary(row.cell(i), options).ifPresent(chosen -> {
          var names = new TreeSet<String>();
          chosen.forEach(each -> names.add(name(each)));
          answers.put(question, names.toString());
        });
      } else if (!row.cell(i).isEmpty()
          && !KoboExports.OPTIONS.contains(question)
          && !QuestionNames.isMetadata(headers.get(i), headers)) {
        answers.put(question, row.cell(i));
      }
    }
    for (SelectMultiple several : SelectMultiple.find(headers, data)) {
      several.answer(row).ifPresent(chosen -> {
        var names = new TreeSet<String>();
        chosen.forEach(each -> names.add(name(each)));
        answers.put(name(several.question()), names.toString());
      });
    }
    return answers;
  }

  @Test
  void everyOptionOfAnExportGivesTheSameAnswers() throws IOException {
    for (KoboExports.Multiple multiple : KoboExports.Multiple.values()) {
      for (String separator : List.of("/", ".", "-", ":")) {
        for (int bits = 0; bits < 16; bits++) {
          var options = new KoboExports.Options(
              multiple, (bits & 1) > 0, separator, (bits & 2) > 0, (bits & 4) > 0, (bits & 8) > 0);
          Path file = KoboExports.csv(folder.resolve("export.csv"), options);
          assertThat(answers(file)).as("%s", options).isEqualTo(ANSWERS);
        }
      }
    }
  }

  @Test
  void jsonGivesThoseAnswersToo() throws IOException {
    assertThat(answers(KoboExports.json(folder.resolve("export.json")))).isEqualTo(ANSWERS);
  }
}
