package vn.htx.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.SparkTest;
import vn.htx.app.Domains;
import vn.htx.app.PublishedWorkspace;
import vn.htx.app.SmallWorkspace;
import vn.htx.app.site.SitePages;
import vn.htx.dashboard.serve.WebServer;
import vn.htx.night.input.PageConfiguration;

/** The page that says what made a figure, and the links to it, over the small workspace's version. */
@SparkTest
@ExtendWith(PublishedWorkspace.class)
class ExplainServedTest {
  private static final HttpClient BROWSER = HttpClient.newHttpClient();
  private static final Pattern LINK = Pattern.compile("href=\"(/explain/[^\"]+)\"");

  private final SmallWorkspace night;
  private final WebServer server;

  ExplainServedTest(SmallWorkspace night) {
    this.night = night;
    PageConfiguration configuration =
        PageConfiguration.load(Domains.installation(), night.folder());
    var versions = new LakeVersions(night.lake(), () -> configuration, Optional.empty());
    server = WebServer.start(versions, SitePages.declared(Domains.ALL.all()), 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> get(String address) throws IOException, InterruptedException {
    URI uri = URI.create("http://%s:%s%s".formatted("127.0.0.1", server.port(), address));
    return BROWSER.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  private List<String> links(String address) throws IOException, InterruptedException {
    var links = new ArrayList<String>();
    LINK.matcher(get(address).body())
        .results()
        .forEach(link -> links.add(link.group(1).replace("&amp;", "&")));
    return links;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/indicator/outstanding",
        "/map?indicator=simmons_mean",
        "/unit/city/31",
        "/unit/commune/11824"
      })
  void everyNumberLeadsToWhatMadeIt(String address) throws IOException, InterruptedException {
    List<String> links = links(address);

    assertThat(links).isNotEmpty();
    for (String link : links) {
      HttpResponse<String> answer = get(link);
      assertThat(answer.statusCode()).as(link).isEqualTo(200);
      assertThat(answer.body()).as(link).doesNotContain("KHÔNG khớp");
    }
  }

  @Test
  void thePageNamesTheLoansAndTheirCooperativesAndSaysThatTheSumIsTheSame()
      throws IOException, InterruptedException {
    String page = get("/explain/outstanding?level=city&period=2026-06-30").body();

    assertThat(page)
        .contains("khớp với số đã công bố", "MP-V1", "/cooperative/MP-0001", "loans/2026-06-30.csv")
        .contains(night.lines("""
            SELECT format('{:,}', n) FROM indicator_values
            WHERE indicator_id = 'outstanding' AND unit_level = 'city' AND period = '2026-06-30' AND category = '_T'"""));
  }

  @ParameterizedTest
  @CsvSource({
    "404, /explain/nothing?level=city&period=2026-06-30",
    "404, /explain/outstanding",
    "404, /explain/outstanding?level=city&period=2031-06-30",
    "404, /explain/outstanding?level=city&period=2026-06-30&sector=XX",
    "404, /explain/outstanding?level=commune&unit=11824'--&period=2026-06-30",
    "404, /explain/outstanding?level=city&period=2026-06-30&page=one",
    "200, /explain/outstanding?level=city&period=2026-06-30&page=-3",
    "200, /explain/outstanding?level=city&period=2026-06-30&page=99999"
  })
  void whatIsNotThereIsSaid(int status, String address) throws IOException, InterruptedException {
    assertThat(get(address.replace("'", "%27")).statusCode()).isEqualTo(status);
  }

  @Test
  void tenThousandCharactersAreRefused() throws IOException, InterruptedException {
    assertThat(
            get("/explain/outstanding?level=city&period=" + "9".repeat(10_000)).statusCode())
        .isBetween(400, 431);
  }
}
