package vn.htx.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.SparkTest;
import vn.htx.app.Command;
import vn.htx.app.Domains;
import vn.htx.app.PublishedWorkspace;
import vn.htx.app.SmallWorkspace;
import vn.htx.app.serve.ServedLake;
import vn.htx.app.site.SitePages;
import vn.htx.dashboard.serve.FormBrowser;
import vn.htx.dashboard.serve.WebServer;
import vn.htx.dashboard.serve.account.Account;
import vn.htx.dashboard.serve.account.Role;
import vn.htx.dashboard.serve.entrance.Listening;
import vn.htx.dashboard.serve.entrance.TrustedProxy;
import vn.htx.store.Versions;

/**
 * Who sees the names of {@code private/borrowers.csv}, and where, over the small workspace's version: HTX Một owes
 * MP-V1, HTX Hai MP-V2; MP-V3 is a member's, who is never listed.
 */
@SparkTest
@ExtendWith(PublishedWorkspace.class)
class BorrowersServedTest {
  private static final String EXPLAINED = "/explain/outstanding?level=city&period=2026-06-30";
  private static final String COOPERATIVE = "/cooperative/MP-0001";
  private static final String NAMES = """
      loan_id,borrower
      MP-V1,Trần Thị Bưởi
      MP-V3,Lê Văn Cam
      """;

  private final SmallWorkspace published;
  private Optional<WebServer> running = Optional.empty();

  @TempDir
  private Path folder;

  BorrowersServedTest(SmallWorkspace published) {
    this.published = published;
  }

  @BeforeEach
  void bringNames() throws IOException {
    published.copyTo(folder);
    OwnersFolder.make(folder);
    write(NAMES);
  }

  @AfterEach
  void stop() {
    running.ifPresent(WebServer::close);
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("private/borrowers.csv"), text);
  }

  /** Each role has an account of its name, and a proxy says who asks. */
  private FormBrowser browser() throws IOException {
    var accounts = new AccountFile(folder);
    accounts.change(all -> Stream.of(Role.values())
        .forEach(role ->
            all.put(role.code(), new Account(role.code(), Set.of(role), Optional.empty()))));
    var proxy = new TrustedProxy(
        InetAddress.getLoopbackAddress(), TrustedProxy.USER_HEADER, Set.of(Role.LEADER));
    var setting = new WebServer.Setting(
        new Listening(Listening.LOOPBACK, 0, Set.of(), Optional.of(proxy)),
        accounts,
        new BorrowerFile(folder),
        Optional.empty(),
        () -> Instant.parse("2026-12-01T01:00:00Z"));
    WebServer server =
        WebServer.start(ServedLake.of(folder), SitePages.declared(Domains.ALL.all()), setting);
    running = Optional.of(server);
    return new FormBrowser(server.port());
  }

  private static String page(FormBrowser browser, Role role, String address) throws Exception {
    return browser.get(address, TrustedProxy.USER_HEADER, role.code()).body();
  }

  @ParameterizedTest
  @ValueSource(strings = {EXPLAINED, COOPERATIVE})
  void theFundOfficerSeesWhoTookTheLoansThatThePageShows(String address) throws Exception {
    HttpResponse<String> answer =
        browser().get(address, TrustedProxy.USER_HEADER, Role.OFFICER.code());

    assertThat(answer.body())
        .contains("<th scope=\"col\">Người vay</th>", "<td>Trần Thị Bưởi</td>", "MP-V1")
        .doesNotContain("Lê Văn Cam", "MP-V3");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void aLoanWithoutANameShowsADash() throws Exception {
    FormBrowser browser = browser();

    assertThat(page(browser, Role.OFFICER, "/cooperative/MP-0002?lang=en"))
        .contains("MP-V2", "<th scope=\"col\">Borrower</th>", "<td>–</td>");
    write("loan_id,borrower\nMP-V2,Cam Sành\n");
    assertThat(page(browser, Role.OFFICER, COOPERATIVE)).contains("MP-V1", "<td>–</td>");
  }

  @Test
  void aFigureThatIsNotOfLoansHasNoSuchColumn() throws Exception {
    String period = published
        .lines("SELECT max(period) FROM indicator_values WHERE indicator_id = 'coops_count'")
        .strip();

    assertThat(page(browser(), Role.OFFICER, "/explain/coops_count?level=city&period=" + period))
        .contains("MP-0001")
        .doesNotContain("Người vay");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OFFICER")
  void nobodyElseGetsNamesOrTheirColumnInAnyByte(Role role) throws Exception {
    FormBrowser browser = browser();
    assertThat(page(browser, Role.OFFICER, COOPERATIVE)).contains("Trần Thị Bưởi"); // seen before

    for (String address : List.of(EXPLAINED, COOPERATIVE, EXPLAINED + "&lang=en")) {
      assertThat(page(browser, role, address))
          .contains("<h1>", "</html>")
          .doesNotContain("Bưởi", "Lê Văn Cam", "Người vay", "Borrower");
    }
    write("loan_id\nMP-V1,Trần Thị Bưởi");
    assertThat(page(browser, role, COOPERATIVE)).doesNotContain("người vay", "borrowers");
  }

  @Test
  void nobodyIsNamedToWhoeverSitsAtThisMachineWithoutAccounts() throws Exception {
    var setting = new WebServer.Setting(
        Listening.here(0),
        new AccountFile(folder),
        new BorrowerFile(folder),
        Optional.empty(),
        () -> Instant.EPOCH);
    running = Optional.of(
        WebServer.start(ServedLake.of(folder), SitePages.declared(Domains.ALL.all()), setting));
    var browser = new FormBrowser(running.orElseThrow().port());

    assertThat(browser.get(COOPERATIVE).body())
        .contains("MP-V1")
        .doesNotContain("Bưởi", "Người vay");
  }

  @Test
  void filesAnswersToProgramsAndTheLogHoldNoNameForTheOfficerEither() throws Exception {
    try (Log log = new Log()) {
      FormBrowser browser = browser();
      page(browser, Role.OFFICER, EXPLAINED);
      for (String address : List.of(
          "/figures.csv?indicator=outstanding",
          "/cooperatives.csv",
          "/cooperatives",
          "/api/values?indicator=outstanding",
          "/api/units",
          "/quality",
          "/indicator/outstanding")) {
        HttpResponse<String> answer =
            browser.get(address, TrustedProxy.USER_HEADER, Role.OFFICER.code());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(answer.body()).as(address).doesNotContain("Bưởi");
      }
      write("loan_id,borrower\nMP-V1,Bưởi,Cam\n");
      page(browser, Role.OFFICER, EXPLAINED);
      LogManager.getLogger(WebServer.class).error("the log is heard");
      assertThat(log.lines).contains("the log is heard").noneMatch(line -> line.contains("Bưởi"));
    }
  }

  /** What is logged meanwhile, with what was thrown. */
  private static final class Log extends AbstractAppender implements AutoCloseable {
    private final Logger root = (Logger) LogManager.getRootLogger();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    Log() {
      super("heard", null, null, true, Property.EMPTY_ARRAY);
      start();
      root.addAppender(this);
    }

    @Override
    public void append(LogEvent event) {
      lines.add(event.getMessage().getFormattedMessage()
          + Optional.ofNullable(event.getThrown()).map(each -> "\n" + each).orElse(""));
    }

    @Override
    public void close() {
      root.removeAppender(this);
      stop();
    }
  }

  @Test
  void aNightReadsNoNameIntoTheLakeOrTheStaticSite(SparkSession spark) throws Exception {
    var workspace = new SmallWorkspace(folder).with("reference_rates/2026-07-31.csv", """
        Tháng,Kỳ hạn,Lãi suất tham chiếu,Nguồn
        2025-10,12,8,NHNN
        """);
    String before = workspace.published();
    assertThat(Command.nightly(spark, folder).exit()).isZero();
    assertThat(workspace.published()).isNotEqualTo(before);

    Path site = workspace.lake().version(workspace.published()).resolve(Versions.SITE);
    assertThat(site).isDirectoryRecursivelyContaining("glob:**/index.html");
    try (Stream<Path> files = Files.walk(folder.resolve("lake"))) {
      assertThat(files.filter(Files::isRegularFile))
          .noneMatch(file -> text(file).contains("Bưởi"));
    }
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void aFileThatChangesIsSeenWithoutAStartAndABrokenOneIsToldToTheOfficer() throws Exception {
    FormBrowser browser = browser();
    assertThat(page(browser, Role.OFFICER, COOPERATIVE)).contains("<td>Trần Thị Bưởi</td>");

    write("loan_id,borrower\nMP-V1,Phạm Thị Dừa\n");
    assertThat(page(browser, Role.OFFICER, COOPERATIVE))
        .contains("<td>Phạm Thị Dừa</td>")
        .doesNotContain("Bưởi");

    write("loan_id,borrower\nMP-V1,Dừa\nMP-V1,Dứa\n");
    for (String address : List.of(COOPERATIVE, EXPLAINED)) {
      assertThat(page(browser, Role.OFFICER, address))
          .contains(
              "Không dùng được danh sách người vay: một khoản vay có hai tên",
              "private/borrowers.csv, dòng / line 3",
              "sửa tệp",
              "MP-V1")
          .doesNotContain("Dừa", "<th scope=\"col\">Người vay</th>");
    }
    assertThat(page(browser, Role.OFFICER, COOPERATIVE + "?lang=en"))
        .contains("The list of borrowers cannot be used: a loan has two names", "mend the file");
  }

  @Test
  void aHostileNameIsText() throws Exception {
    write("loan_id,borrower\nMP-V1,<b>Bưởi</b>\nMP-V2,=1+1\n");
    FormBrowser browser = browser();

    assertThat(page(browser, Role.OFFICER, EXPLAINED))
        .contains("<td>&lt;b&gt;Bưởi&lt;/b&gt;</td>", "<td>=1+1</td>")
        .doesNotContain("<b>Bưởi");
  }
}
