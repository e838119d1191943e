package vn.htx.dashboard.serve.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
  /** Counts what is slow. */
  private static final class Counting implements Passwords.Hashing {
    private int compared;

    @Override
    public String hash(String password) {
      return "<" + password + ">";
    }

    @Override
    public boolean matches(String password, String hash) {
      compared++;
      return hash.equals(hash(password));
    }
  }

  private static Optional<Account> account(Optional<String> hash) {
    return Optional.of(new Account("lan", Set.of(Role.PLANNER), hash));
  }

  @Test
  void aPasswordIsComparedOnceWhetherThereIsAnAccountOrNot() throws Exception {
    var counting = new Counting();
    var passwords = new Passwords(counting);

    assertThat(passwords.isRight(account(Optional.of("<right one>")), "right one"))
        .isTrue();
    assertThat(counting.compared).isEqualTo(1);
    assertThat(passwords.isRight(account(Optional.of("<right one>")), "wrong one"))
        .isFalse();
    assertThat(counting.compared).isEqualTo(2);
    assertThat(passwords.isRight(Optional.empty(), "wrong one")).isFalse();
    assertThat(counting.compared).isEqualTo(3);
    assertThat(passwords.isRight(account(Optional.empty()), "wrong one")).isFalse();
    assertThat(counting.compared).isEqualTo(4);
    assertThat(passwords.isRight(account(Optional.of("<right one>")), "x".repeat(10_000)))
        .isFalse();
    assertThat(counting.compared).isEqualTo(5);
  }

  @Test
  void theStandInOfNobodyLetsNobodyIn() throws Exception {
    assertThat(new Passwords(new Counting()).isRight(Optional.empty(), "·")).isFalse();
  }

  @Test
  void anAccentIsTheSameHoweverTheKeyboardWritesIt() throws Exception {
    Passwords usual = Passwords.usual();
    String hash = usual.hash("trâu đỏ bốn con");

    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(usual.isRight(account(Optional.of(hash)), "tra\u0302u đo\u0309 bô\u0301n con"))
        .isTrue();
    assertThat(usual.isRight(account(Optional.of(hash)), "trau do bon con")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ngắn",
        "1234567",
        "Password1",
        "12345678",
        "anhyeuem123",
        "aaaaaaaaaaaa",
        "lanlan2026"
      })
  void whatIsTriedFirstMustNotBeChosen(String password) {
    assertThat(Passwords.fault(password, "lan")).isPresent();
  }

  @Test
  void aPhraseOfAnyLettersMayBeChosen() {
    assertThat(Passwords.fault("bốn con trâu đỏ", "lan")).isEmpty();
    assertThat(Passwords.fault("x1".repeat(64), "lan")).isEmpty();
  }
}
