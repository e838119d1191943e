package vn.htx.dashboard.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.htx.dashboard.DemoVersion;

/** Long lists over HTTP: a version with 250 communes beside those of {@link DemoVersion}. */
class ListPagesTest {
  /** 20001 Xã Đông Hòa 1, 20002 Phường Ân Thi 2, and so on, with scores that fall from 45 to 20.1. */
  private static final String COMMUNES = """
      INSERT INTO units (code, valid_from, name, level)
      SELECT printf('%05d', 20000 + i), DATE '2025-07-01',
        CASE WHEN i % 2 = 1 THEN 'Xã Đông Hòa ' ELSE 'Phường Ân Thi ' END || i, 'commune'
      FROM range(1, 251) AS r(i)""";

  private static final String SCORES = """
      INSERT INTO indicator_values (indicator_id, unit_level, unit_code, period, sector, size_class, readiness_level,
        category, value, n, status, definition_version, official, synthetic)
      SELECT 'readiness_mean', 'commune', printf('%05d', 20000 + i), '2026H1', '_T', '_T', '_T', '_T',
        45.1 - i / 10.0, 20, 'ok', 'v1', false, true
      FROM range(1, 251) AS r(i)""";

  private static final Pattern PROFILE =
      Pattern.compile("<(?:li|th scope=\"row\")><a href=\"/unit/([a-z_]+/[0-9]+)\">");

  @TempDir
  private Path folder;

  private DemoServer server;

  @BeforeEach
  void start() throws Exception {
    server = DemoServer.of(folder, DemoVersion.FIGURES, COMMUNES, SCORES);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private List<String> units(String address) throws Exception {
    return PROFILE
        .matcher(server.text(address))
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  private String refused(String address, int status) throws Exception {
    HttpResponse<byte[]> answer = server.get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(status);
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  @Test
  void unitsComeInPagesOfTwoHundredThatTogetherHaveEachOnce() throws Exception {
    List<String> first = units("/units");
    List<String> second = units("/units?page=2");

    assertThat(first).hasSize(200).startsWith("city/31", "commune/11914");
    assertThat(Stream.concat(first.stream(), second.stream()))
        .containsExactlyInAnyOrderElementsOf(server.sql("""
            SELECT DISTINCT unit_level || '/' || unit_code FROM indicator_values
            WHERE unit_level <> 'cooperative' AND unit_code <> 'unknown'"""));
    assertThat(server.text("/units"))
        .contains("254</strong> đơn vị", "Trang 1/2", "href=\"/units?page=2\"");
    assertThat(server.text("/units?lang=en&page=2"))
        .contains("Page 2/2", "href=\"/units?lang=en&amp;page=1\"")
        .doesNotContain("rel=\"next\"");
  }

  @Test
  void unitsAreInVietnameseOrderAcrossPages() throws Exception {
    List<String> communes = Stream.concat(
            units("/units?level=commune").stream(), units("/units?level=commune&page=2").stream())
        .toList();

    // Đặc khu, Mã (without a name), Phường, Xã: Đ comes after D and before M, not after X
    assertThat(communes.subList(0, 3))
        .containsExactly("commune/11914", "commune/11917", "commune/20010");
    assertThat(communes.get(communes.size() - 1)).isEqualTo("commune/20099");
    assertThat(communes.subList(127, 129)).containsExactly("commune/11911", "commune/20001");
  }

  @ParameterizedTest
  @CsvSource({
    "q=dong hoa 24, 5", // 241, 243, 245, 247, 249
    "q=ĐÔNG HOÀ 249, 1",
    "q=Hòa 249, 1",
    "q=20011, 1",
    "q=an hung, 1",
    "q=thành phố, 0",
    "q=nowhere, 0",
    "level=city, 1"
  })
  void unitsAreFoundByAPartOfTheirNameOrTheirCode(String query, int found) throws Exception {
    assertThat(units("/units?" + query.replace(" ", "+"))).hasSize(found);
  }

  @Test
  void theListSaysHowManyItLeavesOutAndKeepsWhatWasTyped() throws Exception {
    assertThat(server.text("/units?q=%22an+thi%22&level=commune"))
        .contains("<strong>125</strong> trong 254 đơn vị")
        .contains("value=\"&#34;an thi&#34;\"", "<option value=\"commune\" selected>");
    assertThat(server.text("/units?q=%3Cscript%3E"))
        .contains("Không đơn vị nào có tên hay mã như vậy")
        .doesNotContain("<script>");
  }

  @ParameterizedTest
  @CsvSource({
    "/units?page=3, 1–2",
    "/units?page=0, 1–2",
    "/units?page=one, 1–2",
    "/units?q=an+thi&page=2, 1–1",
    "/units?page=99999999999999999999, 1–2",
    "/indicator/readiness_mean?page=3, 1–2",
    "/map?indicator=readiness_mean&page=3, 1–2",
    "/rug?page=3, 1–2"
  })
  void aPagePastTheEndIsNotThere(String address, String allowed) throws Exception {
    assertThat(refused(address, 404))
        .contains("Danh sách không có trang này", "The list has no such page", "?page", allowed);
  }

  @Test
  void whatIsNoLevelOrTooLongIsRefused() throws Exception {
    assertThat(refused("/units?level=cooperative", 400))
        .contains("?level", "city, old_district, commune");
    assertThat(refused("/units?q=" + "a".repeat(10_000), 400))
        .contains("Tên cần tìm dài quá", "(10000 ký tự / characters)")
        .hasSizeLessThan(10_000);
  }

  @Test
  void anIndicatorsUnitsFollowEachOtherAcrossPagesAsSqlOrdersThem() throws Exception {
    List<String> sorted = server.sql("""
        SELECT 'commune/' || unit_code FROM indicator_values
        WHERE indicator_id = 'readiness_mean' AND unit_level = 'commune' AND period = '2026H1'
          AND unit_code <> 'unknown'
        ORDER BY status = 'few', value DESC""");

    // what is of an unknown place stands between them without a link
    assertThat(units("/indicator/readiness_mean")).isEqualTo(sorted.subList(0, 200));
    assertThat(units("/indicator/readiness_mean?page=2")).isEqualTo(sorted.subList(200, 253));
    assertThat(server.text("/indicator/readiness_mean?page=2"))
        .contains("201–254 trong 254 đơn vị", "Trang 2/2", "… 228 đơn vị ở giữa")
        .contains("href=\"/indicator/readiness_mean/units.svg\"");
    assertThat(units("/map?indicator=readiness_mean&page=2")).hasSize(53);
  }

  @Test
  void theRugHasEachUnitOnceAcrossPagesAndSortsAll() throws Exception {
    List<String> first = units("/rug");
    List<String> second = units("/rug?page=2");

    assertThat(first).hasSize(200).startsWith("commune/11914");
    assertThat(Stream.concat(first.stream(), second.stream()))
        .containsExactlyInAnyOrderElementsOf(server.sql("""
            SELECT DISTINCT 'commune/' || unit_code FROM indicator_values
            WHERE indicator_id = 'readiness_mean' AND unit_level = 'commune' AND unit_code <> 'unknown'"""));
    assertThat(units("/rug?sort=readiness_mean")).startsWith("commune/11917", "commune/11914");
    assertThat(units("/rug?sort=readiness_mean&page=2")).endsWith("commune/20249", "commune/20250");
    assertThat(server.text("/rug?page=2"))
        .contains("201–253 trong 253 đơn vị", "href=\"/rug?sort=readiness_mean\"");
  }

  @Test
  void aUnitIsTypedWhereThereAreTooManyToChooseFrom() throws Exception {
    assertThat(server.text("/compare"))
        .contains("<input type=\"search\" name=\"units\"")
        .doesNotContain("<option value=\"20001\"");
    assertThat(server.text("/compare?units=11911&units=dong+hoa+249"))
        .contains("aria-label=\"Bỏ: Xã Đông Hòa 249\"")
        .contains("unit=11911%2C20249");
    String crosstab = "/crosstab?indicator=readiness_mean&rows=period&columns=none";
    assertThat(server.text(crosstab))
        .contains("<input type=\"search\" name=\"unit\" value=\"31\"")
        .doesNotContain("<option value=\"20001\"");
    assertThat(server.text(crosstab + "&unit=dong+hoa+249"))
        .contains("· Xã Đông Hòa 249", "value=\"20249\"");
  }

  @Test
  void aNameOfSeveralUnitsAsksWhichOneIsMeant() throws Exception {
    assertThat(server.text("/compare?units=11911&units=hoa+24"))
        .contains("Đơn vị nào?", "“hoa 24”: 5 đơn vị")
        .contains("<a href=\"/compare?units=11911%2C20241\">Xã Đông Hòa 241</a>");
    assertThat(server.text("/crosstab?indicator=readiness_mean&rows=period&unit=hoa&lang=en"))
        .contains("Which unit?", "125 units answer to this name", "And 85 others")
        .contains("rows=period&amp;unit=20001\">");
    assertThat(refused("/crosstab.csv?indicator=readiness_mean&rows=period&unit=hoa+24", 400))
        .contains("Tên này là của nhiều đơn vị", "20241 (Xã Đông Hòa 241)");
  }

  @Test
  void aNameOfNoUnitIsRefused() throws Exception {
    assertThat(refused("/compare?units=nowhere", 400)).contains("?units", "nowhere");
    assertThat(refused("/crosstab?indicator=readiness_mean&rows=period&unit=nowhere", 400))
        .contains("?unit", "nowhere");
  }
}
