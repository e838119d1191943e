package vn.htx.dashboard.serve.entrance;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.htx.dashboard.serve.account.Account;
import vn.htx.dashboard.serve.account.Attempts;
import vn.htx.dashboard.serve.account.Passwords;
import vn.htx.dashboard.serve.visit.Address;
import vn.htx.dashboard.serve.visit.Frame;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.dashboard.serve.visit.Templates;
import vn.htx.model.Bilingual;
import vn.htx.model.Language;

/** Logging in and out. */
public final class LoginPages {
  private static final Logger LOG = LoggerFactory.getLogger(LoginPages.class);

  static final String LOGIN = "/login";
  private static final String LOGOUT = "/logout";

  private static final String NAME = "name";
  private static final String PASSWORD = "password";
  private static final String NEXT = "next";
  /** The field of forms that holds their token. */
  public static final String TOKEN = "token";

  private static final Bilingual TITLE = Bilingual.of("Đăng nhập", "Log in");
  private static final int MOST_AT_ONCE = 8;
  private static final int LONGEST_NEXT = 4_000;

  private final Entrance entrance;
  private final Passwords passwords;
  private final Attempts attempts;
  private final Semaphore comparing = new Semaphore(MOST_AT_ONCE);

  /** What a login page says besides its form. */
  public enum Message {
    NONE,
    WRONG,
    LOGGED_OUT
  }

  public LoginPages(Entrance entrance, Passwords passwords, InstantSource clock) {
    this.entrance = entrance;
    this.passwords = passwords;
    this.attempts = new Attempts(clock);
  }

  /** Whether a path is open to people who are not known. */
  public static boolean isForAll(String path) {
    return path.equals(LOGIN) || path.equals(LOGOUT);
  }

  public void serve(RoutesConfig routes) {
    routes.get(LOGIN, request -> {
      boolean isOut = request.queryParam("out") != null;
      requireAccounts();
      show(
          request,
          next(Optional.ofNullable(request.queryParam(NEXT)).orElse("")),
          "",
          isOut ? Message.LOGGED_OUT : Message.NONE);
    });
    routes.post(LOGIN, this::logIn);
    routes.post(LOGOUT, this::logOut);
  }

  /** Sends somebody who is not known to the login page, and from there back to what was asked for. */
  public static void send(Context request, Language language) {
    String asked = request.path()
        + Optional.ofNullable(request.queryString()).map("?"::concat).orElse("");
    String back = next(asked);
    request.redirect(
        "%s?%s%s=%s"
            .formatted(
                LOGIN,
                language == Language.EN ? "lang=en&" : "",
                NEXT,
                URLEncoder.encode(back, StandardCharsets.UTF_8)),
        HttpStatus.SEE_OTHER);
  }

  private void requireAccounts() {
    if (!entrance.accounts().exist()) {
      throw Refusal.noSuchPage();
    }
  }

  private void logIn(Context request) throws InterruptedException {
    requireAccounts();
    entrance.requireOwnPage(request);
    entrance.requireToken(request, field(request, TOKEN));
    String typed = field(request, NAME);
    String name = Account.nameOf(typed).orElse("");
    String address = Entrance.arrival(request).address();
    Duration wait = attempts.wait(name, address);
    if (!wait.isZero()) {
      throw Refusal.tooMany(wait);
    }
    Optional<Account> account = entrance.accounts().find(name);
    String next = next(field(request, NEXT));
    if (isRight(account, field(request, PASSWORD))) {
      attempts.right(name, address);
      LOG.info("{} logged in from {}", name, address);
      entrance.logIn(request, account.orElseThrow());
      request.redirect(next, HttpStatus.SEE_OTHER);
    } else {
      attempts.wrong(name, address);
      // Not what was typed, unless it is a name: people type passwords into the wrong field.
      LOG.warn("wrong password of {} from {}", account.map(Account::name).orElse("?"), address);
      request.status(HttpStatus.UNAUTHORIZED);
      show(request, next, typed, Message.WRONG);
    }
  }

  /** Few wait for the slow comparison, so that whoever sends many passwords keeps nobody from a page. */
  private boolean isRight(Optional<Account> account, String typed) throws InterruptedException {
    if (!comparing.tryAcquire()) {
      throw Refusal.busy();
    }
    try {
      return passwords.isRight(account, typed);
    } finally {
      comparing.release();
    }
  }

  private void logOut(Context request) {
    entrance.requireOwnPage(request);
    entrance.requireToken(request, field(request, TOKEN));
    entrance.logOut(request);
    request.header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
    request.redirect(LOGIN + "?out=1", HttpStatus.SEE_OTHER);
  }

  private static String field(Context request, String name) {
    return Optional.ofNullable(request.formParam(name)).orElse("");
  }

  /** An address of this server, to go on to; the overview in place of any other. */
  private static String next(String asked) {
    return Optional.of(asked)
        .filter(each -> each.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?"))
        .filter(each -> each.length() <= LONGEST_NEXT)
        .filter(each -> !each.startsWith(LOGIN) && !each.startsWith(LOGOUT))
        .orElse("/");
  }

  private static Language language(Context request) {
    return Language.ofCode(Optional.ofNullable(request.queryParam(Address.LANGUAGE)));
  }

  private static void show(Context request, String next, String name, Message message) {
    var state = next.equals("/") ? Map.<String, String>of() : Map.of(NEXT, next);
    var address = new Address(Optional.empty(), LOGIN, state, language(request));
    var frame = new Frame(TITLE, address, Entrance.caller(request));
    request
        .contentType("text/html; charset=utf-8")
        .result(
            Templates.html("login", frame, Map.of("next", next, "name", name, "message", message)));
  }
}
