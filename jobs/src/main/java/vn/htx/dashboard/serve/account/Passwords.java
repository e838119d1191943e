package vn.htx.dashboard.serve.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import vn.htx.model.Problem;

/**
 * Which passwords may be chosen, and whether one is right. Eight characters or more of any kind, not one of those that
 * are tried first; no rules of composition (OWASP ASVS 5.0, 6.2).
 */
public final class Passwords {
  private static final int SHORTEST = 8;
  private static final int LONGEST = 256;
  private static final int AT_ONCE = 2;
  private static final String COMMON = "common-passwords.txt";
  /** Nobody's, and no hash that can be computed from a password that may be chosen. */
  private static final String NOBODYS = "·";

  private final Hashing hashing;
  /** A hash takes some memory: few are computed at once, however many ask. */
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  private Optional<String> ofNobody = Optional.empty();

  /** Makes and compares salted hashes; slow on purpose. */
  public interface Hashing {
    String hash(String password);

    boolean matches(String password, String hash);
  }

  public Passwords(Hashing hashing) {
    this.hashing = hashing;
  }

  /** With Argon2id; its classes are loaded when the first password is asked for. */
  public static Passwords usual() {
    return new Passwords(new Argon2id());
  }

  /**
   * Whether the password is that of the account. Where there is no account, or none with a password, one is compared
   * all the same: how long an answer takes does not tell whether a name exists.
   */
  public boolean isRight(Optional<Account> account, String typed) throws InterruptedException {
    String password = normal(typed);
    String hash = account.flatMap(Account::hash).orElseGet(this::hashOfNobody);
    boolean canBe = password.length() <= LONGEST;
    places.acquire();
    try {
      boolean matches = hashing.matches(canBe ? password : NOBODYS, hash);
      return matches && canBe && account.flatMap(Account::hash).isPresent();
    } finally {
      places.release();
    }
  }

  private synchronized String hashOfNobody() {
    String made = ofNobody.orElseGet(() -> hashing.hash(NOBODYS));
    ofNobody = Optional.of(made);
    return made;
  }

  /** The hash of a new password that {@link #fault} finds nothing wrong with. */
  public String hash(String chosen) {
    return hashing.hash(normal(chosen));
  }

  /** Why a password must not be chosen by the person of this name. */
  public static Optional<Problem> fault(String chosen, String name) {
    String password = normal(chosen);
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST || password.length() > LONGEST) {
      return Optional.of(
          Problem.of("Mật khẩu quá ngắn hoặc quá dài", "The password is too short or too long")
              .found("%s ký tự / characters".formatted(length))
              .allowed("%s–%s ký tự / characters".formatted(SHORTEST, LONGEST))
              .todo(
                  "dùng một câu dễ nhớ, ví dụ bốn năm từ không liên quan",
                  "take a phrase that is easy to remember, such as four or five unrelated words"));
    }
    String plain = password.toLowerCase(Locale.ROOT);
    if (plain.contains(name) || isOneCharacter(plain) || common().contains(plain)) {
      return Optional.of(Problem.of(
              "Mật khẩu này nằm trong số bị thử đầu tiên",
              "The password is among those tried first")
          .todo(
              "chọn mật khẩu khác, không chứa tên tài khoản",
              "choose another one, without the account's name in it"));
    }
    return Optional.empty();
  }

  private static boolean isOneCharacter(String text) {
    return text.chars().distinct().count() == 1;
  }

  /** As typed on any keyboard: an accent that is a character of its own is the same as one that is not. */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }

  private static Set<String> common() {
    try (var lines = new BufferedReader(new InputStreamReader(
        Objects.requireNonNull(Passwords.class.getResourceAsStream(COMMON)),
        StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
