package vn.htx.app.account;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.htx.app.option.RunOptions;
import vn.htx.app.terminal.Console;
import vn.htx.dashboard.serve.account.Account;
import vn.htx.dashboard.serve.account.Passwords;
import vn.htx.dashboard.serve.account.Role;
import vn.htx.model.Coded;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.night.Exit;
import vn.htx.night.input.Configuration;
import vn.htx.night.input.Installation;

/** {@code htx account add | password | role | remove | list}. */
@Command(
    name = "account",
    mixinStandardHelpOptions = true,
    description = {
      "Tài khoản xem trang: add | password | role | remove | list.",
      "Accounts of the served pages. Passwords are asked for, or read from standard input; never an argument."
    })
public final class AccountCommand implements Runnable {
  private static final String ROLES = "leader, planner, officer, clerk, operator";

  private final Supplier<Installation> installation;

  @Spec
  private CommandSpec spec;

  public AccountCommand(Supplier<Installation> installation) {
    this.installation = installation;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "add, password, role, remove, list?");
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = {
        "Thêm tài khoản; hỏi mật khẩu.",
        "Add an account; asks for its password.",
        "Once there is one, everybody logs in, on this machine too."
      })
  int add(
      @Mixin RunOptions.DataOption data,
      @Parameters(paramLabel = "NAME") String name,
      @Option(
              names = "--role",
              required = true,
              split = ",",
              paramLabel = "ROLE",
              description = {"Vai trò / roles: " + ROLES})
          List<String> roles,
      @Option(
              names = "--no-password",
              description = {"Chỉ vào qua proxy tin cậy.", "Comes in by the trusted proxy alone."})
          boolean withoutPassword)
      throws IOException {
    AccountFile file = file(data);
    String wanted = nameOf(name);
    Set<Role> given = roles(roles);
    if (file.find(wanted).isPresent()) {
      throw HtxException.config(
          Problem.of("Đã có tài khoản này", "There is such an account already")
              .found(wanted)
              .todo(
                  "đổi bằng ./htx account password hoặc ./htx account role",
                  "change it by ./htx account password or ./htx account role"));
    }
    Optional<String> hash = withoutPassword ? Optional.empty() : Optional.of(newHash(wanted));
    file.change(accounts -> accounts.putIfAbsent(wanted, new Account(wanted, given, hash)));
    return told("Đã thêm", "added", wanted);
  }

  @Command(
      name = "password",
      mixinStandardHelpOptions = true,
      description = {
        "Đặt mật khẩu khác; phiên đang mở của tài khoản kết thúc.",
        "Set another password; the account's open sessions end."
      })
  int password(@Mixin RunOptions.DataOption data, @Parameters(paramLabel = "NAME") String name)
      throws IOException {
    AccountFile file = file(data);
    Account account = existing(file, name);
    String hash = newHash(account.name());
    file.change(accounts -> accounts.computeIfPresent(
        account.name(), (key, old) -> new Account(key, old.roles(), Optional.of(hash))));
    return told("Đã đổi mật khẩu", "password changed", account.name());
  }

  @Command(
      name = "role",
      mixinStandardHelpOptions = true,
      description = {
        "Đặt vai trò thay cho các vai trò cũ; phiên đang mở của tài khoản kết thúc.",
        "Set the roles in place of those before; the account's open sessions end."
      })
  int role(
      @Mixin RunOptions.DataOption data,
      @Parameters(paramLabel = "NAME", index = "0") String name,
      @Parameters(paramLabel = "ROLE", index = "1", split = ",") List<String> roles)
      throws IOException {
    AccountFile file = file(data);
    Account account = existing(file, name);
    Set<Role> given = roles(roles);
    file.change(accounts -> accounts.computeIfPresent(
        account.name(), (key, old) -> new Account(key, given, old.hash())));
    return told("Đã đổi vai trò", "roles changed", account.name());
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = {
        "Bỏ tài khoản; phiên đang mở kết thúc.",
        "Remove an account; its open sessions end."
      })
  int remove(@Mixin RunOptions.DataOption data, @Parameters(paramLabel = "NAME") String name)
      throws IOException {
    AccountFile file = file(data);
    Account account = existing(file, name);
    file.change(accounts -> accounts.remove(account.name()));
    int done = told("Đã bỏ", "removed", account.name());
    if (file.all().isEmpty()) {
      Console.ofProcess().print("""
          ! Không còn tài khoản nào, nên không ai vào được. Muốn mở cho chính máy này mà không cần đăng nhập thì xóa %1$s
          ! No account is left, so nobody comes in. To open the pages to this machine without a login, delete %1$s""".formatted(file.file()));
    }
    return done;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = {"Liệt kê tài khoản.", "List the accounts."})
  int list(@Mixin RunOptions.DataOption data) {
    Console.ofProcess()
        .table(
            List.of("tài khoản / account", "vai trò / roles", "mật khẩu / password"),
            file(data).all().values().stream()
                .map(account -> List.of(
                    account.name(),
                    account.roles().stream().map(Role::code).collect(Collectors.joining(", ")),
                    account.hash().isPresent() ? "có / yes" : "không, qua proxy / none, by proxy"))
                .toList());
    return Exit.DONE;
  }

  private AccountFile file(RunOptions.DataOption data) {
    var workspace = data.workspace(installation.get());
    Configuration.requireWorkspace(workspace);
    return new AccountFile(workspace);
  }

  private static Account existing(AccountFile file, String name) {
    String wanted = nameOf(name);
    return file.find(wanted)
        .orElseThrow(() ->
            HtxException.config(Problem.of("Không có tài khoản này", "There is no such account")
                .found(wanted)
                .allowed(String.join(", ", file.all().keySet()))
                .todo("xem ./htx account list", "see ./htx account list")));
  }

  private static String nameOf(String typed) {
    return Account.nameOf(typed)
        .orElseThrow(() -> HtxException.config(
            Problem.of("Tên tài khoản không dùng được", "The account's name cannot be used")
                .found(typed)
                .allowed(Account.ALLOWED)));
  }

  private static Set<Role> roles(List<String> codes) {
    var roles = EnumSet.noneOf(Role.class);
    for (String code : codes) {
      roles.add(Coded.find(Role.class, code.strip())
          .orElseThrow(
              () -> HtxException.config(Problem.of("Không có vai trò này", "There is no such role")
                  .found(code)
                  .allowed(Arrays.stream(Role.values())
                      .map(Role::code)
                      .collect(Collectors.joining(", "))))));
    }
    return roles;
  }

  private static String newHash(String name) throws IOException {
    String chosen = TypedPassword.read();
    Passwords.fault(chosen, name).ifPresent(fault -> {
      throw HtxException.config(fault);
    });
    return Passwords.usual().hash(chosen);
  }

  private static int told(String vi, String en, String name) {
    Console.ofProcess().print("%s / %s: %s".formatted(vi, en, name));
    return Exit.DONE;
  }
}
