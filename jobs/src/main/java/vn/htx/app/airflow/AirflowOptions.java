package vn.htx.app.airflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.htx.config.Workspace;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.schedule.Access;
import vn.htx.schedule.Airflow;
import vn.htx.schedule.Days;

/**
 * Which Airflow, as whom, and which of its DAGs. A secret comes from a file or the environment, never from an argument.
 */
final class AirflowOptions {
  private static final String PASSWORD = "HTX_AIRFLOW_PASSWORD";
  private static final String TOKEN = "HTX_AIRFLOW_TOKEN";

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "${env:HTX_AIRFLOW_URL:-http://127.0.0.1:8080}",
      description = {
        "Địa chỉ Airflow; mặc định $HTX_AIRFLOW_URL, hoặc http://127.0.0.1:8080.",
        "Airflow's address. Default: $HTX_AIRFLOW_URL, else http://127.0.0.1:8080."
      })
  private URI url = URI.create("http://127.0.0.1:8080");

  @Option(
      names = "--user",
      paramLabel = "NAME",
      defaultValue = "${env:HTX_AIRFLOW_USER}",
      description = {"Người dùng; mặc định $HTX_AIRFLOW_USER.", "User. Default: $HTX_AIRFLOW_USER."
      })
  private Optional<String> user = Optional.empty();

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      defaultValue = "${env:HTX_AIRFLOW_PASSWORD_FILE}",
      description = {
        "Tệp chứa mật khẩu; mặc định $HTX_AIRFLOW_PASSWORD_FILE, hoặc mật khẩu trong $HTX_AIRFLOW_PASSWORD.",
        "File with the password. Default: $HTX_AIRFLOW_PASSWORD_FILE, else the text of $HTX_AIRFLOW_PASSWORD."
      })
  private Optional<Path> passwordFile = Optional.empty();

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      defaultValue = "${env:HTX_AIRFLOW_TOKEN_FILE}",
      description = {
        "Tệp chứa sẵn token, thay cho người dùng; mặc định $HTX_AIRFLOW_TOKEN_FILE, $HTX_AIRFLOW_TOKEN.",
        "File with a ready token, in place of a user. Default: $HTX_AIRFLOW_TOKEN_FILE, $HTX_AIRFLOW_TOKEN."
      })
  private Optional<Path> tokenFile = Optional.empty();

  @Option(
      names = "--basic",
      description = {
        "Gửi người dùng và mật khẩu theo từng yêu cầu (Basic), cho máy chủ trung gian.",
        "Send user and password with each request (Basic), for a proxy in front."
      })
  private boolean basic;

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      defaultValue = "${env:HTX_AIRFLOW_CA}",
      description = {
        "Chứng thư PEM của cơ quan chứng thực riêng; mặc định $HTX_AIRFLOW_CA.",
        "PEM certificates of a private authority. Default: $HTX_AIRFLOW_CA."
      })
  private Optional<Path> authority = Optional.empty();

  @Option(
      names = "--dag",
      paramLabel = "ID",
      defaultValue = "htx_nightly",
      description = {"Mã DAG; mặc định ${DEFAULT-VALUE}.", "DAG id. Default: ${DEFAULT-VALUE}."})
  private String dag = "htx_nightly";

  String dag() {
    return dag;
  }

  String url() {
    return url.toString();
  }

  Airflow airflow() {
    if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("https?")) {
      throw HtxException.config(
          Problem.of("Địa chỉ Airflow không đúng dạng", "This is no address of an Airflow")
              .at("--url")
              .found(url.toString())
              .allowed("http://…, https://…"));
    }
    try {
      return new Airflow(Access.of(url, credentials(), authority));
    } catch (IllegalArgumentException noCertificate) {
      throw HtxException.config(
          Problem.of("Không đọc được chứng thư", "The certificates cannot be read")
              .at("--ca")
              .found(String.valueOf(noCertificate.getMessage()))
              .allowed("tệp PEM / a PEM file"));
    }
  }

  /** The DAG's runs by day, as the workspace counts days. */
  Days days(Airflow airflow, Workspace workspace) {
    return new Days(airflow, dag, workspace.timeZone(), workspace.asOf());
  }

  private Access.Credentials credentials() {
    Optional<String> token = tokenFile.map(AirflowOptions::read).or(() -> environment(TOKEN));
    if (token.isPresent()) {
      return new Access.Credentials.Token(token.get());
    }
    if (user.filter(name -> !name.isBlank()).isEmpty()) {
      return new Access.Credentials.Open();
    }
    String secret = passwordFile
        .map(AirflowOptions::read)
        .or(() -> environment(PASSWORD))
        .orElseThrow(() -> HtxException.config(Problem.of(
                "Thiếu mật khẩu của người dùng Airflow", "The Airflow user's password is missing")
            .at("--user " + user.get())
            .todo(
                "ghi mật khẩu vào tệp và dùng --password-file, hoặc đặt $" + PASSWORD,
                "write it to a file and use --password-file, or set $" + PASSWORD)));
    return basic
        ? new Access.Credentials.Basic(user.get(), secret)
        : new Access.Credentials.Password(user.get(), secret);
  }

  private static Optional<String> environment(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(text -> !text.isBlank());
  }

  private static String read(Path file) {
    if (!Files.isReadable(file)) {
      throw HtxException.config(
          Problem.of("Không đọc được tệp bí mật", "The file with the secret cannot be read")
              .at(file.toString()));
    }
    try {
      return Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (CharacterCodingException binary) {
      throw HtxException.config(
          Problem.of("Tệp bí mật không phải UTF-8", "The file with the secret is not in UTF-8")
              .at(file.toString()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
