package vn.htx.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.schedule.StubAirflow.Reply;

/** Over TLS, with certificates made by the JDK's own keytool for this test. */
class PrivateAuthorityTest {
  @TempDir
  private Path folder;

  private static void keytool(String... words) throws Exception {
    var command = new java.util.ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(java.util.List.of(words));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(told).isZero();
  }

  private Path certified(String name) throws Exception {
    Path keys = folder.resolve(name + ".p12");
    keytool(
        "-genkeypair",
        "-alias",
        "server",
        "-keyalg",
        "EC",
        "-dname",
        "CN=" + name,
        "-ext",
        "SAN=ip:127.0.0.1",
        "-validity",
        "2",
        "-storetype",
        "PKCS12",
        "-keystore",
        keys.toString(),
        "-storepass",
        "changeit");
    Path pem = folder.resolve(name + ".pem");
    keytool(
        "-exportcert",
        "-rfc",
        "-alias",
        "server",
        "-file",
        pem.toString(),
        "-keystore",
        keys.toString(),
        "-storepass",
        "changeit");
    return pem;
  }

  private StubAirflow server(String name) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve(name + ".p12"))) {
      keys.load(in, "changeit".toCharArray());
    }
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, "changeit".toCharArray());
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(managers.getKeyManagers(), null, null);
    HttpsServer https =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    https.setHttpsConfigurator(new HttpsConfigurator(tls));
    return new StubAirflow(https, request -> Reply.ok(StubAirflow.run("r", "success", "{}")));
  }

  @Test
  void aServerOfTheAuthorityIsTrustedAndNoOther() throws Exception {
    Path own = certified("own");
    Path other = certified("other");
    try (StubAirflow stub = server("own")) {
      URI address = URI.create("https://127.0.0.1:" + stub.port());
      assertThat(stub.client(address, own).run("htx_nightly", "r").isSuccess()).isTrue();
      assertThatThrownBy(() -> stub.client(address, other).run("htx_nightly", "r"))
          .isInstanceOfSatisfying(
              AirflowException.class,
              failure -> assertThat(failure.kind()).isEqualTo(AirflowException.Kind.UNREACHABLE));
    }
  }

  @Test
  void aFileWithoutCertificatesIsNamed() throws Exception {
    Path empty = Files.writeString(folder.resolve("ca.pem"), "no certificate here\n");
    try (var stub = new StubAirflow(request -> Reply.ok("{}"))) {
      assertThatThrownBy(() -> stub.client(stub.address(), empty))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("ca.pem");
    }
  }
}
