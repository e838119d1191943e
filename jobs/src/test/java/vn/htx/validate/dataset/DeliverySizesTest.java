package vn.htx.validate.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.domain.register.data.Cooperatives;
import vn.htx.ingest.source.InboxFile;
import vn.htx.validate.file.FileCheck;
import vn.htx.validate.file.FileSummary;
import vn.htx.validate.file.Workspace;

class DeliverySizesTest {
  @TempDir
  private Path folder;

  private static String register(int rows) {
    return "Mã HTX,Tên HTX,Loại hình,Lĩnh vực,Tình trạng\n"
        + IntStream.rangeClosed(1, rows)
            .mapToObj(i -> "MP-%d,HTX %d,HTX,NN,HD".formatted(i, i))
            .collect(Collectors.joining("\n"));
  }

  private List<String> remarks(int earlier, int later) {
    var workspace = new Workspace(folder)
        .with("cooperatives/2025-06-30.csv", register(earlier))
        .with("cooperatives/2026-06-30.csv", register(later));
    List<InboxFile> files = workspace.files(Cooperatives.TABLE);
    var summaries = new ArrayList<FileSummary>();
    for (InboxFile file : files) {
      summaries.addAll(FileCheck.run(
              Workspace.contract(Cooperatives.TABLE),
              Workspace.checks(Cooperatives.TABLE),
              workspace.inbox(),
              file,
              row -> {})
          .summaries());
    }
    return Deliveries.plan(
            Workspace.contract(Cooperatives.TABLE), files, summaries, LocalDate.parse("2026-06-30"))
        .notices()
        .stream()
        .map(notice -> notice.rule() + " " + notice.file() + " " + notice.found())
        .toList();
  }

  @Test
  void aSnapshotFarFromTheOneBeforeIsRemarked() {
    assertThat(remarks(40, 19))
        .containsExactly("cooperatives.size_changed cooperatives/2026-06-30.csv 40 → 19");
    assertThat(remarks(30, 61))
        .containsExactly("cooperatives.size_changed cooperatives/2026-06-30.csv 30 → 61");
  }

  @Test
  void growthWithinTwofoldAndSmallFilesAreNot() {
    assertThat(remarks(40, 20)).isEmpty();
    assertThat(remarks(5, 60)).isEmpty();
  }
}
