package vn.htx.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.app.Domains;
import vn.htx.config.Workspace.Configuration;
import vn.htx.config.Workspace.Kind;
import vn.htx.model.Bilingual;
import vn.htx.model.Problem;
import vn.htx.model.ReviewState;

class WorkspaceTest {
  private static final String LEAST = """
      workspace:
        name: {vi: Liên minh thử nghiệm, en: Test alliance}
        kind: real
      """;

  private final Problems problems = new Problems();

  private List<String> found() {
    return problems.found().stream().map(Problem::text).toList();
  }

  @Test
  void onlyNameAndKindMustBeStated() {
    Workspace workspace = WorkspaceFile.parse(Domains.CATALOG, "workspace.yaml", LEAST, problems);

    assertThat(found()).isEmpty();
    assertThat(workspace.kind()).isEqualTo(Kind.REAL);
    assertThat(workspace.timeZone()).isEqualTo(ZoneId.of("Asia/Ho_Chi_Minh"));
    assertThat(workspace.city()).isEqualTo("31");
    assertThat(workspace.asOf()).isEmpty();
    assertThat(workspace.required()).containsExactly("cooperatives");
    assertThat(workspace.tolerance("survey")).isEqualByComparingTo("0.02");
    assertThat(workspace.fileMegabytes()).isEqualTo(2048);
    assertThat(workspace.suppressBelow()).isEqualTo(5);
    assertThat(workspace.fewBelow()).isEqualTo(10);
    assertThat(workspace.forms()).isEqualTo(FormSettings.USUAL);
    assertThat(workspace.forms().codes()).isEqualTo("on_hold, not_approved, hasIssues, rejected");
    assertThat(workspace.fallback()).containsExactlyInAnyOrder(Configuration.values());
  }

  @Test
  void everySettingIsRead() {
    Workspace workspace = WorkspaceFile.parse(Domains.CATALOG, "workspace.yaml", """
        workspace: {name: {vi: Mẫu, en: Example}, kind: synthetic, time_zone: UTC, city: "31", as_of: 2026-06-30}
        required: [cooperatives, loans]
        tolerance: {default: 0.01, survey: 0.05}
        limits: {file_mb: 10}
        suppress_below: 3
        few_below: 8
        forms: {review_states_left_out: [rejected, not_reviewed], blank_old_value: any}
        fallback: {contracts: false}
        """, problems);

    assertThat(found()).isEmpty();
    assertThat(workspace.isSynthetic()).isTrue();
    assertThat(workspace.asOf()).contains(LocalDate.of(2026, 6, 30));
    assertThat(workspace.required()).containsExactly("cooperatives", "loans");
    assertThat(workspace.tolerance("survey")).isEqualByComparingTo("0.05");
    assertThat(workspace.tolerance("loans")).isEqualByComparingTo("0.01");
    assertThat(workspace.fileMegabytes()).isEqualTo(10);
    assertThat(workspace.forms())
        .isEqualTo(new FormSettings(Set.of(ReviewState.NOT_REVIEWED, ReviewState.REJECTED), true));
    assertThat(workspace.fallback())
        .containsExactlyInAnyOrder(
            Configuration.FRAMEWORKS, Configuration.RULES, Configuration.REFERENCE);
  }

  @Test
  void everyMistakeIsToldAtOnceWithItsPlaceAndTheNearestName() {
    WorkspaceFile.parse(Domains.CATALOG, "workspace.yaml", """
        workspace: {name: {vi: Mẫu, en: Example}, kind: fake, time_zone: Asia/Hanoi, as_of: 30/06/2026}
        required: [cooperative]
        tolerence: {default: 0.01}
        tolerance: {survey: 5, lons: 0.1}
        limits: {file_mb: 0}
        forms: {review_states_left_out: [reject], blank_old_value: maybe}
        fallback: {contracts: perhaps}
        """, problems);

    assertThat(found())
        .satisfiesExactlyInAnyOrder(
            text -> assertThat(text).contains("found: tolerence", "did you mean 'tolerance'?"),
            text -> assertThat(text).contains("workspace.kind", "found: fake", "synthetic, real"),
            text -> assertThat(text).contains("workspace.time_zone", "found: Asia/Hanoi"),
            text -> assertThat(text).contains("workspace.as_of", "found: 30/06/2026", "yyyy-MM-dd"),
            text -> assertThat(text).contains("required[0]", "did you mean 'cooperatives'?"),
            text -> assertThat(text).contains("found: lons", "did you mean 'loans'?"),
            text -> assertThat(text).contains("tolerance.survey", "found: 5", "from 0 to 1"),
            text -> assertThat(text).contains("limits.file_mb", "found: 0", "1 or more"),
            text -> assertThat(text)
                .contains("forms.review_states_left_out[0]", "reject", "did you mean 'rejected'?"),
            text -> assertThat(text).contains("forms.blank_old_value", "maybe", "agrees, any"),
            text -> assertThat(text).contains("fallback.contracts", "true or false"));
  }

  @Test
  void aFolderWithoutTheFileIsNoWorkspace(@TempDir Path folder) {
    Workspace.load(Domains.CATALOG, folder, problems);

    assertThat(found())
        .singleElement()
        .satisfies(
            text -> assertThat(text).contains("no workspace", folder.toString(), "./htx init"));
  }

  @Test
  void theTemplateStatesTheDefaults(@TempDir Path folder) throws IOException {
    var name = Bilingual.of("Liên minh HTX \"mẫu\"", "Sample \\ alliance");
    Files.writeString(folder.resolve(Workspace.FILE), Workspace.template(Kind.REAL, name));

    Workspace workspace = Workspace.load(Domains.CATALOG, folder, problems);

    assertThat(found()).isEmpty();
    assertThat(workspace.name()).isEqualTo(name);
    Workspace defaults = WorkspaceFile.parse(
        Domains.CATALOG,
        "workspace.yaml",
        LEAST
            .replace("Liên minh thử nghiệm", "'Liên minh HTX \"mẫu\"'")
            .replace("Test alliance", "'Sample \\ alliance'"),
        problems);
    assertThat(workspace).isEqualTo(defaults);
  }

  @Test
  void aWorkspaceThatDoesNotFallBackHasOnlyItsOwnFiles(@TempDir Path folder) throws IOException {
    Workspace workspace = WorkspaceFile.parse(
        Domains.CATALOG, "workspace.yaml", LEAST + "fallback: {contracts: false}\n", problems);
    Files.createDirectories(folder.resolve("contracts"));
    Files.writeString(folder.resolve("contracts").resolve("loans.yaml"), "{}");

    assertThat(workspace
            .files(Configuration.CONTRACTS, Path.of("..", "data"), folder, problems)
            .keySet())
        .containsExactly("loans");
    assertThat(WorkspaceFile.parse(Domains.CATALOG, "workspace.yaml", LEAST, problems)
            .files(Configuration.CONTRACTS, Path.of("..", "data"), folder, problems))
        .hasSize(12);
  }
}
