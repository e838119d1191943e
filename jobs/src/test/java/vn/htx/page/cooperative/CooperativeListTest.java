package vn.htx.page.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.dashboard.DemoVersion;
import vn.htx.model.Bilingual;
import vn.htx.page.FilterRefused;
import vn.htx.page.NoSuchPage;
import vn.htx.query.DuckDbReader;

class CooperativeListTest {
  @TempDir
  private Path folder;

  private CooperativeList list(Map<String, String> state) throws SQLException, IOException {
    try (DuckDbReader tables = DemoCooperatives.open(folder)) {
      return CooperativeList.of(tables, DemoVersion.SCOPE, DemoCooperatives.declared(), state)
          .orElseThrow();
    }
  }

  @Test
  void withoutFiltersAllAreListedInVietnameseOrder() throws SQLException, IOException {
    CooperativeList list = list(Map.of());

    assertThat(DemoCooperatives.names(list))
        .containsExactly("HTX Ánh Dương", "HTX Bình <b>An</b>", "HTX Đồng Tâm", "Quỹ An Hòa");
    assertThat(list.found()).isEqualTo(4);
    assertThat(list.inUse()).isEmpty();
  }

  /** 'Readiness fell, no loan, of the old district 316'; a member's loan is no loan of the cooperative. */
  @Test
  void filtersOfThreeDomainsHoldTogether() throws SQLException, IOException {
    CooperativeList list =
        list(Map.of("score_change_to", "-0.1", "loans_to", "0", "old_district", "316"));

    assertThat(DemoCooperatives.names(list)).containsExactly("HTX Đồng Tâm");
    assertThat(list.of()).isEqualTo(4);
    assertThat(list.inUse())
        .extracting(CooperativeList.InUse::words)
        .extracting(Bilingual::vi)
        .containsExactly(
            "Quận, huyện cũ: Huyện Vĩnh Bảo",
            "Thay đổi điểm so với năm trước đến −0,1 điểm",
            "Số khoản vay còn dư nợ đến 0 khoản");
  }

  @ParameterizedTest
  @CsvSource({
    "name, dong tam, HTX Đồng Tâm",
    "name, ĐỒNG, HTX Đồng Tâm",
    "commune, none, HTX Bình <b>An</b>",
    "commune, đặc khu cát, HTX Ánh Dương",
    "commune, CAT HAI, HTX Ánh Dương",
    "old_district, kien thuy, Quỹ An Hòa",
    "level, none, Quỹ An Hòa",
    "revenue_from, '2501', Quỹ An Hòa",
    "revenue_to, '900,5', HTX Bình <b>An</b>",
    "founded_to, 1998-12-31, Quỹ An Hòa",
    "land_area_from, 1.3, HTX Đồng Tâm",
    "days_past_due_from, 45, HTX Ánh Dương",
    "debt_group, 2, HTX Ánh Dương"
  })
  void aTraitIsFilteredInTheUnitThatPeopleRead(String name, String value, String found)
      throws SQLException, IOException {
    assertThat(DemoCooperatives.names(list(Map.of(name, value)))).containsExactly(found);
  }

  @Test
  void aScoreOfAnEarlierRoundIsNotTheLatest() throws SQLException, IOException {
    CooperativeList list = list(Map.of("sort", "-score"));

    assertThat(DemoCooperatives.names(list))
        .containsExactly("HTX Ánh Dương", "HTX Đồng Tâm", "HTX Bình <b>An</b>", "Quỹ An Hòa");
    assertThat(list.lines().get(3).cells()).contains(Bilingual.of("–", "–"));
  }

  @Test
  void aRiseShowsItsSignAsAFallDoes() throws SQLException, IOException {
    CooperativeList list = list(Map.of("score_change_from", "0", "sort", "-score_change"));

    assertThat(list.lines().get(0).cells()).extracting(Bilingual::vi).contains("62,0", "+4,0");
  }

  @Test
  void aLimitWithTheMinusOfACellIsTheSameLimit() throws SQLException, IOException {
    CooperativeList list = list(Map.of("score_change_to", "\u22121,0"));

    assertThat(DemoCooperatives.names(list)).containsExactly("HTX Bình <b>An</b>", "HTX Đồng Tâm");
    assertThat(list.inUse().get(0).words().en()).endsWith("up to −1,0 points");
  }

  @Test
  void numbersAreShownAsPeopleReadThem() throws SQLException, IOException {
    CooperativeList list =
        list(Map.of("name", "Đồng Tâm", "members_from", "1", "revenue_from", "1"));

    assertThat(list.lines().get(0).cells())
        .extracting(Bilingual::vi)
        .containsExactly(
            "HTX Đồng Tâm",
            "Huyện Vĩnh Bảo",
            "Xã An Hưng",
            "Nông nghiệp",
            "120",
            "2.500,0",
            "41,5",
            "Mức 2 – Bắt đầu",
            "−3,5",
            "1,4",
            "0",
            "0,0",
            "–");
  }

  @ParameterizedTest
  @CsvSource({
    "members_from, nhiều",
    "founded_from, hôm qua",
    "sort, password",
    "commune, nowhere",
    "sort, 'name; DROP TABLE units'"
  })
  void whatCannotBeAppliedIsToldAndNotLeftOut(String name, String value) {
    assertThatThrownBy(() -> list(Map.of(name, value)))
        .isInstanceOfSatisfying(FilterRefused.class, refused -> {
          assertThat(refused.problem().where()).isEqualTo(name);
          assertThat(refused.problem().found()).isEqualTo(value);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "0", "-1", "one", "99999999999999999999"})
  void aPageThatTheListDoesNotHaveIsTold(String page) {
    assertThatThrownBy(() -> list(Map.of("page", page)))
        .isInstanceOfSatisfying(NoSuchPage.class, missing -> {
          assertThat(missing.problem().where()).isEqualTo("?page");
          assertThat(missing.problem().found()).isEqualTo(page);
          assertThat(missing.problem().allowed()).isEqualTo("1–1");
        });
  }

  @Test
  void aVeryLongFilterIsRefused() {
    assertThatThrownBy(() -> list(Map.of("name", "x".repeat(10_000))))
        .isInstanceOfSatisfying(
            FilterRefused.class,
            refused -> assertThat(refused.problem().found()).hasSize(100));
  }

  @Test
  void aFilterIsNoSql() throws SQLException, IOException {
    assertThat(list(Map.of("size", "S' OR '1'='1")).found()).isZero();
  }

  @Test
  void aDomainWhoseTableIsMissingTellsNothing() throws SQLException, IOException {
    try (DuckDbReader tables = DemoCooperatives.openWithout(folder, "loans")) {
      CooperativeList list = CooperativeList.of(
              tables, DemoVersion.SCOPE, DemoCooperatives.declared(), Map.of())
          .orElseThrow();
      assertThat(list.groups())
          .extracting(CooperativeList.Group::title)
          .extracting(Bilingual::en)
          .containsExactly("Register", "Digital readiness", "Land");
    }
  }

  @Test
  void withoutARegisterThereIsNoList() throws SQLException, IOException {
    try (DuckDbReader tables = DemoCooperatives.openWithout(folder, "cooperative_profile")) {
      assertThat(
              CooperativeList.of(tables, DemoVersion.SCOPE, DemoCooperatives.declared(), Map.of()))
          .isEmpty();
    }
  }

  @Test
  void everyQuestionIsMadeOfFiltersThatThereAre() {
    List<CooperativeDeclaration> declared = DemoCooperatives.declared();
    assertThat(declared.stream()
            .flatMap(domain -> domain.questions().stream())
            .flatMap(question -> question.filters().keySet().stream()))
        .isNotEmpty()
        .isSubsetOf(CooperativeList.names(declared));
  }
}
