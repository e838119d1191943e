package vn.htx.ingest.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.ingest.inbox.Inbox;
import vn.htx.ingest.inbox.SheetSources;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.source.SourceRow;
import vn.htx.ingest.workbook.XlsxSource;

class RepeatsTest {
  @TempDir
  Path folder;

  /** The sheets, each a text of lines with cells apart by commas. */
  private Path workbook(Map<String, String> sheets) throws IOException {
    Path file = folder.resolve("kobo.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      for (var sheet : sheets.entrySet()) {
        Worksheet worksheet = workbook.newWorksheet(sheet.getKey());
        List<String> lines = sheet.getValue().lines().toList();
        for (int row = 0; row < lines.size(); row++) {
          String[] cells = lines.get(row).split(",", -1);
          for (int column = 0; column < cells.length; column++) {
            worksheet.value(row, column, cells[column]);
          }
        }
      }
    }
    return file;
  }

  private static Map<String, String> sheets(String... namesAndText) {
    var sheets = new LinkedHashMap<String, String>();
    for (int i = 0; i < namesAndText.length; i += 2) {
      sheets.put(namesAndText[i], namesAndText[i + 1]);
    }
    return sheets;
  }

  private static List<String> rows(Path path, String wanted) throws IOException {
    InboxFile file = Inbox.file(path, "survey");
    var lines = new ArrayList<String>();
    try (SheetSource source = Repeats.join(
        () -> SheetSources.open(path.getParent(), file, file.parts().get(0)))) {
      while (source.nextSheet()) {
        boolean listed = source.sheet().equals(wanted);
        for (Optional<SourceRow> row = source.next(); row.isPresent(); row = source.next()) {
          if (listed) {
            lines.add(row.get().toString());
          }
        }
        if (listed) {
          lines.add("own " + source.ownColumns());
          source.remarks().forEach(remark -> lines.add(remark.en()));
        }
      }
    }
    return lines;
  }

  /** Trees of the published case: rows 1, 2, 3 hang on 1, 1, 2 (formpack, nested repeats of "Bird nest survey"). */
  @Test
  void eachRowBearsItsParentsCellsOverSeveralLevels() throws IOException {
    Path file = workbook(sheets(
        "Bird nest survey", "round,_index\nr1,1\nr2,2\n",
        "group_tree",
            "tree,_index,_parent_table_name,_parent_index\nash,1,Bird nest survey,1\noak,2,Bird nest survey,1\nelm,3,Bird nest survey,2\n",
        "group_nest", "nest,_parent_table_name,_parent_index\nn1,group_tree,1\nn2,group_tree,3\n"));
    assertThat(rows(file, "group_tree"))
        .containsExactly(
            "1: tree | _index | _parent_table_name | _parent_index | round",
            "2: ash | 1 | Bird nest survey | 1 | r1",
            "3: oak | 2 | Bird nest survey | 1 | r1",
            "4: elm | 3 | Bird nest survey | 2 | r2",
            "own 4");
    assertThat(rows(file, "group_nest"))
        .containsExactly(
            "1: nest | _parent_table_name | _parent_index | tree | round",
            "2: n1 | group_tree | 1 | ash | r1",
            "3: n2 | group_tree | 3 | elm | r2",
            "own 3");
    assertThat(rows(file, "Bird nest survey"))
        .containsExactly("1: round | _index", "2: r1 | 1", "3: r2 | 2", "own " + Integer.MAX_VALUE);
  }

  @Test
  void aRowWithoutItsParentIsKeptAndRemarked() throws IOException {
    Path file = workbook(sheets(
        "f", "round,_index\nr1,1\n",
        "plot", "crop,_parent_table_name,_parent_index\nlúa,f,1\nngô,f,9\nkhoai,g,1\n"));
    assertThat(rows(file, "plot"))
        .containsExactly(
            "1: crop | _parent_table_name | _parent_index | round",
            "2: lúa | f | 1 | r1",
            "3: ngô | f | 9 | ",
            "4: khoai | g | 1 | ",
            "own 3",
            "2 repeat rows have no parent row (the first: row 3); export the whole form again");
  }

  @Test
  void tagsUnderTheHeaderAreJoinedToo() throws IOException {
    Path file = workbook(sheets(
        "f", "round,_index\n#date,\nr1,1\n",
        "plot", "crop,_parent_table_name,_parent_index\n#item,,\nlúa,f,1\n"));
    assertThat(rows(file, "plot"))
        .containsExactly(
            "1: crop | _parent_table_name | _parent_index | round",
            "2: #item |  |  | #date",
            "3: lúa | f | 1 | r1",
            "own 3");
  }

  @Test
  void aNameTooLongForASheetStillFindsIt() throws IOException {
    String title = "Khảo sát hợp tác xã: chuyển đổi số năm 2026";
    Path file = workbook(sheets(
        title.replace(":", "").substring(0, 31),
        "round,_index\nr1,1\n",
        "plot",
        "crop,_parent_table_name,_parent_index\nlúa," + title + ",1\n"));
    assertThat(rows(file, "plot")).contains("2: lúa | " + title + " | 1 | r1");
  }

  @Test
  void repeatsOfOdkHangByTheirKeysInWhateverOrderTheyCome() throws IOException {
    Path file = folder.resolve("odk.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var entry : sheets(
              "f-inner.csv", "pest,PARENT_KEY,KEY\nrầy,uuid:a/plot[1],uuid:a/plot[1]/inner[1]\n",
              "f-plot.csv", "crop,PARENT_KEY,KEY\nlúa,uuid:a,uuid:a/plot[1]\n",
              "f.csv", "SubmissionDate,round,KEY\n2026-01-02T03:04:05Z,r1,uuid:a\n")
          .entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(rows(file, "f-inner.csv"))
        .containsExactly(
            "1: pest | PARENT_KEY | KEY | crop | SubmissionDate | round",
            "2: rầy | uuid:a/plot[1] | uuid:a/plot[1]/inner[1] | lúa | 2026-01-02T03:04:05Z | r1",
            "own 3");
  }

  @Test
  void aFormWithoutRepeatsIsGivenAsItIs() throws IOException {
    Path path = workbook(sheets("f", "round,_index\nr1,1\n"));
    InboxFile file = Inbox.file(path, "survey");
    try (SheetSource source = Repeats.join(
        () -> SheetSources.open(path.getParent(), file, file.parts().get(0)))) {
      assertThat(source).isInstanceOf(XlsxSource.class);
    }
  }
}
