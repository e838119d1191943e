package vn.htx.app.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.app.Domains;
import vn.htx.catalog.Domain;
import vn.htx.config.FileOrigin;
import vn.htx.model.Annotation;
import vn.htx.model.Problem;
import vn.htx.night.input.Configuration;
import vn.htx.night.input.PageConfiguration;
import vn.htx.night.input.PageFiles;
import vn.htx.page.Annotations;
import vn.htx.place.AnnotationList;

/** The dates that are marked on charts, by the file of the installation and that of a workspace. */
class MarkedDatesTest {
  private static final Path EXAMPLE = Path.of("..", "data", "example");
  private static final String HEADER =
      "id,date,end,text_vi,text_en,scope,source_vi,source_en,address\n";

  @TempDir
  private Path workspace;

  private void own(String rows) throws IOException {
    Files.createDirectories(workspace.resolve("reference"));
    Files.writeString(workspace.resolve("reference/annotations.csv"), HEADER + rows);
  }

  private Annotations read() throws IOException {
    Files.copy(EXAMPLE.resolve("workspace.yaml"), workspace.resolve("workspace.yaml"));
    return SitePages.annotations(PageConfiguration.load(Domains.installation(), workspace));
  }

  private List<Problem> refused(String rows) throws IOException {
    own(rows);
    return read().refused();
  }

  @Test
  void theInstallationsDatesAreOfDomainsThatThereAreAndNameALegalText() throws IOException {
    var scopes =
        new TreeSet<>(Domains.CATALOG.domains().stream().map(Domain::id).toList());

    List<Annotation> all =
        AnnotationList.checked(Path.of("..", "data", "reference", "annotations.csv"), scopes);

    assertThat(all).isNotEmpty().allSatisfy(each -> {
      assertThat(each.source().vi()).containsPattern("\\d+/(\\d{4}/)?[A-ZĐ]");
      assertThat(each.source().en()).containsPattern("\\d+/(\\d{4}/)?[A-ZĐ]");
    });
    assertThat(all)
        .extracting(Annotation::id, each -> each.first().toString(), Annotation::scope)
        .contains(
            tuple("hop-nhat-2025", "2025-07-01", "all"),
            tuple("luat-htx-2023", "2024-07-01", "register"),
            tuple("luat-dat-dai-2024", "2024-08-01", "land"));
    assertThat(read().refused()).isEmpty();
  }

  @Test
  void aWorkspacesOwnListReplacesTheInstallationsAndIsPartOfTheConfiguration() throws IOException {
    Files.copy(EXAMPLE.resolve("workspace.yaml"), workspace.resolve("workspace.yaml"));
    String installed = fingerprint(FileOrigin.Source.INSTALLATION);

    own(
        "mot,2025-01-01,2025-03-31,Đợt thi đua,Campaign,par30,Kế hoạch 1,Plan 1,https://example.org/\n");

    assertThat(fingerprint(FileOrigin.Source.WORKSPACE)).isNotEqualTo(installed);
  }

  /** What {@code htx plan} shows of the file, and the hash that the pages depend on. */
  private String fingerprint(FileOrigin.Source source) {
    Configuration configuration = Configuration.load(Domains.installation(), workspace);
    assertThat(configuration.origins().get(PageFiles.ANNOTATIONS).source()).isEqualTo(source);
    return new SitePages().fingerprint(configuration, "code");
  }

  @Test
  void anotherScopeAndAnIdThatStandsTwiceAreRefused() throws IOException {
    assertThat(refused("""
        mot,2025-01-01,,Mốc một,One,par31,Luật,Law,
        hai,2025-01-01,,Mốc hai,Two,credit,Luật,Law,
        hai,2025-02-01,,Mốc hai,Two,all,Luật,Law,
        """))
        .extracting(Problem::where, Problem::found)
        .containsExactly(
            tuple("annotations.csv, dòng / line 2", "par31"),
            tuple("annotations.csv, dòng / line 4", "hai"));
  }

  @Test
  void everyWrongCellIsNamedAtOnce() throws IOException {
    assertThat(refused("""
        mot,2025-02-30,,Mốc,One,all,Luật,Law,
        hai,2025-02-01,2025-01-31,Mốc,Two,all,Luật,Law,
        ba,2025-02-01,,Mốc,,all,Luật,Law,
        bon,2025-02-01,,%s,Four,all,Luật,Law,
        nam,2025-02-01,,Mốc,Five,all,Luật,Law,javascript:alert(1)
        """.formatted("dài ".repeat(20))))
        .extracting(Problem::found)
        .satisfiesExactly(
            found -> assertThat(found).contains("2025-02-30"),
            found -> assertThat(found).isEqualTo("end 2025-01-31 < date 2025-02-01"),
            found -> assertThat(found).isEqualTo("text_en: –"),
            found -> assertThat(found).contains("> 70"),
            found -> assertThat(found).contains("javascript:alert(1)"));
  }

  @Test
  void aListWithoutAColumnIsRefused() throws IOException {
    Files.createDirectories(workspace.resolve("reference"));
    Files.writeString(workspace.resolve("reference/annotations.csv"), "id,date\nmot,2025-01-01\n");

    assertThat(read().refused()).hasSize(1);
  }
}
