package vn.htx.app.account;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.htx.dashboard.serve.account.Account;
import vn.htx.dashboard.serve.account.Accounts;
import vn.htx.dashboard.serve.account.Role;
import vn.htx.model.Coded;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.store.Json;

/**
 * {@code private/accounts.json} of a workspace. It is read again whenever its bytes changed, so that a server that runs
 * knows of a removed account or role with the next request. Once it is there, people log in: an empty list lets nobody
 * in.
 */
public final class AccountFile implements Accounts {
  private static final String NAME = "accounts.json";

  private final Path workspace;
  private final Path file;
  private byte[] bytes = {};
  private SortedMap<String, Account> accounts = new TreeMap<>();

  /** The file's content. */
  private record Content(List<Entry> accounts) {}

  /** @param password its hash; empty for somebody whom only a trusted proxy names */
  private record Entry(String name, List<String> roles, String password) {
    static Entry of(Account account) {
      return new Entry(
          account.name(),
          account.roles().stream().map(Role::code).toList(),
          account.hash().orElse(""));
    }

    Account account() {
      var known = EnumSet.noneOf(Role.class);
      roles.forEach(code -> Coded.find(Role.class, code).ifPresent(known::add));
      return new Account(name, known, Optional.of(password).filter(text -> !text.isEmpty()));
    }
  }

  public AccountFile(Path workspace) {
    this.workspace = workspace;
    this.file = workspace.resolve(OwnersFolder.PRIVATE).resolve(NAME);
  }

  Path file() {
    return file;
  }

  @Override
  public boolean exist() {
    return !Files.notExists(file);
  }

  @Override
  public Optional<Account> find(String name) {
    return Optional.ofNullable(all().get(name));
  }

  /** All accounts by name. */
  synchronized SortedMap<String, Account> all() {
    if (!exist()) {
      return new TreeMap<>();
    }
    try {
      byte[] now = Files.readAllBytes(file);
      if (!Arrays.equals(now, bytes)) {
        accounts = read(Json.read(file, Content.class));
        bytes = now;
      }
      return accounts;
    } catch (IOException | RuntimeException damaged) {
      throw new HtxException(
          HtxException.Kind.CONFIG,
          Problem.of("Không đọc được danh sách tài khoản", "The list of accounts cannot be read")
              .at(NAME)
              .found(damaged.getClass().getSimpleName())
              .todo(
                  "khôi phục tệp từ bản sao, hoặc xóa nó và thêm lại tài khoản bằng ./htx account add",
                  "restore the file from a copy, or delete it and add the accounts again by ./htx account add"),
          damaged);
    }
  }

  private static SortedMap<String, Account> read(Content content) {
    var read = new TreeMap<String, Account>();
    content.accounts().forEach(entry -> read.put(entry.name(), entry.account()));
    return read;
  }

  /** Changes the list; of two who do so at once the second sees what the first one wrote. */
  void change(Consumer<SortedMap<String, Account>> change) throws IOException {
    Path folder = OwnersFolder.make(workspace);
    try (FileChannel channel = FileChannel.open(
            folder.resolve(".accounts.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!lock.isValid()) {
        throw new IOException("the lock was lost");
      }
      var changed = new TreeMap<>(all());
      change.accept(changed);
      Json.write(file, new Content(changed.values().stream().map(Entry::of).toList()));
      OwnersFolder.restrict(file);
    }
  }
}
