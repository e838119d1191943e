package vn.htx.dashboard.serve.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.dashboard.DemoVersion;
import vn.htx.dashboard.serve.FormBrowser;
import vn.htx.dashboard.serve.Published;
import vn.htx.dashboard.serve.WebServer;
import vn.htx.dashboard.serve.account.Account;
import vn.htx.dashboard.serve.account.Accounts;
import vn.htx.dashboard.serve.account.Borrowers;
import vn.htx.dashboard.serve.account.Passwords;
import vn.htx.dashboard.serve.account.Role;

/** Who gets in where there are accounts, over a server with two: a planner and a clerk. */
class LoginTest {
  private static final String PHRASE = "bốn con trâu đỏ";
  private static String hash = "";

  private final Map<String, Account> accounts = new HashMap<>();
  private Instant now = Instant.parse("2026-11-30T01:00:00Z");
  private Optional<WebServer> running = Optional.empty();

  @TempDir
  private Path folder;

  @BeforeAll
  static void hashOnce() {
    hash = Passwords.usual().hash(PHRASE);
  }

  @BeforeEach
  void addAccounts() {
    accounts.put("lan", new Account("lan", Set.of(Role.PLANNER), Optional.of(hash)));
    accounts.put("minh", new Account("minh", Set.of(Role.CLERK), Optional.of(hash)));
  }

  @AfterEach
  void stop() {
    running.ifPresent(WebServer::close);
  }

  private final class Some implements Accounts {
    @Override
    public boolean exist() {
      return !accounts.isEmpty();
    }

    @Override
    public Optional<Account> find(String name) {
      return Optional.ofNullable(accounts.get(name));
    }
  }

  private record OneVersion(Path database) implements Published {
    @Override
    public Optional<String> current() {
      return Optional.of("aaaa");
    }

    @Override
    public Optional<Version> find(String id) {
      return Optional.of(new Version(DemoVersion.SCOPE, database, Map.of()));
    }
  }

  private FormBrowser browser() throws Exception {
    return browser(Optional.empty());
  }

  private FormBrowser browser(Optional<TrustedProxy> proxy) throws Exception {
    Path database = folder.resolve("demo.duckdb");
    DemoVersion.write(database, DemoVersion.FIGURES);
    var setting = new WebServer.Setting(
        new Listening(Listening.LOOPBACK, 0, Set.of("htx.example"), proxy),
        new Some(),
        Borrowers.NONE,
        Optional.empty(),
        () -> now);
    WebServer server = WebServer.start(new OneVersion(database), DemoVersion.DECLARED, setting);
    running = Optional.of(server);
    return new FormBrowser(server.port());
  }

  private static Map<String, String> as(String name, String password) {
    return Map.of("name", name, "password", password, "next", "/units?lang=en");
  }

  private static HttpResponse<String> logIn(FormBrowser browser, String name) throws Exception {
    return browser.submit("/login", "/login", as(name, PHRASE));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  @Test
  void withoutAccountsThisMachineNeedsNoLoginAndGetsNoCookie() throws Exception {
    accounts.clear();
    FormBrowser browser = browser();

    HttpResponse<String> page = browser.get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("href=\"/desk\"").doesNotContain("/logout");
    assertThat(browser.cookies()).isEmpty();
    assertThat(browser.get("/login").statusCode()).isEqualTo(404);
  }

  @Test
  void withoutAccountsNoProxyOpensItToOthers() throws Exception {
    accounts.clear();

    HttpResponse<String> page = browser().get("/", "X-Forwarded-For", "10.1.2.3");
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("--trusted-proxy", "chưa có tài khoản");
  }

  @Test
  void whoIsNotKnownIsLedToTheLoginAndFromThereToWhatWasAskedFor() throws Exception {
    FormBrowser browser = browser();

    HttpResponse<String> asked = browser.get("/units?lang=en");
    assertThat(asked.statusCode()).isEqualTo(303);
    assertThat(location(asked)).isEqualTo("/login?lang=en&next=%2Funits%3Flang%3Den");
    assertThat(asked.body()).doesNotContain("Cát Hải");
    assertThat(browser.get("/serve.css").statusCode()).isEqualTo(200);
    assertThat(browser.get(location(asked)).body())
        .contains("name=\"next\" value=\"/units?lang=en\"", "autocomplete=\"current-password\"");

    HttpResponse<String> in = logIn(browser, "Lan ");
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(location(in)).isEqualTo("/units?lang=en");
    assertThat(browser.get("/").body())
        .contains("<strong>lan</strong>", "action=\"/logout\"")
        .doesNotContain("href=\"/desk\"");
    assertThat(browser.get("/").headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void aProgramIsToldInItsOwnLanguage() throws Exception {
    HttpResponse<String> answer = browser().get("/api/indicators");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
  }

  @Test
  void loggingOutEndsTheSessionAndClearsTheBrowser() throws Exception {
    FormBrowser browser = browser();
    logIn(browser, "lan");
    String session = browser.cookies().get("htx-session");

    HttpResponse<String> out = browser.submit("/", "/logout", Map.of());

    assertThat(out.headers().firstValue("Clear-Site-Data").orElse("")).contains("cookies");
    assertThat(browser.get(location(out)).body()).contains("Đã đăng xuất");
    browser.cookies().put("htx-session", session);
    assertThat(browser.get("/").statusCode()).isEqualTo(303);
  }

  @Test
  void aSessionThatSomebodyElseChoseIsNotTakenOver() throws Exception {
    FormBrowser browser = browser();
    String planted = "a".repeat(64);
    browser.cookies().put("htx-session", planted);

    logIn(browser, "lan");

    assertThat(browser.cookies().get("htx-session")).matches("[0-9a-f]{64}").isNotEqualTo(planted);
    browser.cookies().put("htx-session", planted);
    assertThat(browser.get("/").statusCode()).isEqualTo(303);
  }

  @Test
  void aSecondLoginOfOneBrowserEndsTheFirst() throws Exception {
    FormBrowser browser = browser();
    logIn(browser, "lan");
    String first = browser.cookies().get("htx-session");
    logIn(browser, "minh");
    browser.cookies().put("htx-session", first);

    assertThat(browser.get("/").statusCode()).isEqualTo(303);
  }

  @Test
  void aWrongPasswordAHundredTimesIsSlowedDownAndLocksNobodyOut() throws Exception {
    FormBrowser browser = browser();
    String token = browser.token("/login");
    var form = new HashMap<>(as("lan", "không phải mật khẩu này"));
    form.put("token", token);
    var answers = new HashMap<Integer, Integer>();
    String retry = "";
    for (int i = 0; i < 100; i++) {
      HttpResponse<String> answer = browser.post("/login", form, "Sec-Fetch-Site", "same-origin");
      answers.merge(answer.statusCode(), 1, Integer::sum);
      retry = answer.headers().firstValue("Retry-After").orElse("");
    }
    assertThat(answers).isEqualTo(Map.of(401, 5, 429, 95));
    assertThat(retry).isEqualTo("1");

    assertThat(logIn(browser, "lan").statusCode()).isEqualTo(429);
    assertThat(logIn(browser, "lan").body()).contains("không ai bị khóa", "nobody is locked out");
    now = now.plusSeconds(2);
    assertThat(logIn(browser, "lan").statusCode()).isEqualTo(303);
  }

  @Test
  void anUnknownNameIsAnsweredAsAWrongPassword() throws Exception {
    FormBrowser browser = browser();

    HttpResponse<String> unknown = browser.submit("/login", "/login", as("hoa", "sai rồi đấy"));
    HttpResponse<String> wrong = browser.submit("/login", "/login", as("lan", "sai rồi đấy"));

    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(unknown.body().replace("hoa", "lan")).isEqualTo(wrong.body());
  }

  @Test
  void aSessionEndsWithTheRoleThePasswordOrTheAccount() throws Exception {
    FormBrowser browser = browser();
    logIn(browser, "lan");
    assertThat(browser.get("/").statusCode()).isEqualTo(200);

    accounts.put("lan", new Account("lan", Set.of(Role.LEADER), Optional.of(hash)));
    assertThat(browser.get("/").statusCode()).isEqualTo(303);

    logIn(browser, "lan");
    accounts.put("lan", new Account("lan", Set.of(Role.LEADER), Optional.of("another")));
    assertThat(browser.get("/").statusCode()).isEqualTo(303);

    logIn(browser, "minh");
    accounts.remove("minh");
    assertThat(browser.get("/").statusCode()).isEqualTo(303);
  }

  @Test
  void anAccountWithoutARoleIsToldSo() throws Exception {
    FormBrowser browser = browser();
    accounts.put("lan", new Account("lan", Set.of(), Optional.of(hash)));
    logIn(browser, "lan");

    assertThat(browser.get("/").statusCode()).isEqualTo(403);
  }

  @Test
  void aSessionEndsAfterAnHourWithoutARequestAndAfterTwelveInAnyCase() throws Exception {
    FormBrowser browser = browser();
    logIn(browser, "lan");
    now = now.plus(Duration.ofMinutes(59));
    assertThat(browser.get("/").statusCode()).isEqualTo(200);
    now = now.plus(Duration.ofMinutes(61));
    assertThat(browser.get("/").statusCode()).isEqualTo(303);

    logIn(browser, "lan");
    for (int i = 0; i < 14; i++) {
      now = now.plus(Duration.ofMinutes(50));
      assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }
    now = now.plus(Duration.ofMinutes(50));
    assertThat(browser.get("/").statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, https://evil.example",
    "Origin, null",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "X-Nothing, x"
  })
  void aFormOfAnotherSiteIsRefused(String header, String value) throws Exception {
    FormBrowser browser = browser();
    var form = new HashMap<>(as("lan", PHRASE));
    form.put("token", browser.token("/login"));

    HttpResponse<String> answer = browser.post("/login", form, header, value);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(browser.cookies()).doesNotContainKey("htx-session");
  }

  @Test
  void aFormWithoutItsTokenOrWithAnothersIsRefused() throws Exception {
    FormBrowser browser = browser();
    browser.get("/login");
    FormBrowser other = new FormBrowser(running.orElseThrow().port());
    var form = new HashMap<>(as("lan", PHRASE));

    assertThat(browser.post("/login", form, "Sec-Fetch-Site", "same-origin").statusCode())
        .isEqualTo(403);
    form.put("token", other.token("/login"));
    assertThat(browser.post("/login", form, "Sec-Fetch-Site", "same-origin").statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//evil.example", "/\\evil.example", "https://evil.example", "/login", ""})
  void nobodyIsLedElsewhere(String next) throws Exception {
    FormBrowser browser = browser();
    var form = new HashMap<>(as("lan", PHRASE));
    form.put("next", next);

    assertThat(location(browser.submit("/login", "/login", form))).isEqualTo("/");
  }

  @Test
  void aHeaderOfAStrangerIsIgnored() throws Exception {
    var proxy = new TrustedProxy(
        InetAddress.getByAddress(new byte[] {10, 9, 9, 9}),
        TrustedProxy.USER_HEADER,
        Set.of(Role.PLANNER));
    FormBrowser browser = browser(Optional.of(proxy));

    HttpResponse<String> page = browser.get(
        "/", "X-Remote-User", "lan", "X-Forwarded-Proto", "https", "X-Forwarded-For", "10.9.9.9");
    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void theTrustedProxyNamesPeopleAndTheirAccountsTellTheirRoles() throws Exception {
    var proxy = new TrustedProxy(
        InetAddress.getLoopbackAddress(), TrustedProxy.USER_HEADER, Set.of(Role.PLANNER));
    FormBrowser browser = browser(Optional.of(proxy));

    HttpResponse<String> clerk =
        browser.get("/", "X-Remote-User", "Minh", "X-Forwarded-Proto", "https");
    assertThat(clerk.body()).contains("href=\"/desk\"").doesNotContain("/logout");
    assertThat(clerk.headers().firstValue("Strict-Transport-Security")).isPresent();
    assertThat(browser.get("/", "X-Remote-User", "khách").body()).doesNotContain("href=\"/desk\"");
    assertThat(browser.get("/", "X-Remote-User", "lan", "X-Remote-User", "minh").statusCode())
        .isEqualTo(303);
    assertThat(browser.get("/").statusCode()).isEqualTo(303);
  }

  @Test
  void byTlsTheCookieIsThisHostsAlone() throws Exception {
    var proxy =
        new TrustedProxy(InetAddress.getLoopbackAddress(), TrustedProxy.USER_HEADER, Set.of());
    HttpResponse<String> page =
        browser(Optional.of(proxy)).get("/login", "X-Forwarded-Proto", "https");

    assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("__Host-htx-form=")
        .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
        .doesNotContain("Domain");
  }

  @Test
  void whoeverAsksWithoutEndIsSlowedDown() throws Exception {
    FormBrowser browser = browser();
    int refused = 0;
    for (int i = 0; i < 500; i++) {
      refused += browser.get("/serve.css").statusCode() == 429 ? 1 : 0;
    }
    assertThat(refused).isEqualTo(100);
    now = now.plusSeconds(1);
    assertThat(browser.get("/serve.css").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:8080, true",
    "localhost, true",
    "HTX.example:443, true",
    "htx.example., true",
    "10.0.0.7:8080, true",
    "10.0.0.8, false",
    "evil.example, false",
    "htx.example.evil.example, false",
    "'', false"
  })
  void itAnswersToItsOwnNamesAlone(String host, boolean answers) {
    var listening = new Listening("0.0.0.0", 8080, Set.of("htx.example"), Optional.empty());

    assertThat(listening.answersTo(host, "10.0.0.7")).isEqualTo(answers);
    assertThat(listening.isLoopback()).isFalse();
  }
}
