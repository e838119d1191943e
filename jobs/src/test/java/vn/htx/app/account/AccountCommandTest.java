package vn.htx.app.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.app.Command;
import vn.htx.app.SmallWorkspace;
import vn.htx.dashboard.serve.account.Passwords;
import vn.htx.dashboard.serve.account.Role;

/** {@code htx account}, and what a server that runs knows of the accounts. */
class AccountCommandTest {
  @TempDir
  private Path folder;

  private AccountFile file;

  @BeforeEach
  void writeAWorkspace() {
    SmallWorkspace.in(folder);
    file = new AccountFile(folder);
  }

  private Command account(String typed, String... words) {
    InputStream in = System.in;
    System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
    try {
      return Command.htx(Stream.concat(
              Stream.concat(Stream.of("account"), Stream.of(words)),
              Stream.of("--data", folder.toString()))
          .toArray());
    } finally {
      System.setIn(in);
    }
  }

  @Test
  void anAccountIsAddedChangedAndRemoved() throws Exception {
    assertThat(file.exist()).isFalse();
    assertThat(account("bốn con trâu đỏ\n", "add", "Lan", "--role", "planner,clerk")
            .exit())
        .isZero();
    assertThat(file.find("lan").orElseThrow().roles()).isEqualTo(Set.of(Role.PLANNER, Role.CLERK));
    assertThat(Passwords.usual().isRight(file.find("lan"), "bốn con trâu đỏ")).isTrue();

    assertThat(account("năm con trâu đỏ\n", "password", "lan").exit()).isZero();
    assertThat(Passwords.usual().isRight(file.find("lan"), "bốn con trâu đỏ")).isFalse();
    assertThat(account("", "role", "lan", "leader").exit()).isZero();
    assertThat(file.find("lan").orElseThrow().roles()).isEqualTo(Set.of(Role.LEADER));
    assertThat(account("", "list").out()).contains("lan", "leader").doesNotContain("argon2");

    Command removed = account("", "remove", "lan");
    assertThat(removed.exit()).isZero();
    assertThat(removed.out()).contains("không ai vào được", "nobody comes in");
    assertThat(file.find("lan")).isEmpty();
    assertThat(file.exist()).isTrue();
  }

  @Test
  void theFileIsItsOwnersAndHoldsNoPassword() throws IOException {
    account("bốn con trâu đỏ\n", "add", "lan", "--role", "planner");

    Path written = folder.resolve("private/accounts.json");
    assertThat(Files.readString(written)).contains("$argon2id$").doesNotContain("trâu");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written)))
        .isEqualTo("rw-------");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("private"))))
        .isEqualTo("rwx------");
  }

  @Test
  void whatCannotBeIsRefusedInBothLanguages() {
    assertThat(account("12345678\n", "add", "lan", "--role", "planner").exit()).isEqualTo(2);
    assertThat(account("bốn con trâu đỏ\n", "add", "lan", "--role", "king").err())
        .contains("Không có vai trò này", "There is no such role", "operator");
    assertThat(account("bốn con trâu đỏ\n", "add", "../lan", "--role", "clerk").exit())
        .isEqualTo(2);
    assertThat(account("", "add", "lan", "--role", "clerk").err())
        .contains("No password was typed");
    assertThat(account("bốn con trâu đỏ\n", "password", "lan").exit()).isEqualTo(2);
    assertThat(file.exist()).isFalse();
  }

  @Test
  void aListThatCannotBeReadLetsNobodyIn() throws IOException {
    account("bốn con trâu đỏ\n", "add", "lan", "--role", "planner");
    Files.writeString(folder.resolve("private/accounts.json"), "{");

    assertThat(file.exist()).isTrue();
    assertThatThrownBy(() -> file.find("lan"))
        .hasMessageContaining("The list of accounts cannot be read");
  }

  @Test
  void withoutAccountsNoOtherAddressIsServed() {
    Command served = Command.htx("serve", "--data", folder, "--host", "0.0.0.0", "--port", "0");

    assertThat(served.exit()).isEqualTo(2);
    assertThat(served.err())
        .contains("Chưa có tài khoản", "Without accounts", "htx account add", "--trusted-proxy");
    assertThat(Command.htx("serve", "--data", folder, "--trusted-proxy", "example.org")
            .exit())
        .isEqualTo(2);
  }
}
