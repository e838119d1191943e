package vn.htx.app.serve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;
import vn.htx.dashboard.serve.account.Accounts;
import vn.htx.dashboard.serve.account.Role;
import vn.htx.dashboard.serve.entrance.Listening;
import vn.htx.dashboard.serve.entrance.TrustedProxy;
import vn.htx.model.Coded;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;

/** Where {@code htx serve} listens, by which names it answers, and which proxy it believes. */
final class ListeningOptions {
  private static final int LAST_PORT = 65_535;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = {
        "Cổng; mặc định ${DEFAULT-VALUE}, 0 là cổng nào còn trống.",
        "Port. 0 takes a free one."
      })
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = Listening.LOOPBACK,
      description = {
        "Địa chỉ; mặc định ${DEFAULT-VALUE}, chỉ máy này. Địa chỉ khác cần tài khoản hoặc --trusted-proxy.",
        "Address. Any but this machine's own needs accounts (htx account) or --trusted-proxy."
      })
  private String host = Listening.LOOPBACK;

  @Option(
      names = "--name",
      split = ",",
      paramLabel = "NAME",
      description = {
        "Tên miền mà máy chủ trả lời, như htx.lienminh.vn.",
        "Host names that it answers to, besides its address."
      })
  private Set<String> names = Set.of();

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS",
      description = {
        "Địa chỉ IP của proxy đã xác thực người dùng; chỉ tin tiêu đề từ địa chỉ này.",
        "IP address of the proxy that has asked people who they are; its headers alone are believed."
      })
  private Optional<String> proxy = Optional.empty();

  @Option(
      names = "--user-header",
      paramLabel = "NAME",
      defaultValue = TrustedProxy.USER_HEADER,
      description = {
        "Tiêu đề mà proxy ghi tên người dùng; mặc định ${DEFAULT-VALUE}.",
        "The header in which the proxy names the person."
      })
  private String userHeader = TrustedProxy.USER_HEADER;

  @Option(
      names = "--proxy-roles",
      split = ",",
      paramLabel = "ROLE",
      defaultValue = "planner",
      description = {
        "Vai trò của người proxy nêu tên mà chưa có tài khoản; mặc định ${DEFAULT-VALUE}.",
        "Roles of somebody whom the proxy names and who has no account."
      })
  private List<String> proxyRoles = List.of();

  Listening listening() {
    if (port < 0 || port > LAST_PORT) {
      throw HtxException.config(Problem.of("Cổng không dùng được", "The port cannot be used")
          .at("--port")
          .found(String.valueOf(port))
          .allowed("0–" + LAST_PORT));
    }
    return new Listening(
        host, port, names, proxy.map(text -> new TrustedProxy(address(text), userHeader, roles())));
  }

  private static InetAddress address(String text) {
    try {
      if (text.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
        return InetAddress.getByName(text);
      }
    } catch (UnknownHostException noAddress) {
      // told below
    }
    throw HtxException.config(
        Problem.of("Địa chỉ proxy không dùng được", "The proxy's address cannot be used")
            .at("--trusted-proxy")
            .found(text)
            .allowed("127.0.0.1, 10.0.0.2, ::1"));
  }

  private Set<Role> roles() {
    var roles = EnumSet.noneOf(Role.class);
    for (String code : proxyRoles) {
      roles.add(Coded.find(Role.class, code)
          .orElseThrow(
              () -> HtxException.config(Problem.of("Không có vai trò này", "There is no such role")
                  .at("--proxy-roles")
                  .found(code)
                  .allowed("leader, planner, officer, clerk, operator"))));
    }
    return roles;
  }

  /** Ends with 2 where people elsewhere could ask and nobody would know who they are. */
  static void requireAccounts(Listening where, Accounts accounts) {
    if (!where.isLoopback() && !accounts.exist() && where.proxy().isEmpty()) {
      throw HtxException.config(
          Problem.of(
                  "Chưa có tài khoản thì chỉ mở được trên chính máy này",
                  "Without accounts it is served to this machine alone")
              .at("--host")
              .found(where.host())
              .allowed(Listening.LOOPBACK)
              .todo(
                  "thêm tài khoản bằng ./htx account add, hoặc đặt sau proxy đã xác thực với --trusted-proxy",
                  "add an account by ./htx account add, or put it behind a proxy named by --trusted-proxy"));
    }
  }

  /** What must be said of a line on which passwords can be read. */
  static Optional<String> warning(Listening where) {
    return where.isLoopback() || where.proxy().isPresent()
        ? Optional.empty()
        : Optional.of(
            "! Không có TLS: mật khẩu đi trần trên mạng; hãy đặt sau proxy có TLS (--trusted-proxy)"
                + " / no TLS: passwords travel in clear; put it behind a proxy with TLS (--trusted-proxy)");
  }
}
