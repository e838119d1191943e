package vn.htx.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only regular files within the folder are read; whatever else lies there is told. */
class FolderListingTest {
  @TempDir
  private Path folder;

  private String scanned() {
    return Inbox.scan(folder.resolve("inbox"), Set.of("loans")).stream()
        .map(file ->
            "%s %s: %s".formatted(file.path(), file.format(), file.fault().en()))
        .collect(Collectors.joining("\n"));
  }

  private Path write(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "a,b\n1,2\n");
  }

  @Test
  void linksAreToldAndNotFollowed() throws IOException {
    write("elsewhere/secret.csv");
    write("inbox/loans/a.csv");
    Path loans = folder.resolve("inbox/loans");
    Files.createSymbolicLink(loans.resolve("b.csv"), folder.resolve("elsewhere/secret.csv"));
    Files.createSymbolicLink(loans.resolve("c"), folder.resolve("elsewhere"));
    Files.createSymbolicLink(loans.resolve("d.csv"), Path.of("nowhere"));
    Files.createSymbolicLink(loans.resolve("e"), Path.of("."));
    Files.createSymbolicLink(loans.resolve("f.docx"), Path.of("a.csv"));
    Files.createSymbolicLink(folder.resolve("inbox/other"), folder.resolve("elsewhere"));

    String link = "a link, which is not followed; copy the file or folder itself here";
    assertThat(scanned()).isEqualTo("""
        loans/a.csv CSV:\s
        loans/b.csv CSV: %1$s
        loans/c UNKNOWN: %1$s
        loans/d.csv CSV: %1$s
        loans/e UNKNOWN: %1$s
        loans/f.docx OTHER: not .csv, .tsv, .txt, .xlsx, .xls, .ods, .json, .zip, .csv.gz, .xlsx.gz, .xls.gz, .ods.gz, .json.gz, passed over; save it as .xlsx or 'CSV UTF-8'
        other OTHER: %1$s""".formatted(link));
  }

  @Test
  void theInboxItselfMayBeALink() throws IOException {
    write("elsewhere/loans/a.csv");
    Files.createSymbolicLink(folder.resolve("inbox"), folder.resolve("elsewhere"));
    assertThat(scanned()).isEqualTo("loans/a.csv CSV: ");
  }

  @Test
  void pipesAndSocketsAreToldAndNotOpened() throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("inbox/loans"));
    Path pipe = folder.resolve("inbox/loans/a.csv");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Path socket = folder.resolve("inbox/loans/b.xlsx");
    try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      String fault =
          "no regular file (a pipe, socket or device), so it is not read; copy the data into a regular file";
      assertThat(scanned()).isEqualTo("""
          loans/a.csv CSV: %1$s
          loans/b.xlsx XLSX: %1$s""".formatted(fault));
    }
    assertThat(Inbox.file(pipe, "loans").findFault()).isPresent();
  }
}
