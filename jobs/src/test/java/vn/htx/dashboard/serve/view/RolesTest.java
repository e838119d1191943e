package vn.htx.dashboard.serve.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.htx.dashboard.DemoVersion;
import vn.htx.dashboard.serve.Published;
import vn.htx.dashboard.serve.account.Borrowers;
import vn.htx.dashboard.serve.account.Caller;
import vn.htx.dashboard.serve.account.Person;
import vn.htx.dashboard.serve.account.Role;
import vn.htx.dashboard.serve.visit.Address;
import vn.htx.dashboard.serve.visit.Archive;
import vn.htx.dashboard.serve.visit.Edition;
import vn.htx.dashboard.serve.visit.Pairs;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.model.Language;
import vn.htx.page.cooperative.DemoCooperatives;

/** MP-0002 owes 300 million đồng in debt group 2. */
class RolesTest {
  @TempDir
  Path folder;

  private Edition edition;

  @BeforeEach
  void open() throws SQLException, IOException {
    Published.Version version = DemoCooperatives.write(folder);
    edition = Edition.open(version.scope(), version.database(), version.tables());
  }

  @AfterEach
  void close() {
    edition.close();
  }

  private String page(Role role, String path, String shown, Map<String, String> state) {
    var visit = new Visit(
        edition,
        new Address(Optional.empty(), shown, state, Language.EN),
        Map.of("id", shown.substring(shown.lastIndexOf('/') + 1)),
        new Caller(new Person("lan", Set.of(role), true), ""));
    byte[] html = Views.all(
            DemoVersion.DECLARED,
            Archive.NONE,
            new Revisions(Archive.NONE, new Pairs(id -> Optional.empty())),
            Borrowers.NONE)
        .stream()
        .filter(page -> page.path().equals(path))
        .findFirst()
        .orElseThrow()
        .shown(visit)
        .html();
    return new String(html, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource(names = {"PLANNER", "OFFICER"})
  void whoWorksWithCooperativesSeesWhatTheyOwe(Role role) {
    assertThat(page(role, "/cooperative/{id}", "/cooperative/MP-0002", Map.of()))
        .contains("Outstanding principal", "loans/so-vay.xlsx");
    assertThat(page(role, "/cooperatives", "/cooperatives", Map.of("debt_group", "2")))
        .contains("<strong>1</strong> of 4");
  }

  @ParameterizedTest
  @EnumSource(names = {"LEADER", "CLERK"})
  void othersSeeTheCooperativeWithoutWhatItOwes(Role role) {
    assertThat(page(role, "/cooperative/{id}", "/cooperative/MP-0002", Map.of()))
        .contains("HTX Ánh Dương", "Digital readiness")
        .doesNotContain("Outstanding principal", "so-vay", "300");
    assertThat(page(role, "/cooperatives", "/cooperatives", Map.of()))
        .contains("HTX Ánh Dương")
        .doesNotContain("debt_group", "Outstanding principal", "loans_to");
  }

  /** A list that is only filtered or sorted by it would tell it all the same. */
  @ParameterizedTest
  @CsvSource({"debt_group, 2", "loans_from, 1", "outstanding_to, 5", "sort, -outstanding"})
  void aFilterByWhatMayNotBeSeenIsRefusedRatherThanLeftOut(String name, String value) {
    assertThatThrownBy(
            () -> page(Role.LEADER, "/cooperatives", "/cooperatives", Map.of(name, value)))
        .isInstanceOfSatisfying(Refusal.class, refusal -> {
          assertThat(refusal.status()).isEqualTo(403);
          assertThat(refusal.problem().todo().vi()).contains("cán bộ kế hoạch");
        });
  }

  @Test
  void aLeaderMayFilterByAnythingElse() {
    assertThat(page(
            Role.LEADER,
            "/cooperatives",
            "/cooperatives",
            Map.of("sector", "TM", "sort", "-members")))
        .contains("<strong>1</strong> of 4");
  }
}
