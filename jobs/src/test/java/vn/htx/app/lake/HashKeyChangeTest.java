package vn.htx.app.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.app.HtxProcess;
import vn.htx.app.SmallWorkspace;
import vn.htx.night.input.HashKey;
import vn.htx.query.DuckDbReader;
import vn.htx.store.Lake;
import vn.htx.store.StoredTable;

/** A real workspace whose hash key is changed, by processes of their own: the key comes from the environment. */
@Tag("slow")
class HashKeyChangeTest {
  private static final String OLD = "khóa cũ của văn phòng";
  private static final String NEW = "khóa mới của văn phòng";

  @TempDir
  private Path folder;

  private String run(String key, int exit, String... words) throws Exception {
    HtxProcess process =
        HtxProcess.start(List.of("env", HashKey.VARIABLE + "=" + key), List.of(), folder, words);
    assertThat(process.exit()).as(process.said()).isEqualTo(exit);
    return process.printed() + process.said();
  }

  @Test
  void afterANewKeyNoHashOfTheOldOneIsPublishedAndOldOnesAreErased() throws Exception {
    SmallWorkspace workspace = SmallWorkspace.realIn(folder);
    run(OLD, 0, "nightly");
    String before = workspace.published();
    List<String> oldHashes = holders(workspace);
    assertThat(oldHashes).hasSize(2).doesNotContain("031099000001");

    assertThat(run(NEW, 2, "lake", "prune", "--old-keys", "--yes"))
        .contains("The published version is still made from it", "run ./htx nightly");
    run(NEW, 0, "nightly");
    assertThat(workspace.published()).isNotEqualTo(before);
    assertThat(holders(workspace)).hasSize(2).doesNotContainAnyElementsOf(oldHashes);
    String figures = "SELECT count(*) FROM indicator_values";

    assertThat(run(NEW, 0, "lake", "prune", "--old-keys"))
        .contains("parsed_parcel_holders/", "holdings/", "nothing erased; add --yes")
        .doesNotContain("indicator_values");
    assertThat(holding(workspace.lake(), oldHashes)).isNotEmpty();
    run(NEW, 0, "lake", "prune", "--old-keys", "--yes");

    assertThat(holding(workspace.lake(), oldHashes)).isEmpty();
    assertThat(holding(workspace.lake(), holders(workspace))).isNotEmpty();
    assertThat(run(NEW, 2, "query", "--clean", "--at", before, "SELECT * FROM holdings"))
        .contains("were erased on request (the hash key was changed)");
    run(NEW, 0, "query", "--at", before, figures);
    assertThat(run(NEW, 0, "lake", "check")).contains("; 0 lỗi / faults");
    assertThat(run(NEW, 0, "lake", "prune", "--old-keys")).doesNotContain("/ table ");
    assertThat(run(NEW, 0, "nightly", "--json")).doesNotContain("\"computed\"");
  }

  private static List<String> holders(SmallWorkspace workspace) {
    return workspace.ask("SELECT DISTINCT holder_id FROM parcel_holders ORDER BY 1").rows().stream()
        .map(row -> row.text("holder_id"))
        .toList();
  }

  /** The tables with a row that holds one of some texts, read without what their recipes say of them. */
  private static List<String> holding(Lake lake, List<String> texts) throws IOException {
    return lake.stored().stream()
        .filter(table -> texts.stream().anyMatch(content(lake, table)::contains))
        .map(StoredTable::table)
        .toList();
  }

  private static String content(Lake lake, StoredTable table) {
    try (DuckDbReader rows = DuckDbReader.over(Map.of("rows", lake.files(table)))) {
      return rows.query("SELECT CAST(list(r) AS VARCHAR) AS text FROM rows r")
          .only()
          .findText("text")
          .orElse("");
    }
  }
}
