package vn.htx.dashboard.serve;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import vn.htx.chart.ground.Grounds;
import vn.htx.chart.model.Label;
import vn.htx.chart.model.ValueBand;
import vn.htx.dashboard.DemoVersion;
import vn.htx.page.Annotations;
import vn.htx.page.Scope;

/** A server of one version, {@link #ID}, that is written by hand, and what a browser gets of it. */
final class DemoServer implements AutoCloseable {
  static final String ID = "9f2c4b7a1e05d338";

  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  private static final List<ValueBand> LEVELS = List.of(
      new ValueBand(
          new Label("low", "Mức thấp (0–45)", "Low (0–45)"),
          BigDecimal.ZERO,
          BigDecimal.valueOf(45),
          false),
      new ValueBand(
          new Label("high", "Mức cao (45–100)", "High (45–100)"),
          BigDecimal.valueOf(45),
          BigDecimal.valueOf(100),
          true));

  private final Path database;
  private final WebServer server;

  private DemoServer(Path database, WebServer server) {
    this.database = database;
    this.server = server;
  }

  /** Serves these figures, after some SQL on them. */
  static DemoServer of(Path folder, String figures, String... sql) throws SQLException {
    return of(folder, DemoVersion.SCOPE.grounds(), figures, sql);
  }

  /** The same where it is known where units are. */
  static DemoServer of(Path folder, Grounds grounds, String figures, String... sql)
      throws SQLException {
    return of(folder, grounds, Annotations.NONE, figures, sql);
  }

  /** The same with dates that are marked on charts. */
  static DemoServer of(
      Path folder, Grounds grounds, Annotations annotations, String figures, String... sql)
      throws SQLException {
    Path database = folder.resolve("demo.duckdb");
    DemoVersion.write(database, figures);
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement statement = duckdb.createStatement()) {
      for (String each : sql) {
        statement.execute(each);
      }
    }
    return new DemoServer(
        database,
        WebServer.start(new OneVersion(database, grounds, annotations), DemoVersion.DECLARED, 0));
  }

  private record OneVersion(Path database, Grounds grounds, Annotations annotations)
      implements Published {
    @Override
    public Optional<String> current() {
      return Optional.of(ID);
    }

    @Override
    public Optional<Version> find(String id) {
      Scope demo = DemoVersion.SCOPE;
      var scope = new Scope(
              demo.catalog(),
              demo.owner(),
              demo.asOf(),
              demo.knownOn(),
              ID,
              demo.origin(),
              demo.fewBelow(),
              demo.names(),
              grounds)
          .with(annotations, Map.of("readiness_mean", LEVELS));
      return id.equals(ID) ? Optional.of(new Version(scope, database, Map.of())) : Optional.empty();
    }
  }

  HttpResponse<byte[]> get(String address, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:%s%s".formatted(server.port(), address)));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** An answer as text; it must be 200. */
  String text(String address) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = get(address);
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    if (answer.statusCode() != 200) {
      throw new IOException("%s: %s %s".formatted(address, answer.statusCode(), text));
    }
    return text;
  }

  /** What SQL finds, each row with a comma between its cells. */
  List<String> sql(String query) throws SQLException {
    var rows = new ArrayList<String>();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:" + database, readOnly());
        Statement statement = duckdb.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        var cells = new ArrayList<String>();
        for (int i = 1; i <= columns; i++) {
          cells.add(Optional.ofNullable(found.getString(i)).orElse(""));
        }
        rows.add(String.join(",", cells));
      }
    }
    return rows;
  }

  /** As the server has it open in the same process. */
  private static Properties readOnly() {
    var settings = new Properties();
    settings.setProperty("duckdb.read_only", "true");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("enable_external_access", "false");
    settings.setProperty("threads", "1");
    settings.setProperty("lock_configuration", "true");
    return settings;
  }

  @Override
  public void close() {
    server.close();
  }
}
