package vn.htx.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.ingest.form.Repeats;
import vn.htx.ingest.inbox.Inbox;
import vn.htx.ingest.inbox.SheetSources;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.source.SourceRow;

class KoboJsonSourceTest {
  private static final String FIRST = """
      {"_id": 1, "info/name": "HTX A", "info/channels": "zalo web", "_geolocation": [20.5, 106.1],
       "_attachments": [{"id": 7, "filename": "a.jpg"}], "_validation_status": {"uid": "ok", "label": "Được"},
       "crop": [{"crop/kind": "lúa", "crop/plot": [{"crop/plot/area": "1.5"}, {"crop/plot/area": "2"}]},
                {"crop/kind": "ngô"}]}""";
  private static final String SECOND = """
      {"_id": 2, "info": {"name": "HTX B", "members": 12}, "_geolocation": [null, null],
       "_attachments": [], "crop": [{"crop/kind": "cà", "crop/plot": [{"crop/plot/area": "3"}]}]}""";
  private static final String[] ROWS = {
    " 1: _id | info/name | info/channels | _geolocation | _attachments | _validation_status | info/members | _index",
    " 2: 1 | HTX A | zalo web | 20.5 106.1 | a.jpg | ok |  | 1",
    " 3: 2 | HTX B |  |  |  |  | 12 | 2",
    "crop 1: crop/kind | _index | _parent_table_name | _parent_index",
    "crop 2: lúa | 1 |  | 1",
    "crop 3: ngô | 2 |  | 1",
    "crop 4: cà | 3 |  | 2",
    "plot 1: crop/plot/area | _index | _parent_table_name | _parent_index",
    "plot 2: 1.5 | 1 | crop | 1",
    "plot 3: 2 | 2 | crop | 1",
    "plot 4: 3 | 3 | crop | 3"
  };

  @TempDir
  Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String page(String count) {
    return "{\"count\": %s, \"next\": null, \"previous\": null, \"results\": [%s, %s]}"
        .formatted(count, FIRST, SECOND);
  }

  private static SheetSource open(Path path) {
    InboxFile file = Inbox.file(path, "survey");
    assertThat(file.fault()).isEqualTo(InboxFile.Fault.NONE);
    return SheetSources.open(path.getParent(), file, file.parts().get(0));
  }

  private static List<String> rows(SheetSource source) throws IOException {
    var lines = new ArrayList<String>();
    try (source) {
      while (source.nextSheet()) {
        long taken = 0;
        for (Optional<SourceRow> row = source.next(); row.isPresent(); row = source.next()) {
          lines.add(source.sheet() + " " + row.get());
          taken++;
        }
        assertThat(source.counted()).isEqualTo(taken);
        source.remarks().forEach(remark -> lines.add(remark.en()));
      }
      assertThat(source.isUnchanged()).isTrue();
    }
    return lines;
  }

  private static String fault(Path path) {
    return Inbox.file(path, "survey").fault().en();
  }

  @Test
  void aPageOfTheApiAnArrayAndLinesGiveTheSameRows() throws IOException {
    assertThat(rows(open(write("page.json", page("2"))))).containsExactly(ROWS);
    assertThat(rows(open(write("array.json", "\uFEFF[" + FIRST + "," + SECOND + "]"))))
        .containsExactly(ROWS);
    assertThat(rows(open(write("lines.json", FIRST + "\n" + SECOND + "\n")))).containsExactly(ROWS);
  }

  @Test
  void aQuestionWhoseNameBeginsLikeItsGroupStandsInTheGroup() throws IOException {
    assertThat(rows(open(write("a.json", "[{\"dat\": {\"dat_lua\": \"3\", \"dat/mau\": \"4\"}}]"))))
        .containsExactly(" 1: dat/dat_lua | dat/mau | _index", " 2: 3 | 4 | 1");
  }

  @Test
  void repeatsOfOneNameAndLongNamesStayApart() throws IOException {
    String name = "nhom_lap_co_ten_dai_hon_ba_muoi_mot_ky_tu";
    assertThat(rows(open(write(
            "a.json",
            "[{\"a/con\": [{\"x\": \"1\"}], \"b/con\": [{\"x\": \"2\"}], \"%s\": [{\"x\": \"3\"}]}]"
                .formatted(name)))))
        .contains(
            "con 2: 1 | 1 |  | 1",
            "con~1 2: 2 | 1 |  | 1",
            name.substring(0, 29) + "~1 2: 3 | 1 |  | 1");
  }

  @Test
  void aDocumentUnderGzipOrInAZipGivesThoseRowsUnderItsName() throws IOException {
    Path gzip = folder.resolve("f.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      out.write(page("2").getBytes(StandardCharsets.UTF_8));
    }
    Path zip = folder.resolve("f.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("f.json"));
      out.write(page("2").getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new ZipEntry("g.csv"));
      out.write("x\n1\n".getBytes(StandardCharsets.UTF_8));
    }
    List<String> rows = rows(open(gzip));
    assertThat(rows)
        .hasSameSizeAs(ROWS)
        .contains("f.json 3: 2 | HTX B |  |  |  |  | 12 | 2", "crop 4: cà | 3 | f.json | 2");
    assertThat(rows(open(zip))).startsWith(rows.toArray(new String[0])).endsWith("g.csv 2: 1");
  }

  @Test
  void rowsOfARepeatBearTheAnswersOfTheirSubmission() throws IOException {
    Path file = write("page.json", page("2"));
    assertThat(rows(Repeats.join(() -> open(file))))
        .contains(
            "plot 4: 3 | 3 | crop | 3 | cà | 2 | HTX B |  |  |  |  | 12",
            "crop 3: ngô | 2 |  | 1 | 1 | HTX A | zalo web | 20.5 106.1 | a.jpg | ok | ");
  }

  @Test
  void onePageOfSeveralIsRemarked() throws IOException {
    assertThat(rows(open(write("page.json", page("30")))))
        .contains(
            "the file holds 2 of 30 submissions (one page of the API); download the other pages");
  }

  @Test
  void aDocumentCutAnywhereIsRefused() throws IOException {
    String whole = page("2");
    for (int length = 1; length < whole.length(); length++) {
      assertThat(fault(write("cut.json", whole.substring(0, length))))
          .as("%s characters", length)
          .contains("cut short");
    }
  }

  @Test
  void whatIsTooDeepOrNoSubmissionIsRefused() throws IOException {
    String deep = "{\"a\":".repeat(50) + "1" + "}".repeat(50);
    assertThat(fault(write("deep.json", "[" + deep + "]"))).contains("nested over 40 levels");
    String longText = "[{\"a\": \"" + "x".repeat(KoboJson.LONGEST_TEXT + 1) + "\"}]";
    assertThat(fault(write("long.json", longText))).contains("too large");
    assertThat(fault(write("text.json", "\"x\""))).contains("no submissions");
    assertThat(fault(write("numbers.json", "[1, 2]"))).contains("no submissions");
    assertThat(fault(write("twice.json", "[{\"a\": 1, \"a\": 2}]"))).contains("damaged");
  }
}
