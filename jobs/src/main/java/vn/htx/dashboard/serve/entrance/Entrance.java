package vn.htx.dashboard.serve.entrance;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.htx.dashboard.serve.account.Account;
import vn.htx.dashboard.serve.account.Accounts;
import vn.htx.dashboard.serve.account.Caller;
import vn.htx.dashboard.serve.account.Person;
import vn.htx.dashboard.serve.account.RequestRate;
import vn.htx.dashboard.serve.account.Role;
import vn.htx.dashboard.serve.account.Secrets;
import vn.htx.dashboard.serve.account.Sessions;
import vn.htx.dashboard.serve.visit.Refusal;

/**
 * Decides of each request who asks. Where there are accounts, people log in; where a trusted proxy stands in front, it
 * names them; otherwise whoever is at this machine comes in, if the server listens on this machine alone.
 */
public final class Entrance {
  private static final String CALLER = "htx.caller";
  private static final String ARRIVAL = "htx.arrival";
  private static final String FETCHED_BY = "Sec-Fetch-Site";
  private static final Set<String> OURS = Set.of("same-origin", "none");
  private static final int AT_ONCE = 400;
  private static final int A_SECOND = 40;

  private final Listening listening;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Secrets secrets = new Secrets();
  private final RequestRate rate;

  public Entrance(Listening listening, Accounts accounts, InstantSource clock) {
    this.listening = listening;
    this.accounts = accounts;
    this.sessions = new Sessions(clock);
    this.rate = new RequestRate(clock, AT_ONCE, A_SECOND);
  }

  /** Nobody is known, and the page is for people who are. */
  public static final class LoginNeeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    LoginNeeded() {
      super("not logged in", null, false, false);
    }
  }

  /**
   * Lets a request in, or not.
   *
   * @param isForAll whether a path is open to people who are not known
   * @throws Refusal when it comes by a name or a way that is not answered, or too often
   * @throws LoginNeeded when the person must log in first
   */
  public void admit(Context request, Predicate<String> isForAll) {
    Arrival arrival = Arrival.of(request, listening.proxy());
    request.attribute(ARRIVAL, arrival);
    requireKnownName(request);
    boolean areKnown = accounts.exist() || listening.proxy().isPresent();
    if (!areKnown) {
      requireThisMachine(request);
      request.attribute(CALLER, new Caller(Person.here(), tokenOfForm(request)));
      return;
    }
    Person person = person(request, arrival);
    if (!rate.admits(person.name().isEmpty() ? arrival.address() : "@" + person.name())) {
      throw Refusal.tooMany(Duration.ofSeconds(5));
    }
    request.attribute(CALLER, new Caller(person, token(request, arrival, person)));
    if (person.roles().isEmpty() && !isForAll.test(request.path())) {
      if (person.name().isEmpty()) {
        throw new LoginNeeded();
      }
      throw Refusal.notYours();
    }
  }

  private void requireKnownName(Context request) {
    String host = Optional.ofNullable(request.header("Host")).orElse("");
    if (!listening.answersTo(host, request.req().getLocalAddr())) {
      throw Refusal.otherHost();
    }
  }

  /** Without accounts a proxy that nobody spoke of would open everything to everyone. */
  private void requireThisMachine(Context request) {
    if (!listening.isLoopback() || Arrival.isForwarded(request)) {
      throw Refusal.withoutAccounts();
    }
  }

  private Person person(Context request, Arrival arrival) {
    Optional<Person> named = arrival.user().flatMap(Account::nameOf).map(this::named);
    return named.orElseGet(() -> Cookies.session(request, arrival.secure())
        .flatMap(id -> sessions.find(id, accounts))
        .orElse(Person.NOBODY));
  }

  private Person named(String name) {
    Set<Role> roles = accounts
        .find(name)
        .map(Account::roles)
        .orElseGet(() -> listening.proxy().map(TrustedProxy::roles).orElse(Set.of()));
    return new Person(name, roles, false);
  }

  /** Forms stand on few pages alone; the others set no cookie. */
  private String tokenOfForm(Context request) {
    return hasForms(request.path())
        ? secrets.formToken(Cookies.form(request, arrival(request).secure()))
        : "";
  }

  private String token(Context request, Arrival arrival, Person person) {
    return person.isLoggedIn()
        ? Cookies.session(request, arrival.secure()).map(secrets::formToken).orElse("")
        : tokenOfForm(request);
  }

  private static boolean hasForms(String path) {
    return path.equals(LoginPages.LOGIN) || path.equals("/desk") || path.startsWith("/desk/");
  }

  /** Who asks; nobody before {@link #admit} let the request in. */
  public static Caller caller(Context request) {
    return Optional.<Caller>ofNullable(request.attribute(CALLER)).orElse(Caller.UNKNOWN);
  }

  static Arrival arrival(Context request) {
    return Optional.<Arrival>ofNullable(request.attribute(ARRIVAL))
        .orElseThrow(() -> new IllegalStateException("asked before the request was let in"));
  }

  /** Whether the browser speaks TLS, as far as it is known yet. */
  public static boolean isSecure(Context request) {
    return Optional.<Arrival>ofNullable(request.attribute(ARRIVAL))
        .filter(Arrival::secure)
        .isPresent();
  }

  /** Refuses what a page of elsewhere makes a browser fetch; a program sends no such header. */
  public static void requireOwnLink(Context request) {
    boolean isOurs =
        Optional.ofNullable(request.header(FETCHED_BY)).map(OURS::contains).orElse(true);
    if (!isOurs) {
      throw Refusal.otherSite();
    }
  }

  /**
   * Refuses a form that does not come from a page of this server.
   *
   * @throws Refusal with 403
   */
  public void requireOwnPage(Context request) {
    Optional<String> site = Optional.ofNullable(request.header(FETCHED_BY));
    Optional<String> origin = Optional.ofNullable(request.header("Origin"));
    boolean isOurs = site.map("same-origin"::equals).orElse(origin.isPresent())
        && origin.map(each -> isOurs(each, request)).orElse(true);
    if (!isOurs) {
      throw Refusal.formOfAnotherSite();
    }
  }

  private boolean isOurs(String origin, Context request) {
    String[] parts = origin.split("://", -1);
    return parts.length == 2
        && (parts[1].equalsIgnoreCase(String.valueOf(request.header("Host")))
            || listening.names().contains(Listening.nameOf(parts[1])));
  }

  /**
   * Refuses a form without the token that the page was shown with.
   *
   * @throws Refusal with 403
   */
  public void requireToken(Context request, String token) {
    boolean secure = arrival(request).secure();
    Optional<String> id = caller(request).person().isLoggedIn()
        ? Cookies.session(request, secure)
        : Cookies.findForm(request, secure);
    if (id.filter(each -> secrets.isTokenOf(each, token)).isEmpty()) {
      throw Refusal.formExpired();
    }
  }

  /** Begins a session; one that the browser had is over. */
  void logIn(Context request, Account account) {
    boolean secure = arrival(request).secure();
    Cookies.session(request, secure).ifPresent(sessions::end);
    Cookies.dropForm(request, secure);
    Cookies.keepSession(request, secure, sessions.begin(account));
  }

  void logOut(Context request) {
    boolean secure = arrival(request).secure();
    Cookies.session(request, secure).ifPresent(sessions::end);
    Cookies.dropSession(request, secure);
  }

  Accounts accounts() {
    return accounts;
  }

  /** Whether a request changes nothing. */
  public static boolean isReading(Context request) {
    return Set.of(HandlerType.GET, HandlerType.HEAD).contains(request.method());
  }
}
