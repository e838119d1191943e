package vn.htx.dashboard.serve.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who is logged in, in memory alone: a restart ends all. A session ends by logging out, after a time without a request,
 * after a working day in any case, and when the account is removed or its roles or password are changed.
 */
public final class Sessions {
  /** Without a request. */
  public static final Duration IDLE = Duration.ofMinutes(60);

  /** From the login on. */
  public static final Duration LONGEST = Duration.ofHours(12);

  private static final int MOST = 2_000;

  private final Map<String, Session> sessions = new HashMap<>();
  private final InstantSource clock;

  private record Session(Account account, Instant began, Instant seen) {
    boolean isOver(Instant now) {
      return Duration.between(seen, now).compareTo(IDLE) >= 0
          || Duration.between(began, now).compareTo(LONGEST) >= 0;
    }
  }

  public Sessions(InstantSource clock) {
    this.clock = clock;
  }

  /** Begins a session under a new id, which nobody can have told the browser before. */
  public synchronized String begin(Account account) {
    Instant now = clock.instant();
    sessions.values().removeIf(session -> session.isOver(now));
    while (sessions.size() >= MOST) {
      sessions.entrySet().stream()
          .min(Comparator.comparing(each -> each.getValue().seen()))
          .map(Map.Entry::getKey)
          .ifPresent(sessions::remove);
    }
    String id = Secrets.newId();
    sessions.put(id, new Session(account, now, now));
    return id;
  }

  /** Whose session it is, if it is one still and the account is as it was at its login. */
  public synchronized Optional<Person> find(String id, Accounts accounts) {
    Session session = sessions.get(id);
    if (session == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    boolean isSame = accounts
        .find(session.account().name())
        .filter(session.account()::equals)
        .isPresent();
    if (!isSame || session.isOver(now)) {
      sessions.remove(id);
      return Optional.empty();
    }
    sessions.put(id, new Session(session.account(), session.began(), now));
    return Optional.of(new Person(session.account().name(), session.account().roles(), true));
  }

  public synchronized void end(String id) {
    sessions.remove(id);
  }
}
